import { inPlainDigits, readMoment, type WrittenMoment } from '../../../text/dates.ts'

/** A date in a text and where it stands. `isShort`: its year has two digits, so that it may as well be a version or a score. */
export type DateInText = { date: WrittenMoment; at: number; length: number; isShort: boolean }

const patterns = [
  /(?<!\d)(?:1[34]|19|20)\d\d\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,2}(?!\d)[日일]?/g,
  /(?<![\d.])\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20|25)\d\d(?!\d)/g,
  /(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?,?\s{1,2}(?:de\s|of\s)?\p{L}[\p{L}\p{M}'’.]{1,12}\.?,?\s(?:de\s|del\s|\/\s\p{L}{3,10}\s)?(?:1[34]|19|20|25)\d\d(?!\d)/gu,
  /(?<!\p{L})\p{L}[\p{L}\p{M}]{2,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d(?!\d)/gu,
]
const romanPattern = /(?<!\d)\d{1,2}[. /-]{1,2}[IVX]{1,4}[. /-]{1,2}(?:19|20)\d\d(?!\d)/g
const eraPattern = /(?:昭和|平成|令和|民國|民国)\s?(?:\d{1,3}|元)\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/g
const shortPatterns = [
  /(?<![\d./-])\d{1,2}([./])\d{1,2}\1\d\d(?![\d./-])/g,
  /(?<!\d)\d{1,2}\.?\s\p{L}[\p{L}\p{M}.]{2,12},?\s['’]?\d\d(?![\d:.]\d|\d)/gu,
  /(?<!\p{L})\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s['’]?\d\d(?![\d:.]\d|\d)/gu,
]

/** Quick looks that spare most texts the others: no date is without one. */
const mayBeDate = /\d\d|年/
const mayHaveYear = /(?:1[34]|19|20|25)\d\d(?!\d)|年/
const mayBeShort = /[./'’]\d\d(?!\d)|\p{L}[.,]?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?\d\d(?!\d)/u
const clock =
  /^[\s,|–-]{0,4}(?:at\s|um\s|às\s|à\s|a las\s|kl\.?\s|в\s)?(\d{1,2}[:h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b|\s?[+-]\d\d:?\d\d)?)/i
/** A date in words of any order has letters; a bare number is a year, a telephone, anything. */
const hasWords = /\p{L}{2}/u

const mostDates = 4
/** Characters: a year of two digits is none in prose. */
const longestShort = 120

/** Gives the dates in a short text, in the order of its page. */
export type DateReader = (text: string) => readonly DateInText[]

/**
 * Reads dates as one page writes them, each text once: the same lines are asked about for several ends.
 * @param isDayFirst tells whether `3/4/2026` is in April here; asked at most once
 */
export function dateReader(isDayFirst: () => boolean): DateReader {
  const known = new Map<string, readonly DateInText[]>()
  let order: boolean | undefined
  const inOrder = (): boolean => (order ??= isDayFirst())
  return text => {
    const found = known.get(text) ?? datesInText(text, inOrder)
    known.set(text, found)
    return found
  }
}

/**
 * The dates in a short text, as they stand, with the time of day behind them; at most a few.
 * @param isDayFirst tells whether `3/4/2026` is in April here
 */
export function datesInText(written: string, isDayFirst: () => boolean): DateInText[] {
  const text = inPlainDigits(written)
  if (!mayBeDate.test(text)) return []
  const hasYear = mayHaveYear.test(text)
  const found = hasYear ? datesBy(formsFor(text), text, isDayFirst, false) : []
  if (found.length > 0) return found
  const short =
    text.length < longestShort && mayBeShort.test(text) ? datesBy(shortPatterns, text, isDayFirst, true) : []
  if (short.length > 0) return short
  const whole = hasYear && text.length < 40 && hasWords.test(text) ? readMoment(text) : undefined
  return whole ? [{ date: whole, at: 0, length: text.length, isShort: false }] : []
}

/** The rarer forms only where there is a sign of them: every form costs a walk over the text. */
function formsFor(text: string): readonly RegExp[] {
  const rare = [...(/[IVX][. /-]/.test(text) ? [romanPattern] : []), ...(text.includes('年') ? [eraPattern] : [])]
  return rare.length > 0 ? [...patterns, ...rare] : patterns
}

function datesBy(forms: readonly RegExp[], text: string, isDayFirst: () => boolean, isShort: boolean): DateInText[] {
  const found: DateInText[] = []
  const isFree = (at: number, length: number): boolean =>
    found.every(other => at >= other.at + other.length || at + length <= other.at)
  // No date reaches further than this around a year.
  const from = isShort ? 0 : Math.max(0, text.search(mayHaveYear) - 45)
  const part = from > 0 ? text.slice(from) : text
  for (const form of forms) {
    // `matchAll` makes a new expression each time, which is compiled anew after a collection: a hundredth of all reading.
    form.lastIndex = 0
    for (let match = form.exec(part); match; match = form.exec(part)) {
      const [words] = match
      const index = from + match.index
      if (found.length >= mostDates || !isFree(index, words.length)) continue
      const day = inOrder(words, isDayFirst)
      const time = clock.exec(text.slice(index + words.length, index + words.length + 40))?.[1]
      const date = (time && readMoment(`${day} ${time}`)) || readMoment(day)
      if (date) found.push({ date, at: index, length: words.length, isShort })
    }
  }
  return found.toSorted((one, other) => one.at - other.at)
}

/** Dots and hyphens put the day first whoever reads them. */
function inOrder(date: string, isDayFirst: () => boolean): string {
  const [found, first, second, year] = /^(\d{1,2})\/\s?(\d{1,2})\/\s?(\d{4}|\d\d)$/.exec(date) ?? []
  return found !== undefined && isDayFirst() ? `${first}.${second}.${year}` : date
}

/** A time of day directly behind a date of a text. */
export function hasClockBehind(text: string, { at, length }: DateInText): boolean {
  return /^[\s,|–-]{1,4}\d{1,2}[:.h]\d\d/.test(text.slice(at + length, at + length + 10))
}
