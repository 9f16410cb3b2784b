import { sql } from 'kysely'
import type { SearchQuery, SearchTerm } from '../../text/search/query.ts'
import type { Hits, HitsWanted } from '../dialect/dialect.ts'
import type { Store } from '../open-store.ts'
import { unpack } from '../pack.ts'
import type { Database } from '../schema.ts'
import { type ListedArticle, listedColumns, notHidden } from './article-row.ts'

// The newest few hundred matches are ranked; what is older is asked for by `below`, in turns.
const ranked = 300
// Of those that are older, as many that have every word in the headline: what somebody remembers and looks for.
const oldHeadlines = 60
// An old headline of just these words stands before what was published today and only mentions them.
const headlineCounts = 1.5
// How well an old headline fits otherwise is not asked.
const usualFitness = 0.7
const day = 86_400_000
// Freshness of a match is halved after this many days.
const freshDays = 3
// Fitness before freshness: an old article that is about the words stands before a new one that mentions them.
const fitnessWeight = 1.5
// Whoever wants to read it wants the original.
const copyLoses = 0.2

/** A match with what it may be filtered and grouped by. `score`: higher is better. */
export type RankedMatch = {
  id: number
  publishedAt: number
  lang: string | null
  topic: string | null
  sourceId: number
  sourceName: string
  storyId: number | null
  copyOf: number | null
  score: number
}

/** The matches of one turn, best first; among the articles with numbers below `olderThan` there may be more. */
export type RankedMatches = { matches: RankedMatch[]; olderThan?: number }

/** The articles that match, of those with numbers below `below`, ranked by how well they fit and how new they are at `now`. */
export async function rankedMatches(
  { read, dialect }: Pick<Store, 'read' | 'dialect'>,
  query: SearchQuery,
  now: number,
  below?: number,
): Promise<RankedMatches> {
  const least = query.from === undefined ? undefined : Math.max(0, (await firstSeenSince(read, query.from)) - slack)
  const wanted = { limit: ranked, below, least }
  const [{ hits, olderThan }, headlines] = await Promise.all([
    newestBefore({ read, dialect }, query, wanted),
    headlineMatches({ read, dialect }, query, wanted),
  ])
  const best = Math.max(...hits.map(hit => hit.relevance), Number.MIN_VALUE)
  const fitness = new Map(hits.map(hit => [hit.articleId, fitnessWeight * (hit.relevance / best)]))
  const older = headlines.filter(id => !fitness.has(id)).slice(0, below === undefined ? oldHeadlines : 0)
  for (const id of older) fitness.set(id, fitnessWeight * usualFitness)
  for (const id of headlines) if (fitness.has(id)) fitness.set(id, fitness.get(id)! + headlineCounts)
  return { matches: await scored(read, query, fitness, now), olderThan }
}

/** The newest articles that have all the words in their headlines. */
async function headlineMatches(
  { read, dialect }: Pick<Store, 'read' | 'dialect'>,
  query: SearchQuery,
  wanted: HitsWanted,
): Promise<number[]> {
  if (!query.all.some(terms => terms.some(term => 'sequences' in term))) return []
  const inTitle = (term: SearchTerm): SearchTerm => ('facets' in term ? term : { ...term, inTitle: true })
  const titled = { ...query, all: query.all.map(terms => terms.map(inTitle)) }
  const { hits } = await newestBefore({ read, dialect }, titled, { ...wanted, unweighed: true })
  return hits.map(hit => hit.articleId)
}

// Numbers are given in order of arrival, but for what several processes took in at the same time.
const slack = 2000

/** The number of the first article seen at `from` or later; an article is not seen before it is published. */
async function firstSeenSince(db: Database, from: number): Promise<number> {
  const found = await sql<{ id: number }>`
    select id from article where first_seen_at >= ${from} order by first_seen_at limit 1`.execute(db)
  return found.rows[0]?.id ?? 2 ** 31 - 1
}

/**
 * The newest matches. What was published before a day was mostly seen before it: there it is looked for first, and among
 * what came later only when that is not enough.
 */
