/** When a feed wants to be left alone: hours (0–23) and days (0 is Sunday), UTC (RSS 2.0 `skipHours` and `skipDays`). */
export type Skip = { hours: number[]; days: number[] }

const hourMs = 3_600_000

/**
 * The first moment from `at` on (milliseconds UTC) in which the feed may be asked. A feed that leaves no hour of the week
 * free says nothing. Whoever comes out of a pause comes back within its first ten minutes, at `random` (0 to 1), so that
 * not all feeds ask on the stroke of the hour.
 */
export function afterSkipped(at: number, skip: Skip | undefined, random: number): number {
  if (!skip || (skip.hours.length === 0 && skip.days.length === 0)) return at
  if (!isSkipped(at, skip)) return at
  const begun = at - (at % hourMs)
  for (let hour = 1; hour <= 7 * 24; hour++) {
    const next = begun + hour * hourMs
    if (!isSkipped(next, skip)) return next + Math.round((random * hourMs) / 6)
  }
  return at
}

function isSkipped(at: number, { hours, days }: Skip): boolean {
  const date = new Date(at)
  return hours.includes(date.getUTCHours()) || days.includes(date.getUTCDay())
}
