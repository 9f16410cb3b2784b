import { fading } from './similarity.ts'
import { lengthOf, productOf, sharedBy, sumOf, type TermVector } from './vectors.ts'

/** Articles of one language by what they have in common with others: how many, the sums of their keys and times. */
export type Keyed = { count: number; keys: TermVector; sumAt: number }

/** How many keys of a sum are kept. */
export const mostKeys = 64

/** Two groups taken together. */
export const keyed = (one: Keyed, other: Keyed): Keyed => ({
  count: one.count + other.count,
  keys: sumOf(one.keys, other.keys, mostKeys),
  sumAt: one.sumAt + other.sumAt,
})

// A name gives two keys, its consonants and its beginning: it takes more than one name to be one event.
const leastShared = 3

/**
 * How much two groups of articles in different languages have in common, 0 to 1: the cosine of the sums of their keys,
 * fading with the time between them. A headline alone has few keys; the sum of a group has those that it repeats.
 */
export function keyLikeness(one: Keyed, other: Keyed): number {
  if (sharedBy(one.keys, other.keys) < leastShared) return 0
  const cosine = productOf(one.keys, other.keys) / (lengthOf(one.keys) * lengthOf(other.keys))
  return cosine * fading(one, other)
}
