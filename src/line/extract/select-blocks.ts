import { closest, type LightElement, textOf } from '../../text/light-dom.ts'
import type { ArticleJudges } from './article-judges.ts'
import type { BlockContext } from './block-context.ts'
import { blockFeatures, scoresOfAll } from './block-features.ts'
import type { Block } from './blocks.ts'
import type { ChosenRegion } from './choose-region.ts'
import { readMorePhrase } from './phrases.ts'
import { bestRegion, cellOf, oneArticle, type Region } from './region.ts'
import { roughLook } from './rough-look.ts'

/** The article's blocks: which of the page's they are, where they stand, and how sure it is. */
export type Selection = {
  kept: ReadonlySet<number>
  region: Region | undefined
  /** Log-odds of each block to be text of the article: above 0 it is more likely than not. */
  scores: number[]
  confidence: number
}

/** From these probabilities on blocks are kept: the best of five each, out of fold on fundus and wcxb, 2026-11. */
const least = {
  inRegion: 0.42,
  /** News keeps its lists, boxes and appeals more apart from the text than guides and posts do. */
  inNews: 0.5,
  /** Between headline and region: standfirsts have boxes of their own. */
  underHeadline: 0.5,
  outside: 0.7,
  /** A paragraph without links in the mark-up of nearly all the text: its author put it there, whatever it says. */
  plain: 0.08,
  /** A list or table between two pieces of the text, which has one probability for all its entries. */
  list: 0.35,
  table: 0.2,
}

/** Longer blocks count no more than this when regions are compared; short ones a little. */
const longestCounted = 600
const shortestCounted = 10

/** Chooses the article's blocks: a probability for each, the element of the best sum of them, what is likely enough in it. */
export function selectBlocks(context: BlockContext, judges: ArticleJudges): Selection {
  const rough = roughLook(context)
  if (!rough) return { kept: new Set(), region: undefined, scores: [], confidence: 0 }
  const measured = blockFeatures(context, rough.region, judges.regions)
  const scores = Array.from(scoresOfAll(measured, judges.blocks(measured.rows, measured.blocks.length)))
  const chances = scores.map(score => 1 / (1 + Math.exp(-score)))
  const worth = context.blocks.map(
    ({ length }, at) => (chances[at]! - 0.5) * (Math.min(length, longestCounted) + shortestCounted),
  )
  const wide = bestRegion(context, worth) ?? rough.region
  const one = oneArticle(wide, context)
  // Further articles on the page read like this one.
  if (one !== wide) chances.fill(0, one.end, wide.end)
  const region = cellOf(one, context)
  dropOtherCells(context, chances, one, region)
  judgeLists(context, chances, region)
  const { chosen } = measured.look
  const certain = likely(context, chances, region)
  const kept = isDoubtful(context, certain, chosen) ? anyText(context, chances, chosen.region) : certain
  dropReadMoreSections(context, kept)
  dropBlanks(context, kept)
  dropMenus(context, kept)
  dropCards(context, kept)
  dropCopies(context, kept)
  dropEdgeHeadings(context, kept)
  return { kept, region, scores, confidence: confidenceOf(context, kept, chances) }
}

/**
 * One verdict for each list and each table that stands between two pieces of the text: their entries are too short to
 * be told apart one by one, and half a list is worse than all or none of it.
 */
function judgeLists({ blocks, extents }: BlockContext, chances: number[], region: Region): void {
  const judged = new Set<LightElement>()
  const isText = (at: number): boolean => chances[at]! > 0.5
  for (const { element, index } of blocks.slice(region.first, region.end)) {
    const list = outermostList(element, region.element)
    const extent = list && extents.get(list)
    if (!list || !extent || judged.has(list) || index < extent.first) continue
    judged.add(list)
    const { first, end } = extent
    const isAmong = [first - 3, first - 2, first - 1].some(isText) && [end, end + 1, end + 2].some(isText)
    const { mean, links } = meansOf(blocks.slice(first, end), chances)
    const isKept = isAmong && links < 0.4 && mean > (list.tag === 'table' ? least.table : least.list)
    // The last of a text has nothing after it to tell by: its entries are kept or left by their mean.
    const isLast = !isAmong && end - first <= mostLast && [first - 3, first - 2, first - 1].some(isText) && links < 0.4
    if (isKept) chances.fill(Math.max(mean, 0.55), first, end)
    else if (isLast || list.tag === 'table') chances.fill(mean, first, end)
  }
}

