import { MONTH_NAMES } from './month-names.ts'
import { withAsciiDigits } from './numbers.ts'
import { fold } from './tokens.ts'

/** A day that a text names by its month: where, and its beginning in UTC (milliseconds). */
export type NamedDay = { start: number; end: number; at: number }

const day = 86_400_000
const months = new Map(
  MONTH_NAMES.flatMap((names, month) =>
    names
      .split(/\s+/)
      .filter(name => name.length >= 3)
      .map((name): [string, number] => [name, month]),
  ),
)

const word = String.raw`[\p{L}\p{M}]{3,14}`
const year = String.raw`(?:,?\s(?:de |del |r\.\s)?((?:19|20)\d{2}))?`
// `3 December`, `3. Dezember 2026`, `3 de diciembre`, `1er mars` · `December 3`, `Dec. 3, 2026` · `12月3日`
const dayFirst = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/-])(\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s(?:of |de |d’)?(${word})\.?${year}(?!\p{L})`,
  'gu',
)
const monthFirst = new RegExp(
  String.raw`(?<!\p{L})(${word})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?![\p{N}:.,]\d|\p{L})${year}`,
  'gu',
)
const inHan = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号號]/gu

/**
 * The days that a sentence names with their month, in the languages whose months are known. A day without a year is the one
 * nearest to `near` (milliseconds UTC), when the text was written.
 */
export function daysIn(sentence: string, near: number): NamedDay[] {
  const text = withAsciiDigits(sentence)
  const found: NamedDay[] = []
  const add = ({ index, 0: said }: RegExpExecArray, date: string, month: number | undefined, named?: string): void => {
    const at = month === undefined ? undefined : dayOf(Number(date), month, named ? Number(named) : undefined, near)
    if (at !== undefined) found.push({ start: index, end: index + said.length, at })
  }
  for (const match of text.matchAll(dayFirst)) add(match, match[1]!, months.get(fold(match[2]!)), match[3])
  for (const match of text.matchAll(monthFirst)) add(match, match[2]!, months.get(fold(match[1]!)), match[3])
  for (const match of text.matchAll(inHan)) add(match, match[3]!, Number(match[2]) - 1, match[1])
  return found
    .sort((one, other) => one.start - other.start)
    .filter((one, at, all) => at === 0 || one.start >= all[at - 1]!.end)
}

function dayOf(date: number, month: number, named: number | undefined, near: number): number | undefined {
  const about = new Date(near).getUTCFullYear()
  const years = named === undefined ? [about - 1, about, about + 1] : [named]
  const days = years
    .map(one => Date.UTC(one, month, date))
    .filter(at => new Date(at).getUTCMonth() === month && new Date(at).getUTCDate() === date)
  return days.sort((one, other) => Math.abs(one - near) - Math.abs(other - near))[0]
}

/** Whether a day lies so near to when a text was written that naming it says nothing: the day itself, or one beside it. */
export const isToday = (at: number, near: number): boolean => at > near - 2.5 * day && at < near + 1.5 * day
