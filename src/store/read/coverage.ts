import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { type Headline, headlineColumns } from './article-row.ts'

/**
 * The newest articles of each of the stories, at most `each` of a story, reports before copies. Keyed by the story's id;
 * a story without articles is not in the map.
 */
export async function coverageOf(db: Database, storyIds: number[], each: number): Promise<Map<number, Headline[]>> {
  if (storyIds.length === 0) return new Map()
  // each in the words of the index `article_coverage`: of a story that hundreds tell, these few are read
  const newest = storyIds.map(
    id => sql`
      select id from (select id from article where story_id = ${id} and withdrawn = 0
        order by (copy_of is not null), published_at desc, id desc limit ${each}) newest`,
  )
  const found = await sql<Headline>`
    select ${headlineColumns} from (${sql.join(newest, sql` union all `)}) few
    join article a on a.id = few.id join source s on s.id = a.source_id
    order by (a.copy_of is not null), a.published_at desc, a.id desc`.execute(db)
  return Map.groupBy(found.rows, row => row.storyId!)
}
