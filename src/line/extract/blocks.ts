import { isText, type LightElement, type LightText } from '../../text/light-dom.ts'
import { singleSpaced } from '../../text/white-space.ts'
import { hiddenBit, namesReader } from './names-of-element.ts'
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

/** The extents of a page's elements; none of those inside what is not for reading, nor of another page's. */
export type Extents = {
  get(element: LightElement): Extent | undefined
  /** Every element that has one, in document order. */
  forEach(visit: (extent: Extent, element: LightElement) => void): void
}

export type PageBlocks = { blocks: Block[]; pictures: PagePicture[]; extents: Extents }

const blockElements =
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
  'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul ' +
  'button label #root'

/** Elements whose text is not for reading where it stands. */
const silentElements = 'iframe noscript video audio object button noframes noembed xmp'

/** What makes a difference to the listing of blocks, one bit each. */
const is = { block: 1, silent: 2, cell: 4, bold: 8, link: 16, picture: 32, lineBreak: 64 }

const kinds = new Map<string, number>()
for (const [kind, tags] of [
  [is.block, blockElements],
  [is.silent, silentElements],
  [is.cell, 'td th'],
  [is.bold, 'b strong'],
  [is.link, 'a'],
  [is.picture, 'img amp-img'],
  [is.lineBreak, 'br'],
] as const)
  for (const tag of tags.split(' ')) kinds.set(tag, (kinds.get(tag) ?? 0) | kind)

/** The button of a heading that opens its section is the heading's text. */
const isOpener = ({ tag, parent }: LightElement): boolean => tag === 'button' && /^h[1-6]$/.test(parent?.tag ?? '')

const kindOf = (element: LightElement): number => (isOpener(element) ? 0 : (kinds.get(element.tag) ?? 0))

/** Lists the page's text blocks and pictures in document order, each with its structural context. */
export function pageBlocks(root: LightElement): PageBlocks {
  const blocks: Block[] = []
  const pictures: PagePicture[] = []
  const elements = new Array<LightElement | undefined>(root.end).fill(undefined)
  const found = new Array<Extent | undefined>(root.end).fill(undefined)
  const namesOf = namesReader()
  let run = newRun()
  let breaks = 0
  const inside = { link: undefined as LightElement | undefined, bold: 0 }

  visit(root)
  const extents = extentTable(elements, found)
  settleMeanings(blocks, extents)
  return { blocks, pictures, extents }

  function keep(element: LightElement, extent: Extent): void {
    elements[element.order] = element
    found[element.order] = extent
  }

  function visit(element: LightElement): void {
    const kind = kindOf(element)
    if ((kind & is.lineBreak) !== 0) return lineBreak(element)
    if ((kind & is.picture) !== 0) pictures.push({ element, at: blocks.length + (run.pieces.length > 0 ? 1 : 0) })
    if ((kind & is.silent) !== 0) return keep(element, newExtent(blocks.length))
    const names = namesOf(element)
    const extent = newExtent(0, (names & ~hiddenBit) | meaningOfTag(element.tag), (names & hiddenBit) !== 0)
    keep(element, extent)
    if ((kind & is.block) !== 0) endRun()
    extent.first = blocks.length
    if ((kind & is.cell) !== 0) run.text += ' '
    visitChildren(element, kind)
    if ((kind & is.block) !== 0) endRun()
    extent.end = blocks.length
  }

  function visitChildren(element: LightElement, kind: number): void {
    const outerLink = inside.link
    if ((kind & is.link) !== 0) inside.link = element
    if ((kind & is.bold) !== 0) inside.bold++
    for (const child of element.children) {
      if (isText(child)) addText(child)
      else visit(child)
    }
    if ((kind & is.bold) !== 0) inside.bold--
    inside.link = outerLink
  }

  /** Two line breaks end a block: many pages make their paragraphs so. */
  function lineBreak(element: LightElement): void {
    if (++breaks >= 2) endRun()
    else run.text += '\n'
    keep(element, newExtent(blocks.length))
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
    breaks = 0
    if (run.pieces.length === 0) {
      // Every other element ends a run that has not begun: making it anew would be most of the work.
      run.text = ''
      return
    }
    const text = singleSpaced(run.text)
    const ended = run
    run = newRun()
    if (/^[\u200b-\u200f\ufeff]*$/.test(text)) return
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

function extentTable(elements: (LightElement | undefined)[], found: (Extent | undefined)[]): Extents {
  return {
    get: element => (elements[element.order] === element ? found[element.order] : undefined),
    forEach(visit) {
      for (let at = 0; at < elements.length; at++) if (elements[at]) visit(found[at]!, elements[at]!)
    },
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
  while (at.parent && (kindOf(at) & is.block) === 0) at = at.parent
  return at
}
