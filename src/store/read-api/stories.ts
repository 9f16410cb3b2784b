import { sql } from 'kysely'
import type { SearchQuery } from '../../text/search/query.ts'
import type { Store } from '../open-store.ts'
import { joinLead, type StoryCard, type StoryRow, storyCard, storyColumns } from '../read/story-card.ts'
import type { Database } from '../schema.ts'

/** Which stories are wanted; all of the given must hold. */
export type StoryFilter = { lang?: string; source?: number; matching?: number[] }

/** The stories formed last, of those formed before story `before`: a story keeps its place however it grows. */
export async function newestStories(
  db: Database,
  { lang, source, matching }: StoryFilter,
  limit: number,
  before?: number,
): Promise<StoryCard[]> {
  if (matching?.length === 0) return []
  const found = await sql<StoryRow>`
    select ${storyColumns} from story t ${joinLead}
    where t.merged_into is null and t.article_count > 0
      ${before === undefined ? sql`` : sql`and t.id < ${before}`}
      ${lang === undefined ? sql`` : sql`and (lower(t.lang) = ${lang} or lower(t.lang) like ${`${lang}-%`})`}
      ${source === undefined ? sql`` : sql`and exists (select 1 from article b where b.story_id = t.id and b.source_id = ${source} and b.withdrawn = 0)`}
      ${matching === undefined ? sql`` : sql`and t.id in (${sql.join(matching)})`}
    order by t.id desc limit ${limit}`.execute(db)
  return found.rows.map(storyCard)
}

/** The story of this id, or the id of the story that took it in, or nothing. */
export async function storyWithId(db: Database, id: number): Promise<StoryCard | { mergedInto: number } | undefined> {
  const found = await sql<StoryRow & { mergedInto: number | null }>`
    select ${storyColumns}, t.merged_into as "mergedInto" from story t ${joinLead} where t.id = ${id}`.execute(db)
  const row = found.rows[0]
  if (!row) return undefined
  if (row.mergedInto) return { mergedInto: row.mergedInto }
  return row.articles > 0 ? storyCard(row) : undefined
}

/** The cards of these stories, those merged or empty left out. */
export async function storiesWithIds(db: Database, ids: number[]): Promise<StoryCard[]> {
  if (ids.length === 0) return []
  const found = await sql<StoryRow>`
    select ${storyColumns} from story t ${joinLead}
    where t.id in (${sql.join(ids)}) and t.merged_into is null and t.article_count > 0`.execute(db)
  return found.rows.map(storyCard)
}

// The newest matching articles; the stories they are in are what a reader of the words would be shown.
const mostMatches = 400

/** The stories that have an article with these words, among the newest matches. */
export async function storiesWithWords(
  { read, dialect }: Pick<Store, 'read' | 'dialect'>,
  query: SearchQuery,
): Promise<number[]> {
  const { hits } = await dialect.matchArticles(read, query, { limit: mostMatches })
  if (hits.length === 0) return []
  const ids = hits.map(hit => hit.articleId)
  const found = await sql<{ story: number }>`
    select distinct story_id as story from article
    where id in (${sql.join(ids)}) and story_id is not null and withdrawn = 0
      and published_at >= ${query.from ?? 0} and published_at < ${query.to ?? Number.MAX_SAFE_INTEGER}`.execute(read)
  return found.rows.map(row => row.story)
}