/** Entries. A longer list at a text's end is as often one of sources. */
const mostLast = 15

/** By their lengths: how likely entries of a list are text, and which share of them is links. */
function meansOf(entries: readonly Block[], chances: readonly number[]): { mean: number; links: number } {
  let [length, likely, links] = [0, 0, 0]
  for (const { index, text, linkLength } of entries) {
    length += text.length
    likely += text.length * chances[index]!
    links += linkLength
  }
  return { mean: likely / length, links: links / length }
}

const listTags = new Set(['table', 'ul', 'ol', 'dl'])

function outermostList(element: LightElement, within: LightElement): LightElement | undefined {
  let found: LightElement | undefined
  for (let at: LightElement | undefined = element; at && at !== within; at = at.parent)
    if (listTags.has(at.tag)) found = at
  return found
}

/** Where the judge of blocks keeps less than this of the prose in a region that the judge of regions is sure of, it errs. */
const leastOfRegion = 0.3
const sureRegion = 0.75
const anyChance = 0.08

/** Whether the two judges contradict each other. */
function isDoubtful(
  { blocks, proseBefore }: BlockContext,
  kept: ReadonlySet<number>,
  { region, value }: ChosenRegion,
): boolean {
  let length = 0
  for (const at of kept) if (at >= region.first && at < region.end) length += blocks[at]!.length
  return value > sureRegion && length < leastOfRegion * (proseBefore[region.end]! - proseBefore[region.first]!)
}

/** All that may be text in a region: for pages that look like nothing that was learnt. */
function anyText({ blocks, isProse }: BlockContext, chances: readonly number[], region: Region): Set<number> {
  const inside = blocks.slice(region.first, region.end)
  return new Set(inside.flatMap(({ index }) => (chances[index]! > (isProse[index] ? anyChance : 0.3) ? [index] : [])))
}

/** What is likely enough where it stands; on a page without any such block its prose, so that no page comes out blank. */
function likely(context: BlockContext, chances: readonly number[], region: Region): Set<number> {
  const { blocks, headline, isProse } = context
  const isPlain = plainParagraph(context, chances, region)
  const kept = new Set<number>()
  for (const block of blocks) {
    const at = block.index
    const isIn = at >= region.first && at < region.end
    const isUnderHeadline = headline >= 0 && at > headline && at < region.first
    const inRegion = context.isNews ? least.inNews : least.inRegion
    const needed = isIn
      ? isPlain(block)
        ? least.plain
        : inRegion
      : isUnderHeadline
        ? least.underHeadline
        : least.outside
    if (chances[at]! > needed) kept.add(at)
  }
  if (kept.size > 0) return kept
  for (let at = region.first; at < region.end; at++) if (isProse[at]) kept.add(at)
  return kept
}

/** Tells paragraphs that are marked up as nine tenths of the region's likely text are, and have no links. */
function plainParagraph(
  { blocks, markup }: BlockContext,
  chances: readonly number[],
  region: Region,
): (block: Block) => boolean {
  const lengths = new Map<number, number>()
  let all = 0
  for (const { index, length } of blocks.slice(region.first, region.end)) {
    if (chances[index]! <= 0.5) continue
    all += length
    lengths.set(markup[index]!, (lengths.get(markup[index]!) ?? 0) + length)
  }
  return ({ index, tag, links }) => tag === 'p' && links.length === 0 && (lengths.get(markup[index]!) ?? 0) > 0.9 * all
}

