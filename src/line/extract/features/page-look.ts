import { isText, type LightElement, type LightNode } from '../../../text/light-dom.ts'
import type { BlockContext } from '../block-context.ts'
import type { Block, Extent } from '../blocks.ts'
import type { ChosenRegion } from '../choose-region.ts'
import { means } from '../class-vocabulary.ts'
import { compact } from '../page-facts.ts'
import { readMorePhrase } from '../phrases.ts'
import type { Rough } from '../rough-look.ts'
import { type WordOverlap, wordOverlap } from '../word-overlap.ts'

/** What all blocks of one mark-up have in common. */
export type MarkupStatistics = { count: number; length: number; linkLength: number; prose: number; inRegion: number }

/** What the features look up: the page measured once, most of it as sums over the blocks before each. */
export type PageLook = {
  context: BlockContext
  rough: Rough
  /** The region that the trained judge of regions chose, and how good it and the rough one are to it. */
  chosen: ChosenRegion
  /** Sums over the blocks before each; one entry more than there are blocks. */
  lengthBefore: Float64Array
  linksBefore: Float64Array
  proseBefore: readonly number[]
  /** Nearest block of prose before and after each, or -1. */
  lastProse: Int32Array
  nextProse: Int32Array
  /** The heading each block stands under, or -1, and whether it introduces other articles. */
  heading: Int32Array
  isPointer: Uint8Array
  /** Whether the heading each block stands under introduces what follows an article: authors, sources, questions. */
  underEnd: Uint8Array
  /** For each of `endings`, how many blocks so named come before each block. */
  endedBefore: Float64Array[]
  markup: MarkupStatistics[]
  /** Elements of each tag and class within one parent. */
  twins: (element: LightElement) => number
  /** Words of the title, and how many different words of a text are among them. */
  titleWords: ReadonlySet<string>
  inTitle: (text: string) => WordOverlap
  compactText: (block: Block) => string
  /** The boxes around a block with more than it in them, from within outwards. */
  boxes: (block: Block, many: number) => Extent[]
}

/** What usually comes after an article's last paragraph. */
export const endings = [
  means.author,
  means.related | means.promo,
  means.tags | means.share,
  means.comment | means.newsletter,
]

const endHeading =
  /^\W{0,3}(?:about\b|author|reference|source|note|faq|frequently asked|disclaimer|contact|follow|share|comment|leave a|tags?\b|über (?:den|die)|quellen|zur person|häufige fragen|à propos|sources|sobre (?:el|la|o|a)\b|fuentes|preguntas frecuentes|fontes|autor)/i

export const isHeadingTag = (tag: string): boolean => tag.length === 2 && tag[0] === 'h' && tag >= 'h1' && tag <= 'h6'

/** Measures a page for the features of its blocks. */
export function lookAt(context: BlockContext, rough: Rough, chosen: ChosenRegion): PageLook {
  const { blocks } = context
  const lengthBefore = new Float64Array(blocks.length + 1)
  const linksBefore = new Float64Array(blocks.length + 1)
  for (let at = 0; at < blocks.length; at++) {
    lengthBefore[at + 1] = lengthBefore[at]! + blocks[at]!.text.length
    linksBefore[at + 1] = linksBefore[at]! + blocks[at]!.linkLength
  }
  const compacted = new Map<number, string>()
  return {
    context,
    rough,
    chosen,
    lengthBefore,
    linksBefore,
    proseBefore: context.proseBefore,
    ...proseAround(context.isProse),
    ...headings(blocks),
    endedBefore: endings.map(bits => countBefore(blocks, bits)),
    markup: markupStatistics(context, rough),
    twins: twinCounter(),
    titleWords: new Set(context.titleWords),
    inTitle: wordOverlap(new Set(context.titleWords)),
    compactText(block) {
      let text = compacted.get(block.index)
      if (text === undefined) compacted.set(block.index, (text = compact(block.text.slice(0, 600))))
      return text
    },
    boxes: boxFinder(context),
  }
}

function proseAround(isProse: readonly boolean[]): { lastProse: Int32Array; nextProse: Int32Array } {
  const lastProse = new Int32Array(isProse.length)
  const nextProse = new Int32Array(isProse.length)
  let seen = -1
  for (let at = 0; at < isProse.length; at++) {
    lastProse[at] = seen
    if (isProse[at]) seen = at
  }
  seen = -1
  for (let at = isProse.length - 1; at >= 0; at--) {
    nextProse[at] = seen
    if (isProse[at]) seen = at
  }
  return { lastProse, nextProse }
}

