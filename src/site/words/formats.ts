import { directionOf } from '../parts/tongue.ts'
import { inventedCountries } from './invented-countries.ts'
import { isolatedIn } from './isolate-names.ts'
import { wholeNumbersIn } from './whole-numbers.ts'

/**
 * Dates, numbers and names as one language writes them. Times are milliseconds UTC and are said in `zone`: a page is
 * the same for every reader, so its times name their zone.
 */
export type Formats = {
  zone: string
  number: (n: number) => string
  /** `22 November 2026` */
  day: (at: number) => string
  /** `Sunday 22 November 2026`, in the calendar of the language */
  weekday: (at: number) => string
  /** The same of a day of the calendar, which is told by its noon in UTC, whatever the zone. */
  calendarDay: (noon: number) => string
  /** `22 November 2026 at 13:20 UTC` */
  moment: (at: number) => string
  /** `13:20` today, `Sat 21:40` within a week, `12 Nov` before, `12 Nov 2024` in another year. */
  clock: (at: number, now: number) => string
  /** `4 minutes ago`, or undefined when it is too long ago to be said like that. */
  ago: (at: number, now: number) => string | undefined
  /** `4 min ago`, or the day. */
  shortAgo: (at: number, now: number) => string
  /** `15 minutes` */
  duration: (ms: number) => string
  /** `41 seconds`, `1.5 minutes`: of a delay a second matters. */
  delay: (ms: number) => string
  /** `41 secs`, `1.5 mins` */
  shortDelay: (ms: number) => string
  /** `Sun`, by the calendar of UTC, by which days are measured. */
  shortWeekday: (at: number) => string
  /** The same, or one letter in a language whose short names are long. */
  tinyWeekday: (at: number) => string
  /** The name of an ISO 3166-1 country, or of an invented one of the demonstration; the code itself when nobody knows it. */
  country: (code: string) => string
  /** The name of a BCP 47 language; the tag itself when nobody knows it. */
  language: (tag: string) => string
  list: (names: string[]) => string
  /** `28%`, of a part from 0 to 1. */
  share: (part: number) => string
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Makes the formats of a language. The formatters are made once, here: making one costs more than using it. */
export function formatsOf(locale: string, timeZone = 'UTC'): Formats {
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options })
  const dayFormat = date({ day: 'numeric', month: 'long', year: 'numeric' })
  const momentFormat = date({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })
  const yearFormat = date({ year: 'numeric' })
  const timeFormat = date({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const weekTimeFormat = date({ weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const shortWeekday = date({ weekday: 'short', timeZone: 'UTC' })
  const narrowWeekday = date({ weekday: 'narrow', timeZone: 'UTC' })
  const longestWeekday = Math.max(...[0, 1, 2, 3, 4, 5, 6].map(n => shortWeekday.format(n * day).length))
  const shortDay = date({ day: 'numeric', month: 'short' })
  const shortDayOfYear = date({ day: 'numeric', month: 'short', year: 'numeric' })
  const long = agesIn(locale, 'long')
  // narrow would be “-4 min” in French and Russian, “4 m” in German
  const short = agesIn(locale, 'short')
  const number = wholeNumbersIn(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const regionName = namesOf(locale, 'region')
  const listFormat = new Intl.ListFormat(locale)
  const today = ofQuarterHour(at => dayFormat.format(at))
  const isOfDay = (at: number, now: number): boolean =>
    timeZone === 'UTC' ? Math.floor(at / day) === Math.floor(now / day) : dayFormat.format(at) === today(now)
  const timeOf = byMinute(at => timeFormat.format(at))
  const weekTimeOf = byMinute(at => weekTimeFormat.format(at))
  const sameYear = (a: number, b: number): boolean => yearFormat.format(a) === yearFormat.format(b)

  const clock = (at: number, now: number): string => {
    if (Math.abs(now - at) < day && isOfDay(at, now)) return timeOf(at)
    if (now - at < 6 * day) return weekTimeOf(at)
    return (sameYear(at, now) ? shortDay : shortDayOfYear).format(at)
  }
  return {
    zone: timeZone,
    number,
    day: at => dayFormat.format(at),
    weekday: ofQuarterHour(weekdaysIn(locale, timeZone)),
    calendarDay: weekdaysIn(locale, 'UTC'),
    moment: at => momentFormat.format(at),
    clock,
    ago: (at, now) => long(at, now),
    shortAgo: (at, now) => short(at, now) ?? clock(at, now),
    duration: ms => durationIn(locale, ms),
    delay: delaysIn(locale, 'long'),
    shortDelay: delaysIn(locale, 'short'),
    shortWeekday: at => shortWeekday.format(at),
    tinyWeekday: at => (longestWeekday > 4 ? narrowWeekday : shortWeekday).format(at),
    country: code => inventedCountries[code] ?? regionName(code),
    language: namesOf(locale, 'language'),
    list: names => listFormat.format(names.map(isolatedIn(directionOf(locale)))),
    share: part => percent.format(part),
  }
}

/** Remembers what it said last: whatever the zone, a quarter of an hour is of one day. */
function ofQuarterHour(say: (at: number) => string): (at: number) => string {
  let last = { quarter: Number.NaN, said: '' }
  return at => {
    const quarter = Math.floor(at / (15 * minute))
    if (quarter !== last.quarter) last = { quarter, said: say(at) }
    return last.said
  }
}

/** Remembers what it said of the minutes it was asked for last: a list says the same fifteen when it is made anew. */
function byMinute(say: (at: number) => string): (at: number) => string {
  const said = new Map<number, string>()
  return at => {
    const asked = Math.floor(at / minute)
    const known = said.get(asked) ?? say(at)
    if (said.size >= mostMinutes) said.clear()
    said.set(asked, known)
    return known
  }
}

const mostMinutes = 2000

/** Says whole dates with their weekdays, as the clocks of a zone show them. */
function weekdaysIn(locale: string, timeZone: string): (at: number) => string {
  const whole = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full' })
  if (whole.resolvedOptions().calendar !== 'persian') return at => whole.format(at)
  // CLDR 48 writes the Persian calendar's full date from its year to its weekday, as nobody does
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' })
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  return at => `${weekday.format(at)} ${day.format(at)}`
}

type AgeUnit = 'minute' | 'hour' | 'day'

/** Says how long ago something was, within a week. There are 91 ways to say it, and each is made once. */
function agesIn(locale: string, style: 'long' | 'short'): (at: number, now: number) => string | undefined {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style })
  const said: Record<AgeUnit, string[]> = { minute: [], hour: [], day: [] }
  const say = (n: number, unit: AgeUnit): string => (said[unit][n] ??= format.format(-n, unit))
  return (at, now) => {
    const passed = Math.max(0, now - at)
    if (passed < hour) return say(Math.floor(passed / minute), 'minute')
    if (passed < day) return say(Math.floor(passed / hour), 'hour')
    return passed < 7 * day ? say(Math.floor(passed / day), 'day') : undefined
  }
}

function durationIn(locale: string, ms: number): string {
  const [value, unit] = ms < 2 * hour ? [ms / minute, 'minute'] : ms < 2 * day ? [ms / hour, 'hour'] : [ms / day, 'day']
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 })
  return format.format(Math.max(1, value))
}

type DelayUnit = 'second' | 'minute' | 'hour' | 'day'

/** Says delays from seconds to days; a page says some hundreds, so the formatters are made once. */
function delaysIn(locale: string, unitDisplay: 'long' | 'short'): (ms: number) => string {
  const formatOf = (unit: DelayUnit): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumSignificantDigits: 2 })
  const [seconds, minutes, hours, days] = (['second', 'minute', 'hour', 'day'] as const).map(formatOf)
  return ms => {
    if (ms < minute) return seconds!.format(ms / 1000)
    if (ms < hour) return minutes!.format(ms / minute)
    return ms < 2 * day ? hours!.format(ms / hour) : days!.format(ms / day)
  }
}

/** Sources declare what they like: a tag that is none must not break a page. */
function namesOf(locale: string, type: 'region' | 'language'): (code: string) => string {
  const names = new Intl.DisplayNames(locale, { type })
  const known = new Map<string, string>() // a page says some dozens, and ICU takes 5 µs for each
  const nameOf = (code: string): string => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
  return code => {
    const name = known.get(code) ?? nameOf(code)
    if (known.size < mostNames) known.set(code, name)
    return name
  }
}

// All countries and the languages of the world's press; sources could declare more for ever.
const mostNames = 600
