import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { type Headline, headlineColumns } from './article-row.ts'

/**
 * The newest articles of each of the stories, at most `each` of a story, reports before copies. Keyed by the story's id;
 * a story without articles is not in the map.
 */
export async function coverageOf(db: Database, storyIds: number[], each: number): Promise<Map<number, Headline[]>> {
  if (storyIds.length === 0) return new Map()
  // numbers alone are put in order: of a story that hundreds tell, a few are read
  const found = await sql<Headline>`
    select ${headlineColumns} from (
      select id, row_number() over (partition by story_id
        order by case when copy_of is null then 0 else 1 end, published_at desc, id desc) as place
      from article where story_id in (${sql.join(storyIds)}) and withdrawn = 0) ranked
    join article a on a.id = ranked.id join source s on s.id = a.source_id
    where ranked.place <= ${each} order by ranked.place`.execute(db)
  return Map.groupBy(found.rows, row => row.storyId!)
}
