import { beginningOf, dayBefore } from '../day-in-zone.ts'

const minute = 60_000
const day = 24 * 60 * minute

const units: Record<string, number> = { h: 60 * minute, d: day, w: 7 * day, m: 30 * day, y: 365 * day }

/** What a reader may call the days around now, in a language: gives how many days ago, or nothing. */
export type DayNames = (value: string) => number | undefined

/** By what dates in a query are understood: the time, the IANA zone whose days are meant, and what days are called. */
export type Calendar = { now: number; zone: string; names: DayNames }

/**
 * The moment that a date in a query means, milliseconds UTC, where it is a day its beginning in the zone: `2026-11-23`,
 * `2026-11`, `2026`, `23.11.2026`, `7d` (also h, w, m, y), and what `names` knows. Nothing for what is no date.
 */
export function queryDate(value: string, { now, zone, names }: Calendar): number | undefined {
  const ago = /^(\d{1,4})([hdwmy])$/i.exec(value)
  if (ago) return now - Number(ago[1]) * units[ago[2]!.toLowerCase()]!
  const named = names(value)
  if (named !== undefined) return beginningOf(dayBefore(now, named, zone), zone)
  const ordered = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value)
  if (ordered) return dateOf(zone, ordered[1]!, ordered[2], ordered[3])
  const reversed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value)
  return reversed ? dateOf(zone, reversed[3]!, reversed[2], reversed[1]) : undefined
}

function dateOf(zone: string, year: string, month = '1', dayOfMonth = '1'): number | undefined {
  if (Number(year) < 1900) return undefined
  return beginningOf({ year: Number(year), month: Number(month), day: Number(dayOfMonth) }, zone)
}
