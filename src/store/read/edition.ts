import { type RawBuilder, sql } from 'kysely'
import type { RankedStory } from '../../model/story.ts'
import { rankEdition } from '../../text/rank-edition.ts'
import { tokensOf } from '../../text/tokens.ts'
import type { Database } from '../schema.ts'
import { joinWorded, type StoryCard, type StoryRow, storyCard, wordedColumns } from './story-card.ts'

/** An edition: the stories of a country or part of the world, told in a language, on a topic; each may be left open. */
export type Edition = { place?: string; lang?: string; topic?: string }

/** How many stories may come to an edition, by kind and value; most first. */
export type EditionSize = { kind: 'lang' | 'region' | 'country' | 'topic'; value: string; stories: number }

const length = 40
// So many of the best are weighed against each other; what ranks lower comes to no page of forty.
const weighed = 120

type Candidate = {
  id: number
  score: number
  topic: string | null
  langs: string
  regions: string
  title: string
  owners: number
  lastAt: number
  sourceId: number | null
}

/**
 * The main stories of an edition, best first, as `rankEdition` orders them. What is told mostly from elsewhere stands
 * lower in the edition of a place. `reader` is the language whose wording is preferred where the edition is in none.
 * Two questions, whose cost follows how many stories may come to any edition and not the archive.
 */
export async function storiesOfEdition(
  db: Database,
  edition: Edition,
  { now, reader }: { now: number; reader: string },
): Promise<StoryCard[]> {
  const candidates = await candidatesOf(db, edition)
  const ids = rankEdition(candidates, { limit: length, now, lang: edition.lang }).map(({ id }) => id)
  if (ids.length === 0) return []
  const found = await sql<StoryRow>`
    select ${wordedColumns} from story t ${joinWorded(edition.lang ?? reader)}
    where t.id in (${sql.join(ids)}) and t.article_count > 0`.execute(db)
  const cards = new Map(found.rows.map(row => [row.id, storyCard(row)]))
  return ids.flatMap(id => cards.get(id) ?? [])
}

async function candidatesOf(db: Database, { place, lang, topic }: Edition): Promise<RankedStory[]> {
  const found = await sql<Candidate>`
    select c.story_id as id, c.score, c.topic, c.langs, c.regions, t.title, t.owner_count as owners,
      t.last_at as "lastAt", a.source_id as "sourceId"
    from contender c join story t on t.id = c.story_id left join article a on a.id = t.lead_article_id
    where t.article_count > 0 ${has('langs', lang && `% ${lang} %`)} ${has('regions', place && `% ${place}=%`)}
      ${topic === undefined ? sql`` : sql`and c.topic = ${topic}`}
    order by c.score desc, c.story_id desc limit ${weighed}`.execute(db)
  return found.rows.map(row => rankedStory(row, place))
}

const has = (column: 'langs' | 'regions', pattern: string | undefined): RawBuilder<unknown> =>
  pattern === undefined ? sql`` : sql`and c.${sql.ref(column)} like ${pattern}`

const rankedStory = (row: Candidate, place: string | undefined): RankedStory => ({
  id: row.id,
  score: row.score * (place === undefined ? 1 : Math.sqrt(shareOf(row.regions, place))),
  topic: row.topic ?? undefined,
  leadSourceId: row.sourceId ?? 0,
  words: new Set(tokensOf(row.title)),
  owners: row.owners,
  langs: new Set(row.langs.trim().split(' ')),
  newAt: row.lastAt,
})

/** What part of a story's owners report from a place, 0 to 1. */
const shareOf = (regions: string, place: string): number =>
  Number(new RegExp(` ${place}=(\\d+) `).exec(regions)?.[1] ?? 0) / 100

/** The languages, places and topics that have stories. */
export async function editionSizes(db: Database): Promise<EditionSize[]> {
  const found = await sql<EditionSize>`
    select kind, value, stories from edition_size order by stories desc, value`.execute(db)
  return found.rows
}
