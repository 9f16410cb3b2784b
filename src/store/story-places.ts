import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** The countries that stories name (lower-case ISO 3166-1), with how many of their articles do: by story. */
export async function countriesNamed(db: Database, storyIds: number[]): Promise<Map<number, Map<string, number>>> {
  if (storyIds.length === 0) return new Map()
  const found = await sql<{ storyId: number; country: string; articles: number }>`
    select story_id as "storyId", lower(country) as country, max(weight) as articles from story_subject
    where story_id in (${sql.join(storyIds)}) and kind = 'place' and country is not null
    group by story_id, lower(country)`.execute(db)
  const byStory = Map.groupBy(found.rows, row => row.storyId)
  return new Map(
    [...byStory].map(([id, own]) => [id, new Map(own.map(({ country, articles }) => [country, Number(articles)]))]),
  )
}
