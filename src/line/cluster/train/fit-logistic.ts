import { type Logistic, probabilityOf } from '../logistic.ts'

/** One labelled decision. */
export type Example = { features: ArrayLike<number>; yes: boolean; weight: number }

const mostSteps = 30
const smallStep = 1e-6

/** Fits a logistic regression by Newton's method; `l2` pulls the weights of the scaled features to zero. */
export function fitLogistic(examples: readonly Example[], l2 = 1e-4): Logistic {
  const { means, deviations } = spread(examples)
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const model = { means, deviations, weights: means.map(() => 0), bias: 0 }
  for (let step = 0; step < mostSteps; step++) {
    const { slope, curve } = derivatives(model, examples)
    for (const [at, weight] of model.weights.entries()) {
      slope[at]! += l2 * total * weight
      curve[at]![at]! += l2 * total
    }
    const move = solve(curve, slope)
    for (const at of model.weights.keys()) model.weights[at]! -= move[at]!
    model.bias -= move.at(-1)!
    if (Math.max(...move.map(Math.abs)) < smallStep) break
  }
  return model
}

/** First and second derivatives of the loss by the weights and, last, the bias. */
function derivatives(model: Logistic, examples: readonly Example[]): { slope: number[]; curve: number[][] } {
  const size = model.weights.length + 1
  const slope = new Array<number>(size).fill(0)
  const curve = slope.map(() => new Array<number>(size).fill(0))
  const scaled = new Float64Array(size).fill(1)
  for (const { features, yes, weight } of examples) {
    const probability = probabilityOf(model, features)
    const bend = Math.max(1e-9, probability * (1 - probability)) * weight
    for (let at = 0; at < size - 1; at++) scaled[at] = (features[at]! - model.means[at]!) / model.deviations[at]!
    for (let row = 0; row < size; row++) {
      slope[row]! += (probability - (yes ? 1 : 0)) * weight * scaled[row]!
      for (let column = 0; column <= row; column++) curve[row]![column]! += bend * scaled[row]! * scaled[column]!
    }
  }
  for (let row = 0; row < size; row++)
    for (let column = 0; column < row; column++) curve[column]![row] = curve[row]![column]!
  return { slope, curve }
}

/** Solves matrix × x = right by elimination with pivots; both are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length
  for (let at = 0; at < size; at++) {
    let pivot = at
    for (let row = at; row < size; row++) if (Math.abs(matrix[row]![at]!) > Math.abs(matrix[pivot]![at]!)) pivot = row
    ;[matrix[at], matrix[pivot]] = [matrix[pivot]!, matrix[at]!]
    ;[right[at], right[pivot]] = [right[pivot]!, right[at]!]
    for (let row = at + 1; row < size; row++) {
      const factor = matrix[row]![at]! / matrix[at]![at]!
      for (let column = at; column < size; column++) matrix[row]![column]! -= factor * matrix[at]![column]!
      right[row]! -= factor * right[at]!
    }
  }
  for (let at = size - 1; at >= 0; at--) {
    for (let column = at + 1; column < size; column++) right[at]! -= matrix[at]![column]! * right[column]!
    right[at]! /= matrix[at]![at]!
  }
  return right
}

function spread(examples: readonly Example[]): { means: number[]; deviations: number[] } {
  const columns = Array.from(examples[0]!.features, (_, at) => examples.map(({ features }) => features[at]!))
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const means = columns.map(mean)
  const deviations = columns.map((column, at) => Math.sqrt(mean(column.map(value => (value - means[at]!) ** 2))) || 1)
  return { means, deviations }
}
