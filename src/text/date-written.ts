import { dayOfEra } from './date-calendars.ts'
import { milliseconds } from './date-iso.ts'
import { type DateParts, fullYear, type TimeOfDay, type Zone } from './date-parts.ts'
import { takeZone } from './date-zones.ts'
import { MONTH_NAMES } from './month-names.ts'
import { MONTH_NAMES_OF_ASIA_AND_AFRICA } from './month-names-asia-africa.ts'

/** Year, month and day, months and days from 1. */
type Day = { year: number; month: number; day: number }

/**
 * Reads a date in any other form than ISO's: the time of day is found first, then the zone behind it, then the day in
 * what is left. Undefined when a part is missing or something is left that should have been part of it.
 */
export function writtenDate(written: string): DateParts | undefined {
  const { time, zone, rest } = takeTime(written)
  const day = dayInNumbers(rest) ?? dayOfEra(rest) ?? dayInRoman(rest) ?? dayInWords(rest, time !== undefined)
  if (day === undefined || /\d:|:[\p{L}\d]/u.test(rest)) return undefined
  return { ...day, time, zone: zone ?? koreanZone(written) }
}

/** Korean feeds of old write Korean time without saying so. */
function koreanZone(written: string): Zone | undefined {
  return /\p{Script=Hangul}/u.test(written) ? { offset: 540 } : undefined
}

