import { readMoment, type WrittenMoment } from '../../../text/dates.ts'
import type { PageBlocks } from '../blocks.ts'
import type { PageFacts } from '../page-facts.ts'
import { stringOf } from '../structured-data.ts'
import { claims, type Origin } from './claims.ts'
import { dateInAddress, dateInPictureAddress } from './date-in-address.ts'
import { type DateReader, dateReader } from './dates-in-text.ts'
import { isDayFirst } from './day-order.ts'
import type { Place } from './lead-picture.ts'
import type { PageMarks } from './page-marks.ts'
import { labelledDate, showsDay, visibleDate } from './visible-date.ts'

/**
 * When an article was published and last changed. `…At`: milliseconds UTC. `…Local`: the same as its publisher counts
 * it, with the zone where that is known (`2026-11-23T09:30:00+02:00`), else the day alone.
 */
export type ArticleDates = {
  publishedAt?: number
  publishedLocal?: string
  modifiedAt?: number
  modifiedLocal?: string
}

type Dated = WrittenMoment & { from: Origin }

/** A page's dates, in the order of trust; nothing before 1995 is believed, nor a change before publication. */
export function findDates(
  facts: PageFacts,
  marks: PageMarks,
  page: Pick<PageBlocks, 'blocks' | 'extents'>,
  { headline, first: start, end }: Pick<Place, 'headline' | 'first'> & Partial<Pick<Place, 'end'>>,
): ArticleDates {
  const datesOf = dateReader(() => isDayFirst(facts, page.blocks))
  const seen = { facts, marks, page, datesOf, headline: headline < 0 ? start : headline }
  const published = publication(seen, end)
  const modified = firstDated(claims(facts, marks, 'modified'))
  let all: Dated[] | undefined
  const stated = (): Dated[] => (all ??= statedDates(facts, marks))
  const zone = zoneOf([published, modified]) ?? zoneOf(stated())
  const witness = (at: number): number | undefined => dayWitness(stated(), seen, at)
  const first = published && inZone(published, zone, witness)
  const last = modified && inZone(modified, zone, () => undefined)
  const isAfter = last && (!first || last.at >= first.at)
  return {
    ...(first && { publishedAt: first.at, publishedLocal: first.local }),
    ...(isAfter && { modifiedAt: last.at, modifiedLocal: last.local }),
  }
}

/** A page as its dates are looked for; `headline` is its block, or where the text begins. */
type Seen = {
  facts: PageFacts
  marks: PageMarks
  page: Pick<PageBlocks, 'blocks' | 'extents'>
  datesOf: DateReader
  headline: number
}

function publication(seen: Seen, end: number | undefined): Dated | undefined {
  const { facts, marks, page, datesOf, headline } = seen
  return (
    statedPublication(seen) ??
    firstDated(claims(facts, marks, 'uploaded')) ??
    firstDated(otherThings(facts)) ??
    shownOrAddressed(seen) ??
    firstDated(claims(facts, marks, 'created')) ??
    fromPage(dateInScripts(facts), 'page') ??
    fromPage(dateInTitle(seen), 'page') ??
    fromPage(visibleDate(page, marks, { headline, end }, datesOf), 'page') ??
    fromPage(labelledDate(page, datesOf), 'page') ??
    fromPage(dateInPictureAddress(facts), 'address') ??
    firstDated(claims(facts, marks, 'modified'))
  )
}

const sureShown = 5

/**
 * The date that the page states for machines. Where that is the one of the last change as well, as systems state it that
 * know no other, an earlier one that stands at the headline as the article's own is believed.
 */
function statedPublication({ facts, marks, page, datesOf, headline }: Seen): Dated | undefined {
  const stated = firstDated(claims(facts, marks, 'published'))
  const changed = stated && firstDated(claims(facts, marks, 'modified'))
  if (!stated || !changed || changed.at > stated.at + 12 * hour || dateInAddress(facts.url)) return stated
  const shown = fromPage(visibleDate(page, marks, { headline }, datesOf, sureShown), 'page')
  if (!shown || shown.at > stated.at - 48 * hour) return stated
  const day = Math.floor((stated.at + (stated.offset ?? 0) * 60_000) / (24 * hour)) * 24 * hour
  return showsDay(page, day, datesOf) ? stated : shown
}

/**
 * The date in the page's text, unless the address names another day: of 104 addresses with a day 101 were right, of 388
 * visible dates 359, among them changes and other articles' (fundus and dates, 2026-11).
 */
function shownOrAddressed({ facts, marks, page, datesOf, headline }: Seen): Dated | undefined {
  const shown = fromPage(visibleDate(page, marks, { headline }, datesOf), 'page')
  const addressed = fromPage(dateInAddress(facts.url), 'address')
  const localDay = ({ at, offset = 0 }: Dated): string => dayOf(at + offset * 60_000)
  return addressed && (!shown || localDay(shown) !== localDay(addressed)) ? addressed : shown
}

const earliest = Date.UTC(1995, 0)
const latest = Date.UTC(2100, 0)
const longest = 80

