import type { Database } from '../schema.ts'

/** The number of the newest announcement; 0 before the first. */
export async function lastAnnouncement(db: Database): Promise<number> {
  const row = await db
    .selectFrom('announcement')
    .select(eb => eb.fn.max('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}

/** What was announced after number `after`, oldest first; an article's announcement carries the story it is in. */
export function announcementsAfter(db: Database, after: number, limit = 5000) {
  return db
    .selectFrom('announcement')
    .leftJoin('article', 'article.id', 'announcement.article_id')
    .select(['announcement.id', 'announcement.kind'])
    .select(eb => eb.fn.coalesce('announcement.story_id', 'article.story_id').as('story_id'))
    .where('announcement.id', '>', after)
    .orderBy('announcement.id')
    .limit(limit)
    .execute()
}
