import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { type ListedArticle, listedColumns } from './article-row.ts'
import { joinWorded, type StoryCard, type StoryRow, storyCard, wordedColumns } from './story-card.ts'

// A page of more rows helps nobody; the count above them says how many there are.
const mostArticles = 300

/** A story that articles of another went to. */
export type PartedStory = { id: number; title: string; lang: string | null }

/** A story with its articles, newest first, and where articles went that stood in it; or the story
 * that took it in; or that an editor hid it. */
export type StoryFound =
  | { story: StoryCard; articles: ListedArticle[]; parted: PartedStory[] }
  | { mergedInto: number }
  | { hidden: true }

/**
 * The story of this id with its coverage, told in `lang` (without its region) where reports are in it; where it went or that
 * it is hidden; or nothing, also for one without articles.
 */
export async function storyWithArticles(db: Database, id: number, lang = ''): Promise<StoryFound | undefined> {
  const found = await sql<StoryRow & { mergedInto: number | null; hidden: number }>`
    select ${wordedColumns}, t.merged_into as "mergedInto", t.hidden, n.reason as "pinReason"
    from story t ${joinWorded(lang)} left join pin n on n.story_id = t.id and n.edition = 'front'
    where t.id = ${id}`.execute(db)
  const row = found.rows[0]
  if (!row) return undefined
  if (row.mergedInto) return { mergedInto: row.mergedInto }
  if (row.hidden) return { hidden: true }
  if (row.articles === 0) return undefined
  return { story: storyCard(row), articles: await articlesOfStory(db, id), parted: await partedFrom(db, id) }
}

/** The articles of a story, newest first, the newest three hundred. */
export async function articlesOfStory(db: Database, id: number): Promise<ListedArticle[]> {
  const { rows } = await sql<ListedArticle>`
    select ${listedColumns} from article a join source s on s.id = a.source_id
    where a.story_id = ${id} and a.withdrawn = 0
    order by a.published_at desc, a.id desc limit ${mostArticles}`.execute(db)
  return rows
}

const mostParted = 5

/** The stories that took articles of this one, the latest first, each under the address it has now. */
async function partedFrom(db: Database, id: number): Promise<PartedStory[]> {
  const { rows } = await sql<PartedStory>`
    select t.id, t.title, t.lang, max(e.id) as latest from story_event e
    join story gone on gone.id = e.to_story_id join story t on t.id = coalesce(gone.merged_into, gone.id)
    where e.from_story_id = ${id} and e.kind in ('split', 'move') and t.id <> ${id} and t.article_count > 0
    group by t.id, t.title, t.lang order by latest desc limit ${mostParted}`.execute(db)
  return rows.map(({ id, title, lang }) => ({ id, title, lang }))
}
