import { sql } from 'kysely'
import type { Dialect } from './dialect/dialect.ts'
import type { Database } from './schema.ts'

/** A feed that this worker holds until `leasedUntil`, under the number `fence`. */
export type LeasedFeed = {
  id: number
  sourceId: number
  sourceName: string
  sourceTopics: string[]
  languages: string[]
  url: string
  etag?: string
  lastModified?: string
  failures: number
  intervalMs: number
  fence: number
}

// Long enough for the slowest answer (30 s) and its parsing; after a crash the feed is free again when it has passed.
const leaseMs = 120_000

// Nothing is put off or held this long: a row that says so was written before the clock was set back. Clocks of several
// machines differ by less.
const farAheadMs = 30 * 3_600_000
const heldTooLongMs = 20 * 60_000

type LeasedRow = {
  id: number
  source_id: number
  url: string
  etag: string | null
  last_modified: string | null
  failures: number
  interval_ms: number
  fence: number
}

/** Takes up to `limit` feeds that are due, the longest waiting first. */
export async function leaseDueFeeds(db: Database, dialect: Dialect, now: number, limit: number): Promise<LeasedFeed[]> {
  const { rows } = await sql<LeasedRow>`
    update feed set leased_until = ${now + leaseMs}, fence = fence + 1, asked_at = ${now}
    where id in (select id from feed where (next_at <= ${now} or next_at > ${now + farAheadMs} + 2 * interval_ms)
        and (leased_until <= ${now} or leased_until > ${now + heldTooLongMs})
      order by next_at limit ${limit} ${sql.raw(dialect.skipLocked)})
    returning id, source_id, url, etag, last_modified, failures, interval_ms, fence`.execute(db)
  if (rows.length === 0) return []
  const sources = await db
    .selectFrom('source')
    .select(['id', 'name', 'topics', 'languages'])
    .where(
      'id',
      'in',
      rows.map(row => row.source_id),
    )
    .execute()
  const byId = new Map(sources.map(source => [source.id, source]))
  return rows.map(row => leasedFeed(row, byId.get(row.source_id)!))
}

const leasedFeed = (row: LeasedRow, source: { name: string; topics: string; languages: string }): LeasedFeed => ({
  id: row.id,
  sourceId: row.source_id,
  sourceName: source.name,
  sourceTopics: JSON.parse(source.topics) as string[],
  languages: JSON.parse(source.languages) as string[],
  url: row.url,
  etag: row.etag ?? undefined,
  lastModified: row.last_modified ?? undefined,
  failures: row.failures,
  intervalMs: row.interval_ms,
  fence: row.fence,
})

/** What is known of a feed after it was asked. Fields left out stay as they are. */
export type FeedState = {
  nextAt: number | null
  intervalMs?: number
  failures: number
  outcome: string
  detail: string | null
  answeredAt?: number
  freshAt?: number
  items?: number
  format?: string
  title?: string
  /** Set only when the body was parsed (or on a 304 that carries new ones). */
  validators?: { etag?: string; lastModified?: string }
}

/** A worker came back after its lease had passed to another: what it brings is refused, nothing is changed. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError'
}

/** Writes a feed's state and gives the feed back. Throws `LeaseLostError` when the lease is another worker's by now. */
export async function finishFeed(db: Database, { id, fence }: LeasedFeed, state: FeedState): Promise<void> {
  const { validators } = state
  const done = await db
    .updateTable('feed')
    .set({
      next_at: state.nextAt,
      interval_ms: state.intervalMs,
      failures: state.failures,
      outcome: state.outcome,
      detail: state.detail,
      answered_at: state.answeredAt,
      fresh_at: state.freshAt,
      items: state.items,
      format: state.format,
      title: state.title,
      leased_until: 0,
      ...(validators && { etag: validators.etag ?? null, last_modified: validators.lastModified ?? null }),
    })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new LeaseLostError(`feed ${id} is another worker's`)
}

/** The tables whose rows workers lease. */
export type LeasedTable = 'feed' | 'article' | 'job'

/** Keeps a lease for another two minutes, where it is still this worker's and its work is not finished. */
export async function keepLease(
  db: Database,
  table: LeasedTable,
  { id, fence }: { id: number; fence: number },
  now: number,
): Promise<void> {
  await db
    .updateTable(table)
    .set({ leased_until: now + leaseMs })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('leased_until', '>', 0)
    .execute()
}

/** Frees what a process that died held; only for a store that this process has alone. */
export async function freeAllLeases(db: Database): Promise<void> {
  for (const table of ['feed', 'article', 'job'] as const)
    await db.updateTable(table).set({ leased_until: 0 }).where('leased_until', '>', 0).execute()
}

/** Makes every feed (or one source's) due now, whatever its schedule; servers that asked to be left alone still are. */
export async function askFeedsNow(db: Database, now: number, sourceId?: number): Promise<number> {
  let query = db
    .updateTable('feed')
    .set({ next_at: now })
    .where(eb => eb.or([eb('outcome', 'is', null), eb('outcome', '<>', 'slow-down')]))
  if (sourceId !== undefined) query = query.where('source_id', '=', sourceId)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}
