import { type DateParts, fullYear, type TimeOfDay } from './date-parts.ts'
import { readOffset } from './date-zones.ts'

/** The day in ISO 8601's extended and basic form; some generators write months of three digits or days of one. */
const DAYS = [
  /^(?<year>\d{4})-0?(?<month>\d{1,2})-(?<day>\d{1,2})(?=[T ]|$)/i,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?=T|\d{4}|$)/i,
  /^(?<year>\d{4})-?(?<dayOfYear>\d{3})(?=T|$)/i,
  /^(?<year>\d{4})-(?<month>\d{1,2})$/,
  /^(?<year>(?:19|20)\d{2})$/,
  // The truncated forms of ISO 8601:1988: `03-12-31`, `031231`, `-03-12`, `-0312`, `03335`.
  /^(?<year>\d{2})-?(?<month>\d{2})-?(?<day>\d{2})$/,
  /^-(?<year>\d{2})-?(?<month>\d{2})$/,
  /^(?<year>\d{2})-?(?<dayOfYear>\d{3})$/,
]

const TIME = /^[T ] ?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?$/i
const BASIC_TIME = /^T?(\d{2})(\d{2})(\d{2})?(?:[.,](\d{1,9}))?$/i
const ZONE = /(?: ?(Z|UTC|GMT)| ?([+-]\d{2}(?::?\d{2})?))Z?$/i

/** Reads a date in a form of ISO 8601 (W3C-DTF, RFC 3339 among them); undefined when it is in another form. */
export function isoDate(written: string): DateParts | undefined {
  for (const form of DAYS) {
    const found = form.exec(written)
    if (found) return withTime(dayOf(found.groups!), written.slice(found[0].length))
  }
  return undefined
}

function dayOf({ year, month, day, dayOfYear }: Partial<Record<string, string>>): DateParts {
  const calendar = { year: fullYear(year!), month: Number(month ?? 1), day: Number(day ?? 1) }
  if (dayOfYear === undefined) return calendar
  const date = new Date(Date.UTC(calendar.year, 0, Number(dayOfYear)))
  const isInYear = date.getUTCFullYear() === calendar.year
  return { year: isInYear ? calendar.year : Number.NaN, month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function withTime(day: DateParts, rest: string): DateParts | undefined {
  if (rest === '') return day
  const zone = ZONE.exec(rest)
  const clock = zone ? rest.slice(0, zone.index) : rest
  const time = timeIn(clock)
  if (time === undefined) return undefined
  return { ...day, time, zone: zone ? readOffset(zone[2] ?? '+00') : undefined }
}

function timeIn(clock: string): TimeOfDay | undefined {
  const [found, hour, minute, second, fraction] = TIME.exec(clock) ?? BASIC_TIME.exec(clock) ?? []
  if (found === undefined) return undefined
  return {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    millisecond: milliseconds(fraction),
  }
}

/** The digits after the point of a second, cut to milliseconds. */
export function milliseconds(fraction: string | undefined): number {
  return Number((fraction ?? '').padEnd(3, '0').slice(0, 3))
}
