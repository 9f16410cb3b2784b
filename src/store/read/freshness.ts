import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Delays, DelaysByDay, Freshness, Spread } from '../../model/freshness.ts'
import type { Database } from '../schema.ts'

const hour = 3_600_000
const day = 24 * hour
const daysTold = 7
// Longer than a transaction that places articles takes: what it writes bears the time at which it began.
const settledAfterMs = 5 * 60_000
const freshForMs = 60_000
// Telling 217,000 arrivals of 5,000 sources (a million articles in 30 days) takes 0.2 s of a core, 0.5 s the first time, in
// turns of at most 0.15 s (two busy cores, 2026-11): of a large site it is done as seldom as that one hundredth of a core is
// enough.
const mostOfCore = 0.01

type Arrival = { source: number; seen: number; page: number }

/** Tells how late the news of the last days was; the same answer for a minute at least. */
export type FreshnessReport = () => Promise<Freshness>

/**
 * Opens the report. Hours that are over are asked for once and kept, so that an answer costs the present hour however
 * large the archive; the first one reads a week of them from the index, an hour at a time, letting pages through between.
 */
export function openFreshness(db: Database, clock: () => number): FreshnessReport {
  const kept = new Map<number, Arrival[]>()
  let last: { at: number; holdsForMs: number; told: Promise<Freshness> } | undefined

  const arrivals = async (from: number, now: number): Promise<Arrival[][]> => {
    for (const at of kept.keys()) if (at < from) kept.delete(at)
    const hours: Arrival[][] = []
    for (let at = from; at <= now; at += hour) {
      const known = kept.get(at)
      hours.push(known ?? (await arrivalsWithin(db, at, at + hour)))
      if (!known) await nextTurn()
      if (at + hour + settledAfterMs < now) kept.set(at, hours.at(-1)!)
    }
    return hours
  }

  const tell = async (now: number): Promise<Freshness> => {
    const since = Math.floor(now / day) * day - (daysTold - 1) * day
    const hours = await arrivals(since, now)
    const names = await sourceNames(db)
    const began = performance.now()
    const told = await freshnessOf(hours, names, since, now)
    if (last) last.holdsForMs = Math.max(freshForMs, (performance.now() - began) / mostOfCore)
    return told
  }

  return () => {
    const now = clock()
    if (last && now - last.at < last.holdsForMs && now >= last.at) return last.told
    last = { at: now, holdsForMs: freshForMs, told: tell(now) }
    last.told.catch(() => {
      last = undefined
    })
    return last.told
  }
}

async function arrivalsWithin(db: Database, from: number, until: number): Promise<Arrival[]> {
  const { rows } = await sql<Arrival>`
    select source_id as source, first_seen_at - published_at as seen, placed_at - published_at as page
    from article where delay_counts = 1 and placed_at >= ${from} and placed_at < ${until}`.execute(db)
  return rows.map(({ source, seen, page }) => ({ source, seen: Number(seen), page: Number(page) }))
}

async function sourceNames(db: Database): Promise<Map<number, string>> {
  const rows = await db.selectFrom('source').select(['id', 'name']).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

// Enough for a hundredth of a second; pages are answered in between.
const sourcesAtOnce = 200

/** The report of arrivals, an entry for each hour from `since`. Sources without a name are gone and left out. */
async function freshnessOf(
  hours: Arrival[][],
  names: Map<number, string>,
  since: number,
  until: number,
): Promise<Freshness> {
  const days = Array.from({ length: daysTold }, (_, at) => hours.slice(at * 24, at * 24 + 24).flat())
  const bySource: Map<number, Arrival[]>[] = []
  for (const arrivals of days) {
    bySource.push(Map.groupBy(arrivals, one => one.source))
    await nextTurn()
  }
  const sources: Freshness['sources'] = []
  for (const [at, [id, name]] of [...names].entries()) {
    const delays = delaysByDay(bySource.map(of => of.get(id) ?? []))
    if (delays) sources.push({ id, name, ...delays })
    if (at % sourcesAtOnce === 0) await nextTurn()
  }
  return { since, until, all: delaysByDay(days), sources, unmeasured: names.size - sources.length }
}

function delaysByDay(days: Arrival[][]): DelaysByDay | undefined {
  const all = delaysOf(days.flat())
  return all && { ...all, days: days.map(delaysOf) }
}

/** The delays of arrivals; nothing of none. */
function delaysOf(arrivals: Arrival[]): Delays | undefined {
  if (arrivals.length === 0) return undefined
  return {
    articles: arrivals.length,
    seen: spreadOf(arrivals.map(one => one.seen)),
    page: spreadOf(arrivals.map(one => one.page)),
  }
}

/** The median and the 95th percentile by nearest rank: delays that occurred. */
export function spreadOf(delays: number[]): Spread {
  const sorted = Float64Array.from(delays).sort()
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1]!
  return { p50Ms: at(0.5), p95Ms: at(0.95) }
}

const mostRecent = 2000

/** The delays of the latest arrivals of the last day, at most 2,000, in one question; nothing where there are none. */
export async function latestDelays(db: Database, now: number): Promise<Delays | undefined> {
  const { rows } = await sql<Arrival>`
    select source_id as source, first_seen_at - published_at as seen, placed_at - published_at as page
    from article where delay_counts = 1 and placed_at >= ${now - day} order by placed_at desc limit ${mostRecent}`.execute(
    db,
  )
  return delaysOf(rows.map(({ source, seen, page }) => ({ source, seen: Number(seen), page: Number(page) })))
}
