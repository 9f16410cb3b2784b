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
