import { readMoment, type WrittenMoment } from '../../../text/dates.ts'
import { firstMeta, type PageFacts } from '../page-facts.ts'

const folders = /[/_.-]((?:19|20)\d\d)[/_-]?(0?[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)/
/** An identifier that begins with the day and goes on with the time: `A20261123143200`. */
const stamp = /(?<!\d)\d?(20[012]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d\d{0,9}(?!\d)/
const undivided = /(?<!\d)(20[012]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{0,6}(?!\d)/

/** The day first and the year last, between signs that part words; the month in letters. */
const dayFirst = /[/_.-](?<day>0?[1-9]|[12]\d|3[01])([/_-])(?<month>0?[1-9]|1[0-2])\2(?<year>(?:19|20)\d\d)(?!\d)/
const inLetters = /[/_-](?<year>(?:19|20)\d\d)[/_-](?<month>[a-z]{3,9})[/_-](?<day>0?[1-9]|[12]\d|3[01])(?![\da-z])/i
const asked = /[?&](?:date|day|datum|fecha|data|d)=((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/i

/** The day that an address names, as many publishers' do. */
export function dateInAddress(url: string): WrittenMoment | undefined {
  const parts = URL.parse(url)
  const path = parts?.pathname.slice(0, 1_000) ?? ''
  return (
    dayOf(folders.exec(path)) ??
    dayOf(stamp.exec(path)) ??
    dayNamed(dayFirst.exec(path)) ??
    dayNamed(inLetters.exec(path)) ??
    dayOf(asked.exec(parts?.search.slice(0, 500) ?? ''))
  )
}

function dayNamed(found: RegExpExecArray | null): WrittenMoment | undefined {
  const { year, month, day } = found?.groups ?? {}
  if (!year || !month || !day) return undefined
  return /\d/.test(month) ? dayOf(['', year, month, day]) : readMoment(`${day} ${month} ${year}`)
}

/**
 * The day that the address of the page's own picture names: publishers keep pictures in folders by day. Of a page that
 * says nothing else, it is right more often than not.
 */
export function dateInPictureAddress(facts: PageFacts): WrittenMoment | undefined {
  const path =
    URL.parse(firstMeta(facts, 'og:image', 'twitter:image') ?? '', facts.base)?.pathname.slice(0, 1_000) ?? ''
  return dayOf(folders.exec(path)) ?? dayOf(undivided.exec(path))
}

function dayOf(found: readonly string[] | null): WrittenMoment | undefined {
  if (!found) return undefined
  const [, year, month, day] = found
  return readMoment(`${year}-${month!.padStart(2, '0')}-${day}`)
}
