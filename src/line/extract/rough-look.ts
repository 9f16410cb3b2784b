import type { LightElement } from '../../text/light-dom.ts'
import { type BlockContext, linkShare } from './block-context.ts'
import type { Block } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import type { Extent } from './extents.ts'
import { bestRegion, bestRun, oneArticle, type Region, wider } from './region.ts'

/** What the first, rough look found: where the article is, and how its prose is marked up. */
export type Rough = {
  region: Region
  /** For each kind of mark-up, the share of the region's prose that is marked up so. */
  proseShare: Map<number, number>
  /** First and last block of the region's prose. */
  firstProse: number
  lastProse: number
}

const bad = means.comment | means.newsletter | means.consent | means.footer | means.navigation | means.share

/** Finds the region by counting prose for and everything else against an element. */
export function roughLook(context: BlockContext): Rough | undefined {
  const main = mainMarkup(context)
  const worth = context.blocks.map(block => roughWorth(block, context, main))
  const found =
    wider(
      bestRegion(context, worth, (element, extent) => favourOf(element, extent, context)),
      bestRun(context, worth),
      worth,
    ) ?? longest(context)
  return found && roughOf(oneArticle(found, context), context)
}

/** How the prose of a region is marked up, and where it begins and ends. */
export function roughOf(region: Region, context: BlockContext): Rough {
  const proseShare = new Map<number, number>()
  let total = 0
  let [firstProse, lastProse] = [region.end, region.first]
  for (const block of context.blocks.slice(region.first, region.end)) {
    if (!context.isProse[block.index]) continue
    total += block.length
    const markup = context.markup[block.index]!
    proseShare.set(markup, (proseShare.get(markup) ?? 0) + block.length)
    firstProse = Math.min(firstProse, block.index)
    lastProse = block.index
  }
  for (const [markup, length] of proseShare) proseShare.set(markup, length / total)
  return { region, proseShare, firstProse, lastProse }
}

/** The mark-up that most of the page's prose has. */
function mainMarkup({ blocks, isProse, markup }: BlockContext): number | undefined {
  const lengths = new Map<number, number>()
  for (const block of blocks) {
    const name = markup[block.index]!
    if (isProse[block.index]) lengths.set(name, (lengths.get(name) ?? 0) + block.length)
  }
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

function roughWorth(block: Block, context: BlockContext, main: number | undefined): number {
  const { length } = block
  const share = linkShare(block)
  if (context.isProse[block.index]) {
    const doubt = (block.above & (means.consent | means.newsletter)) !== 0 ? 0.5 : 1
    return Math.min(length, 900) * (1 - share) * doubt * (context.inArticleBody[block.index] ? 1.5 : 1)
  }
  if (isNamedElsewhere(block)) return 0.3 * Math.min(length, 900) * (1 - share)
  // Short lines in the mark-up of prose are as likely an interview's questions as anything else.
  if (share < 0.3 && (block.near & bad) === 0 && context.markup[block.index] === main) return 0
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

/** Bits of `means` of the block's element and the boxes around it, up to the region. */
export function meaningBelow(block: Block, context: BlockContext, region: Region): number {
  const all = context.proseBefore[region.end]! - context.proseBefore[region.first]! || 1
  let bits = block.near & ~(context.extents.get(block.element)?.near ?? 0)
  for (let at: LightElement | undefined = block.element; at && at !== region.element; at = at.parent) {
    const extent = context.extents.get(at)
    if (!extent) break
    const prose = context.proseBefore[extent.end]! - context.proseBefore[extent.first]!
    const isSingle = extent.end - extent.first <= 1
    bits |= isSingle || prose < 0.35 * all ? extent.own : extent.own & means.body
  }
  return bits
}
