import { closest, elementsOf, type LightElement, type LightText } from '../../../text/light-dom.ts'
import type { Block, PageBlocks } from '../blocks.ts'
import { means } from '../class-vocabulary.ts'
import { creditPhrase } from '../phrases.ts'

/** What a picture's box on the page says under it. */
export type PictureWords = { caption?: string; credit?: string }

const longestCaption = 700

/**
 * The box that a picture shares with its caption: its `figure`, else the largest of the four elements around it in
 * which there is nothing but short text, some of it named a caption.
 */
export function pictureBox(picture: LightElement, { blocks, extents }: PageBlocks): LightElement | undefined {
  const figure = closest(picture, element => element.tag === 'figure')
  if (figure) return figure
  let found: LightElement | undefined
  let at = picture.parent
  for (let step = 0; step < 4 && at; step++, at = at.parent) {
    const extent = extents.get(at)
    if (extent && extent.end - extent.first > 3) break
    const inside = extent ? blocks.slice(extent.first, extent.end) : []
    if (inside.some(block => block.length > longestCaption)) break
    if (inside.some(block => (block.near & means.caption) !== 0)) found = at
  }
  return found
}

/** The words in a picture's box: what it shows, and whose it is. */
export function pictureWords(picture: LightElement, page: PageBlocks): PictureWords {
  const box = pictureBox(picture, page)
  const extent = box && page.extents.get(box)
  const inside = extent ? page.blocks.slice(extent.first, extent.end).filter(block => !isControl(block)) : []
  const words = inside.map(wordsOf)
  const caption = joined(words.map(one => one.caption))
  const credit = joined(words.map(one => one.credit))
  return {
    ...(caption ? { caption: caption.slice(0, 1_000) } : {}),
    ...(credit ? { credit: credit.slice(0, 200) } : {}),
  }
}

const longestCredit = 150

/** A block's words; a credit often stands in the caption's own paragraph, told apart only by the name of its element. */
function wordsOf(block: Block): { caption: string; credit: string } {
  if (block.text.length < longestCredit && creditPhrase.test(block.text)) return { caption: '', credit: block.text }
  const textOf = (wanted: boolean): string =>
    joined(block.pieces.filter(piece => isCredit(piece, block) === wanted).map(piece => piece.text))
  const credit = textOf(true)
  return credit.length < longestCredit ? { caption: textOf(false), credit } : { caption: block.text, credit: '' }
}

/** Whether a piece of a block's text, or an element around it in that block, is named a credit. */
function isCredit({ parent }: LightText, block: Block): boolean {
  for (let at: LightElement | undefined = parent; at; at = at.parent) {
    if (/credit|copyright|source|photographer/i.test((at.attributes.class ?? '').slice(0, 200))) return true
    if (at === block.element) return false
  }
  return false
}

const joined = (texts: string[]): string => texts.join(' ').replaceAll(/\s+/g, ' ').trim()

/** The pictures in an element, in order. */
export function picturesIn(element: LightElement): LightElement[] {
  return [...elementsOf(element)].filter(({ tag }) => tag === 'img' || tag === 'amp-img')
}

const isControl = (block: Block): boolean => (block.near & (means.share | means.advert)) !== 0
