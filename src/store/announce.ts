import type { Dialect } from './dialect/dialect.ts'
import type { Database } from './schema.ts'

/** Something a reader's open page may want to know; `digest` says that a story's page is to be made anew, and is offered to nobody. */
export type Announcement = { kind: 'story' | 'article' | 'front' | 'digest'; storyId?: number; articleId?: number }

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

/** Forgets all but the newest announcements: an open page that slept longer loads anew. */
export async function forgetAnnouncements(db: Database, keep: number): Promise<void> {
  const newest = db.selectFrom('announcement').select(eb => eb(eb.fn.max('id'), '-', keep).as('id'))
  await db.deleteFrom('announcement').where('id', '<=', newest).execute()
}
