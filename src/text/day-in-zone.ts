import { momentOf } from './date-parts.ts'

/** A moment as clocks of a time zone show it: the day as `2026-11-23` (ISO 8601) and the hour, 0 to 23. */
export type LocalTime = { day: string; hour: number }

/** Tells days and hours in an IANA time zone, for times in milliseconds UTC. Throws a `RangeError` for no such zone. */
export function clockOf(timeZone: string): (at: number) => LocalTime {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  return at => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    return { day: `${part.year}-${part.month}-${part.day}`, hour: Number(part.hour) }
  }
}

/** A day of the calendar; months and days count from 1. */
export type CalendarDay = { year: number; month: number; day: number }

/**
 * When a day begins in an IANA time zone, milliseconds UTC: at its midnight, or at the first moment after it where clocks
 * are put forward just then. Nothing for what is no day.
 */
export function beginningOf({ year, month, day }: CalendarDay, timeZone: string): number | undefined {
  const midnight = momentOf({ year, month, day, zone: { name: timeZone } })
  if (midnight === undefined) return undefined
  const named = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
  return clockOf(timeZone)(midnight).day < named ? midnight + hour : midnight
}

/** The day it is at a moment in an IANA time zone, or one so many days before it. */
export function dayBefore(at: number, daysAgo: number, timeZone: string): CalendarDay {
  const [year, month, day] = clockOf(timeZone)(at).day.split('-').map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day - daysAgo))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const hour = 3_600_000

/** A day's noon UTC, by which a formatter in UTC says that day; nothing for what is no day. */
export function noonOf(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const at = Date.parse(`${day}T12:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : at
}
