import type { PageCheck } from '../store/page-checks.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long after its publication an article's page is looked at again, milliseconds, in rising order; none for never. */
export type CheckTimes = readonly number[]

// product.md, capability 4
export const usualCheckTimes = '5m,15m,1h,6h,1d,7d'

const units: Record<string, number> = { m: minute, h: hour, d: day }

/** Reads check times as an operator writes them (`5m,15m,1h,7d`), or `off`; nothing for what is neither. */
export function checkTimesIn(written: string): CheckTimes | undefined {
  if (written.trim() === 'off') return []
  const parts = written.split(',').map(part => /^\s*(\d{1,4})\s*([mhd])\s*$/.exec(part))
  const times = parts.map(part => (part ? Number(part[1]) * units[part[2]!]! : 0))
  return times.length <= 20 && times.every(time => time >= leastGap) ? times.sort((a, b) => a - b) : undefined
}

// Sooner than this after the last look nothing is to be learnt.
const leastGap = 2 * minute
// A source of which so many looks found nothing does not change what it published; one look a day later would notice.
const enoughChecks = 40
const leastChanging = 1 / 200

/** When a page was read, of which source, and what it is. Times: milliseconds UTC. */
export type CheckedPage = {
  publishedAt: number
  now: number
  source?: PageCheck['source']
  /** Of a live blog, when its newest post was written; when it is unknown, its publication counts. */
  live?: { newestPostAt?: number }
}

/**
 * When an article's page is to be looked at again, or null for never. A live blog is looked at every few minutes while it
 * is written, and ever more seldom when it is not.
 */
export function nextCheck({ publishedAt, now, source, live }: CheckedPage, times: CheckTimes): number | null {
  if (times.length === 0) return null
  const isWatched = live !== undefined && now - publishedAt < longestLive
  const whileLive = isWatched ? nextLook(now - (live.newestPostAt ?? publishedAt)) : undefined
  if (whileLive !== undefined) return now + whileLive
  const usual = isSteady(source) ? times.filter(time => time >= day).slice(0, 1) : times
  const next = usual.map(time => publishedAt + time).find(at => at >= now + leastGap)
  return next ?? null
}

const isSteady = (source: PageCheck['source'] | undefined): boolean =>
  source !== undefined && source.checks >= enoughChecks && source.changed / source.checks < leastChanging

// What calls itself live for longer, or dates its newest post to the moment it is asked, is an article like any other.
const longestLive = 7 * day

/** After how long a live blog is looked at again whose newest post is so old. */
function nextLook(silentMs: number): number | undefined {
  if (silentMs < 20 * minute) return 2 * minute
  if (silentMs < hour) return 4 * minute
  if (silentMs < 4 * hour) return 10 * minute
  return silentMs < 12 * hour ? hour : undefined
}

// A server that says "not modified" for ever may be mistaken (specs/faults.md 14): now and then it is asked for all of it.
const mostUnchanged = 4

/** Whether a page's server is asked only for what is new since it gave its validators. */
export const asksWhetherNew = (check: PageCheck | undefined): boolean =>
  check?.validators !== undefined && check.unchanged < mostUnchanged
