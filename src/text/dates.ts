import { isoDate } from './date-iso.ts'
import { type DateParts, momentOf } from './date-parts.ts'
import { writtenDate } from './date-written.ts'

/** Longer than any date with its zone in words; what is longer is prose. */
const LONGEST_DATE = 120

const DAY = 86_400_000

/**
 * Reads a date as feeds and pages write it: W3C-DTF and ISO 8601, RFC 822 and its successors, `asctime`, numbers in the
 * orders of the world, and months in 48 languages. Without a zone it is UTC, never the zone of this computer. Gives
 * milliseconds UTC, or undefined when the text is no date or one that does not exist. A date more than 24 hours after
 * `now` (milliseconds UTC, when given) is taken for `now`: publishers' clocks and years go wrong.
 */
export function parseDate(text: string, now?: number): number | undefined {
  const written = inPlainDigits(text.slice(0, 4 * LONGEST_DATE))
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
  if (written === '' || written.length > LONGEST_DATE) return undefined
  const moment = epoch(written) ?? fromParts(isoDate(written) ?? writtenDate(written))
  return moment !== undefined && now !== undefined && moment > now + DAY ? now : moment
}

/** Where the ten digits begin in the scripts whose countries write dates with them, Arabic to Khmer. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
]

function inPlainDigits(text: string): string {
  return /[^\x00-\x7f]/.test(text) ? text.replace(/\p{Nd}/gu, plainDigit) : text
}

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  const zero = ZEROS.findLast(first => first <= code)
  return zero !== undefined && code - zero < 10 ? String(code - zero) : digit
}

function fromParts(parts: DateParts | undefined): number | undefined {
  return parts && momentOf(parts)
}

/** Seconds or milliseconds since 1970, as some generators write. */
function epoch(written: string): number | undefined {
  if (/^\d{10}$/.test(written)) return Number(written) * 1000
  return /^\d{13}$/.test(written) ? Number(written) : undefined
}
