import { type Logistic, probabilityOf } from '../logistic.ts'

/** One labelled decision. */
export type Example = { features: ArrayLike<number>; yes: boolean; weight: number }

const rounds = 600
const step = 0.5

/** Fits a logistic regression by AdaGrad over all examples at once; `l2` pulls weights to zero. Deterministic. */
export function fitLogistic(examples: readonly Example[], l2 = 1e-3): Logistic {
  const { means, deviations } = spread(examples)
  const weights = means.map(() => 0)
  const squares = [...means.map(() => 1e-8), 1e-8]
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  let bias = 0
  for (let round = 0; round < rounds; round++) {
    const slope = slopeOf({ means, deviations, weights, bias }, examples)
    const all = [...weights.map((weight, at) => slope[at]! / total + l2 * weight), slope.at(-1)! / total]
    for (const [at, value] of all.entries()) {
      squares[at]! += value * value
      const move = (step * value) / Math.sqrt(squares[at]!)
      if (at < weights.length) weights[at]! -= move
      else bias -= move
    }
  }
  return { means, deviations, weights, bias }
}

function slopeOf(model: Logistic, examples: readonly Example[]): number[] {
  const slope = new Array<number>(model.weights.length + 1).fill(0)
  for (const { features, yes, weight } of examples) {
    const error = (probabilityOf(model, features) - (yes ? 1 : 0)) * weight
    for (let at = 0; at < model.weights.length; at++)
      slope[at]! += (error * (features[at]! - model.means[at]!)) / model.deviations[at]!
    slope[model.weights.length]! += error
  }
  return slope
}

function spread(examples: readonly Example[]): { means: number[]; deviations: number[] } {
  const columns = Array.from(examples[0]!.features, (_, at) => examples.map(({ features }) => features[at]!))
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const means = columns.map(mean)
  const deviations = columns.map((column, at) => Math.sqrt(mean(column.map(value => (value - means[at]!) ** 2))) || 1)
  return { means, deviations }
}
