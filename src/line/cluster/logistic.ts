/** A logistic regression: features are brought to mean 0 and deviation 1, weighed, summed. */
export type Logistic = {
  means: readonly number[]
  deviations: readonly number[]
  weights: readonly number[]
  bias: number
}

/** The probability a model gives to what the features describe. */
export function probabilityOf(model: Logistic, features: ArrayLike<number>): number {
  let sum = model.bias
  for (let at = 0; at < model.weights.length; at++)
    sum += (model.weights[at]! * (features[at]! - model.means[at]!)) / model.deviations[at]!
  return 1 / (1 + Math.exp(-sum))
}
