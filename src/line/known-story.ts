import { regionOfCountry } from '../model/regions.ts'
import type { RankedStory, Report, StoryFacts } from '../model/story.ts'
import type { StoryMember } from '../store/describe-story.ts'
import { tokensOf } from '../text/tokens.ts'
import { mostFrequent } from './most-frequent.ts'
import { newTextAt } from './rank/score-story.ts'

/** Stories older than this (milliseconds) do not come to any edition. */
export const windowMs = 7 * 24 * 3_600_000

/** A story's score and reasons as of `at`. */
export type Weight = { score: number; reasons: string; at: number }

/** What the ranking keeps of a story in memory. `regions` as `regionsOf` gives them; `scored` is what its row says. */
export type KnownStory = Omit<RankedStory, 'id' | 'score' | 'topic'> & {
  facts: StoryFacts
  regions: ReadonlyMap<string, number>
  lastAt: number
  weight?: Weight
  scored?: string
}

/** What is known beside a story's members: the operator's weights by source, and in how many articles it names countries. */
export type KnownBeside = { weights: ReadonlyMap<number, number>; places?: ReadonlyMap<string, number> }

/** What the ranking needs to know of a story with these members (oldest first). */
export function knownStory(
  id: number,
  members: readonly StoryMember[],
  { weights, places = new Map() }: KnownBeside,
): KnownStory {
  const reports = members.map(member => reportOf(member, weights))
  const named = [...places.values()].filter(articles => articles >= 2).length
  const own = reports.filter(report => !report.copy)
  return {
    facts: { id, topic: mostFrequent(members.map(member => member.topic)), reports, named },
    words: new Set(tokensOf(members[0]!.title)),
    leadSourceId: members[0]!.sourceId,
    owners: new Set(own.map(report => report.owner)).size,
    langs: new Set(reports.flatMap(report => baseLanguage(report.lang) ?? [])),
    regions: withPlaces(regionsOf(own.length > 0 ? own : reports), places, members.length),
    newAt: newTextAt(reports),
    lastAt: Math.max(...members.map(member => member.at)),
  }
}

/** What speaks for itself and is not about others: what a ministry or a journal says is the news itself. */
const firstHand: ReadonlySet<string | undefined> = new Set(['public-body', 'science'])

const reportOf = (
  { articleId, sourceId, owner, country, lang, at, copyOf, probability, kind, piece }: StoryMember,
  weights: ReadonlyMap<number, number>,
): Report => ({
  articleId,
  sourceId,
  owner,
  country,
  lang,
  at,
  copy: copyOf !== undefined,
  probability,
  primary: firstHand.has(kind),
  weight: weights.get(sourceId),
  opinion: piece === 'opinion',
})

/** The same story under other weights of the operator's. */
export const reweighed = (story: KnownStory, weights: ReadonlyMap<number, number>): KnownStory => ({
  ...story,
  weight: undefined,
  facts: {
    ...story.facts,
    reports: story.facts.reports.map(report => ({ ...report, weight: weights.get(report.sourceId) })),
  },
})

/** A language tag's language without region or script; nothing for one that is not known. */
export function baseLanguage(tag: string | undefined): string | undefined {
  const base = /^[^-]*/.exec(tag ?? '')?.[0].toLowerCase()
  return base && /^[a-z]{2,3}$/.test(base) && base !== 'und' ? base : undefined
}

/**
 * The countries (lower-case ISO 3166-1) and parts of the world that reports come from, each with how many of a hundred of
 * the owners whose country is known report from there.
 */
export function regionsOf(reports: readonly Pick<Report, 'owner' | 'country'>[]): Map<string, number> {
  const countryOf = new Map(reports.flatMap(({ owner, country }) => (country ? [[owner, country] as const] : [])))
  const shares = new Map<string, number>()
  const each = 100 / countryOf.size
  for (const country of countryOf.values())
    for (const place of [country.toLowerCase(), regionOfCountry(country)])
      if (place) shares.set(place, (shares.get(place) ?? 0) + each)
  return shares
}

/** The regions with those that a story tells of: a place in all of its articles is the story's own, wherever they come from. */
export function withPlaces(
  regions: Map<string, number>,
  places: ReadonlyMap<string, number>,
  articles: number,
): Map<string, number> {
  for (const [country, naming] of places)
    for (const place of [country, regionOfCountry(country.toUpperCase())])
      if (place) regions.set(place, Math.max(regions.get(place) ?? 0, Math.min(100, (100 * naming) / articles)))
  return regions
}
