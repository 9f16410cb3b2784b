import type { LightElement } from '../../text/light-dom.ts'
import { type BlockContext, linkShare } from './block-context.ts'
import { markupOf, type Rough, type ScoreBlock } from './block-score.ts'
import type { Block, Extent } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import { readMorePhrase } from './phrases.ts'
import { bestRegion, bestRun, oneArticle, type Region, worthOf } from './region.ts'

/** How much more a run must be worth than an element. 1.4: best of 1.15, 1.25, 1.4, 2 on fundus and wcxb, 2026-11. */
const clearlyMore = 1.4

/** Between headline and region only what is surely text is kept: standfirsts have boxes of their own. */
const sureOutside = 0.8

/** The article's blocks: which of the page's they are, where they stand, and how sure it is. */
export type Selection = { kept: Set<number>; region: Region | undefined; scores: number[]; confidence: number }

const bad = means.comment | means.newsletter | means.consent | means.footer | means.navigation | means.share

/** Chooses the blocks of the article: a rough region by prose alone, a score for each block in its light, the region of the best sum. */
export function selectBlocks(context: BlockContext, scoreBlock: ScoreBlock): Selection {
  const rough = roughLook(context)
  if (!rough) return { kept: new Set(), region: undefined, scores: [], confidence: 0 }
  const scores = context.blocks.map(block => scoreBlock(block, context, rough))
  judgeLists(context, rough, scores)
  judgeHeadings(context, scores)
  const worth = context.blocks.map((block, at) => clamp(scores[at]!, 2) * (Math.min(block.length, 600) + 10))
  const region = oneArticle(wider(bestRegion(context, worth), bestRun(context, worth), worth) ?? rough.region, context)
  const kept = new Set<number>()
  for (let at = region.first; at < region.end; at++) if (scores[at]! > 0) kept.add(at)
  for (let at = context.headline + 1; context.headline >= 0 && at < region.first; at++)
    if (scores[at]! > sureOutside) kept.add(at)
  dropReadMoreSections(context, kept)
  dropCopies(context, kept)
  dropEdgeHeadings(context, kept)
  return { kept, region, scores, confidence: confidenceOf(context, kept, scores) }
}

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value))

/** Finds the region by counting prose for and everything else against an element. */
function roughLook(context: BlockContext): Rough | undefined {
  const main = mainMarkup(context)
  const worth = context.blocks.map(block => roughWorth(block, context, main))
  const found =
    wider(
      bestRegion(context, worth, (element, extent) => favourOf(element, extent, context)),
      bestRun(context, worth),
      worth,
    ) ?? longest(context)
  if (!found) return undefined
  const region = oneArticle(found, context)
  const proseShare = new Map<string, number>()
  let total = 0
  let [firstProse, lastProse] = [region.end, region.first]
  for (const block of context.blocks.slice(region.first, region.end)) {
    if (!context.isProse[block.index]) continue
    total += block.length
    const markup = markupOf(block)
    proseShare.set(markup, (proseShare.get(markup) ?? 0) + block.length)
    firstProse = Math.min(firstProse, block.index)
    lastProse = block.index
  }
  for (const [markup, length] of proseShare) proseShare.set(markup, length / total)
  return { region, proseShare, firstProse, lastProse }
}

/** The run, where it is worth clearly more than the element: then the article is not in one element of its own. */
function wider(region: Region | undefined, run: Region | undefined, worth: readonly number[]): Region | undefined {
  if (!region || !run) return region ?? run
  return worthOf(run, worth) > clearlyMore * worthOf(region, worth) ? run : region
}