function countBefore(blocks: readonly Block[], bits: number): Float64Array {
  const counts = new Float64Array(blocks.length + 1)
  for (let at = 0; at < blocks.length; at++) counts[at + 1] = counts[at]! + ((blocks[at]!.near & bits) !== 0 ? 1 : 0)
  return counts
}

function headings(blocks: readonly Block[]): Pick<PageLook, 'heading' | 'isPointer' | 'underEnd'> {
  const heading = new Int32Array(blocks.length).fill(-1)
  const isPointer = new Uint8Array(blocks.length)
  const underEnd = new Uint8Array(blocks.length)
  let last = -1
  let isEnd = 0
  for (const block of blocks) {
    heading[block.index] = last
    underEnd[block.index] = isEnd
    isPointer[block.index] = readMorePhrase.test(block.text.slice(0, 120)) ? 1 : 0
    if (!isHeadingTag(block.tag)) continue
    last = block.index
    isEnd = endHeading.test(block.text.slice(0, 60)) ? 1 : 0
  }
  return { heading, isPointer, underEnd }
}

function markupStatistics({ blocks, isProse, markup }: BlockContext, { region }: Rough): MarkupStatistics[] {
  const byMarkup = new Map<string, MarkupStatistics>()
  return blocks.map(block => {
    const name = markup[block.index]!
    let statistics = byMarkup.get(name)
    if (!statistics) byMarkup.set(name, (statistics = { count: 0, length: 0, linkLength: 0, prose: 0, inRegion: 0 }))
    statistics.count++
    statistics.length += block.text.length
    statistics.linkLength += block.linkLength
    if (isProse[block.index]) statistics.prose++
    if (block.index >= region.first && block.index < region.end) statistics.inRegion++
    return statistics
  })
}

/** Counts the children of an element's parent that are marked up like it. */
function twinCounter(): (element: LightElement) => number {
  const known = new Map<LightElement, number>()
  return element => {
    const { parent } = element
    if (!parent) return 1
    let count = known.get(element)
    if (count === undefined) {
      countTwins(parent.children, known)
      count = known.get(element) ?? 1
    }
    return count
  }
}

/** Notes for each element of a list how many of them have its tag and its classes. */
function countTwins(siblings: readonly LightNode[], known: Map<LightElement, number>): void {
  const counts = new Map<string, Map<string, number>>()
  const countsOf = ({ classes = '' }: LightElement): Map<string, number> => {
    let byTag = counts.get(classes)
    if (!byTag) counts.set(classes, (byTag = new Map()))
    return byTag
  }
  const elements = siblings.filter((child): child is LightElement => !isText(child))
  for (const child of elements) {
    const byTag = countsOf(child)
    byTag.set(child.tag, (byTag.get(child.tag) ?? 0) + 1)
  }
  for (const child of elements) known.set(child, countsOf(child).get(child.tag)!)
}

/** Finds the boxes around a block; blocks of one element share them. */
function boxFinder({ extents, blocks }: BlockContext): (block: Block, many: number) => Extent[] {
  const known = new Map<LightElement, Extent[]>()
  const whole: Extent = { first: 0, end: blocks.length, own: 0, above: 0, near: 0, isHidden: false, path: 0, depth: 0 }
  return ({ element, index }, many) => {
    let boxes = known.get(element)
    if (boxes) return boxes
    boxes = []
    let size = 1
    for (let at: LightElement | undefined = element; at && boxes.length < many; at = at.parent) {
      const extent = extents.get(at)
      if (!extent || extent.end - extent.first <= size || extent.first > index) continue
      size = extent.end - extent.first
      boxes.push(extent)
    }
    while (boxes.length < many) boxes.push(whole)
    known.set(element, boxes)
    return boxes
  }
}

/** The link share of the blocks [first, end). */
export function linkShareOf(look: PageLook, first: number, end: number): number {
  return (
    (look.linksBefore[end]! - look.linksBefore[first]!) /
    Math.max(1, look.lengthBefore[end]! - look.lengthBefore[first]!)
  )
}

/** The share of prose in the characters of the blocks [first, end). */
export function proseShareOf(look: PageLook, first: number, end: number): number {
  return Math.min(
    1.5,
    (look.proseBefore[end]! - look.proseBefore[first]!) /
      Math.max(1, look.lengthBefore[end]! - look.lengthBefore[first]!),
  )
}
