import { mediaTopicOfCode } from '../../model/media-topics.ts'
import type {
  NameInArticle,
  NameInStory,
  NameKind,
  PlaceInStory,
  StoryUnderstanding,
  TopicInArticle,
  Understanding,
} from '../../model/understanding.ts'
import { fold } from '../../text/tokens.ts'
import { skeletonOf } from '../../text/transliterate.ts'

/** What an article of a story is about, and whose it is. */
export type MemberOfStory = Understanding & { sourceId: number; copyOf?: number }

const mostNames = 12
const mostPlaces = 8
const mostTopics = 4
const mostPhrases = 4
const leastMention = 2
// Over a story's reports one mistaken article is outvoted (specs/stories.md 4.4).
const leastVote = 0.3
const leastVoteAlone = 0.35

/**
 * What a story is about, by a vote of its articles (specs/stories.md 4.3): names in two sources, or in headline and text of
 * one; places in two articles, or in the lead of an only one; topics by their mean; keyphrases of two sources. A copy says
 * nothing that its original does not.
 */
export function storyUnderstanding(members: readonly MemberOfStory[]): StoryUnderstanding {
  const own = members.filter(member => member.copyOf === undefined)
  const reports = own.length > 0 ? own : members
  return {
    names: namesOf(reports),
    places: placesOf(reports),
    topics: topicsOf(reports),
    keyphrases: phrasesOf(reports),
  }
}

/** A name over a story's articles; `sources` are those that name it. */
type Told = {
  key: string
  names: Map<string, number>
  kinds: Map<NameKind, number>
  sources: Set<number>
  articles: number
  central: boolean
}

function namesOf(reports: readonly MemberOfStory[]): NameInStory[] {
  const told = new Map<string, Told>()
  for (const { names, sourceId } of reports) for (const name of names) tell(told, name, sourceId)
  joinShort(told)
  joinScripts(told)
  return [...told.values()]
    .filter(({ sources, central }) => sources.size > 1 || central)
    .map(({ key, names, kinds, articles }) => ({ key, name: mostTold(names), kind: kindOf(kinds), articles }))
    .filter(({ kind }) => kind !== 'other')
    .sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1))
    .slice(0, mostNames)
}

function tell(
  told: Map<string, Told>,
  { key, name, kind, times, inTitle, inBody }: NameInArticle,
  source: number,
): void {
  const known: Told = told.get(key) ?? {
    key,
    names: new Map(),
    kinds: new Map(),
    sources: new Set(),
    articles: 0,
    central: false,
  }
  known.names.set(name, (known.names.get(name) ?? 0) + 1)
  known.kinds.set(kind, (known.kinds.get(kind) ?? 0) + (kind === 'other' ? 0.4 : 1))
  known.sources.add(source)
  known.articles++
  known.central ||= inTitle && inBody && times > 1
  told.set(key, known)
}

/** `merkel` of one article is `angela-merkel` of another, unless two are called so. */
function joinShort(told: Map<string, Told>): void {
  const [short, long] = [false, true].map(isLong =>
    [...told.values()].filter(({ key }) => key.includes('-') === isLong),
  )
  const ends = long!.flatMap(full => [...new Set(endsOf(full.key))].map(end => ({ end, full })))
  const byEnd = Map.groupBy(ends, ({ end }) => end)
  for (const one of short!) {
    const full = (byEnd.get(one.key) ?? []).map(({ full }) => full)
    const people = full.filter(({ kinds }) => kindOf(kinds) === 'person')
    const [into] = full.length === 1 ? full : people.length === 1 ? people : []
    if (into) join(told, one, into, false)
    else if (kindOf(one.kinds) === 'person' && full.length === 0 && one.sources.size < leastMention)
      told.delete(one.key)
  }
}

/** The first and the last word of a name. */
const endsOf = (key: string): string[] => [key.slice(0, key.indexOf('-')), key.slice(key.lastIndexOf('-') + 1)]

