import { createHeldVector } from './held-vector.ts'
import type { Group } from './story-state.ts'
import { lengthOf } from './vectors.ts'

// 48 hours suits stories of a day, 96 keeps more of an affair together; decisions/016 has the figures.
const decayMs = 60 * 3_600_000
const headlineShare = 0.25

/** How alike groups are to one that is held ready. */
export type Likeness = {
  /** `doubt` as in a held vector. */
  hold(one: Group, doubt: number): void
  /**
   * How alike the articles of the group held and of another are on average, 0 to 1: the mean over all pairs of the cosine
   * of their weighted terms, a quarter of it from their headlines alone, fading with the time between the groups. Sums of
   * vectors give the mean over all pairs in one product.
   */
  to(other: Group): number
}

/** Likeness to no group yet. */
export function createLikeness(): Likeness {
  const [texts, headlines] = [createHeldVector(), createHeldVector()]
  let held: Timed = { count: 1, sumAt: 0 }
  return {
    hold: (one, doubt) => {
      held = one
      texts.hold(one.centre, doubt)
      headlines.hold(one.headlines, doubt)
    },
    to: other => {
      const ofTexts = (1 - headlineShare) * texts.productWith(other.centre)
      const ofHeadlines = headlineShare * headlines.productWith(other.headlines)
      return ((ofTexts + ofHeadlines) / (held.count * other.count)) * fading(held, other)
    },
  }
}

type Timed = { count: number; sumAt: number }

/** How much of a likeness is left with the time between two groups, 0 to 1. */
export function fading(one: Timed, other: Timed): number {
  const apart = Math.abs(one.sumAt / one.count - other.sumAt / other.count)
  return Math.exp(-apart / decayMs)
}

// Between 0.15 and 0.3 it makes no difference which; above, headlines fall apart, below, stories with text do.
const least = 0.2

/** The mean similarity of a group's articles among themselves, each with itself included; never taken for less than 0.2. */
export function inner({ count, centre, headlines }: Group): number {
  if (count === 1) return 1
  const sum = (1 - headlineShare) * lengthOf(centre) ** 2 + headlineShare * lengthOf(headlines) ** 2
  return Math.max(least, sum / count ** 2)
}

/**
 * A likeness of two groups in the measure of what each of them is in itself. Reprints of one headline are nearly the
 * same among themselves: another headline made after the same pattern is far from them. Reports of one affair in their
 * own words are less alike, and what is as much like them is one of them. Half the way from the mean similarity to the
 * cosine of the sums: all the way, a story becomes the wider the more it takes in, and takes in all the more.
 */
export const relative = (mean: number, innerOfOne: number, innerOfOther: number): number =>
  mean / Math.sqrt(Math.sqrt(Math.max(least, innerOfOne) * Math.max(least, innerOfOther)))
