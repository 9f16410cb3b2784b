import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { type ListedArticle, listedColumns } from './article-row.ts'

/**
 * The newest articles of each of the stories, at most `each` of a story, reports before copies. Keyed by the story's id;
 * a story without articles is not in the map.
 */
export async function coverageOf(
  db: Database,
  storyIds: number[],
  each: number,
): Promise<Map<number, ListedArticle[]>> {
  if (storyIds.length === 0) return new Map()
  const found = await sql<ListedArticle>`
    select * from (
      select ${listedColumns},
        row_number() over (partition by a.story_id
          order by case when a.copy_of is null then 0 else 1 end, a.published_at desc, a.id desc) as place
      from article a join source s on s.id = a.source_id
      where a.story_id in (${sql.join(storyIds)}) and a.withdrawn = 0) ranked
    where place <= ${each} order by place`.execute(db)
  return Map.groupBy(found.rows, row => row.storyId!)
}