function firstDated(said: readonly { from: Origin; value: string }[]): Dated | undefined {
  for (const { from, value } of said) {
    const moment = value.length < longest ? readMoment(value.replace('|', ' ')) : undefined
    if (moment && isPlausible(moment.at)) return { ...moment, from }
  }
  return undefined
}

const isPlausible = (at: number): boolean => at > earliest && at < latest

const fromPage = (moment: WrittenMoment | undefined, from: Origin): Dated | undefined =>
  moment && isPlausible(moment.at) ? { ...moment, from } : undefined

/** Dates of things beside the article's: pages that describe themselves as a web page or a video alone. */
const otherThings = (facts: PageFacts): { from: Origin; value: string }[] =>
  facts.things.slice(0, 40).flatMap(thing => {
    const value = stringOf(thing.datePublished)
    return value ? [{ from: 'json-ld', value } as const] : []
  })

const statedDates = (facts: PageFacts, marks: PageMarks): Dated[] =>
  [
    ...(['published', 'modified', 'created'] as const).flatMap(field => claims(facts, marks, field)),
    ...marks.times.slice(0, 5).map(({ value }) => ({ from: 'page' as const, value })),
  ].flatMap(claim => firstDated([claim]) ?? [])

/** The publisher's zone in minutes east of UTC: the first that a date of the page states and that is not UTC's. */
const zoneOf = (dates: readonly (Dated | undefined)[]): number | undefined =>
  dates.find(date => date?.offset !== undefined && date.offset !== 0)?.offset

type Local = { at: number; local: string }

/**
 * The moment and how its publisher counts it. Machines write UTC for what a newsroom dates by its own clock, and leave
 * zones out: then another date of the page tells the zone, or the day stands on the page or in its address.
 */
function inZone(date: Dated, zone: number | undefined, witness: (at: number) => number | undefined): Local {
  if (!date.hasTime) return { at: date.at, local: localOf(date) }
  if (date.offset === undefined) {
    const at = date.at - (zone ?? 0) * 60_000
    return { at, local: zone === undefined ? dayAndTime(date.at) : withZone(at, zone) }
  }
  if (date.offset !== 0) return { at: date.at, local: withZone(date.at, date.offset) }
  if (zone !== undefined) return { at: date.at, local: withZone(date.at, zone) }
  const day = witness(date.at)
  return { at: date.at, local: day === undefined || !isNextTo(date.at, day) ? withZone(date.at, 0) : dayOf(day) }
}

/** Whether it can be that day somewhere between Los Angeles and Tokyo at this moment. */
const isNextTo = (at: number, day: number): boolean => at - day < (24 + 8) * hour && day - at <= 9 * hour

/** A moment as its publisher counts it: with the zone that is stated, as it is written where none is, or the day alone. */
export function localOf({ at, offset, hasTime }: WrittenMoment): string {
  if (!hasTime) return dayOf(at + (offset ?? 0) * 60_000)
  return offset === undefined ? dayAndTime(at) : withZone(at, offset)
}

const hour = 3_600_000
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
const dayAndTime = (at: number): string => new Date(at).toISOString().slice(0, 19)

function withZone(at: number, minutes: number): string {
  const size = Math.abs(minutes)
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${dayAndTime(at + minutes * 60_000)}${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}

/**
 * Midnight, as if in UTC, of the day that the address or the visible date names. An address that is ahead of the moment
 * is no witness: papers put the day of the next morning's edition there.
 */
function dayWitness(
  stated: readonly Dated[],
  { facts, marks, page, datesOf, headline }: Seen,
  at: number,
): number | undefined {
  const said = stated.find(date => !date.hasTime && isNextTo(at, date.at))
  if (said) return said.at
  const addressed = dateInAddress(facts.url)
  if (addressed && addressed.at <= at) return addressed.at
  const seen = visibleDate(page, { ...marks, times: [] }, { headline }, datesOf)
  return seen && Math.floor((seen.at + (seen.offset ?? 0) * 60_000) / (24 * hour)) * 24 * hour
}

const dataDate =
  /(?:["'\\]|&quot;)(?:datePublished|date_?published|publish(?:ed)?_?(?:at|date|time|on)|publication_?date|first_?published\w{0,6}|pub_?date|(?:article|page|post|content|story|display)_?(?:pub(?:lish(?:ed)?)?_?)?date)(?:\\?["']|&quot;)\s{0,3}[:,]\s{0,3}(?:\\?["']|&quot;)([^"'\\&]{8,40})/gi

/** The date in a page's data, or in the variables that its scripts hand to those who count readers. */
function dateInScripts({ document }: PageFacts): WrittenMoment | undefined {
  for (const source of [...document.structured, ...document.data, document.html]) {
    for (const [, value] of source.slice(0, longestSource).matchAll(dataDate)) {
      const moment = readMoment(value!)
      if (moment && isPlausible(moment.at)) return moment
    }
  }
  return undefined
}

const longestSource = 1_000_000

function dateInTitle({ facts, datesOf }: Seen): WrittenMoment | undefined {
  return datesOf(facts.document.title.slice(-30)).find(({ isShort }) => !isShort)?.date
}
