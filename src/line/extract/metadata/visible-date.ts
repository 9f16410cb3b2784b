import { readMoment, type WrittenMoment } from '../../../text/dates.ts'
import { type LightElement, textOf } from '../../../text/light-dom.ts'
import type { Block, PageBlocks } from '../blocks.ts'
import { means } from '../class-vocabulary.ts'
import { isOfPost } from '../embedded-posts.ts'
import { saidOfDate } from './date-words.ts'
import { type DateInText, type DateReader, hasClockBehind } from './dates-in-text.ts'
import type { PageMarks } from './page-marks.ts'

/** The headline's block, or -1, and the first block after the text, where dates at its end count like those at its head. */
export type TextEdges = { headline: number; end?: number | undefined }

const leastLikelihood = 1.5

/**
 * The date on the page that is most likely the article's: marked up as a time or in a box of that name, short, near the
 * headline, or introduced by a word for publication; none of a post that the article quotes. Gives nothing where no date stands out.
 * @param datesOf reads dates as this page writes them
 * @param least how likely it must be at least: 5 is a date near the headline that is marked up or called one
 */
export function visibleDate(
  page: Pick<PageBlocks, 'blocks' | 'extents'>,
  marks: PageMarks,
  { headline, end }: TextEdges,
  datesOf: DateReader,
  least = leastLikelihood,
): WrittenMoment | undefined {
  let best: WrittenMoment | undefined
  let most = least
  const consider = (date: WrittenMoment | undefined, likelihood: number): void => {
    if (date && likelihood > most) [best, most] = [date, likelihood]
  }
  const atEnd = ({ index, tag, linkLength, text }: Block): number => {
    const isThere = end !== undefined && index >= end - 2 && index < end + 6
    // Lists of other articles have dates as well.
    return isThere && tag !== 'li' && linkLength < 0.5 * text.length ? 1.5 : 0
  }
  for (const { element, value } of marks.times) {
    const at = page.extents.get(element)?.first
    const block = at === undefined ? undefined : page.blocks[at]
    if (block && isOfPost(block, page.extents)) continue
    const likelihood = 1 + (block ? likelihoodOf(block, headline) + atEnd(block) : 1.2) + markOf(element)
    if (likelihood > most) consider(momentIn(value || textOf(element, 60), datesOf), likelihood)
  }
  for (const [at, block] of page.blocks.entries()) {
    const likelihood = likelihoodOf(block, headline) + atEnd(block)
    if (likelihood + mostForWords <= most || isOfPost(block, page.extents)) continue
    const text = block.text.length < 8 ? inPieces(page.blocks, at) : block.text
    const dates = labelledDates(text.slice(0, longestStart), page.blocks[at - 1]?.text, datesOf)
    for (const found of dates) {
      const { label } = found
      // Beside a date that is called nothing else, that of a change is the later of two.
      if (label === 'changed' && dates.length > 1) continue
      if (!found.isShort || isMeant(found, text, block, label))
        consider(found.date, likelihood + wordsFor(text, found, label))
    }
  }
  return best
}

type LabelledDate = DateInText & { label: 'published' | 'changed' | undefined }

/** The dates of a text, each with what the words between it and the one before say of it, or a short block before all. */
function labelledDates(text: string, before = '', datesOf: DateReader): LabelledDate[] {
  let end = 0
  return datesOf(text).map(found => {
    const words = text.slice(Math.max(end, found.at - 40), found.at)
    const isFirst = end === 0 && words.length < 3 && before.length < longestLabel
    end = found.at + found.length
    return { ...found, label: saidOfDate(isFirst ? `${before} ${words}` : words) }
  })
}

/** The date of a value for machines or of a short text, as its page writes dates; a number alone is no date but for the seconds since 1970. */
export function momentIn(value: string, datesOf: DateReader): WrittenMoment | undefined {
  if (/^\s*\d{1,9}\s*$/.test(value)) return undefined
  const stated = /^\s*(?:\d{4}-\d\d-\d\d|\d{10}(?:\d{3})?\s*$)/.test(value) ? readMoment(value) : undefined
  return stated ?? datesOf(value)[0]?.date
}

