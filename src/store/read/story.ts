import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { type ListedArticle, listedColumns } from './article-row.ts'
import { joinLead, type StoryCard, type StoryRow, storyCard, storyColumns } from './story-card.ts'

// A page of more rows helps nobody; the count above them says how many there are.
const mostArticles = 300

/** A story with its articles, newest first; or the story that took it in. */
export type StoryFound = { story: StoryCard; articles: ListedArticle[] } | { mergedInto: number }

/** The story of this id with its coverage, where it went when it was merged, or nothing, also for one without articles. */
export async function storyWithArticles(db: Database, id: number): Promise<StoryFound | undefined> {
  const found = await sql<StoryRow & { mergedInto: number | null }>`
    select ${storyColumns}, t.merged_into as "mergedInto" from story t ${joinLead} where t.id = ${id}`.execute(db)
  const row = found.rows[0]
  if (!row) return undefined
  if (row.mergedInto) return { mergedInto: row.mergedInto }
  if (row.articles === 0) return undefined
  const articles = await sql<ListedArticle>`
    select ${listedColumns} from article a join source s on s.id = a.source_id
    where a.story_id = ${id} and a.withdrawn = 0
    order by a.published_at desc, a.id desc limit ${mostArticles}`.execute(db)
  return { story: storyCard(row), articles: articles.rows }
}
