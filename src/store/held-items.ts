import { sql } from 'kysely'
import type { ReadItem } from '../model/article.ts'
import type { Dialect } from './dialect/dialect.ts'
import { pack, unpack } from './pack.ts'
import type { Database } from './schema.ts'
import type { FeedOfItems } from './take-items.ts'

/** An item that waits for its hour, which is in milliseconds UTC. */
export type HeldItem = { id: number; dueAt: number; item: ReadItem }

/** The items of a feed that are held. */
export async function heldOf(db: Database, feedId: number): Promise<HeldItem[]> {
  const rows = await db
    .selectFrom('held_item')
    .select(['id', 'due_at', 'item'])
    .where('feed_id', '=', feedId)
    .orderBy('id')
    .execute()
  return rows.map(row => ({ id: row.id, dueAt: row.due_at, item: itemOf(row.item) }))
}

/** Holds an item until `dueAt`, in place of what was held under its key. */
export async function holdItem(db: Database, feedId: number, item: ReadItem, dueAt: number): Promise<void> {
  const row = { due_at: dueAt, item: packed(item) }
  await db
    .insertInto('held_item')
    .values({ feed_id: feedId, url_key: item.urlKey, ...row })
    .onConflict(conflict => conflict.columns(['feed_id', 'url_key']).doUpdateSet(row))
    .execute()
}

/** Holds an item no longer. */
export async function forgetHeld(db: Database, id: number): Promise<void> {
  await db.deleteFrom('held_item').where('id', '=', id).execute()
}

/** Whether the hour of some held item has come. */
export async function someHeldDue(db: Database, now: number): Promise<boolean> {
  return (await db.selectFrom('held_item').select('id').where('due_at', '<=', now).executeTakeFirst()) !== undefined
}

/**
 * Lets nobody else bring items of these feeds until the transaction is over: whoever comes then sees what came of them. On
 * PostgreSQL a newer version that arrives while the older one is released would else find neither, and be lost.
 */
export async function holdFeeds(db: Database, ids: number[]): Promise<void> {
  // a row that is written, be it with its own words, is locked by both databases
  await db.updateTable('feed').set({ kind: sql<'feed'>`kind` }).where('id', 'in', ids).execute()
}

/** Items of one feed whose hour has come, with how they came here. */
export type ReleasedItems = { feed: FeedOfItems; items: ReadItem[] }

/**
 * Takes up to `limit` items whose hour has come out of the table, by their feeds: in the transaction in which they become
 * articles, so that they are in one place at any moment.
 */
export async function releaseHeld(
  db: Database,
  dialect: Dialect,
  now: number,
  limit: number,
): Promise<ReleasedItems[]> {
  const due = await db
    .selectFrom('held_item')
    .select('feed_id')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  if (due.length === 0) return []
  await holdFeeds(
    db,
    due.map(row => row.feed_id),
  )
  const { rows } = await sql<{ feed_id: number; item: Uint8Array }>`
    delete from held_item where id in (select id from held_item where due_at <= ${now}
      order by due_at, id limit ${limit} ${sql.raw(dialect.skipLocked)})
    returning feed_id, item`.execute(db)
  if (rows.length === 0) return []
  const byFeed = Map.groupBy(rows, row => row.feed_id)
  const feeds = await db
    .selectFrom('feed')
    .select(['id', 'source_id', 'kind'])
    .where('id', 'in', [...byFeed.keys()])
    .execute()
  return feeds.map(feed => ({
    feed: { id: feed.id, sourceId: feed.source_id, via: feed.kind === 'folder' ? 'folder' : 'poll' },
    items: byFeed.get(feed.id)!.map(row => itemOf(row.item)),
  }))
}

/** Puts off the item whose hour came first: it could not be taken. */
export async function putOffHeld(db: Database, now: number, until: number): Promise<void> {
  const first = db
    .selectFrom('held_item')
    .select('id')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
  await db.updateTable('held_item').set({ due_at: until }).where('id', 'in', first).execute()
}

type PackedItem = Omit<ReadItem, 'itemHash' | 'textHash'> & { itemHash: string; textHash?: string }

function packed(item: ReadItem): Uint8Array {
  const { itemHash, textHash } = item
  return pack(JSON.stringify({ ...item, itemHash: hexOf(itemHash), textHash: textHash && hexOf(textHash) }))
}

function itemOf(bytes: Uint8Array): ReadItem {
  const item = JSON.parse(unpack(bytes)) as PackedItem
  return { ...item, itemHash: bytesOf(item.itemHash), textHash: item.textHash ? bytesOf(item.textHash) : undefined }
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
