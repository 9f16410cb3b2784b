import { readMoment, type WrittenMoment } from '../../../text/dates.ts'
import { type LightElement, textOf } from '../../../text/light-dom.ts'
import type { Block, PageBlocks } from '../blocks.ts'
import { means } from '../class-vocabulary.ts'
import type { PageMarks } from './page-marks.ts'

const patterns = [
  /(?<!\d)(?:19|20)\d\d\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,2}[日일]?/,
  /(?<![\d.])\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)\d\d(?!\d)/,
  /(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?,?\s{1,2}(?:de\s|of\s)?\p{L}[\p{L}\p{M}'’]{2,12}\.?,?\s(?:de\s|del\s|\/\s\p{L}{3,10}\s)?(?:19|20)\d\d(?!\d)/u,
  /(?<!\p{L})\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d(?!\d)/u,
]
/** The year in two digits is a date only where a day of the week or a time of day stands beside it. */
const shortYear =
  /(?:\p{L}{2,12}\.?,?\s)?(?<![\d.])\d{1,2}[./]\d{1,2}[./]\d\d(?![\d.])(?=[\s,|–-]{1,4}\d{1,2}[:.h]\d\d)/u
/** A quick look that spares most blocks the others. */
const mayHaveYear = /\d{4}|[./]\d\d/
const clock =
  /^[\s,|–-]{0,4}(?:at\s|um\s|às\s|à\s|a las\s|kl\.?\s|в\s)?(\d{1,2}[:h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b|\s?[+-]\d\d:?\d\d)?)/i

/** Words that stand before the date of publication; those of a change say less. */
const publishedWords =
  /(?:published|posted|veröffentlicht|erschienen|publié|publicad[oa]|pubblicato|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|опубликовано|дата|yayın(?:lanma)?|tarih|datum|date|data|fecha|نشره?|发布|發佈|日期|公開|投稿|掲載|입력|등록|פורסם|diterbitkan|đăng)\P{L}{0,12}(?:\p{L}{1,9}\P{L}{0,4})?$/iu
const changedWords =
  /(?:updated|modified|aktualisiert|geändert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|zaktualizowano|обновлено|güncelle\p{L}{0,5}|تحديث|更新|수정|עודכן)\P{L}{0,12}(?:\p{L}{1,9}\P{L}{0,4})?$/iu

/**
 * The date on the page that is most likely the article's: marked up as a time or in a box of that name, short, near the
 * headline, or introduced by a word for publication. Gives nothing where no date stands out.
 * @param dayFirst whether `3/4/2026` is in April here
 */
export function visibleDate(
  page: Pick<PageBlocks, 'blocks' | 'extents'>,
  marks: PageMarks,
  headline: number,
  dayFirst: boolean,
): WrittenMoment | undefined {
  let best: WrittenMoment | undefined
  let most = 1.5
  const consider = (date: WrittenMoment | undefined, likelihood: number): void => {
    if (date && likelihood > most) [best, most] = [date, likelihood]
  }
  for (const { element, value } of marks.times) {
    const at = page.extents.get(element)?.first
    const block = at === undefined ? undefined : page.blocks[at]
    const likelihood = 1 + (block ? likelihoodOf(block, headline) : 1.2) + markOf(element)
    if (likelihood > most) consider(dateIn(value || textOf(element, 60), dayFirst), likelihood)
  }
  for (const block of page.blocks) {
    const likelihood = likelihoodOf(block, headline)
    if (likelihood + mostForWords <= most) continue
    const start = block.text.slice(0, 220)
    if (!mayHaveYear.test(start)) continue
    const found = findDate(start, dayFirst)
    if (found) consider(found.date, likelihood + wordsFor(block, found))
  }
  return best
}

type Found = { date: WrittenMoment; at: number; length: number }

/** The first date in a text, with the time of day behind it. */
export function dateIn(text: string, dayFirst: boolean): WrittenMoment | undefined {
  return findDate(text, dayFirst)?.date
}

function findDate(text: string, dayFirst: boolean): Found | undefined {
  for (const pattern of [...patterns, shortYear]) {
    const found = pattern.exec(text)
    if (!found) continue
    const day = ordered(found[0], dayFirst)
    const time = clock.exec(text.slice(found.index + found[0].length))?.[1]
    const date = (time && readMoment(`${day} ${time}`)) || readMoment(day)
    if (date) return { date, at: found.index, length: found[0].length }
  }
  const whole = text.length < 40 && /\d{4}/.test(text) ? readMoment(ordered(text, dayFirst)) : undefined
  return whole && { date: whole, at: 0, length: text.length }
}

/** Dots put the day first whoever reads them. */
const ordered = (date: string, dayFirst: boolean): string =>
  dayFirst ? date.replace(/(?<!\d)(\d{1,2})\/\s?(\d{1,2})\/\s?(\d{4}|\d\d)(?!\d)/, '$1.$2.$3') : date

const markOf = ({ attributes }: LightElement): number => {
  const names = `${attributes.class ?? ''} ${attributes.itemprop ?? ''} ${attributes.pubdate === undefined ? '' : 'published'}`
  return (/publish|pubdate|entry-date|created/i.test(names) ? 2 : 0) - (/modif|update/i.test(names) ? 1.5 : 0)
}

const mostForWords = 4

/** A line that is a date and little else, or names it the day of publication, is more likely the article's. */
function wordsFor(block: Block, { at, length }: Found): number {
  const before = block.text.slice(Math.max(0, at - 40), at)
  const label = changedWords.test(before) ? 0.3 : publishedWords.test(before) ? 1.5 : 0
  const others = block.text.length - length
  return label + (others < 45 ? 1 : others > 120 ? -1.5 : 0) + (label > 1 && others < 15 ? 1.5 : 0)
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
