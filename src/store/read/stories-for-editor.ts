import { sql } from 'kysely'
import type { Database } from '../schema.ts'

/** A story as an editor sees it, hidden or not. Times: milliseconds UTC. */
export type EditedStory = {
  id: number
  title: string
  articles: number
  sources: number
  lastAt: number
  mergedInto: number | null
  byHand: number
  hidden: number
  titleByHand: string | null
  /** Where it is pinned: `front 1`, several with commas; null where it is not. */
  pinned: string | null
}

// Counted, not read from the row, which counts nothing while the story is hidden.
const columns = sql`
  t.id, t.title, t.merged_into as "mergedInto", t.by_hand as "byHand", t.hidden, t.title_by_hand as "titleByHand",
  t.last_at as "lastAt",
  (select count(*) from article a where a.story_id = t.id and a.withdrawn = 0) as articles,
  (select count(distinct a.source_id) from article a where a.story_id = t.id and a.withdrawn = 0) as sources`

/** The stories with the newest articles, at most `limit`; with all of the words in their headlines where some are given. */
export async function storiesForEditor(
  db: Database,
  { words, hidden }: { words: string[]; hidden: boolean },
  limit: number,
): Promise<EditedStory[]> {
  const named = words.map(word => sql`and lower(t.title) like ${`%${escaped(word.toLowerCase())}%`} escape '!'`)
  const { rows } = await sql<EditedStory>`
    select ${columns}, null as pinned from story t
    where t.merged_into is null and ${hidden ? sql`t.hidden = 1` : sql`(t.hidden = 1 or t.article_count > 0)`}
      ${sql.join(named, sql` `)}
    order by t.last_at desc, t.id desc limit ${limit}`.execute(db)
  return withPins(db, rows)
}

/** The story of this id, merged and hidden ones too. */
export async function storyForEditor(db: Database, id: number): Promise<EditedStory | undefined> {
  const { rows } = await sql<EditedStory>`
    select ${columns}, null as pinned from story t where t.id = ${id}`.execute(db)
  return (await withPins(db, rows))[0]
}

const escaped = (word: string): string => word.replace(/[!%_]/g, '!$&')

async function withPins(db: Database, stories: EditedStory[]): Promise<EditedStory[]> {
  if (stories.length === 0) return []
  const pins = await db
    .selectFrom('pin')
    .select(['story_id', 'edition', 'place'])
    .where(
      'story_id',
      'in',
      stories.map(({ id }) => id),
    )
    .orderBy('edition')
    .execute()
  return stories.map(story => {
    const own = pins.filter(pin => pin.story_id === story.id).map(({ edition, place }) => `${edition} ${place}`)
    return { ...story, pinned: own.length > 0 ? own.join(', ') : null }
  })
}

/** An article of a story as an editor sees it. */
export type EditedArticle = {
  id: number
  title: string
  publishedAt: number
  sourceName: string
  copyOf: number | null
  probability: number | null
  withdrawn: number
}

/** The articles of a story, oldest first, at most `limit`. */
export async function articlesForEditor(db: Database, storyId: number, limit: number): Promise<EditedArticle[]> {
  const { rows } = await sql<EditedArticle>`
    select a.id, a.title, a.published_at as "publishedAt", s.name as "sourceName", a.copy_of as "copyOf",
      a.join_probability as probability, a.withdrawn
    from article a join source s on s.id = a.source_id
    where a.story_id = ${storyId} order by a.published_at, a.id limit ${limit}`.execute(db)
  return rows
}

/** The numbers under which a story was known: its own, and those of the stories that went into it. */
export async function idsOfStory(db: Database, id: number): Promise<number[]> {
  const rows = await db.selectFrom('story').select('id').where('merged_into', '=', id).execute()
  return [id, ...rows.map(row => row.id)]
}
