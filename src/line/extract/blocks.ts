import { isText, type LightElement, type LightText } from '../../text/light-dom.ts'
import { singleSpaced } from '../../text/white-space.ts'
import { classReader, means } from './class-vocabulary.ts'

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
export type Extent = { first: number; end: number; own: number; above: number; near: number; isHidden: boolean }

export type PageBlocks = { blocks: Block[]; pictures: PagePicture[]; extents: Map<LightElement, Extent> }

const blockElements = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul ' +
    'button label #root'
  ).split(' '),
)

/** Elements whose text is not for reading where it stands. */
const silent = new Set('iframe noscript video audio object button noframes noembed xmp rp'.split(' '))

/** Lists the page's text blocks and pictures in document order, each with its structural context. */
export function pageBlocks(root: LightElement): PageBlocks {
  const blocks: Block[] = []
  const pictures: PagePicture[] = []
  const extents = new Map<LightElement, Extent>()
  const meaningOf = classReader()
  let run = newRun()
  let breaks = 0
  const inside = { link: undefined as LightElement | undefined, bold: 0 }

  const outside: Extent = { first: 0, end: 0, own: 0, above: 0, near: 0, isHidden: false }
  visit(root)
  settleMeanings(blocks, extents)
  return { blocks, pictures, extents }

  function visit(element: LightElement): void {
    const { tag } = element
    if (tag === 'br') return lineBreak(element)
    if (tag === 'img' || tag === 'amp-img')
      pictures.push({ element, at: blocks.length + (run.pieces.length > 0 ? 1 : 0) })
    if (silent.has(tag)) return void extents.set(element, { ...outside, first: blocks.length, end: blocks.length })
    const isBlock = blockElements.has(tag)
    const own = meaningOf(element) | meaningOfTag(tag)
    const extent = { ...outside, own, isHidden: isHiddenElement(element) }
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
    extents.set(element, { ...outside, first: blocks.length, end: blocks.length })
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

/** What a wrapper of the article may yet be: these names are believed even of boxes with most of the page's text. */
const always = means.body | means.consent | means.comment

/**
 * A box with much of the page's prose in it is around the article, whatever it is called: `page has-sidebar
 * comments-open`; so are boxes of one class that together hold much of it. Their names say nothing; those of other
 * boxes hold for all that is in them.
 */
function settleMeanings(blocks: Block[], extents: Map<LightElement, Extent>): void {
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
    extent.above = (parent?.above ?? 0) | extent.own
    extent.near = (parent?.own ?? 0) | extent.own
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

/** Length in which a CJK character counts for two and a half, as it says about as much as that many Latin letters. */
export function weighedLength(text: string): number {
  const ideographs = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0
  return text.length + 1.5 * ideographs
}

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

function meaningOfTag(tag: string): number {
  if (tag === 'nav') return means.navigation
  if (tag === 'aside') return means.sidebar
  if (tag === 'footer') return means.footer
  if (tag === 'figcaption') return means.caption
  if (tag === 'figure') return means.media
  return tag === 'dialog' ? means.consent : 0
}

function isHiddenElement({ attributes }: LightElement): boolean {
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style?.slice(0, 500) ?? '')
}