async function newestBefore(
  { read, dialect }: Pick<Store, 'read' | 'dialect'>,
  query: SearchQuery,
  wanted: HitsWanted,
): Promise<Hits> {
  if (query.to === undefined) return dialect.matchArticles(read, query, wanted)
  const top = await firstSeenSince(read, query.to)
  if (wanted.below !== undefined && wanted.below <= top) return dialect.matchArticles(read, query, wanted)
  const earlier = await dialect.matchArticles(read, query, { ...wanted, below: top })
  if (earlier.olderThan !== undefined) return earlier
  const later = await dialect.matchArticles(read, query, { ...wanted, least: Math.max(top, wanted.least ?? 0) })
  return { hits: [...later.hits, ...earlier.hits] }
}

async function scored(
  db: Database,
  { from, to }: SearchQuery,
  fitness: ReadonlyMap<number, number>,
  now: number,
): Promise<RankedMatch[]> {
  if (fitness.size === 0) return []
  const found = await sql<Omit<RankedMatch, 'score'>>`
    select a.id, a.published_at as "publishedAt", a.lang, a.topic, a.source_id as "sourceId", s.name as "sourceName",
      a.story_id as "storyId", a.copy_of as "copyOf"
    from article a join source s on s.id = a.source_id
    where a.id in (${sql.join([...fitness.keys()])}) and a.withdrawn = 0 and ${notHidden}
      and a.published_at >= ${from ?? 0} and a.published_at < ${to ?? Number.MAX_SAFE_INTEGER}`.execute(db)
  const score = ({ id, publishedAt, copyOf }: Omit<RankedMatch, 'score'>): number =>
    fitness.get(id)! + 1 / (1 + Math.max(0, now - publishedAt) / (freshDays * day)) - (copyOf === null ? 0 : copyLoses)
  return found.rows.map(row => ({ ...row, score: score(row) })).sort((a, b) => b.score - a.score || b.id - a.id)
}

/** A story among the matches: its best article, and how many of its articles match. */
export type MatchingStory = { storyId: number; best: RankedMatch; matches: number; score: number }

// Several articles of a story that match say that the story is about it.
const eachDoubling = 0.12

/** The stories of the matches, best first; an article that stands in no story is left out. */
export function storiesOfMatches(matches: readonly RankedMatch[]): MatchingStory[] {
  const stories = new Map<number, MatchingStory>()
  for (const match of matches) {
    if (match.storyId === null) continue
    const known = stories.get(match.storyId)
    if (known) known.matches++
    else stories.set(match.storyId, { storyId: match.storyId, best: match, matches: 1, score: match.score })
  }
  for (const story of stories.values()) story.score += eachDoubling * Math.log2(story.matches)
  return [...stories.values()].sort((a, b) => b.score - a.score || b.storyId - a.storyId)
}

/** An article as a list shows it, with its plain text for what the words stand in. */
export type FoundArticle = ListedArticle & { text: string }

/** These articles, in this order. */
export async function foundArticles(db: Database, ids: readonly number[]): Promise<FoundArticle[]> {
  if (ids.length === 0) return []
  const found = await sql<ListedArticle & { packed: Uint8Array | null }>`
    select ${listedColumns}, x.text as packed from article a join source s on s.id = a.source_id
      left join article_text x on x.article_id = a.id
    where a.id in (${sql.join(ids)})`.execute(db)
  const byId = new Map(found.rows.map(({ packed, ...row }) => [row.id, { ...row, text: packed ? unpack(packed) : '' }]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** A source by what a reader may call it. */
export type NamedSource = {
  id: number
  name: string
  homepage: string | null
  country: string | null
  languages: string
}

/** Every source's names; `languages` is a JSON array. */
export async function namedSources(db: Database): Promise<NamedSource[]> {
  return db.selectFrom('source').select(['id', 'name', 'homepage', 'country', 'languages']).orderBy('id').execute()
}

/** The newest headlines, with their languages: what readers see now and so may look for. */
export async function newestHeadlines(db: Database, limit: number): Promise<{ title: string; lang: string | null }[]> {
  const found = await sql<{ title: string; lang: string | null }>`
    select a.title, a.lang from article a where a.withdrawn = 0 and ${notHidden}
    order by a.id desc limit ${limit}`.execute(db)
  return found.rows
}

/** Topics that articles have had lately, by slug. */
export async function topicsOfArticles(db: Database, limit: number): Promise<string[]> {
  const found = await sql<{ topic: string }>`
    select distinct topic from (select topic from article order by id desc limit ${limit}) newest
    where topic is not null`.execute(db)
  return found.rows.map(row => row.topic)
}
