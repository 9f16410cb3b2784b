import { isText, type LightElement } from '../../text/light-dom.ts'
import type { BlockContext } from './block-context.ts'
import type { Extent } from './extents.ts'

/** The part of the page that holds the article: an element and its blocks [first, end). */
export type Region = { element: LightElement; first: number; end: number }

/**
 * The element whose blocks are worth most in sum; the innermost of those that are worth the same.
 * @param worth of each block: positive for text of the article, negative for all else
 * @param favour factor for an element by what is known of it besides its blocks
 */
export function bestRegion(
  context: BlockContext,
  worth: readonly number[],
  favour: (element: LightElement, extent: Extent) => number = () => 1,
): Region | undefined {
  const sums = new Float64Array(worth.length + 1)
  for (let at = 0; at < worth.length; at++) sums[at + 1] = sums[at]! + worth[at]!
  let best: Region | undefined
  let most = 0
  for (const element of candidates(context, worth)) {
    const extent = context.extents.get(element)
    if (!extent) continue
    const score = (sums[extent.end]! - sums[extent.first]!) * favour(element, extent)
    if (score > most + 1e-9) {
      most = score
      best = { element, first: extent.first, end: extent.end }
    }
  }
  return best
}

/**
 * The run of neighbouring blocks that is worth most in sum, with the element around it. Finds articles whose paragraphs
 * share their only common element with much that is no article.
 */
export function bestRun(context: BlockContext, worth: readonly number[]): (Region & { sum: number }) | undefined {
  let best = { first: 0, end: 0, sum: 0 }
  let first = 0
  let sum = 0
  for (let at = 0; at < worth.length; at++) {
    if (sum <= 0) {
      first = at
      sum = 0
    }
    sum += worth[at]!
    if (sum > best.sum) best = { first, end: at + 1, sum }
  }
  const { first: start, end } = best
  if (end === start) return undefined
  let element: LightElement | undefined = context.blocks[start]!.element
  const holds = (extent: Extent | undefined): boolean =>
    extent !== undefined && extent.first <= start && extent.end >= end
  while (element?.parent && !holds(context.extents.get(element))) element = element.parent
  return element && { element, ...best }
}

/** How much more a run must be worth than an element. 1.4: best of 1.15, 1.25, 1.4, 2 on fundus and wcxb, 2026-11. */
const clearlyMore = 1.4

/** The run, where it is worth clearly more than the element: then the article is not in one element of its own. */
export function wider(
  region: Region | undefined,
  run: Region | undefined,
  worth: readonly number[],
): Region | undefined {
  if (!region || !run) return region ?? run
  return worthOf(run, worth) > clearlyMore * worthOf(region, worth) ? run : region
}

/** The sum of what the blocks of a region are worth. */
export function worthOf(region: Region, worth: readonly number[]): number {
  return worth.slice(region.first, region.end).reduce((sum, value) => sum + value, 0)
}

/** Every element above a block that is worth something, inner ones first. */
function* candidates(context: BlockContext, worth: readonly number[]): Generator<LightElement> {
  const seen = new Set<LightElement>()
  for (const { element: inner, index } of context.blocks) {
    if (worth[index]! <= 0) continue
    for (let element: LightElement | undefined = inner; element && !seen.has(element); element = element.parent) {
      seen.add(element)
      yield element
    }
  }
}

/** Weighed characters of prose; less is a teaser's. */
const proseOfArticle = 150

/**
 * Of a region with several whole articles in it, as on pages that scroll on into the next one, the article that has the
 * headline. Any other region stays as it is.
 */
export function oneArticle(region: Region, context: BlockContext): Region {
  const { extents, proseBefore, headline } = context
  const prose = (extent: Extent): number => proseBefore[extent.end]! - proseBefore[extent.first]!
  const articles = articlesIn(region.element).flatMap(element => {
    const extent = extents.get(element)
    return extent && prose(extent) > proseOfArticle ? [{ element, extent }] : []
  })
  const own = articles.find(({ extent }) => headline >= extent.first && headline < extent.end)
  if (articles.length < 2 || !own) return region
  const all = proseBefore[region.end]! - proseBefore[region.first]!
  return prose(own.extent) > 0.3 * all ? { element: own.element, first: own.extent.first, end: own.extent.end } : region
}

const ofTables = new Set(['table', 'tbody', 'tr'])
/** Of a table's prose so much is in one cell where the table lays out the page. */
const mostOfTable = 0.9

/** Of a region that is a table with nearly all of its prose in one cell, that cell. Any other region stays as it is. */
export function cellOf(region: Region, { extents, proseBefore }: BlockContext): Region {
  const prose = ({ first, end }: { first: number; end: number }): number => proseBefore[end]! - proseBefore[first]!
  const all = prose(region)
  let cell = region
  for (let at: LightElement | undefined = region.element; at && all > 0; ) {
    const inner: LightElement | undefined = at.children.find((child): child is LightElement => {
      const extent = isText(child) ? undefined : extents.get(child)
      return extent !== undefined && prose(extent) > mostOfTable * all
    })
    const extent = inner && extents.get(inner)
    if (!ofTables.has(at.tag) || !inner || !extent) break
    cell = { element: inner, first: extent.first, end: extent.end }
    at = inner
  }
  return cell
}

/** The outermost `article` elements under an element. */
function articlesIn(element: LightElement, found: LightElement[] = []): LightElement[] {
  for (const child of element.children) {
    if (isText(child)) continue
    if (child.tag === 'article') found.push(child)
    else articlesIn(child, found)
  }
  return found
}