const CLOCK = /(?<![\d:])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9})|:\d{2})?)?(?!\d)/
/** `3. november 2026 kl. 15.42`: points between the parts of the time, behind the year and some words. */
const CLOCK_WITH_POINTS = /(?<=\d{4}(?!\.\d)[^\d]{0,12})(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/

const CLOCK_IN_WORDS =
  /(?<!\d)(\d{1,2}) ?(?:h|시|時|时|点) ?(?:(\d{1,2})(?: ?(?:분|分|min)(?: ?(\d{1,2}) ?[초秒])?)?)?(?![\d\p{L}])/iu

/** `23 Nov 2023 21 -0500`: an hour alone, between the year and its zone. */
const BARE_HOUR = /(?<=\b\d{4} )(\d{1,2})(?= [+-]\d{4}$)/

const BEFORE_NOON =
  /(?<!\p{L})(?:a\.? ?m\.?|a)(?!\p{Script=Latin})|오전|上午|午前|π\.? ?μ|(?<!\p{L})(?:pg(?!\p{L})|gh(?!\p{L})|p\. ?d\.)|ጥዋት|ص/iu
const AFTER_NOON =
  /(?<!\p{L})(?:p\.? ?m\.?|p)(?!\p{Script=Latin})|오후|下午|午後|μ\.? ?μ|(?<!\p{L})(?:ptg|gd(?!\p{L})|m\. ?d\.)|ከሰዓት|م(?!\p{L})/iu

type TimeTaken = { time: TimeOfDay | undefined; zone: Zone | undefined; rest: string }

function takeTime(written: string): TimeTaken {
  const clock =
    CLOCK.exec(written) ?? CLOCK_WITH_POINTS.exec(written) ?? CLOCK_IN_WORDS.exec(written) ?? BARE_HOUR.exec(written)
  if (clock === null) return { time: undefined, ...takeZoneOfDay(written) }
  const [found, hour, minute, second, fraction] = clock
  const half = halfOfDay(written.slice(0, clock.index), written.slice(clock.index + found.length), Number(hour))
  const { zone, rest } = takeZone(half.behind.trimStart())
  const time = {
    hour: half.hour(Number(hour)),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: milliseconds(fraction),
  }
  return { time, zone, rest: `${half.before} ${rest}` }
}

/** Without a time of day only a word can be a zone: `-05` behind a date is no offset. */
function takeZoneOfDay(written: string): { zone: Zone | undefined; rest: string } {
  return /[+-]\d/.test(written) ? { zone: undefined, rest: written } : takeZone(written)
}

/** Which half of the day the words around a time say: how it changes the hour, and the texts without these words. */
type HalfOfDay = { before: string; behind: string; hour: (written: number) => number }

function halfOfDay(before: string, behind: string, written: number): HalfOfDay {
  // Welsh `am 15:42` is “at”: an hour of the afternoon has its mark behind it or none.
  const front = written > 12 ? '' : before.slice(-8)
  const late = withoutMark(before, front, behind, AFTER_NOON)
  if (late) return { ...late, hour: written => (written < 12 ? written + 12 : written) }
  const early = withoutMark(before, front, behind, BEFORE_NOON)
  if (early) return { ...early, hour: written => (written > 12 ? Number.NaN : written % 12) }
  return { before, behind, hour: written => written }
}

/** Takes the mark away from behind the time, or from directly before it. */
function withoutMark(
  before: string,
  front: string,
  behind: string,
  mark: RegExp,
): { before: string; behind: string } | undefined {
  const found = mark.exec(behind.slice(0, 8))
  if (found) return { before, behind: behind.slice(0, found.index) + behind.slice(found.index + found[0].length) }
  const inFront = mark.exec(front)
  // `a las 15:42` is no morning: in front, only what touches the time is a mark.
  const touches =
    inFront &&
    before
      .slice(-8)
      .slice(inFront.index + inFront[0].length)
      .trim() === ''
  return touches ? { before: before.slice(0, before.slice(0, -8).length + inFront.index), behind } : undefined
}

const YEAR_FIRST = /(?<!\d)(\d{4}) ?[-/.年년] ?0?(\d{1,2}) ?[-/.月월] ?(\d{1,2})(?!\d|[-/.]\d)/
const YEAR_LAST = /(?<!\d[-/.]?)(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d|[-/.]\d)/

/** Months that have numbers for names. */
const VIETNAMESE = /(?<!\d)(\d{1,2}) (?:tháng|thg) (\d{1,2})[, ]+(?:năm )?(\d{4})(?!\d)/iu
const MONGOLIAN = /(?<!\d)(\d{4}) оны (\d{1,2})\p{L}*(?:-\p{L}+)? сарын (\d{1,2})(?!\d)/iu

/** `24. III. 2013`, `2013. III. 24.`: Hungarians, Poles, Serbs and others number months so, in capitals. */
const ROMAN = 'I{1,3}|IV|VI{0,3}|IX|XI{0,2}'
const IN_ROMAN = [
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})[. /-]{1,2}(?<month>${ROMAN})[. /-]{1,2}(?<year>\\d{4})(?!\\d)`),
  new RegExp(`(?<!\\d)(?<year>\\d{4})[. /-]{1,2}(?<month>${ROMAN})[. /-]{1,2}(?<day>\\d{1,2})(?!\\d)`),
]
const ROMAN_MONTHS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function dayInRoman(rest: string): Day | undefined {
  const found = (IN_ROMAN[0]!.exec(rest) ?? IN_ROMAN[1]!.exec(rest))?.groups
  return found && { year: Number(found.year), month: ROMAN_MONTHS.indexOf(found.month!), day: Number(found.day) }
}

function dayInNumbers(rest: string): Day | undefined {
  const yearFirst = YEAR_FIRST.exec(rest) ?? MONGOLIAN.exec(rest)
  if (yearFirst) return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) }
  const inVietnamese = VIETNAMESE.exec(rest)
  if (inVietnamese)
    return { year: Number(inVietnamese[3]), month: Number(inVietnamese[2]), day: Number(inVietnamese[1]) }
  const [found, first, separator, second, year] = YEAR_LAST.exec(rest) ?? []
  if (found === undefined) return undefined
  return inLocalOrder(first!, second!, year!, separator!)
}

/**
 * `23/11/2023` and `11/23/2023` can each be read in one way only. Where both can be meant, slashes are American and the
 * rest of the world writes the day first; three pairs with hyphens begin with the year (`23-11-23`).
 */
function inLocalOrder(first: string, second: string, third: string, separator: string): Day {
  if (separator === '-' && third.length === 2)
    return { year: fullYear(first), month: Number(second), day: Number(third) }
  const [one, two, year] = [Number(first), Number(second), fullYear(third)]
  const monthFirst = two > 12 || (one <= 12 && separator === '/')
  return monthFirst ? { year, month: one, day: two } : { year, month: two, day: one }
}

const MONTHS = new Map([MONTH_NAMES_OF_ASIA_AND_AFRICA, MONTH_NAMES].flatMap(numbered))

function numbered(months: readonly string[]): [string, number][] {
  return months
    .flatMap((names, at) => names.split(/\s+/).map((name): [string, number] => [plain(name), at + 1]))
    .toReversed()
}

/** A month by its name in any language of the list; undefined when the word is none. */
function monthNamed(word: string): number | undefined {
  const name = plain(word)
  // Hebrew writes “in” as a letter in front: `3 בנובמבר`.
  return MONTHS.get(name) ?? (name.startsWith('ב') ? MONTHS.get(name.slice(1)) : undefined)
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200c.’'‘ʼ׳॰]/g, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('ı', 'i')
}

/**
 * The last word that names a month is it: `mar.` before a French May is a Tuesday. A year of two digits stands last. A
 * month and a year alone are its first day, unless there is a time of day, which needs a day to belong to.
 */
function dayInWords(rest: string, hasTime: boolean): Day | undefined {
  const numbers = rest.match(/\d+/g) ?? []
  const year = numbers.find(digits => digits.length === 4) ?? numbers[1]
  const month = monthIn(rest, rest.indexOf(year ?? ' '))
  if (month === undefined || numbers.length === 0) return undefined
  if (year === undefined || (numbers.length === 1 && hasTime)) return undefined
  const day = numbers.find(digits => digits !== year || digits.length < 4)
  // Thai dates of two digits count from the Buddha too: 69 is 2569, our 2026.
  const isThai = year.length === 2 && /\p{Script=Thai}/u.test(rest)
  return { year: isThai ? 2500 + Number(year) : fullYear(year), month, day: Number(numbers.length === 1 ? 1 : day) }
}

/** Names that mean another month in Croatia, which ends its years with a point, than in Poland and Czechia. */
const CROATIAN = new Map([
  ['srp', 7],
  ['lip', 6],
  ['lis', 10],
  ['listopada', 10],
])

/** The month before the year; where none is, anywhere: `3 Eanáir 2026 ag` is no August. */
function monthIn(rest: string, year: number): number | undefined {
  const own = /^\d{4}\.(?!\d)/.test(rest.slice(year)) ? CROATIAN : undefined
  return (year > 0 ? lastMonth(rest.slice(0, year), own) : undefined) ?? lastMonth(rest)
}

function lastMonth(text: string, own?: ReadonlyMap<string, number>): number | undefined {
  const words = text.replace(TWO_WORDS, '$1').match(/\p{L}[\p{L}\p{M}.’'‘ʼ׳॰]+/gu) ?? []
  return words.map(word => own?.get(plain(word)) ?? monthNamed(word)).findLast(found => found !== undefined)
}

/** `تشرين الأول` and `تشرين الثاني`, October and November of the Levant, are the first and the second of one name. */
const TWO_WORDS = /(كانون|تشرين)\s+(?=ال)/gu
