import type { Reason, Report, StoryFacts } from '../../model/story.ts'
import { reasonsOf } from './reasons.ts'

/** What a story's score is made of; every part is shown to the reader as a reason. */
export type ScoreParts = {
  /** Owners with a text of their own. */
  owners: number
  /** Owners that only repeat another's text. */
  copiers: number
  /** What the growth of the last three hours adds. */
  growth: number
  /** Owners new in the last three hours, beyond the story's first. */
  recent: number
  countries: number
  spread: number
  hoursSinceNew: number
  /** 1 for a text of this minute, towards 0 with age. */
  freshness: number
  confidence: number
  /** Sources that speak for themselves, and what that adds. */
  primary: number
  firstHand: number
  /** Countries that two or more articles name, and what that adds. */
  named: number
  reach: number
  /** What the operator's weights of sources add to the score or take from it. */
  weighing: number
  /** The operator's factor for its topic. */
  topicWeight: number
  /** The factor for being opinion alone; 1 where somebody reports it. */
  opinion: number
}

/** The operator's factors by topic; 1 where there is none. */
export type TopicWeights = Readonly<Record<string, number>>

const hourMs = 3_600_000
const copyWorth = 0.25
// However many repeat one text, together they count as two reports: thirty copies stay below six reports of their own.
const mostFromCopies = 2
const mostSpread = Math.log(8)
const primaryWorth = 0.2
const namedWorth = 0.2
// A column of this minute stands behind the reports of the hour, and before those of yesterday.
const opinionWorth = 0.6
// However much the operator likes a source, its owner counts as two: nobody buys the front page.
const mostOfOwner = 2
/** Hours in which a story loses half of its freshness, where it is not the eight of general news. */
const halfLives: Record<string, number> = {
  sport: 4,
  culture: 16,
  health: 16,
  technology: 16,
  climate: 24,
  science: 36,
}
const usualHalfLife = 8
// A quarter of the freshness goes six times as slowly, so that the great story of yesterday is not gone today.
const lasting = { share: 0.25, slower: 6 }

/**
 * The rank of a story at time `now` (ms), and why (specs/stories.md 5): independent owners, growth against its own past,
 * spread over countries, countries named, a source that speaks for itself, times freshness, times how sure it is one story, times the
 * operator's weight of its topic, three fifths of all that where it is opinion alone. The same facts give the same score. A report counts once for its owner, by the weight
 * of its source, a copied text a quarter.
 */
export function scoreStory(
  { topic, reports, named = 0 }: StoryFacts,
  now: number,
  weights: TopicWeights = {},
): { score: number; reasons: Reason[] } {
  const parts = partsOf(reports, halfLives[topic ?? ''] ?? usualHalfLife, now)
  const reach = namedWorth * Math.log2(1 + named)
  const topicWeight = weights[topic ?? ''] ?? 1
  const base = Math.log2(1 + strength(reports)) + parts.growth + parts.spread + parts.firstHand + reach
  const score = base * parts.freshness * parts.confidence * topicWeight * parts.opinion
  return { score, reasons: reasonsOf({ ...parts, topicWeight, named, reach }, base) }
}

function partsOf(
  reports: readonly Report[],
  halfLife: number,
  now: number,
): Omit<ScoreParts, 'topicWeight' | 'named' | 'reach'> {
  const own = reports.filter(report => !report.copy)
  const texts = own.length > 0 ? own : reports
  const owners = new Set(own.map(report => report.owner))
  const hoursSinceNew = Math.max(0, now - newTextAt(reports)) / hourMs
  const { growth, recent } = growthOf(reports, now)
  const countries = countriesOf(texts)
  const primary = new Set(own.filter(report => report.primary).map(report => report.sourceId)).size
  return {
    owners: owners.size,
    copiers: new Set(reports.map(report => report.owner)).difference(owners).size,
    growth,
    recent,
    countries: countries.size,
    spread: 0.5 * Math.min(1, entropy(countries) / mostSpread),
    hoursSinceNew,
    freshness: freshnessAfter(hoursSinceNew, halfLife),
    confidence: mean(reports.map(report => report.probability ?? 1)),
    primary,
    firstHand: primary > 0 ? primaryWorth : 0,
    weighing: weighingOf(reports),
    opinion: texts.every(report => report.opinion) ? opinionWorth : 1,
  }
}

/** When a story's last new text was published: a copy of another's text is none, unless there is nothing else. */
export function newTextAt(reports: readonly Report[]): number {
  const own = reports.filter(report => !report.copy)
  return latest(own.length > 0 ? own : reports)
}

/**
 * S of the specification: owners with their own text count by the weight of their sources, up to two, those with copies
 * a quarter of it, up to two in all.
 */
function strength(reports: readonly Report[]): number {
  const own = weightsOf(reports.filter(report => !report.copy))
  const copiers = [...weightsOf(reports)].flatMap(([owner, weight]) => (own.has(owner) ? [] : [weight]))
  return sum([...own.values()]) + Math.min(mostFromCopies, copyWorth * sum(copiers))
}

/** What the operator's weights of sources change, on the scale of the score. */
function weighingOf(reports: readonly Report[]): number {
  if (reports.every(({ weight = 1 }) => weight === 1)) return 0
  return Math.log2(1 + strength(reports)) - Math.log2(1 + strength(reports.map(one => ({ ...one, weight: 1 }))))
}

/** What each owner counts: the most that one of its sources does. */
function weightsOf(reports: readonly Report[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { owner, weight = 1 } of reports)
    weights.set(owner, Math.max(weights.get(owner) ?? 0, Math.min(mostOfOwner, weight)))
  return weights
}

/** V of the specification, without the story's own first report: being new is freshness, growing is others following. */
function growthOf(reports: readonly Report[], now: number): { growth: number; recent: number } {
  const between = (from: number, to: number): readonly Report[] =>
    reports.filter(({ at }) => at > now - from * hourMs && at <= now - to * hourMs)
  const earlier = new Set(reports.filter(({ at }) => at <= now - 3 * hourMs).map(({ owner }) => owner))
  const recent = between(3, -Infinity).filter(({ owner }) => !earlier.has(owner))
  const followers = Math.max(0, strength(recent) - (earlier.size === 0 ? 1 : 0))
  const speed = followers / (0.5 + strength(between(15, 3)) / 4)
  return { growth: 0.6 * Math.log2(1 + speed), recent: Math.floor(followers) }
}

/** How many owners report from each country. */
function countriesOf(reports: readonly Report[]): Map<string, number> {
  const countryOf = new Map<string, string>()
  for (const { owner, country } of reports) if (country) countryOf.set(owner, country)
  const counts = new Map<string, number>()
  for (const country of countryOf.values()) counts.set(country, (counts.get(country) ?? 0) + 1)
  return counts
}

function entropy(counts: ReadonlyMap<string, number>): number {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts.values()].reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0)
}

const freshnessAfter = (hours: number, halfLife: number): number =>
  (1 - lasting.share) * 2 ** (-hours / halfLife) + lasting.share * 2 ** (-hours / (halfLife * lasting.slower))

const latest = (reports: readonly Report[]): number => reports.reduce((last, { at }) => Math.max(last, at), -Infinity)

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
