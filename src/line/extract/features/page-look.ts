import { isText, type LightElement, type LightNode } from '../../../text/light-dom.ts'
import type { BlockContext } from '../block-context.ts'
import type { Block } from '../blocks.ts'
import type { ChosenRegion } from '../choose-region.ts'
import { means } from '../class-vocabulary.ts'
import { type Extent, newExtent } from '../extents.ts'
import { readMorePhrase } from '../phrases.ts'
import type { Rough } from '../rough-look.ts'
import { type WordList, wordList } from '../word-overlap.ts'

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
  /** Words of the title. */
  titleWords: WordList
  /** What was asked for before: `twinsOf`, `boxesAround`. */
  twins: Map<LightElement, number>
  boxes: Map<LightElement, Extent[]>
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
    titleWords: wordList(context.titleWords),
    twins: new Map(),
    boxes: new Map(),
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
  const byMarkup: MarkupStatistics[] = []
  return blocks.map(({ index, linkLength, text }) => {
    const statistics = (byMarkup[markup[index]!] ??= { count: 0, length: 0, linkLength: 0, prose: 0, inRegion: 0 })
    statistics.count++
    statistics.length += text.length
    statistics.linkLength += linkLength
    if (isProse[index]) statistics.prose++
    if (index >= region.first && index < region.end) statistics.inRegion++
    return statistics
  })
}

/** How many children of an element's parent are marked up like it. */
export function twinsOf({ twins }: PageLook, element: LightElement): number {
  const { parent } = element
  if (!parent) return 1
  const known = twins.get(element)
  if (known !== undefined) return known
  countTwins(parent.children, twins)
  return twins.get(element) ?? 1
}

/** Notes for each element of a list how many of them have its tag and its classes. */
function countTwins(siblings: readonly LightNode[], known: Map<LightElement, number>): void {
  const counts = new Map<string, Map<string, number>>()
  for (const child of siblings) {
    if (isText(child)) continue
    const byTag = countsOf(counts, child)
    byTag.set(child.tag, (byTag.get(child.tag) ?? 0) + 1)
  }
  for (const child of siblings) if (!isText(child)) known.set(child, countsOf(counts, child).get(child.tag)!)
}

function countsOf(counts: Map<string, Map<string, number>>, { classes = '' }: LightElement): Map<string, number> {
  let byTag = counts.get(classes)
  if (!byTag) counts.set(classes, (byTag = new Map()))
  return byTag
}

/** The boxes around a block with more than it in them, from within outwards; blocks of one element share them. */
export function boxesAround({ context, boxes }: PageLook, { element, index }: Block, many: number): Extent[] {
  let around = boxes.get(element)
  if (!around) boxes.set(element, (around = findBoxes(context, element, index, many)))
  return around
}

function findBoxes({ extents, blocks }: BlockContext, element: LightElement, index: number, many: number): Extent[] {
  const found: Extent[] = []
  let size = 1
  for (let at: LightElement | undefined = element; at && found.length < many; at = at.parent) {
    const extent = extents.get(at)
    if (!extent || extent.end - extent.first <= size || extent.first > index) continue
    size = extent.end - extent.first
    found.push(extent)
  }
  while (found.length < many) found.push({ ...newExtent(0), end: blocks.length })
  return found
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
