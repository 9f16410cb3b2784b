import { isSameTitle } from '../block-context.ts'
import type { Block } from '../blocks.ts'
import { compactStart } from '../page-facts.ts'
import { type FeatureGroup, flag, within } from './feature-group.ts'
import type { PageLook } from './page-look.ts'

/** Where a block stands: on the page, towards the headline, towards the rough region and its prose. */
export const place: FeatureGroup = {
  names: [
    'position',
    'charactersBefore',
    'afterHeadline',
    'inRegion',
    'fromRegion',
    'toRegionEnd',
    'proseBeforeInRegion',
    'regionShare',
    'belowRegion',
    'isRegionChild',
    'fromFirstProse',
    'toLastProse',
    'sinceProse',
    'untilProse',
    'proseBefore',
  ],
  measure(put, block, look) {
    const { context, rough, lengthBefore, proseBefore } = look
    const { region, firstProse, lastProse } = rough
    const at = block.index
    const many = context.blocks.length
    const allProse = Math.max(1, proseBefore[many]!)
    const regionProse = Math.max(1, proseBefore[region.end]! - proseBefore[region.first]!)
    put(at / many)
    put(lengthBefore[at]! / Math.max(1, lengthBefore[many]!))
    put(context.headline < 0 ? -60 : within(at - context.headline, 60))
    put(flag(at >= region.first && at < region.end))
    put(within(at - region.first, 50))
    put(within(region.end - 1 - at, 50))
    put(within((proseBefore[at]! - proseBefore[region.first]!) / regionProse, 2))
    put(regionProse / allProse)
    put((context.extents.get(block.element)?.depth ?? 0) - (context.extents.get(region.element)?.depth ?? 0))
    put(flag(block.element === region.element || block.element.parent === region.element))
    put(within(at - firstProse, 50))
    put(within(lastProse - at, 50))
    put(look.lastProse[at]! < 0 ? 60 : Math.min(60, at - look.lastProse[at]!))
    put(look.nextProse[at]! < 0 ? 60 : Math.min(60, look.nextProse[at]! - at))
    put(proseBefore[at]! / allProse)
  },
}

/** Where a block stands towards the region that a first look at prose alone found, and what the judge thinks of both. */
export const firstPlace: FeatureGroup = {
  names: [
    'first look in',
    'first look from',
    'first look to',
    'first look prose before',
    'first look share',
    'region value',
    'first look value',
    'first look chosen',
    'own region value',
  ],
  measure(put, block, { chosen, rough, proseBefore }) {
    const { first, end } = chosen.firstLook
    const at = block.index
    const prose = Math.max(1, proseBefore[end]! - proseBefore[first]!)
    put(flag(at >= first && at < end))
    put(within(at - first, 50))
    put(within(end - 1 - at, 50))
    put(within((proseBefore[at]! - proseBefore[first]!) / prose, 2))
    put(prose / Math.max(1, proseBefore.at(-1)!))
    put(chosen.value)
    put(chosen.firstValue)
    put(flag(first === rough.region.first && end === rough.region.end))
    put(chosen.valueAround(block))
  },
}

/** What the page says of itself, seen from a block: title, description, structured body, copies. */
export const facts: FeatureGroup = {
  names: ['titleWords', 'isTitle', 'inDescription', 'inArticleBody', 'bodyCoverage', 'copies', 'news', 'post'],
  measure(put, block, look) {
    const { context } = look
    const { title, description } = context
    const likeTitle = block.text.length < 300 ? titleShare(block, look) : 0
    put(likeTitle)
    put(flag(likeTitle > 0.4 && isSameTitle(look.compactText(block), title)))
    put(flag(isOfDescription(block, description)))
    put(context.bodyCoverage < 0.2 ? 0 : context.inArticleBody[block.index] ? 1 : -1)
    put(context.bodyCoverage)
    put(context.repeats.get(block.text) ?? 1)
    put(flag(context.isNews))
    put(flag(context.isPost))
  },
}

/** The share of a block's words that the title has too. */
function titleShare(block: Block, { titleWords, inTitle }: PageLook): number {
  if (titleWords.size === 0) return 0
  const { all, shared } = inTitle(block.text)
  return shared === 0 ? 0 : shared / Math.max(all, 0.6 * titleWords.size)
}

/** Whether a block says what the page's description says. */
export function isOfDescription(block: Block, description: string): boolean {
  if (description.length < 30 || block.text.length < 20 || block.text.length > 900) return false
  const start = compactStart(block.text, 50)
  return description.includes(start) || start.startsWith(description.slice(0, 50))
}
