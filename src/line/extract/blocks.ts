import { isText, type LightElement, type LightText } from '../../text/light-dom.ts'
import { singleSpaced } from '../../text/white-space.ts'
import { classReader } from './class-vocabulary.ts'
import { meaningOfTag, settleMeanings } from './settle-meanings.ts'

/** A run of text with its place in the page. `index` counts blocks in document order. */
export type Block = {
  index: number
  text: string
  /** Characters, each CJK one counted as two and a half: about what it says in Latin letters. */
  length: number
  /** The nearest block element. */
  element: LightElement
  tag: string
  /** Characters inside links, inside bold text; number of links. */
  linkLength: number
  boldLength: number
  links: LightElement[]
  /** Bits of `means`: of the element and its nearest block ancestor; of everything above it. */
  near: number
  above: number
  isHidden: boolean
  pieces: LightText[]
}

/** A picture and how many blocks came before it. */
export type PagePicture = { element: LightElement; at: number }

/** The blocks [first, end) under an element, what its own names mean, and those of it and all around it. */
export type Extent = {
  first: number
  end: number
  own: number
  above: number
  near: number
  isHidden: boolean
  /** Bits of `pathTags`: of the element and everything above it. */
  path: number
  depth: number
}

export type PageBlocks = { blocks: Block[]; pictures: PagePicture[]; extents: Map<LightElement, Extent> }

const blockElements = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul ' +
    'button label #root'
  ).split(' '),
)

/** Elements whose text is not for reading where it stands. */
const silent = new Set('iframe noscript video audio object button noframes noembed xmp'.split(' '))

/** Lists the page's text blocks and pictures in document order, each with its structural context. */
export function pageBlocks(root: LightElement): PageBlocks {
  const blocks: Block[] = []
  const pictures: PagePicture[] = []
  const extents = new Map<LightElement, Extent>()
  const meaningOf = classReader()
  let run = newRun()
  let breaks = 0
  const inside = { link: undefined as LightElement | undefined, bold: 0 }

  visit(root)
  settleMeanings(blocks, extents)
  return { blocks, pictures, extents }

  function visit(element: LightElement): void {
    const { tag } = element
    if (tag === 'br') return lineBreak(element)
    if (tag === 'img' || tag === 'amp-img')
      pictures.push({ element, at: blocks.length + (run.pieces.length > 0 ? 1 : 0) })
    if (silent.has(tag)) return void extents.set(element, newExtent(blocks.length))
    const isBlock = blockElements.has(tag)
    const own = meaningOf(element) | meaningOfTag(tag)
    const extent = newExtent(0, own, isHiddenElement(element))
    extents.set(element, extent)
    if (isBlock) endRun()
    extent.first = blocks.length
    if (tag === 'td' || tag === 'th') run.text += ' '
    visitChildren(element)
    if (isBlock) endRun()
    extent.end = blocks.length
  }

  function visitChildren(element: LightElement): void {
    const { tag } = element
    const outerLink = inside.link
    if (tag === 'a') inside.link = element
    if (tag === 'b' || tag === 'strong') inside.bold++
    for (const child of element.children) {
      if (isText(child)) addText(child)
      else visit(child)
    }
    if (tag === 'b' || tag === 'strong') inside.bold--
    inside.link = outerLink
  }

  /** Two line breaks end a block: many pages make their paragraphs so. */
  function lineBreak(element: LightElement): void {
    if (++breaks >= 2) endRun()
    else run.text += '\n'
    extents.set(element, newExtent(blocks.length))
  }

  function addText(node: LightText): void {
    const length = node.text.trim().length
    if (length === 0 && run.pieces.length === 0) return
    run.text += node.text
    run.pieces.push(node)
    if (length === 0) return
    breaks = 0
    if (inside.link) {
      run.linkLength += length
      if (run.links.at(-1) !== inside.link) run.links.push(inside.link)
    }
    if (inside.bold > 0) run.boldLength += length
  }

  function endRun(): void {
    const text = singleSpaced(run.text)
    const ended = run
    run = newRun()
    breaks = 0
    if (ended.pieces.length === 0 || /^[\u200b-\u200f\ufeff]*$/.test(text)) return
    const element = blockAround(ended.pieces[0]!.parent)
    blocks.push({
      index: blocks.length,
      text,
      length: weighedLength(text),
      element,
      tag: element.tag,
      linkLength: Math.min(ended.linkLength, text.length),
      boldLength: Math.min(ended.boldLength, text.length),
      links: ended.links,
      near: 0,
      above: 0,
      isHidden: false,
      pieces: ended.pieces,
    })
  }
}

/** Length in which a CJK character counts for two and a half, as it says about as much as that many Latin letters. */
export function weighedLength(text: string): number {
  let ideographs = 0
  for (let at = 0; at < text.length; at++) if (isIdeograph(text.charCodeAt(at))) ideographs++
  return text.length + 1.5 * ideographs
}

const isIdeograph = (code: number): boolean =>
  code >= 0x3040 && (code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af))

const newExtent = (at: number, own = 0, isHidden = false): Extent => ({
  first: at,
  end: at,
  own,
  above: 0,
  near: 0,
  isHidden,
  path: 0,
  depth: 0,
})

const newRun = () => ({
  text: '',
  pieces: [] as LightText[],
  links: [] as LightElement[],
  linkLength: 0,
  boldLength: 0,
})

function blockAround(element: LightElement): LightElement {
  let at = element
  while (at.parent && !blockElements.has(at.tag)) at = at.parent
  return at
}

/** A part of a page that React streams: hidden where it stands, and moved to its place by a script. */
const streamedPart = /^S:[\da-f]{1,8}$/

function isHiddenElement({ attributes }: LightElement): boolean {
  const { id, style } = attributes
  if (id !== undefined && streamedPart.test(id)) return false
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 500))
}
