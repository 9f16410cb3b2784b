import { type Selectable, sql } from 'kysely'
import type { SitemapPart } from '../model/fetched.ts'
import type { Dialect } from './dialect/dialect.ts'
import { feedsToLease, type LeaseWish } from './due-feeds.ts'
import type { Database } from './schema.ts'
import type { FeedTable } from './tables/sources.ts'

/** A feed that this worker holds until `leasedUntil`, under the number `fence`. */
export type LeasedFeed = {
  id: number
  sourceId: number
  sourceName: string
  sourceTopics: string[]
  languages: string[]
  url: string
  /** 'feed', or 'page' where the headlines of a page are its items. */
  kind: string
  /** Of its last document; absent before the first answer. */
  format?: string
  title?: string
  etag?: string
  lastModified?: string
  /** The address that gave the validators, where it is not `url`. */
  validatorsFor?: string
  /** The sitemaps that it named last, where it is an index. */
  parts: SitemapPart[]
  /** Its server said "not modified" once though it was. */
  validatorsLied: boolean
  failures: number
  intervalMs: number
  tier: number
  /** New items a day, an estimate; absent before the first answer. */
  itemsADay?: number
  /** The feed's own wish for the time between two polls, in milliseconds. */
  ttlMs?: number
  skip?: { hours: number[]; days: number[] }
  /** Where permanent redirects lead, and how many answers in a row agreed. */
  movedTo?: string
  movedTimes: number
  /** When it last answered with something readable, brought something new, came whole; milliseconds UTC. */
  answeredAt?: number
  freshAt?: number
  wholeAt?: number
  fence: number
}

// Long enough for the slowest answer (30 s) and its parsing; after a crash the feed is free again when it has passed.
const leaseMs = 120_000

// No server's word counts for longer than a day: a rest that says so was written before the clock was set back.
const longestRestMs = 30 * 3_600_000

/** Takes feeds that are due (`due-feeds.ts`). */
export async function leaseDueFeeds(
  db: Database,
  dialect: Dialect,
  now: number,
  wish: LeaseWish,
): Promise<LeasedFeed[]> {
  const { rows } = await sql<Selectable<FeedTable>>`
    update feed set leased_until = ${now + leaseMs}, fence = fence + 1, asked_at = ${now}
    where id in (${feedsToLease(dialect, now, wish)}) returning *`.execute(db)
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

type SourceFacts = { name: string; topics: string; languages: string }

const leasedFeed = (row: Selectable<FeedTable>, source: SourceFacts): LeasedFeed => ({
  id: row.id,
  sourceId: row.source_id,
  sourceName: source.name,
  sourceTopics: JSON.parse(source.topics) as string[],
  languages: JSON.parse(source.languages) as string[],
  url: row.url,
  kind: row.kind,
  format: row.format ?? undefined,
  parts: JSON.parse(row.parts) as SitemapPart[],
  title: row.title ?? undefined,
  etag: row.etag ?? undefined,
  lastModified: row.last_modified ?? undefined,
  validatorsFor: row.validators_for ?? undefined,
  validatorsLied: row.validators_lied === 1,
  failures: row.failures,
  intervalMs: row.interval_ms,
  tier: row.tier,
  itemsADay: row.items_a_day ?? undefined,
  ttlMs: row.ttl_ms ?? undefined,
  skip: row.skip ? (JSON.parse(row.skip) as LeasedFeed['skip']) : undefined,
  movedTo: row.moved_to ?? undefined,
  movedTimes: row.moved_times,
  answeredAt: row.answered_at ?? undefined,
  freshAt: row.fresh_at ?? undefined,
  wholeAt: row.whole_at ?? undefined,
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
  parts?: SitemapPart[]
  title?: string
  /**
   * Set only when the body was parsed (or on a 304 that carries new ones); `for` is the address that gave them, where
   * redirects led elsewhere.
   */
  validators?: { etag?: string; lastModified?: string; for?: string }
  validatorsLied?: boolean
  itemsADay?: number
  /** The feed's own `ttl`, and the server's whole word, in milliseconds. */
  ttlMs?: number
  wordMs?: number
  /** Null when the document names none. */
  skip?: LeasedFeed['skip'] | null
  restUntil?: number
  wholeAt?: number
  moved?: { to: string | null; times: number }
}

/** A worker came back after its lease had passed to another: what it brings is refused, nothing is changed. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError'
}

/** Writes a feed's state and gives the feed back. Throws `LeaseLostError` when the lease is another worker's by now. */
export async function finishFeed(db: Database, { id, fence }: LeasedFeed, state: FeedState): Promise<void> {
  const { validators, skip, validatorsLied, moved } = state
  const done = await db
    .updateTable('feed')
    .set({
      next_at: state.nextAt,
      interval_ms: state.intervalMs,
      failures: state.failures,
      outcome: state.outcome,
      detail: state.detail,
      answered_at: state.answeredAt,
      ...(state.answeredAt !== undefined && { watched_since: sql`coalesce(watched_since, ${state.answeredAt})` }),
      fresh_at: state.freshAt,
      items: state.items,
      format: state.format,
      title: state.title,
      ...(state.parts && { parts: JSON.stringify(state.parts) }),
      leased_until: 0,
      items_a_day: state.itemsADay,
      ttl_ms: state.ttlMs,
      word_ms: state.wordMs,
      rest_until: state.restUntil,
      whole_at: state.wholeAt,
      ...(skip !== undefined && { skip: skip && JSON.stringify(skip) }),
      ...(validatorsLied !== undefined && { validators_lied: validatorsLied ? 1 : 0 }),
      ...(moved && { moved_to: moved.to, moved_times: moved.times }),
      ...(validators && {
        etag: validators.etag ?? null,
        last_modified: validators.lastModified ?? null,
        validators_for: validators.for ?? null,
      }),
    })
    .where('id', '=', id)
    .where('fence', '=', fence)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new LeaseLostError(`feed ${id} is another worker's`)
}

/** The tables whose rows workers lease. */
export type LeasedTable = 'feed' | 'article' | 'job' | 'subscription' | 'push'

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
  for (const table of ['feed', 'article', 'job', 'subscription', 'push'] as const)
    await db.updateTable(table).set({ leased_until: 0 }).where('leased_until', '>', 0).execute()
}

/**
 * Makes every feed (or one source's) due now, as far as its server's word and the least rest between two polls allow;
 * servers that asked to be left alone still are. Gives how many are due, and how many rest for now.
 */
export async function askFeedsNow(
  db: Database,
  now: number,
  sourceId?: number,
): Promise<{ due: number; resting: number }> {
  const rests = sql<boolean>`rest_until is not null and rest_until > ${now} and rest_until <= ${now + longestRestMs}`
  let query = db
    .updateTable('feed')
    .set({ next_at: sql<number>`case when ${rests} then rest_until else ${now} end` })
    .where(eb => eb.or([eb('outcome', 'is', null), eb('outcome', '<>', 'slow-down')]))
    .where('kind', '<>', 'folder')
  // what is gone for good or stands aside is asked again by name only
  query = sourceId === undefined ? query.where('next_at', 'is not', null) : query.where('source_id', '=', sourceId)
  const asked = await query.returning('next_at').execute()
  const due = asked.filter(feed => feed.next_at! <= now).length
  return { due, resting: asked.length - due }
}
