import { sql } from 'kysely'
import type { Dialect } from './dialect/dialect.ts'
import { LeaseLostError } from './feeds.ts'
import type { Database } from './schema.ts'

/** A document that a hub pushed, held by this worker under the number `fence`, with what is known of its feed. */
export type LeasedPush = {
  id: number
  feedId: number
  sourceId: number
  sourceName: string
  sourceTopics: string[]
  languages: string[]
  /** Its items are the headlines of a page. */
  isPage: boolean
  /** The address that links in it are relative to. */
  url: string
  contentType?: string
  receivedAt: number
  body: Uint8Array
  tries: number
  fence: number
}

const leaseMs = 120_000
const retryMs = 5_000
const mostTries = 3
// What may wait to be read: of one feed, and of all together. More is the hub's to bring again later.
const mostOfFeed = 50
const mostBytes = 64_000_000

/**
 * Keeps what a hub pushed until it is read. Resolves when it is on the disk, so that the hub may be thanked; gives false,
 * and keeps nothing, when too much waits already.
 */
export async function keepPush(
  db: Database,
  push: { feedId: number; contentType?: string; body: Uint8Array },
  now: number,
): Promise<boolean> {
  const waiting = await sql<{ own: number; bytes: number }>`select
    (select count(*) from push where feed_id = ${push.feedId}) as own,
    (select coalesce(sum(size), 0) from push) as bytes`.execute(db)
  const { own, bytes } = waiting.rows[0]!
  if (Number(own) >= mostOfFeed || Number(bytes) + push.body.length > mostBytes) return false
  await db
    .insertInto('push')
    .values({
      feed_id: push.feedId,
      received_at: now,
      content_type: push.contentType ?? null,
      size: push.body.length,
      body: push.body,
    })
    .execute()
  return true
}

/** Whether a push waits to be read: a look that costs the writing side nothing. */
export async function pushWaits(db: Database, now: number): Promise<boolean> {
  const found = await db.selectFrom('push').select('id').where('leased_until', '<=', now).limit(1).executeTakeFirst()
  return found !== undefined
}

type LeasedRow = {
  id: number
  feed_id: number
  received_at: number
  content_type: string | null
  body: Uint8Array
  tries: number
  fence: number
}

/** Takes up to `limit` pushes, the oldest of each feed: what a feed says later is to stand. */
export async function leasePushes(db: Database, dialect: Dialect, now: number, limit: number): Promise<LeasedPush[]> {
  const { rows } = await sql<LeasedRow>`
    update push set leased_until = ${now + leaseMs}, fence = fence + 1, tries = tries + 1
    where id in (select id from push p where leased_until <= ${now}
        and not exists (select 1 from push older where older.feed_id = p.feed_id and older.id < p.id)
      order by id limit ${limit} ${sql.raw(dialect.skipLocked)})
    returning id, feed_id, received_at, content_type, body, tries, fence`.execute(db)
  return Promise.all(rows.map(row => withFeed(db, row)))
}

async function withFeed(db: Database, row: LeasedRow): Promise<LeasedPush> {
  const feed = await db
    .selectFrom('feed')
    .innerJoin('source', 'source.id', 'feed.source_id')
    .leftJoin('subscription', 'subscription.feed_id', 'feed.id')
    .select([
      'feed.source_id',
      'feed.url',
      'feed.kind',
      'source.name',
      'source.topics',
      'source.languages',
      'subscription.topic',
    ])
    .where('feed.id', '=', row.feed_id)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    feedId: row.feed_id,
    sourceId: feed.source_id,
    sourceName: feed.name,
    sourceTopics: JSON.parse(feed.topics) as string[],
    languages: JSON.parse(feed.languages) as string[],
    isPage: feed.kind === 'page',
    url: feed.topic ?? feed.url,
    contentType: row.content_type ?? undefined,
    receivedAt: row.received_at,
    body: row.body,
    tries: row.tries,
    fence: row.fence,
  }
}

/** A push was read and is gone. Throws `LeaseLostError` when it is another worker's by now. */
export async function finishPush(db: Database, { id, fence }: Pick<LeasedPush, 'id' | 'fence'>): Promise<void> {
  const gone = await db.deleteFrom('push').where('id', '=', id).where('fence', '=', fence).executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new LeaseLostError(`push ${id} is another worker's`)
}

/** A push could not be taken: again in five seconds, and given up after the third time; polling has it too. */
export async function failPush(
  db: Database,
  push: Pick<LeasedPush, 'id' | 'fence' | 'tries'>,
  now: number,
): Promise<void> {
  if (push.tries >= mostTries) return finishPush(db, push)
  await db
    .updateTable('push')
    .set({ leased_until: now + retryMs })
    .where('id', '=', push.id)
    .where('fence', '=', push.fence)
    .execute()
}

/** The hub keeps its word: it brought a document, or said that there is something new. */
export async function notePush(db: Database, feedId: number, kind: 'document' | 'ping', now: number): Promise<void> {
  await db
    .updateTable('subscription')
    .set(eb => ({
      kept: eb('kept', '+', 1),
      missed: 0,
      ...(kind === 'document' ? { pushed_at: now } : { pinged_at: now }),
    }))
    .where('feed_id', '=', feedId)
    .execute()
}

/** Makes a feed due because its hub says there is something new: now, or `gapMs` after it was last asked. */
export async function pollBecausePinged(db: Database, feedId: number, now: number, gapMs: number): Promise<void> {
  const at = sql<number>`case when asked_at > ${now - gapMs} then asked_at + ${gapMs} else ${now} end`
  await db
    .updateTable('feed')
    .set({ next_at: at })
    .where('id', '=', feedId)
    .where('next_at', '>', at)
    .where(eb => eb.or([eb('outcome', 'is', null), eb('outcome', '<>', 'slow-down')]))
    .execute()
}

/** Something new was pushed: the feed is as alive as if it had been polled. */
export async function noteFreshPush(db: Database, feedId: number, now: number): Promise<void> {
  await db.updateTable('feed').set({ fresh_at: now }).where('id', '=', feedId).execute()
}
