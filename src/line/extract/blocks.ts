import { codeAt } from '../../text/code-at.ts'
import { isText, type LightElement, type LightText } from '../../text/light-dom.ts'
import { isWhiteSpace, singleSpaced } from '../../text/white-space.ts'
import { Extents, newExtent } from './extents.ts'
import { isLayoutRow } from './layout-tables.ts'
import { hiddenBit, meaningOfElement } from './names-of-element.ts'
import { meaningOfTag, settleMeanings } from './settle-meanings.ts'
import { weighedLength } from './weighed-length.ts'

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

export type PageBlocks = { blocks: Block[]; pictures: PagePicture[]; extents: Extents }

const blockElements =
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
  'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul ' +
  'button label #root'

/** Elements whose text is not for reading where it stands. */
const silentElements = 'iframe noscript video audio object button noframes noembed xmp'

/** What makes a difference to the listing of blocks, one bit each. */
const is = { block: 1, silent: 2, cell: 4, bold: 8, link: 16, picture: 32, lineBreak: 64, row: 128 }

const kinds = new Map<string, number>()
for (const [kind, tags] of [
  [is.block, blockElements],
  [is.silent, silentElements],
  [is.cell, 'td th'],
  [is.row, 'tr'],
  [is.bold, 'b strong'],
  [is.link, 'a'],
  [is.picture, 'img amp-img'],
  [is.lineBreak, 'br'],
] as const)
  for (const tag of tags.split(' ')) kinds.set(tag, (kinds.get(tag) ?? 0) | kind)

/** The button of a heading that opens its section is the heading's text. */
const isOpener = ({ tag, parent }: LightElement): boolean => tag === 'button' && /^h[1-6]$/.test(parent?.tag ?? '')

const kindOf = (element: LightElement): number => (isOpener(element) ? 0 : (kinds.get(element.tag) ?? 0))

/** A page whose blocks are being listed. */
type Listing = PageBlocks & {
  /** What the names of classes that were seen on this page mean. */
  meanings: Map<string, number>
  run: Run
  /** Line breaks since the last text. */
  breaks: number
  link: LightElement | undefined
  /** How many elements are open that make text bold. */
  bold: number
  isLayout: boolean
  layoutCells: Set<LightElement>
}

/** Text that no block ended yet. */
type Run = { text: string; pieces: LightText[]; links: LightElement[]; linkLength: number; boldLength: number }

const newRun = (): Run => ({ text: '', pieces: [], links: [], linkLength: 0, boldLength: 0 })

/** Lists the page's text blocks and pictures in document order, each with its structural context. */
export function pageBlocks(root: LightElement): PageBlocks {
  const [blocks, pictures, extents]: [Block[], PagePicture[], Extents] = [[], [], new Extents(root.end)]
  visit(
    {
      blocks,
      pictures,
      extents,
      meanings: new Map(),
      run: newRun(),
      breaks: 0,
      link: undefined,
      bold: 0,
      isLayout: false,
      layoutCells: new Set(),
    },
    root,
  )
  settleMeanings(blocks, extents)
  return { blocks, pictures, extents }
}

function visit(page: Listing, element: LightElement): void {
  const { blocks, extents } = page
  const kind = kindOf(element)
  if ((kind & is.lineBreak) !== 0) return lineBreak(page, element)
  if ((kind & is.picture) !== 0)
    page.pictures.push({ element, at: blocks.length + (page.run.pieces.length > 0 ? 1 : 0) })
  if ((kind & is.silent) !== 0) return extents.add(element, newExtent(blocks.length))
  const names = meaningOfElement(element, page.meanings)
  const extent = newExtent(0, (names & ~hiddenBit) | meaningOfTag(element.tag), (names & hiddenBit) !== 0)
  extents.add(element, extent)
  const isBlock = (kind & is.block) !== 0 || ((kind & is.cell) !== 0 && page.isLayout)
  if (isBlock) endRun(page)
  extent.first = blocks.length
  if ((kind & is.cell) !== 0) enterCell(page, element)
  visitChildren(page, element, kind)
  if (isBlock) endRun(page)
  extent.end = blocks.length
}

function enterCell({ isLayout, layoutCells, run }: Listing, cell: LightElement): void {
  if (isLayout) layoutCells.add(cell)
  else run.text += ' '
}

function visitChildren(page: Listing, element: LightElement, kind: number): void {
  const { link, isLayout } = page
  if ((kind & is.row) !== 0) page.isLayout = isLayoutRow(element)
  if ((kind & is.link) !== 0) page.link = element
  if ((kind & is.bold) !== 0) page.bold++
  const { children } = element
  for (let at = 0; at < children.length; at++) {
    const child = children[at]!
    if (isText(child)) addText(page, child)
    else visit(page, child)
  }
  if ((kind & is.bold) !== 0) page.bold--
  page.link = link
  page.isLayout = isLayout
}

/** Two line breaks end a block: many pages make their paragraphs so. */
function lineBreak(page: Listing, element: LightElement): void {
  if (++page.breaks >= 2) endRun(page)
  else page.run.text += '\n'
  page.extents.add(element, newExtent(page.blocks.length))
}

function addText(page: Listing, node: LightText): void {
  const { run, link } = page
  const length = trimmedLength(node.text)
  if (length === 0 && run.pieces.length === 0) return
  run.text += node.text
  run.pieces.push(node)
  if (length === 0) return
  page.breaks = 0
  if (link) {
    run.linkLength += length
    if (run.links[run.links.length - 1] !== link) run.links.push(link)
  }
  if (page.bold > 0) run.boldLength += length
}

function endRun(page: Listing): void {
  const { run } = page
  page.breaks = 0
  if (run.pieces.length === 0) {
    // Every other element ends a run that has not begun: making it anew would be most of the work.
    run.text = ''
    return
  }
  page.run = newRun()
  const text = singleSpaced(run.text)
  if (!invisible.test(text)) page.blocks.push(blockOf(run, text, page))
}

const invisible = /^[\u200b-\u200f\ufeff]*$/

function blockOf(run: Run, text: string, { blocks, layoutCells }: Listing): Block {
  const element = blockAround(run.pieces[0]!.parent, layoutCells)
  return {
    index: blocks.length,
    text,
    length: weighedLength(text),
    element,
    tag: element.tag,
    linkLength: Math.min(run.linkLength, text.length),
    boldLength: Math.min(run.boldLength, text.length),
    links: run.links,
    near: 0,
    above: 0,
    isHidden: false,
    pieces: run.pieces,
  }
}

/** Characters of a text without the white space at its ends. */
function trimmedLength(text: string): number {
  let [from, to] = [0, text.length]
  while (from < to && isTrimmed(codeAt(text, from))) from++
  while (to > from && isTrimmed(codeAt(text, to - 1))) to--
  return to - from
}

/** White space to `trim`, which leaves a space of no width. */
const isTrimmed = (code: number): boolean => isWhiteSpace(code) && code !== 0x200b

function blockAround(element: LightElement, layoutCells: ReadonlySet<LightElement>): LightElement {
  let at = element
  while (at.parent && (kindOf(at) & is.block) === 0 && !layoutCells.has(at)) at = at.parent
  return at
}
