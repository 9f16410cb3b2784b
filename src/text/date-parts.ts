/** A time of day; `millisecond` of the second. */
export type TimeOfDay = { hour: number; minute: number; second: number; millisecond: number }

/** Minutes east of UTC, or a name of the tz database (`Europe/Vienna`). */
export type Zone = { offset: number } | { name: string }

/** A date as it is written, not yet checked. Months and days count from 1. */
export type DateParts = {
  year: number
  month: number
  day: number
  time?: TimeOfDay | undefined
  zone?: Zone | undefined
}

/** The moment that the parts name, in milliseconds UTC; undefined when there is no such day, time or zone. */
export function momentOf({ year, month, day, time, zone = { offset: 0 } }: DateParts): number | undefined {
  if (!isDay(year, month, day) || (time && !isTimeOfDay(time))) return undefined
  const { hour, minute, second, millisecond } = time ?? { hour: 0, minute: 0, second: 0, millisecond: 0 }
  const local = new Date(0)
  local.setUTCFullYear(year, month - 1, day)
  // A leap second is counted with the second before it.
  local.setUTCHours(hour, minute, Math.min(second, 59), millisecond)
  const offset = 'offset' in zone ? zone.offset : offsetAt(zone.name, local.getTime())
  return Number.isFinite(offset) ? local.getTime() - offset! * 60_000 : undefined
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false
  // Day 0 of the next month; the calendar repeats every 400 years, and `Date.UTC` takes years below 100 for others.
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

function isTimeOfDay({ hour, minute, second }: TimeOfDay): boolean {
  return (hour < 24 || (hour === 24 && minute === 0 && second === 0)) && minute < 60 && second <= 60
}

/** The offset of a named zone at a local time: looked up as if it were UTC, then at the moment found so. */
function offsetAt(name: string, local: number): number | undefined {
  try {
    const clock = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
    const offset = (moment: number) => minutesIn(clock.formatToParts(moment))
    return offset(local - offset(local) * 60_000)
  } catch (error) {
    if (error instanceof RangeError) return undefined // no such zone
    throw error
  }
}

/** `GMT-05:00` gives -300, `GMT` 0. */
function minutesIn(parts: Intl.DateTimeFormatPart[]): number {
  const written = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(written) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

/** The year that two digits mean: 70 to 99 in the last century, as in RFC 2822 §4.3 but for 50 to 69. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}
