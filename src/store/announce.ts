import type { Dialect } from './dialect/dialect.ts'
import type { Database } from './schema.ts'

/** Something a reader's open page may want to know. */
export type Announcement = { kind: 'story' | 'article' | 'front'; storyId?: number; articleId?: number }

/** Writes announcements in the transaction that makes them true, and tells every process when it commits. */
export async function announce(db: Database, dialect: Dialect, now: number, list: Announcement[]): Promise<void> {
  if (list.length === 0) return
  const rows = list.map(({ kind, storyId, articleId }) => ({
    at: now,
    kind,
    story_id: storyId ?? null,
    article_id: articleId ?? null,
  }))
  await db.insertInto('announcement').values(rows).execute()
  await dialect.notify(db)
}

/** Forgets announcements older than `before`: an open page that slept longer loads anew. */
export async function forgetAnnouncements(db: Database, before: number): Promise<void> {
  await db.deleteFrom('announcement').where('at', '<', before).execute()
}