/** Under a heading such as "Read more" that leads elsewhere nothing is the article's, up to prose or the next heading. */
function dropReadMoreSections({ blocks, isProse, headline }: BlockContext, kept: Set<number>): void {
  for (const { tag, text, index } of blocks) {
    if (!/^h[1-6]$/.test(tag) || index === headline || text.length > 80 || !readMorePhrase.test(text)) continue
    let end = index + 1
    while (end < blocks.length && !isProse[end] && !/^h[1-6]$/.test(blocks[end]!.tag)) end++
    const leadsOn = blocks.slice(index, end + 1).some(({ links }) => links.length > 0)
    for (let at = index + 1; leadsOn && at < end; at++) kept.delete(at)
  }
}

/** Menus stand in the cells beside an article's, and read like short lines of it. */
function dropOtherCells({ isProse }: BlockContext, chances: number[], whole: Region, cell: Region): void {
  for (let at = whole.first; at < whole.end; at++)
    if ((at < cell.first || at >= cell.end) && !isProse[at]) chances[at] = 0
}

const fewestOfMenu = 3

/** Before a text's first prose and after its last a line of links with nothing but signs between them is a menu. */
function dropMenus({ blocks, isProse }: BlockContext, kept: Set<number>): void {
  const order = [...kept].toSorted((a, b) => a - b)
  const first = order.findIndex(at => isProse[at])
  const last = order.findLastIndex(at => isProse[at])
  if (first < 0) return
  for (const at of [...order.slice(0, first), ...order.slice(last + 1)]) if (isMenu(blocks[at]!)) kept.delete(at)
}

function isMenu({ links, text, linkLength }: Block): boolean {
  if (links.length < fewestOfMenu || linkLength < 0.4 * text.length) return false
  const inLinks = links.map(link => textOf(link, 200)).join('')
  return withoutSigns(inLinks) === withoutSigns(text)
}

/** Without what parts the entries of menus; commas and the like part things that a sentence lists. */
const withoutSigns = (text: string): string => text.replace(/[\s|·•\-–—/»«>›‹⋅]+/gu, '')

/** What a template was to fill in and did not: `$$ADVERT$$`, `{{ caption }}`. */
const blank = /^(?:\$\$[\w-]{2,40}\$\$|\{\{[^{}]{1,60}\}\}|%%[\w-]{2,40}%%|\[\[[\w-]{2,40}\]\])$/

function dropBlanks({ blocks }: BlockContext, kept: Set<number>): void {
  for (const at of kept) if (blocks[at]!.text.length < 70 && blank.test(blocks[at]!.text)) kept.delete(at)
}

/** A heading that stands in a link, not the link in it, is the title of a card that leads to another page. */
function dropCards({ blocks }: BlockContext, kept: Set<number>): void {
  for (const at of kept) {
    const { tag, element } = blocks[at]!
    if (/^h[1-6]$/.test(tag) && closest(element, around => around.tag === 'a')) kept.delete(at)
  }
}

/** A text that stands elsewhere too is kept once; an author who repeats a paragraph repeats it in the same place. */
function dropCopies({ blocks }: BlockContext, kept: Set<number>): void {
  const seen = new Map<string, LightElement>()
  for (const at of kept) {
    const { text, element } = blocks[at]!
    const first = seen.get(text)
    if (first === undefined) seen.set(text, element)
    else if (text.length >= 40 && first.parent !== element.parent) kept.delete(at)
  }
}

/** No article ends with a heading, nor begins with the page's first heading; galleries put whole sentences in headings. */
function dropEdgeHeadings({ blocks }: BlockContext, kept: Set<number>): void {
  const isEmpty = ({ tag, text }: Block): boolean => /^h[1-6]$/.test(tag) && !(text.length > 60 && /[.!?]$/.test(text))
  const order = [...kept].toSorted((a, b) => a - b)
  while (order.length > 0 && isEmpty(blocks[order.at(-1)!]!)) kept.delete(order.pop()!)
  while (order.length > 0 && blocks[order[0]!]!.tag === 'h1') kept.delete(order.shift()!)
}

function confidenceOf({ blocks }: BlockContext, kept: Set<number>, chances: readonly number[]): number {
  let [length, sum] = [0, 0]
  for (const at of kept) {
    length += blocks[at]!.text.length
    sum += blocks[at]!.text.length * chances[at]!
  }
  return length === 0 ? 0 : (sum / length) * Math.min(1, length / 600)
}
