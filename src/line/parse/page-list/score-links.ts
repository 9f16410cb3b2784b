import { addressForm, articleShape, dayInAddress } from '../address-shape.ts'
import { type FactsBeside, factsBeside } from './card-facts.ts'
import { linkGroups } from './link-groups.ts'
import type { Target } from './targets.ts'
import { isHeadlineLike, isShortHeadline, weigh } from './words.ts'

/** A target with what stands beside it and how much it looks like a headline of the page's list. */
export type ScoredTarget = Target & { facts: FactsBeside; score: number }

/** Half of a target's score is its own, half that of the links set like it: a list is judged as one. */
const ownShare = 0.5

/**
 * From here on a target is a headline. On the invented pages of `fixtures/`, shifted and not, what is none scores 2.1 at
 * most and every headline 3.5 at least (2026-11).
 */
export const enough = 2.5

/**
 * Scores what a page links to. The words, the address, headings, times, pictures and teasers beside it speak for a target;
 * navigation and side boxes against it. Then the targets that stand out say how this site writes the addresses of
 * articles, and the others are held against that.
 */
export function scoreLinks(targets: Target[]): ScoredTarget[] {
  const own = new Map(targets.map(target => [target, ownScore(target)]))
  const joined = new Map<Target, number>()
  for (const group of linkGroups(targets)) {
    const scores = group.targets.map(target => own.get(target)!.score)
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
    const repeated = Math.min(1, Math.log2(scores.length) / 4)
    for (const [at, target] of group.targets.entries())
      joined.set(target, ownShare * scores[at]! + (1 - ownShare) * mean + repeated)
  }
  const scores = [...joined.values()].toSorted((one, other) => other - one)
  const standsOut = Math.max(enough, (scores[Math.floor(scores.length / 20)] ?? 0) - 2.5)
  const forms = articleForms(targets.filter(target => joined.get(target)! >= standsOut))
  return targets.map(target => ({
    ...target,
    facts: own.get(target)!.facts,
    score: joined.get(target)! + usualness(target, forms),
  }))
}

/** How usual the form of an address is among the headlines that stand out; a date in it makes up for another form. */
function usualness({ url }: Target, forms: Set<string>): number {
  if (forms.has(addressForm(url))) return 0.7
  if (forms.size === 0 || dayInAddress(url) !== undefined) return 0
  return articleShape(url) < 0 ? -2.5 : -1.2
}

/** The forms of address that a tenth and more of the page's headlines have, and not of one alone. */
function articleForms(headlines: Target[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { url } of headlines) counts.set(addressForm(url), (counts.get(addressForm(url)) ?? 0) + 1)
  const least = Math.max(2, headlines.length / 10)
  return new Set([...counts].filter(([, count]) => count >= least).map(([form]) => form))
}

/** What speaks for and against a target by itself. The weights are set by hand, in steps that the fixtures can tell. */
function ownScore(target: Target): { score: number; facts: FactsBeside } {
  const shape = articleShape(target.url)
  const isShort = !isHeadlineLike(target.title)
  if (target.place === 'frame' || (isShort && (shape < 1.5 || !isShortHeadline(target.title))))
    return { score: -4, facts: {} }
  const facts = factsBeside(target)
  const { length, words } = weigh(target.title)
  let score = length >= 25 && length <= 180 && words >= 4 ? 1.5 : isShort ? -0.5 : 0.5
  score += 0.7 * shape
  if (target.isHeading) score += 1.2
  if (facts.publishedAt !== undefined) score += 0.8
  if (facts.picture) score += 0.4
  if (facts.summary) score += 0.5
  if (target.links > 1) score += 0.3
  return { score: score - (target.place === 'beside' ? 3 : 0), facts }
}
