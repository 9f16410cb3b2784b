import type { LightElement } from '../../text/light-dom.ts'
import type { Block, Extent } from './blocks.ts'
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
export function settleMeanings(blocks: Block[], extents: Map<LightElement, Extent>): void {
  const prose = [0]
  const tops = [0]
  for (const block of blocks) {
    const isLong = block.length >= 70 && block.linkLength < 0.35 * block.text.length
    prose.push(prose.at(-1)! + (isLong ? Math.min(block.length, 1_000) : 0))
    tops.push(tops.at(-1)! + (block.tag === 'h1' ? 1 : 0))
  }
  const total = prose.at(-1)!
  const inside = ({ first, end }: Extent): number => (end - first > 1 ? prose[end]! - prose[first]! : 0)
  const byClass = proseByClass(extents, inside)
  for (const [element, extent] of extents) {
    const parent = element.parent && extents.get(element.parent)
    const isWrapper = inside(extent) > 0.4 * total || (byClass.get(classOf(element)) ?? 0) > 0.5 * total
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
  }
  for (const block of blocks) {
    const extent = extents.get(block.element)
    block.near = (extent?.near ?? 0) | innerMeaning(block, extents)
    block.above = extent?.above ?? 0
    block.isHidden = extent?.isHidden ?? false
  }
}

const classOf = ({ tag, attributes }: LightElement): string => `${tag}.${attributes.class ?? ''}`

/** How much prose the elements of each class hold together. */
function proseByClass(extents: Map<LightElement, Extent>, inside: (extent: Extent) => number): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [element, extent] of extents) {
    if (!element.attributes.class || extent.own === 0) continue
    const name = classOf(element)
    sums.set(name, (sums.get(name) ?? 0) + inside(extent))
  }
  return sums
}

/** What inline elements between the text and its block say: `<p><span class="caption">`. */
function innerMeaning(block: Block, extents: Map<LightElement, Extent>): number {
  let bits = 0
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
