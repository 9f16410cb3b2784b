import { sql } from 'kysely'
import type { Database } from '../schema.ts'

/** A story beside another. `alike` is 0 to 1; `steps` is 1 for one that is like it, more for one reached over others. */
export type RelatedStory = {
  id: number
  title: string
  lang: string | null
  firstAt: number
  lastAt: number
  articles: number
  sources: number
  alike: number
  steps: number
}

/** Stories at least so alike are instalments of one affair, and are followed from one to the next. */
export const sameAffair = 0.85
const mostSteps = 3
const mostStories = 16

/**
 * The stories that belong with a story, most alike first: those like it, and along the instalments of one affair those
 * like these, up to three steps away. Merged, hidden and empty ones are left out.
 */
export async function relatedStories(db: Database, id: number): Promise<RelatedStory[]> {
  const { rows } = await sql<RelatedStory>`
    with recursive reached(id, alike, steps) as (
      select l.other_id, l.alike, 1 from story_link l where l.story_id = ${id}
      union
      select l.other_id, l.alike, reached.steps + 1 from reached join story_link l on l.story_id = reached.id
      where reached.alike >= ${sameAffair} and l.alike >= ${sameAffair} and reached.steps < ${mostSteps})
    select t.id, t.title, t.lang, t.first_at as "firstAt", t.last_at as "lastAt", t.article_count as articles,
      t.source_count as sources, max(reached.alike) as alike, min(reached.steps) as steps
    from reached join story gone on gone.id = reached.id join story t on t.id = coalesce(gone.merged_into, gone.id)
    where t.id <> ${id} and t.article_count > 0 and t.hidden = 0
    group by t.id, t.title, t.lang, t.first_at, t.last_at, t.article_count, t.source_count
    order by min(reached.steps), max(reached.alike) desc, t.id desc limit ${mostStories}`.execute(db)
  return rows
}