/** `ангел-меркел` of a Russian report is `angela-merkel` of an English one: what sounds the same has the same consonants. */
function joinScripts(told: Map<string, Told>): void {
  const bySound = new Map<string, Told>()
  const ordered = [...told.values()].sort((a, b) => b.articles - a.articles)
  for (const name of ordered) {
    const parts = name.key.split('-')
    if (parts.length < 2) continue
    const sound = parts.map(skeletonOf).join('-')
    if (sound.length < 5) continue
    const first = bySound.get(sound)
    if (first && isLatin(first.key) !== isLatin(name.key)) join(told, name, first, true)
    else if (!first) bySound.set(sound, name)
  }
}
const isLatin = (key: string): boolean => /^[\x00-\x7f\u0080-\u024f]+$/.test(key)

function join(told: Map<string, Told>, from: Told, into: Told, withNames: boolean): void {
  if (withNames) for (const [name, times] of from.names) into.names.set(name, (into.names.get(name) ?? 0) + times)
  for (const [kind, times] of from.kinds) if (withNames) into.kinds.set(kind, (into.kinds.get(kind) ?? 0) + times)
  for (const source of from.sources) into.sources.add(source)
  into.articles += from.articles
  into.central ||= from.central
  told.delete(from.key)
}

const kindOf = (kinds: ReadonlyMap<NameKind, number>): NameKind => mostTold(kinds)

function mostTold<T>(counts: ReadonlyMap<T, number>): T {
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

function placesOf(reports: readonly MemberOfStory[]): PlaceInStory[] {
  const told = new Map<string, PlaceInStory & { leads: boolean; sources: Set<number> }>()
  for (const { places, sourceId } of reports)
    for (const { times: _, leads, ...place } of places) {
      const known = told.get(place.id) ?? { ...place, articles: 0, leads: false, sources: new Set<number>() }
      known.articles++
      known.leads ||= leads
      known.sources.add(sourceId)
      told.set(place.id, known)
    }
  // of many articles a few that mention a country in passing do not make it one of the story's
  const least = reports.length === 1 ? 1 : Math.max(2, 0.15 * reports.length)
  return [...told.values()]
    .filter(({ articles, leads }) => articles >= least && (reports.length > 1 || leads))
    .sort((a, b) => b.articles - a.articles || Number(b.leads) - Number(a.leads) || (a.id < b.id ? -1 : 1))
    .slice(0, mostPlaces)
    .map(({ leads: _, sources: __, ...place }) => place)
}

function topicsOf(reports: readonly MemberOfStory[]): TopicInArticle[] {
  const sums = new Map<string, number>()
  for (const { topics } of reports)
    for (const { code, weight } of topics) sums.set(code, (sums.get(code) ?? 0) + weight)
  const least = reports.length > 1 ? leastVote : leastVoteAlone
  const means = [...sums].map(([code, sum]) => ({ code, weight: Math.round((100 * sum) / reports.length) / 100 }))
  return means
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => level(a) - level(b) || b.weight - a.weight)
    .slice(0, mostTopics)
}

const level = ({ code }: TopicInArticle): number => (mediaTopicOfCode(code)?.parent === undefined ? 1 : 2)

function phrasesOf(reports: readonly MemberOfStory[]): string[] {
  const told = new Map<string, { phrase: string; sources: Set<number> }>()
  for (const { keyphrases, sourceId } of reports)
    for (const phrase of keyphrases) {
      const key = fold(phrase)
      const known = told.get(key) ?? { phrase, sources: new Set<number>() }
      known.sources.add(sourceId)
      told.set(key, known)
    }
  const least = reports.length === 1 ? 1 : 2
  return [...told.values()]
    .filter(({ sources }) => sources.size >= least)
    .sort((a, b) => b.sources.size - a.sources.size)
    .slice(0, mostPhrases)
    .map(({ phrase }) => phrase)
}
