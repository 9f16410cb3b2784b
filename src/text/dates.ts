import { gregorianDay } from './date-calendars.ts'
import { isoDate } from './date-iso.ts'
import { type DateParts, momentOf } from './date-parts.ts'
import { writtenDate } from './date-written.ts'

/** Longer than any date with its zone in words; what is longer is prose. */
const LONGEST_DATE = 120

const DAY = 86_400_000

/**
 * Reads a date as feeds and pages write it: W3C-DTF and ISO 8601, RFC 822 and its successors, `asctime`, numbers in the
 * orders of the world, and months in 75 languages. Without a zone it is UTC, never the zone of this computer. Gives
 * milliseconds UTC, or undefined when the text is no date or one that does not exist. A date more than 24 hours after
 * `now` (milliseconds UTC, when given) is taken for `now`: publishers' clocks and years go wrong.
 */
export function parseDate(text: string, now?: number): number | undefined {
  const moment = readMoment(text)?.at
  return moment !== undefined && now !== undefined && moment > now + DAY ? now : moment
}

/**
 * A date as it was written: `at` in milliseconds UTC, `offset` the minutes east of UTC that the text itself states
 * (absent when it names no zone, `at` then takes it for UTC), and whether it states a time of day.
 */
export type WrittenMoment = { at: number; offset?: number; hasTime: boolean }

/** Reads a date as `parseDate` does, and keeps the zone it is written in; undefined when the text is no date. */
export function readMoment(text: string): WrittenMoment | undefined {
  const written = dayFirst(inPlainDigits(text.slice(0, 4 * LONGEST_DATE)))
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (written === '' || written.length > LONGEST_DATE) return undefined
  const seconds = epoch(written)
  return seconds === undefined ? fromParts(isoDate(written) ?? writtenDate(written), written) : utc(seconds)
}

const utc = (at: number): WrittenMoment => ({ at, offset: 0, hasTime: true })

/** Where the ten digits begin in the scripts whose countries write dates with them, Arabic to Khmer. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
]

/** Who writes from right to left puts the day first, whatever stands between the numbers. */
function dayFirst(text: string): string {
  return /[\u200e\u200f\u061c]/.test(text) ? text.replace(/[\u200e\u200f\u061c]/g, '').replaceAll('/', '.') : text
}

/** Where digits of other scripts are; letters and signs of Europe and ideographs are elsewhere. */
const mayHaveDigits = /[\u0660-\u1fff\ua620-\uffff]/

/** The text with the digits of other scripts as European ones. */
export function inPlainDigits(text: string): string {
  return mayHaveDigits.test(text) ? text.replace(/\p{Nd}/gu, plainDigit) : text
}

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  const zero = ZEROS.findLast(first => first <= code)
  return zero !== undefined && code - zero < 10 ? String(code - zero) : digit
}

function fromParts(found: DateParts | undefined, written: string): WrittenMoment | undefined {
  const parts = found && gregorianDay(found, written)
  const at = parts && momentOf(parts)
  if (!parts || at === undefined) return undefined
  const { zone, time } = parts
  const local = zone && momentOf({ ...parts, zone: { offset: 0 } })
  return { at, hasTime: time !== undefined, ...(local !== undefined && { offset: (local - at) / 60_000 }) }
}

/** Seconds or milliseconds since 1970, as some generators write. */
function epoch(written: string): number | undefined {
  if (/^\d{10}$/.test(written)) return Number(written) * 1000
  return /^\d{13}$/.test(written) ? Number(written) : undefined
}
