import { closest, elementsOf, type LightElement, type LightText } from '../../../text/light-dom.ts'
import type { Block, PageBlocks } from '../blocks.ts'
import { means } from '../class-vocabulary.ts'
import { compact } from '../page-facts.ts'
import { creditPhrase } from '../phrases.ts'

/** What a picture's box on the page says under it. */
export type PictureWords = { caption?: string; credit?: string }

const longestCaption = 700
/** Blocks of a box that are read: the words of one picture are fewer. */
const mostInBox = 60

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
  const end = extent ? Math.min(extent.end, extent.first + mostInBox) : 0
  const inside = extent ? page.blocks.slice(extent.first, end).filter(block => !isControl(block)) : []
  const words = onceEach(inside).map(wordsOf)
  const caption = joined(words.map(one => one.caption))
  const credit = joined(words.map(one => one.credit))
  return captionAndCredit({ caption: caption.slice(0, 1_000), credit: credit.slice(0, 200) })
}

/** Of blocks that say the same, as pictures of players do for the eye and for screen readers, the first. */
function onceEach(blocks: readonly Block[]): Block[] {
  const byWords = new Map<string, Block>()
  for (const block of blocks) {
    const words = compact(block.text)
    if (!byWords.has(words)) byWords.set(words, block)
  }
  return [...byWords.values()]
}

/** Ends a caption: `(Image: Getty)`, `Foto: A. Lind`, `© Northwire`. */
const creditAtEnd =
  /(?:^|[\s(（[|])((?:(?:photo(?:graph|graphy)?|image|picture|illustration|foto|bild(?:rechte|quelle)?|crédit|credit|fotografía|quelle|fuente|fonte|source|kuva|fotó|zdroj|źródło|kaynak|ảnh|фото|коллаж|источник|写真|사진)s?(?: by| credits?)?\s?[:：/]|©)\s?[^()（）[\]:]{2,80})[)）\]]?\.?$/iu

/** Whether a text ends by saying whose the picture over it is. */
export const endsWithCredit = (text: string): boolean => creditAtEnd.test(text.slice(-150))

/** What a picture shows and whose it is, each said once: a credit is often the end of the caption, or begins with all of it. */
export function captionAndCredit({ caption = '', credit = '' }: PictureWords): PictureWords {
  const isRepeated = caption.length > 20 && credit.startsWith(caption)
  const owner = isRepeated ? credit.slice(caption.length).trim() : credit
  const whole = owner && caption ? '' : caption || owner
  const found = creditAtEnd.exec(whole)
  const words = found
    ? { caption: whole.slice(0, found.index).replace(/[\s|·–—-]{1,9}$/u, ''), credit: found[1]!.trim() }
    : { caption, credit: owner }
  return {
    ...(words.caption ? { caption: words.caption } : {}),
    ...(words.credit ? { credit: words.credit.replace(/^[([（]([^()（）[\]]*)[)\]）]$/u, '$1') } : {}),
  }
}

const longestCredit = 150

/** A block's words; a credit often stands in the caption's own paragraph, told apart only by the name of its element. */
function wordsOf(block: Block): Required<PictureWords> {
  const textOf = (wanted: boolean): string =>
    joined(block.pieces.filter(piece => isCredit(piece, block) === wanted).map(piece => piece.text))
  const [caption, credit] = [textOf(false), textOf(true)]
  if (credit.length >= longestCredit) return { caption: block.text, credit: '' }
  const isAllCredit = !credit && block.text.length < longestCredit && creditPhrase.test(block.text)
  return isAllCredit ? { caption: '', credit: block.text } : { caption, credit }
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
  return elementsOf(element).filter(({ tag }) => tag === 'img' || tag === 'amp-img')
}

const isControl = (block: Block): boolean => (block.near & (means.share | means.advert)) !== 0