/** Leaves of a calendar: day, month and year in pieces of their own (`24`, `Mar`, `2013`). */
function inPieces(blocks: readonly Block[], at: number): string {
  const pieces = blocks.slice(at, at + 3)
  const isCalendar =
    pieces.length === 3 && pieces.every(piece => piece.text.length < 12 && (piece.near & means.meta) !== 0)
  return isCalendar ? pieces.map(piece => piece.text).join(' ') : blocks[at]!.text
}

/** Whether a date with a year of two digits is one: alone, with a time of day, in a box for dates, or called a date. */
function isMeant(found: DateInText, text: string, block: Block, label: string | undefined): boolean {
  const others = text.length - found.length
  return (
    others <= 3 ||
    label !== undefined ||
    hasClockBehind(text, found) ||
    ((block.near & means.meta) !== 0 && others < 30)
  )
}

/**
 * A date that the page itself calls one of publication, else of a change, wherever it stands but in comments and lists
 * of other articles: in the footers of wikis, offices and old pages.
 */
export function labelledDate({ blocks }: Pick<PageBlocks, 'blocks'>, datesOf: DateReader): WrittenMoment | undefined {
  let changed: WrittenMoment | undefined
  for (const { text, above, index } of blocks) {
    if (text.length > longestFooter || (above & (means.comment | means.related | means.caption)) !== 0) continue
    for (const { date, label } of labelledDates(text, blocks[index - 1]?.text, datesOf)) {
      if (label === 'published') return date
      if (label === 'changed') changed ??= date
    }
  }
  return changed
}

/** Whether a short line of the page has this day (milliseconds UTC of its midnight) and does not call it that of a change. */
export function showsDay({ blocks }: Pick<PageBlocks, 'blocks'>, day: number, datesOf: DateReader): boolean {
  return blocks.some(
    ({ text, index }) =>
      text.length < longestLine &&
      labelledDates(text, blocks[index - 1]?.text, datesOf).some(
        ({ date, label }) =>
          label !== 'changed' && Math.floor((date.at + (date.offset ?? 0) * 60_000) / dayMs) * dayMs === day,
      ),
  )
}

const dayMs = 86_400_000
const longestLine = 60

/** Characters of a block that are looked through for dates. */
const longestStart = 220
const longestLabel = 30
const longestFooter = 400

const markOf = ({ attributes }: LightElement): number => {
  const names = `${attributes.class ?? ''} ${attributes.itemprop ?? ''} ${attributes.pubdate === undefined ? '' : 'published'}`
  return (/publish|pubdate|entry-date|created/i.test(names) ? 2 : 0) - (/modif|update/i.test(names) ? 1.5 : 0)
}

const mostForWords = 4

/** A line that is a date and little else, or names it the day of publication, is more likely the article's. */
function wordsFor(text: string, { length }: DateInText, label: 'published' | 'changed' | undefined): number {
  const said = label === 'published' ? 1.5 : label === 'changed' ? 0.3 : 0
  const others = text.length - length
  return said + (others < 45 ? 1 : others > 120 ? -1.5 : 0) + (label === 'published' && others < 15 ? 1.5 : 0)
}

const elsewhere = means.navigation | means.footer | means.comment | means.sidebar | means.related

/** How likely a date in this block is the article's, by where the block stands and what it is called. */
function likelihoodOf(block: Block, headline: number): number {
  const distance = headline < 0 ? 20 : block.index - headline
  if (block.text.length > 220 && (distance < 0 || distance > 4)) return 0
  const isNear = distance >= -3 && distance <= 6
  const names = (block.near & means.meta ? 3 : 0) + (block.near & means.author ? 1.5 : 0)
  const place = isNear ? 3 - Math.abs(distance) * 0.3 : -Math.min(1.5, Math.abs(distance) / 40)
  const isHeading = /^h[1-4]$/.test(block.tag) || (block.near & means.caption) !== 0
  // What stands far above the headline is today's date in the page's head.
  const isMasthead = headline >= 0 && distance < -3
  return 1 + names + place - ((block.above & elsewhere) !== 0 ? 3 : 0) - (isHeading ? 2 : 0) - (isMasthead ? 3 : 0)
}
