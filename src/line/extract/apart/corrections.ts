import type { LightElement } from '../../../text/light-dom.ts'
import type { Block, PageBlocks } from '../blocks.ts'
import { means } from '../class-vocabulary.ts'
import { correctionWords } from './apart-words.ts'

const most = 8
const elsewhere = means.comment | means.navigation | means.footer | means.related | means.consent | means.newsletter

/** Corrections and editors' notes with the blocks they stand in. */
export type Notes = { notes: string[]; blocks: number[] }

/**
 * Corrections and editors' notes: paragraphs that open with such a word, in or around the text; a heading of that kind
 * takes the paragraph after it along.
 */
export function findCorrections({ blocks, extents }: PageBlocks, region: { first: number; end: number }): Notes {
  const found: Notes = { notes: [], blocks: [] }
  const area = blocks.slice(Math.max(0, region.first - 8), region.end + 12)
  for (const [at, block] of area.entries()) {
    if (found.notes.length >= most || found.blocks.includes(block.index)) continue
    if (!correctionWords.test(block.text.slice(0, 80)) || !isNote(block)) continue
    const together = [block, ...following(block, area, at, extents)]
    const text = together.map(one => one.text).join(' ')
    if (text.length < 30) continue
    found.notes.push(text.slice(0, 2_000))
    found.blocks.push(...together.map(one => one.index))
  }
  return found
}

/** Editors' notes that ask for something are none. */
const appeals =
  /promo code|want to support|support (?:us|our)|subscribe|sign up|newsletter|abonnier|abonnez|suscr[ií]b|assine/i

const isNote = (block: Block): boolean =>
  block.text.length <= 1_500 &&
  !appeals.test(block.text) &&
  block.linkLength < block.text.length * 0.6 &&
  (block.above & elsewhere) === 0

/** Of a label that stands alone, the rest of its box, or the paragraph after it. */
function following(block: Block, area: readonly Block[], at: number, extents: PageBlocks['extents']): Block[] {
  if (block.text.length > 60) return []
  const box = boxOf(block.element, block, extents)
  const rest = area.slice(at + 1).filter(next => box && next.index < box.end && next.index > block.index)
  const [next] = area.slice(at + 1)
  return rest.length > 0 ? rest.slice(0, 5) : next && isNote(next) && next.text.length > 30 ? [next] : []
}

/** The smallest box around a label that holds more than it, where that is a small one. */
function boxOf(element: LightElement, block: Block, extents: PageBlocks['extents']): { end: number } | undefined {
  for (let at = element.parent; at; at = at.parent) {
    const extent = extents.get(at)
    if (!extent || extent.end - extent.first > 6) return undefined
    if (extent.end - extent.first > 1 && extent.first === block.index) return extent
  }
  return undefined
}
