import type { LightElement } from '../../text/light-dom.ts'
import type { Block, Extent, Extents } from './blocks.ts'
import { means } from './class-vocabulary.ts'

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
  const prose = new Float64Array(blocks.length + 1)
  const tops = new Int32Array(blocks.length + 1)
  for (const { index, length, linkLength, text, tag } of blocks) {
    const isLong = length >= 70 && linkLength < 0.35 * text.length
    prose[index + 1] = prose[index]! + (isLong ? Math.min(length, 1_000) : 0)
    tops[index + 1] = tops[index]! + (tag === 'h1' ? 1 : 0)
  }
  const total = prose[blocks.length]!
  const inside = ({ first, end }: Extent): number => (end - first > 1 ? prose[end]! - prose[first]! : 0)
  const ofClass = proseByClass(extents, inside)
  // By forEach: walking a page's thousands of extents as pairs makes two objects for each.
  extents.forEach((extent, element) => {
    const parent = element.parent && extents.get(element.parent)
    const isWrapper = inside(extent) > 0.4 * total || ofClass(element) > 0.5 * total
    const isOuter = element.tag === 'body' || element.tag === 'html' || element.tag === '#root'
    if (isWrapper || isOuter) {
      const hasTop = tops[extent.end]! > tops[extent.first]!
      extent.own = meaningOfTag(element.tag) | (extent.own & (hasTop || isOuter ? means.body : always))
      extent.isHidden = false
    }
    // What is named a body with much of the prose in it is no navigation, whatever the grid around it is called.
    const isBody = (extent.own & means.body) !== 0 && inside(extent) > 0.15 * total
    extent.above = extent.own | ((parent?.above ?? 0) & (isBody ? always : -1))
    extent.near = (parent?.own ?? 0) | extent.own
    extent.path = (parent?.path ?? 0) | pathBit(element.tag)
    extent.depth = (parent?.depth ?? 0) + 1
    extent.isHidden ||= parent?.isHidden ?? false
  })
  for (const block of blocks) {
    const extent = extents.get(block.element)
    block.near = (extent?.near ?? 0) | innerMeaning(block, extents)
    block.above = extent?.above ?? 0
    block.isHidden = extent?.isHidden ?? false
  }
}

/** Tells how much prose the elements of one tag and class hold together, as far as their names mean something. */
function proseByClass(extents: Extents, inside: (extent: Extent) => number): (element: LightElement) => number {
  // By class, then by tag: joining the two for every element cost more than all else here.
  const sums = new Map<string, Map<string, number>>()
  extents.forEach((extent, { tag, classes }) => {
    if (!classes || extent.own === 0) return
    let byTag = sums.get(classes)
    if (!byTag) sums.set(classes, (byTag = new Map()))
    byTag.set(tag, (byTag.get(tag) ?? 0) + inside(extent))
  })
  return ({ tag, classes }) => (classes && sums.get(classes)?.get(tag)) || 0
}

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
