import type { LightElement } from '../../text/light-dom.ts'
import type { Block } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import type { Extent, Extents } from './extents.ts'

/** Elements that say what is in them, one bit each in `Extent.path`. */
export const pathTags =
  'article main aside nav header footer section figure figcaption blockquote ul ol table form details button label dl p a'.split(
    ' ',
  )

const pathBits = new Map(pathTags.map((tag, at) => [tag, 1 << at]))

/** The bit of an element in `Extent.path`; 0 for one that has none. */
export const pathBit = (tag: string): number => pathBits.get(tag) ?? 0

/** What a wrapper of the article may yet be: these names are believed even of boxes with most of the page's text. */
const always = means.body | means.consent | means.comment

/**
 * A box with much of the page's prose in it is around the article, whatever it is called: `page has-sidebar
 * comments-open`; so are boxes of one class that together hold much of it. Their names say nothing; those of other
 * boxes hold for all that is in them.
 */
export function settleMeanings(blocks: Block[], extents: Extents): void {
  const sums = sumsOf(blocks)
  const ofClass = proseByClass(extents, sums)
  const { elements, found } = extents
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]
    if (element !== undefined) settle(element, found[at]!, extents, sums, ofClass)
  }
  for (const block of blocks) {
    const extent = extents.get(block.element)
    block.near = (extent?.near ?? 0) | innerMeaning(block, extents)
    block.above = extent?.above ?? 0
    block.isHidden = extent?.isHidden ?? false
  }
}

/** Prose and headings of the first rank before each block; one entry more than there are blocks. */
type Sums = { prose: Float64Array; tops: Int32Array; total: number }

function sumsOf(blocks: readonly Block[]): Sums {
  const prose = new Float64Array(blocks.length + 1)
  const tops = new Int32Array(blocks.length + 1)
  for (const { index, length, linkLength, text, tag } of blocks) {
    const isLong = length >= 70 && linkLength < 0.35 * text.length
    prose[index + 1] = prose[index]! + (isLong ? Math.min(length, 1_000) : 0)
    tops[index + 1] = tops[index]! + (tag === 'h1' ? 1 : 0)
  }
  return { prose, tops, total: prose[blocks.length]! }
}

const proseIn = ({ prose }: Sums, { first, end }: Extent): number => (end - first > 1 ? prose[end]! - prose[first]! : 0)

function settle(element: LightElement, extent: Extent, extents: Extents, sums: Sums, ofClass: ProseByClass): void {
  const { tag, parent } = element
  const outer = parent && extents.get(parent)
  const inside = proseIn(sums, extent)
  const isWrapper = inside > 0.4 * sums.total || proseOfClass(ofClass, element) > 0.5 * sums.total
  const isOuter = tag === 'body' || tag === 'html' || tag === '#root'
  if (isWrapper || isOuter) {
    const hasTop = sums.tops[extent.end]! > sums.tops[extent.first]!
    extent.own = meaningOfTag(tag) | (extent.own & (hasTop || isOuter ? means.body : always))
    extent.isHidden = false
  }
  // What is named a body with much of the prose in it is no navigation, whatever the grid around it is called.
  const isBody = (extent.own & means.body) !== 0 && inside > 0.15 * sums.total
  extent.above = extent.own | ((outer?.above ?? 0) & (isBody ? always : -1))
  extent.near = (outer?.own ?? 0) | extent.own
  extent.path = (outer?.path ?? 0) | pathBit(tag)
  extent.depth = (outer?.depth ?? 0) + 1
  extent.isHidden ||= outer?.isHidden ?? false
}

/**
 * How much prose the elements of one class and tag hold together, as far as their names mean something. By class, then by
 * tag: joining the two for every element cost more than all else here.
 */
type ProseByClass = Map<string, Map<string, number>>

function proseByClass({ elements, found }: Extents, sums: Sums): ProseByClass {
  const ofClass: ProseByClass = new Map()
  for (let at = 0; at < elements.length; at++) {
    const extent = found[at]
    const classes = elements[at]?.classes
    if (!classes || extent === undefined || extent.own === 0) continue
    const inside = proseIn(sums, extent)
    if (inside === 0) continue
    let byTag = ofClass.get(classes)
    if (!byTag) ofClass.set(classes, (byTag = new Map()))
    const { tag } = elements[at]!
    byTag.set(tag, (byTag.get(tag) ?? 0) + inside)
  }
  return ofClass
}

const proseOfClass = (ofClass: ProseByClass, { tag, classes }: LightElement): number =>
  (classes && ofClass.get(classes)?.get(tag)) || 0

/** What inline elements between the text and its block say: `<p><span class="caption">`. */
function innerMeaning(block: Block, extents: Extents): number {
  let bits = 0
  // Highlighters of code name what they colour: comment, title, meta, tag.
  if (block.tag === 'pre') return bits
  for (let at: LightElement | undefined = block.pieces[0]?.parent; at && at !== block.element; at = at.parent) {
    bits |= extents.get(at)?.own ?? 0
  }
  return bits
}

/** What an element is by its tag, as bits of `means`. */
export function meaningOfTag(tag: string): number {
  if (tag === 'nav') return means.navigation
  if (tag === 'aside') return means.sidebar
  if (tag === 'footer') return means.footer
  if (tag === 'figcaption') return means.caption
  if (tag === 'figure') return means.media
  return tag === 'dialog' ? means.consent : 0
}
