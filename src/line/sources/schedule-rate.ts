const dayMs = 86_400_000

// Half of the feeds of real lists bring less than 0.31 items a day (specs/ingest.md section 6).
const usualADay = 0.3
// One item in two months: less cannot be told from silence, and √ of it reaches the ceiling of every schedule.
const leastADay = 1 / 60
const mostADay = 5_000

/** The rate a feed is taken to have before anything is known of it, in items a day. */
export const unknownRate = usualADay

/**
 * How many items a day a feed brings, from the dates in its first document (milliseconds UTC): those between the oldest
 * and `now`, the recent ones counting more. Few items, or items all of one moment, say little: the estimate then leans
 * towards what is usual.
 */
export function rateOfDates(dates: readonly number[], now: number): number {
  const agesInDays = dates.filter(Number.isFinite).map(date => Math.max(0, now - date) / dayMs)
  if (agesInDays.length === 0) return usualADay
  const oldest = Math.max(...agesInDays)
  const memory = memoryInDays(agesInDays.length / Math.max(oldest, 0.01))
  const weigh = (age: number): number => Math.exp(-age / memory)
  // The document begins with its oldest item, which therefore counts for nothing.
  const items = agesInDays.reduce((sum, age) => sum + weigh(age), 0) - weigh(oldest)
  const days = memory * (1 - weigh(oldest))
  return clamp((items + usualADay * doubtInDays) / (days + doubtInDays))
}

/**
 * The rate after a poll that brought `fresh` new items, `elapsedMs` after the poll before: an average over time in which
 * the past fades. It remembers about twenty items, for at least a day, so that the time of day does not show, and for at
 * most a fortnight.
 */
export function rateAfter(rateADay: number, { fresh, elapsedMs }: { fresh: number; elapsedMs: number }): number {
  const days = Math.max(elapsedMs, 1000) / dayMs
  const kept = Math.exp(-days / memoryInDays(rateADay))
  return clamp(rateADay * kept + (fresh / days) * (1 - kept))
}

// How much of the usual is mixed into a first estimate: as if so many days of it had been watched.
const doubtInDays = 0.25
const itemsRemembered = 20

function memoryInDays(rateADay: number): number {
  return Math.min(14, Math.max(1, itemsRemembered / rateADay))
}

function clamp(rateADay: number): number {
  return Math.min(mostADay, Math.max(leastADay, rateADay))
}
