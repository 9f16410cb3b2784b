import type { Group } from './story-state.ts'
import { productOf } from './vectors.ts'

// 48 hours suits stories of a day, 96 keeps more of an affair together; decisions/016 has the figures.
const decayMs = 60 * 3_600_000
const headlineShare = 0.25

/**
 * How alike the articles of two groups are on average, 0 to 1: the mean over all pairs of the cosine of their weighted
 * terms, a quarter of it from their headlines alone, fading with the time between the groups. This is the average
 * linkage of Sokal and Michener (1958); sums of vectors give the mean over all pairs in one product.
 */
export function similarity(one: Group, other: Group): number {
  const texts = productOf(one.centre, other.centre)
  const headlines = productOf(one.headlines, other.headlines)
  const mean = ((1 - headlineShare) * texts + headlineShare * headlines) / (one.count * other.count)
  const apart = Math.abs(one.sumAt / one.count - other.sumAt / other.count)
  return mean * Math.exp(-apart / decayMs)
}
