import { attributeNumber } from '../../../text/html-attributes.ts'
import type { LightElement } from '../../../text/light-dom.ts'
import { linkShare } from '../block-context.ts'
import type { Block, PageBlocks } from '../blocks.ts'
import { keyPointsWords } from './apart-words.ts'
import { boxNamed } from './box-name.ts'

const idNumber = attributeNumber('id')

const boxName =
  /(?:^|[-_ ])(?:key-?points?|keypoints|key-?takeaways?|takeaways?|highlights|story-?highlights|at-?a-?glance|tldr|bullet-?points?|summary-?(?:list|points|bullets|box)|in-?short|in-?brief|kurz-?gesagt|essentials?|resumen-?lista)(?:[-_ ]|$)/i

/** Key points with the blocks they stand in, their heading included. */
export type KeyPoints = { points: string[]; blocks: number[] }

/**
 * The list of key points at the head of an article: two to ten short entries without links, in a box of that name or
 * under a heading such as "Key points". Further down such lists are part of the text.
 */
export function findKeyPoints(page: PageBlocks, region: { first: number; end: number }): KeyPoints {
  const { blocks } = page
  const start = Math.max(0, region.first - 12)
  const prose = blocks.slice(region.first, region.end).filter(block => block.tag === 'p' && block.length > 120)
  const stop = prose[2]?.index ?? region.end
  const isBox = boxNamed(boxName, idNumber)
  for (const block of blocks.slice(start, stop)) {
    const isHeading = block.text.length < 60 && keyPointsWords.test(block.text)
    const entries = isHeading
      ? entriesAfter(block, page)
      : entriesIn(boxAround(block.element, isBox), page, block.index)
    if (entries.length < 2 || entries.length > 10 || !entries.every(isPoint)) continue
    const heading = isHeading ? [block.index] : []
    return { points: entries.map(entry => entry.text), blocks: [...heading, ...entries.map(entry => entry.index)] }
  }
  return { points: [], blocks: [] }
}

const isPoint = (block: Block): boolean => block.text.length >= 15 && block.text.length <= 400 && linkShare(block) < 0.5

/** The list entries that follow a heading directly. */
function entriesAfter(heading: Block, { blocks }: PageBlocks): Block[] {
  const entries: Block[] = []
  for (const block of blocks.slice(heading.index + 1, heading.index + 13)) {
    if (!isEntry(block)) break
    entries.push(block)
  }
  return entries
}

/** The list entries of a box of such a name, where `first` is its first block. */
function entriesIn(box: LightElement | undefined, { blocks, extents }: PageBlocks, first: number): Block[] {
  const extent = box && extents.get(box)
  return extent?.first === first ? blocks.slice(extent.first, extent.end).filter(isEntry) : []
}

function isEntry(block: Block): boolean {
  if (block.tag === 'li') return true
  return block.element.parent?.tag === 'li'
}

function boxAround(element: LightElement, isBox: (element: LightElement) => boolean): LightElement | undefined {
  let at: LightElement | undefined = element
  for (let step = 0; at && step < 5; step++, at = at.parent) if (isBox(at)) return at
  return undefined
}