/** The mark-up that most of the page's prose has. */
function mainMarkup({ blocks, isProse }: BlockContext): string | undefined {
  const lengths = new Map<string, number>()
  for (const block of blocks) {
    if (isProse[block.index]) lengths.set(markupOf(block), (lengths.get(markupOf(block)) ?? 0) + block.length)
  }
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

function roughWorth(block: Block, context: BlockContext, main: string | undefined): number {
  const { length } = block
  const share = linkShare(block)
  if (context.isProse[block.index]) {
    const doubt = (block.above & (means.consent | means.newsletter)) !== 0 ? 0.5 : 1
    return Math.min(length, 900) * (1 - share) * doubt * (context.inArticleBody[block.index] ? 1.5 : 1)
  }
  if (isNamedElsewhere(block)) return 0.3 * Math.min(length, 900) * (1 - share)
  // Short lines in the mark-up of prose are as likely an interview's questions as anything else.
  if (share < 0.3 && (block.near & bad) === 0 && markupOf(block) === main) return 0
  const harm = (block.near & bad) !== 0 || share > 0.5 ? 0.9 : 0.35
  return -(25 + length * (0.3 + share)) * harm
}

/** Reads like the article but stands in a box of another name: such names err often enough. */
const isNamedElsewhere = (block: Block): boolean =>
  (block.tag === 'p' || block.tag === 'div') &&
  block.length >= 140 &&
  linkShare(block) < 0.2 &&
  !block.isHidden &&
  (block.above & (means.comment | means.consent | means.footer | means.caption)) === 0

function favourOf(element: LightElement, extent: Extent, context: BlockContext): number {
  const byName = (extent.own & means.body) !== 0 ? 1.08 : element.tag === 'article' ? 1.05 : 1
  const isOuter = element.tag === 'body' || element.tag === 'html' || element.tag === '#root'
  const endsBeforeHeadline = context.headline >= 0 && extent.end <= context.headline
  return byName * (isOuter ? 0.9 : 1) * (endsBeforeHeadline ? 0.5 : 1)
}

/** A page without any prose: around its longest block that is not links. */
function longest(context: BlockContext): Region | undefined {
  const best = context.blocks
    .filter(block => linkShare(block) < 0.5 && !block.isHidden && block.text.length > 60)
    .toSorted((a, b) => b.text.length - a.text.length)[0]
  const element = best?.element.parent ?? best?.element
  const extent = element && context.extents.get(element)
  return extent && { element, first: extent.first, end: extent.end }
}

/** One verdict for each list: a list of links goes whole, a list of words among prose stays whole. */
function judgeLists(
  { blocks, extents }: BlockContext,
  { region, firstProse, lastProse }: Rough,
  scores: number[],
): void {
  const judged = new Set<LightElement>()
  for (const block of blocks.slice(region.first, region.end)) {
    const list = listAround(block.element, region.element)
    const extent = list && extents.get(list)
    if (!list || !extent || judged.has(list)) continue
    judged.add(list)
    const entries = blocks.slice(extent.first, extent.end)
    const length = entries.reduce((sum, entry) => sum + entry.text.length, 0)
    const links = entries.reduce((sum, entry) => sum + entry.linkLength, 0) / length
    const mean = entries.reduce((sum, entry) => sum + scores[entry.index]! * entry.text.length, 0) / length
    const isShort = length / entries.length < 25 ? -0.3 : 0.5
    const isAmongProse = list.tag === 'table' && extent.first > firstProse && extent.end <= lastProse ? 1 : 0
    const verdict = links > 0.6 ? Math.min(-1, mean) : mean + isShort + isAmongProse + (links < 0.2 ? 0.5 : 0)
    for (const entry of entries) scores[entry.index] = verdict
  }
}

/** The outermost list or table around an element, inside the region. */
function listAround(element: LightElement, region: LightElement): LightElement | undefined {
  let found: LightElement | undefined
  for (let at: LightElement | undefined = element; at && at !== region; at = at.parent) {
    if (at.tag === 'ul' || at.tag === 'ol' || at.tag === 'dl' || at.tag === 'table') found = at
  }
  return found
}

/** A heading belongs to what follows it. */
function judgeHeadings({ blocks }: BlockContext, scores: number[]): void {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]!
    if (!/^h[2-6]$/.test(block.tag) || scores[at]! < -3) continue
    const next = [1, 2].map(step => scores[at + step] ?? -1)
    const follows = Math.max(next[0]!, next[1]! - 0.5)
    const own = scores[at]!
    scores[at] = readMorePhrase.test(block.text)
      ? Math.min(own, -1)
      : own > -1.2 && follows > 0
        ? Math.max(own, 0.3)
        : Math.min(own, -0.3)
  }
}

/** Under a heading such as "Read more" nothing is the article's, up to prose or the next heading. */
function dropReadMoreSections({ blocks, isProse }: BlockContext, kept: Set<number>): void {
  for (const block of blocks) {
    if (!/^h[1-6]$/.test(block.tag) || !readMorePhrase.test(block.text) || block.text.length > 80) continue
    for (let at = block.index + 1; at < blocks.length && !isProse[at] && !/^h[1-6]$/.test(blocks[at]!.tag); at++)
      kept.delete(at)
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

/** No article ends with a heading, nor begins with the page's first heading. */
function dropEdgeHeadings({ blocks }: BlockContext, kept: Set<number>): void {
  const order = [...kept].toSorted((a, b) => a - b)
  while (order.length > 0 && /^h[1-6]$/.test(blocks[order.at(-1)!]!.tag)) kept.delete(order.pop()!)
  while (order.length > 0 && blocks[order[0]!]!.tag === 'h1') kept.delete(order.shift()!)
}

function confidenceOf({ blocks }: BlockContext, kept: Set<number>, scores: number[]): number {
  let [length, sum] = [0, 0]
  for (const at of kept) {
    length += blocks[at]!.text.length
    sum += blocks[at]!.text.length * clamp(scores[at]!, 4)
  }
  return length === 0 ? 0 : Math.max(0, Math.min(1, (sum / length / 4) * Math.min(1, length / 600)))
}
