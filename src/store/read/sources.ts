import { sql } from 'kysely'
import type { Hub } from '../../model/hub.ts'
import type { Source } from '../../model/source.ts'
import { shownAddress } from '../folders.ts'
import type { Database } from '../schema.ts'
import { type SourceRow, sourceOfRow } from '../source-row.ts'
import { hubsOfSource } from './hubs.ts'

/** The state of one of a source's feeds. Times and intervals in milliseconds; `outcome` is 'ok' or a failure's word. */
export type FeedHealth = {
  url: string
  format?: string
  outcome?: string
  detail?: string
  failures: number
  items: number
  intervalMs: number
  askedAt?: number
  answeredAt?: number
  freshAt?: number
  nextAt?: number
  /** Who pushes it; told of one source, not of a list. */
  hub?: Hub
}

/** A source with the state of its feeds and how many articles came of it in the last day. */
export type SourceWithHealth = Source & { addedAt: number; articlesLastDay: number; feeds: FeedHealth[] }

type Row = SourceRow & {
  addedAt: number
  articlesLastDay: number
  url: string | null
  format: string | null
  outcome: string | null
  detail: string | null
  failures: number | null
  items: number | null
  intervalMs: number | null
  askedAt: number | null
  answeredAt: number | null
  freshAt: number | null
  nextAt: number | null
}

const day = 86_400_000

/** Every source by name, with its health at `now`. */
export async function sourcesWithHealth(db: Database, now: number): Promise<SourceWithHealth[]> {
  const rows = await sourceRows(db, now)
  return [...Map.groupBy(rows, row => row.id).values()].map(sourceOf)
}

/** One source with its health at `now`, or nothing. */
export async function sourceWithHealth(db: Database, id: number, now: number): Promise<SourceWithHealth | undefined> {
  const rows = await sourceRows(db, now, id)
  if (rows.length === 0) return undefined
  const source = sourceOf(rows)
  const hubs = await hubsOfSource(db, id, now)
  return { ...source, feeds: source.feeds.map(feed => ({ ...feed, hub: hubs.get(feed.url) })) }
}

async function sourceRows(db: Database, now: number, id?: number): Promise<Row[]> {
  const found = await sql<Row>`
    select s.id, s.name, s.homepage, s.owner, s.country, s.languages, s.kind, s.rights, s.added_at as "addedAt",
      (select count(*) from article a where a.source_id = s.id and a.published_at >= ${now - day} and a.withdrawn = 0)
        as "articlesLastDay",
      f.url, f.format, f.outcome, f.detail, f.failures, f.items, f.interval_ms as "intervalMs", f.asked_at as "askedAt",
      f.answered_at as "answeredAt", f.fresh_at as "freshAt", f.next_at as "nextAt"
    from source s left join feed f on f.source_id = s.id
    ${id === undefined ? sql`` : sql`where s.id = ${id}`}
    order by lower(s.name), s.id, f.id`.execute(db)
  return found.rows
}

function sourceOf(rows: Row[]): SourceWithHealth {
  const row = rows[0]!
  return {
    ...sourceOfRow(row),
    addedAt: row.addedAt,
    articlesLastDay: row.articlesLastDay,
    feeds: rows.filter(one => one.url !== null).map(feedOf),
  }
}

const feedOf = (row: Row): FeedHealth => ({
  url: shownAddress(row.url!),
  format: row.format ?? undefined,
  outcome: row.outcome ?? undefined,
  detail: row.detail ?? undefined,
  failures: row.failures ?? 0,
  items: row.items ?? 0,
  intervalMs: row.intervalMs ?? 0,
  askedAt: row.askedAt ?? undefined,
  answeredAt: row.answeredAt ?? undefined,
  freshAt: row.freshAt ?? undefined,
  nextAt: row.nextAt ?? undefined,
})
