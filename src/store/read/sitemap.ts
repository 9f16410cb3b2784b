import { sql } from 'kysely'
import type { Database } from '../schema.ts'

/** A story as a sitemap names it. Times: milliseconds UTC. */
export type MappedStory = { id: number; title: string; lang: string | null; firstAt: number; changedAt: number }

/** The newest stories that can be read, not older than `since`, at most `limit`. */
export async function storiesToMap(db: Database, since: number, limit: number): Promise<MappedStory[]> {
  return db
    .selectFrom('story')
    .select(['id', 'title', 'lang', 'first_at as firstAt', 'changed_at as changedAt'])
    .where('last_at', '>=', since)
    .where('merged_into', 'is', null)
    .where('hidden', '=', 0)
    .where('article_count', '>', 0)
    .orderBy('last_at', 'desc')
    .limit(limit)
    .execute()
}

/** The newest days that have a briefing, and when it was last written (milliseconds UTC), at most `limit`. */
export async function briefingDays(db: Database, limit: number): Promise<{ day: string; writtenAt: number }[]> {
  const { rows } = await sql<{ day: string; writtenAt: number }>`
    select day, max(written_at) as "writtenAt" from briefing group by day order by day desc limit ${limit}`.execute(db)
  return rows.map(row => ({ ...row, writtenAt: Number(row.writtenAt) }))
}
