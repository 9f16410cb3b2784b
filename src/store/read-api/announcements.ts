import type { Database } from '../schema.ts'

/** What was announced after number `after`, oldest first, at most `limit`; an article's announcement carries the story it is in. */
export function announcementsAfter(db: Database, after: number, limit: number) {
  return db
    .selectFrom('announcement')
    .leftJoin('article', 'article.id', 'announcement.article_id')
    .select(['announcement.id', 'announcement.kind', 'announcement.article_id'])
    .select(eb => eb.fn.coalesce('announcement.story_id', 'article.story_id').as('story_id'))
    .where('announcement.id', '>', after)
    .orderBy('announcement.id')
    .limit(limit)
    .execute()
}
