import type { ReadItem } from '../model/article.ts'
import { takeEdits, takeMoves } from './feed-edits.ts'
import { itemColumns, pageIsAsked, wireColumns } from './item-columns.ts'
import { keyedItems, sameWords } from './item-identity.ts'
import { type IdentifiedItem, identify } from './known-articles.ts'
import { pack } from './pack.ts'
import type { Database } from './schema.ts'

/** What a feed's items came to: articles that are new, and articles whose wording in the feed changed. */
export type Taken = { fresh: number; changed: number[] }

// Both databases bound the parameters of a statement; a chunk stays far below.
const chunk = 200
const day = 86_400_000
// Before the web there was no feed: an older date is a mistake.
const oldest = Date.UTC(1990, 0, 1)

/** A feed as its items are taken, with how they came: polled where nothing else is said. */
export type FeedOfItems = { id: number; sourceId: number; via?: 'poll' | 'push' | 'folder' }

/**
 * Makes articles of a feed's items, oldest first so that ids follow the order of publication. What is an article already
 * (`identify`) is not made twice; where the feed's own wording changed, the article's page is due again, ever more seldom
 * where it changes without end. Idempotent: the same items a second time change nothing.
 */
export async function takeItems(db: Database, feed: FeedOfItems, items: ReadItem[], now: number): Promise<Taken> {
  const taken: Taken = { fresh: 0, changed: [] }
  const ordered = [...(await identify(db, feed, keyedItems(items)))].sort(
    (a, b) => (a.item.publishedAt ?? now) - (b.item.publishedAt ?? now),
  )
  for (let at = 0; at < ordered.length; at += chunk) {
    const some = ordered.slice(at, at + chunk)
    const own = some.flatMap(({ item, key, known }) =>
      known?.feed_id === feed.id ? [{ id: known.id, key, item, known }] : [],
    )
    const edits = own.filter(({ known, item }) => !sameWords(known, item))
    const moves = own.filter(({ known, item, key }) => sameWords(known, item) && known.url_key !== key)
    await takeMoves(db, moves)
    taken.changed.push(...(await takeEdits(db, edits, now)))
    const fresh = some.filter(({ known }) => !known)
    taken.fresh += await insertArticles(db, feed, fresh, now)
  }
  return taken
}

/** Makes articles of items that are none yet. Gives how many were made: another worker may have been quicker. */
export async function insertArticles(
  db: Database,
  feed: FeedOfItems,
  items: IdentifiedItem[],
  now: number,
): Promise<number> {
  if (items.length === 0) return 0
  const watched = await watchedSince(db, feed.id)
  const inserted = await db
    .insertInto('article')
    .values(
      items.map(one => ({ ...articleRow(feed, one, now), delay_counts: delayCounts(watched, one.item, now) ? 1 : 0 })),
    )
    .onConflict(conflict => conflict.column('url_key').doNothing())
    .returning(['id', 'url_key'])
    .execute()
  const byKey = new Map(items.map(({ key, item }) => [key, item]))
  if (inserted.length === 0) return 0
  await db
    .insertInto('article_text')
    .values(inserted.map(({ id, url_key }) => textRow(id, byKey.get(url_key)!)))
    .execute()
  return inserted.length
}

const articleRow = (feed: FeedOfItems, { item, key }: IdentifiedItem, now: number) => ({
  source_id: feed.sourceId,
  feed_id: feed.id,
  url_key: key,
  ...itemColumns(item),
  ...wireColumns(item),
  published_at: plausible(item.publishedAt, now),
  published_raw: item.publishedRaw ?? null,
  date_doubted: isDoubted(item, now) ? 1 : 0,
  first_seen_at: now,
  station: pageIsAsked(item) ? 'extract' : 'cluster',
  page_due_at: pageIsAsked(item) ? now : null,
  via: feed.via ?? 'poll',
})

const textRow = (id: number, item: ReadItem) => {
  const html = pack(item.html)
  return { article_id: id, html, text: pack(item.text), feed_html: html }
}

/** The publisher's date, unless it lies in the future or before the web: then when it was first seen. */
export const plausible = (publishedAt: number | undefined, now: number): number =>
  publishedAt === undefined || publishedAt < oldest || publishedAt > now + day ? now : Math.min(publishedAt, now)

/** Whether the publisher names a date that cannot be right, or none that can be read: what stands for it is a guess. */
const isDoubted = ({ publishedAt, publishedRaw }: ReadItem, now: number): boolean =>
  publishedAt === undefined ? publishedRaw !== undefined : publishedAt < oldest || publishedAt > now + day

async function watchedSince(db: Database, feedId: number): Promise<number | null> {
  const feed = await db.selectFrom('feed').select('watched_since').where('id', '=', feedId).executeTakeFirst()
  return feed?.watched_since ?? null
}

/**
 * Whether an article's delay tells how quick the line is: it was published after its feed had first answered (`watched`,
 * milliseconds UTC), at a moment that the publisher names and that is no guess. What a feed listed at its first reading is
 * a backlog and no delay, and an embargo is the publisher's own wish.
 */
export function delayCounts(watched: number | null, item: ReadItem, now: number): boolean {
  const { publishedAt, publishedRaw, newswire } = item
  if (watched === null || publishedAt === undefined || newswire?.embargoedUntil !== undefined) return false
  const namesMoment = publishedRaw === undefined || (timeOfDay.test(publishedRaw) && !midnight.test(publishedRaw))
  return namesMoment && publishedAt >= watched && publishedAt <= now
}

// A bare date stands for a whole day, and so does midnight: it would make news of the evening late by a day.
const timeOfDay = /\d:\d\d|\d[Tt]\d\d|^\d{9,}$/
const midnight = /(?<![\d:+-])00:00(?::00(?:\.0{1,9})?)?(?!:|\d)/
