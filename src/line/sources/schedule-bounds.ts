/** The operator's bounds for the time between two polls of a feed, in milliseconds. */
export type PollBounds = { pollMin: number; pollMax: number }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

// Without a word from its server a feed is asked at most this often, however busy: the bound with which the specification
// (ingest, section 6) computes its table.
const silentLeast = 10 * minute
// "Conditional, at least an hour apart, unless the server's max-age allows less" (rachelbythebay.com/w/2024/06/28/fsr).
const customary = hour
// On a list of thousands, at 24 polls a feed and day, a feed of 3.5 items a day gets its hour (bench/schedule.ts);
// busier ones get more, by the square root, and so they do here, where there is room.
const customaryItemsADay = 3.5

/**
 * What the server says its answer is good for, in milliseconds: the longer of Cache-Control (or Expires) and the feed's
 * own `ttl`, at most a day. 0 says nothing: "good for no time at all" is about caches.
 */
export function serversWord({ freshForMs = 0, ttlMs = 0 }: { freshForMs?: number; ttlMs?: number }): number {
  return Math.min(day, Math.max(freshForMs, ttlMs, 0))
}

/**
 * The bounds of a feed's interval, in milliseconds. `leastMs` is never gone below: the server's word, or without one ten
 * minutes, or the operator's least for a feed of the first tier. `welcomeMs` is how often it may be asked though it hardly
 * brings anything: as its server says, as the operator wants, or each hour, a busy one sooner. `mostMs` is the operator's
 * ceiling where the word allows it.
 */
export function pollBoundsOf(
  { itemsADay, tier, wordMs }: { itemsADay: number; tier: number; wordMs: number },
  { pollMin, pollMax }: PollBounds,
): { leastMs: number; welcomeMs: number; mostMs: number } {
  const first = tier === 1
  const leastMs = Math.max(pollMin, wordMs || (first ? 0 : Math.min(silentLeast, pollMax)))
  const mostMs = Math.max(leastMs, pollMax)
  const usualMs = customary / Math.max(1, Math.sqrt(itemsADay / customaryItemsADay))
  const welcomeMs = wordMs > 0 || first ? leastMs : Math.min(mostMs, Math.max(leastMs, usualMs))
  return { leastMs, welcomeMs, mostMs }
}
