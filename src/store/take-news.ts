import type { ReadItem } from '../model/article.ts'
import type { Database } from './schema.ts'
import { type FeedOfItems, takeItems } from './take-items.ts'
import { type TakenWire, takeNewswire } from './take-newswire.ts'

/**
 * Takes a document's items, each as its kind wants it: those of a newswire by identifier and version, under embargo and
 * kill, all others by what tells them apart. Idempotent: the same items a second time change nothing.
 */
export async function takeNews(db: Database, feed: FeedOfItems, items: ReadItem[], now: number): Promise<TakenWire> {
  const byKind = Map.groupBy(items, item => item.newswire !== undefined)
  const wire = await takeNewswire(db, feed, byKind.get(true) ?? [], now)
  const others = await takeItems(db, feed, byKind.get(false) ?? [], now)
  return { ...wire, fresh: wire.fresh + others.fresh, changed: [...wire.changed, ...others.changed] }
}
