import { isSameTitle } from '../block-context.ts'
import type { Block } from '../blocks.ts'
import { compact, compactStart } from '../page-facts.ts'
import { sharedWords } from '../word-overlap.ts'
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
  measure(rows, from, block, look) {
    let to = from
    const { context, rough, lengthBefore, proseBefore } = look
    const { region, firstProse, lastProse } = rough
    const at = block.index
    const many = context.blocks.length
    const allProse = Math.max(1, proseBefore[many]!)
    const regionProse = Math.max(1, proseBefore[region.end]! - proseBefore[region.first]!)
    rows[to++] = at / many
    rows[to++] = lengthBefore[at]! / Math.max(1, lengthBefore[many]!)
    rows[to++] = context.headline < 0 ? -60 : within(at - context.headline, 60)
    rows[to++] = flag(at >= region.first && at < region.end)
    rows[to++] = within(at - region.first, 50)
    rows[to++] = within(region.end - 1 - at, 50)
    rows[to++] = within((proseBefore[at]! - proseBefore[region.first]!) / regionProse, 2)
    rows[to++] = regionProse / allProse
    rows[to++] = (context.extents.get(block.element)?.depth ?? 0) - (context.extents.get(region.element)?.depth ?? 0)
    rows[to++] = flag(block.element === region.element || block.element.parent === region.element)
    rows[to++] = within(at - firstProse, 50)
    rows[to++] = within(lastProse - at, 50)
    rows[to++] = look.lastProse[at]! < 0 ? 60 : Math.min(60, at - look.lastProse[at]!)
    rows[to++] = look.nextProse[at]! < 0 ? 60 : Math.min(60, look.nextProse[at]! - at)
    rows[to++] = proseBefore[at]! / allProse
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
  measure(rows, from, block, { chosen, rough, proseBefore }) {
    let to = from
    const { first, end } = chosen.firstLook
    const at = block.index
    const prose = Math.max(1, proseBefore[end]! - proseBefore[first]!)
    rows[to++] = flag(at >= first && at < end)
    rows[to++] = within(at - first, 50)
    rows[to++] = within(end - 1 - at, 50)
    rows[to++] = within((proseBefore[at]! - proseBefore[first]!) / prose, 2)
    rows[to++] = prose / Math.max(1, proseBefore[proseBefore.length - 1]!)
    rows[to++] = chosen.value
    rows[to++] = chosen.firstValue
    rows[to++] = flag(first === rough.region.first && end === rough.region.end)
    rows[to++] = chosen.valueAround(block)
  },
}

/** What the page says of itself, seen from a block: title, description, structured body, copies. */
export const facts: FeatureGroup = {
  names: ['titleWords', 'isTitle', 'inDescription', 'inArticleBody', 'bodyCoverage', 'copies', 'news', 'post'],
  measure(rows, from, block, look) {
    let to = from
    const { context } = look
    const { title, description } = context
    const likeTitle = block.text.length < 300 ? titleShare(block, look) : 0
    rows[to++] = likeTitle
    rows[to++] = flag(likeTitle > 0.4 && isSameTitle(compact(block.text.slice(0, 600)), title))
    rows[to++] = flag(isOfDescription(block, description))
    rows[to++] = context.bodyCoverage < 0.2 ? 0 : context.inArticleBody[block.index] ? 1 : -1
    rows[to++] = context.bodyCoverage
    rows[to++] = context.repeats.get(block.text) ?? 1
    rows[to++] = flag(context.isNews)
    rows[to++] = flag(context.isPost)
  },
}

/** The share of a block's words that the title has too. */
function titleShare(block: Block, { titleWords }: PageLook): number {
  const { all, shared } = sharedWords(titleWords, block.text)
  return shared === 0 ? 0 : shared / Math.max(all, 0.6 * titleWords.words.size)
}

/** Whether a block says what the page's description says. */
export function isOfDescription(block: Block, description: string): boolean {
  if (description.length < 30 || block.text.length < 20 || block.text.length > 900) return false
  // Nearly every block is told by its first letters.
  if (!description.includes(compactStart(block.text, 8))) return false
  const start = compactStart(block.text, 50)
  return description.includes(start) || start.startsWith(description.slice(0, 50))
}
