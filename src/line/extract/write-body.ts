import { embedElements } from '../../text/embed-address.ts'
import { attributeNumber, nameAt, spanSize, valueAt } from '../../text/html-attributes.ts'
import { isText, type LightElement, type LightNode, type LightText } from '../../text/light-dom.ts'
import {
  type SanitisingWriter,
  sanitise,
  sanitisingWriter,
  writeEnd,
  writeHtml,
  writeStart,
  writeWords,
  written,
} from '../../text/sanitise.ts'
import { escapeHtml } from '../../text/sanitise-text.ts'
import { singleSpaced } from '../../text/white-space.ts'
import { linkShare } from './block-context.ts'
import { isCaption } from './block-roles.ts'
import type { Block, PageBlocks, PagePicture } from './blocks.ts'
import { means, otherBoxes } from './class-vocabulary.ts'
import { largestAddress, samePicture } from './metadata/picture-address.ts'
import { captionAndCredit, type PictureWords, pictureBox, picturesIn, pictureWords } from './metadata/picture-box.ts'
import type { Region } from './region.ts'
import type { Selection } from './select-blocks.ts'

const elsewhere = otherBoxes | means.poll

const writtenNames = new Set(
  'href src data-src data-lazy-src data-original data-srcset srcset alt width height lang dir colspan rowspan scope start reversed value datetime title data style hidden videoid data-videoid data-tweetid data-shortcode data-href'.split(
    ' ',
  ),
)

/** A body that is being written. */
type Writing = {
  page: PageBlocks
  url: string
  lead: string | undefined
  region: Region
  kept: ReadonlySet<number>
  /** The texts of the blocks that are kept. */
  pieces: Set<LightText>
  /** How many blocks are kept before each. */
  keptBefore: Int32Array
  /** The blocks [first, last) that are written of. */
  first: number
  last: number
  standfirst: LightElement | undefined
  /** Tables that lay out the page around the region. */
  around: ReadonlySet<LightElement>
  /** The HTML of the pictures that are shown, by the elements in whose place it stands. */
  pictures: Map<LightElement, string>
  writer: SanitisingWriter
}

/**
 * The article's body as sanitised HTML: its blocks in their own elements and in page order, with the pictures and
 * embeds that stand among them. The lead picture is left out, as it has a place of its own.
 */
export function writeBody(
  page: PageBlocks,
  { kept, region }: Selection,
  url: string,
  lead: string | undefined,
): string {
  if (!region || kept.size === 0) return ''
  const body = begunBody(page, kept, region, url, lead)
  for (const picture of page.pictures) placePicture(body, picture)
  for (const child of topOf(region.element).children) write(body, child)
  return written(body.writer)
}

function begunBody(
  page: PageBlocks,
  kept: ReadonlySet<number>,
  region: Region,
  url: string,
  lead: string | undefined,
): Writing {
  const { blocks } = page
  const pieces = new Set<LightText>()
  for (const at of kept) for (const piece of blocks[at]!.pieces) pieces.add(piece)
  const keptBefore = new Int32Array(blocks.length + 1)
  for (let at = 0; at < blocks.length; at++) keptBefore[at + 1] = keptBefore[at]! + (kept.has(at) ? 1 : 0)
  let [first, last] = [blocks.length, 0]
  for (const at of kept) {
    if (at < first) first = at
    if (at >= last) last = at + 1
  }
  const standfirst = sentenceInHeading(blocks[first]!)
  const told = {
    page,
    url,
    lead,
    region,
    kept,
    pieces,
    keptBefore,
    first,
    last,
    standfirst,
    around: tablesAround(region),
  }
  return { ...told, pictures: new Map(), writer: sanitisingWriter(url) }
}

/** Notes where a picture of the body is to stand, and how it is written. */
function placePicture(body: Writing, picture: PagePicture): void {
  if (!isInBody(body, picture)) return
  const { page, url, pictures } = body
  const { element } = picture
  const box = pictureBox(element, page) ?? element
  if (hasKept(body, box)) pictures.set(element, pictureTag(element, url))
  else if (!pictures.has(box)) pictures.set(box, writeWithCaption(body, box, picture))
}

function isInBody(body: Writing, { element, at }: PagePicture): boolean {
  if (at < body.first || at > body.last || !isInside(body, element)) return false
  if (/^\s*\d{1,2}(?:px)?\s*$/.test(element.attribute(widthNumber) ?? '')) return false
  return !isTeaser(body, element) && !samePicture(largestAddress(element, body.url), body.lead)
}

const widthNumber = attributeNumber('width')
const altNumber = attributeNumber('alt')

/** Where the next paragraph is the picture's own description, or reads like one, it is the caption. */
function writeWithCaption(
  { page, url, kept, pieces }: Writing,
  box: LightElement,
  { element, at }: PagePicture,
): string {
  const next = page.blocks[at]
  const isOwn = next && (singleSpaced(element.attribute(altNumber) ?? '') === next.text || isCaption(next))
  if (box !== element || !isOwn || !kept.has(at)) return writeFigure(box, page, url)
  for (const piece of next.pieces) pieces.delete(piece)
  return figureOf(pictureTag(element, url), captionAndCredit({ caption: next.text }))
}

/** The box around the picture in which nothing is the article's has a link for most of its words: a teaser. */
function isTeaser(body: Writing, picture: LightElement): boolean {
  let box = picture
  while (box.parent && !hasKept(body, box.parent)) box = box.parent
  const { blocks, extents } = body.page
  const { first = 0, end = 0 } = extents.get(box) ?? {}
  for (let at = first; at < end && at < first + 40; at++)
    if (linkShare(blocks[at]!) > 0.5 && blocks[at]!.text.length > 15) return true
  return false
}

/** Inside the region, and in no box of another kind. */
function isInside({ region, page }: Writing, element: LightElement): boolean {
  for (let at: LightElement | undefined = element; at; at = at.parent) {
    if (at === region.element) return true
    if (((page.extents.get(at)?.own ?? 0) & elsewhere) !== 0) return false
  }
  return false
}

function hasKept({ page, keptBefore }: Writing, element: LightElement): boolean {
  const extent = page.extents.get(element)
  return extent !== undefined && keptBefore[extent.end]! > keptBefore[extent.first]!
}

function write(body: Writing, node: LightNode): void {
  const { writer, first, last } = body
  if (isText(node)) {
    if (body.pieces.has(node)) writeWords(writer, node.text)
    return
  }
  const { tag } = node
  const picture = body.pictures.get(node)
  if (picture !== undefined) return writeHtml(writer, picture)
  if (tag === 'br') return writeStart(writer, 'br', none)
  if (tag === 'img' || tag === 'amp-img') return
  if (embedElements.has(tag)) return writeEmbed(body, node)
  const extent = body.page.extents.get(node)
  if (!extent || extent.end < first || extent.first > last) return
  if (tag === 'hr' && (extent.first <= first || extent.first >= last)) return
  // The button of a heading is nothing to be pressed here.
  const shown = node === body.standfirst ? 'p' : tag === 'button' ? 'span' : isLayout(body, node) ? 'div' : tag
  writeStart(writer, shown, writtenOf(node))
  for (const child of node.children) write(body, child)
  writeEnd(writer, shown)
}

const ofTables = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])

/** A table around the region lays out the page, and so do the cells beside the one that the article is in. */
const isLayout = ({ around }: Writing, node: LightElement): boolean =>
  ofTables.has(node.tag) && (around.has(node) || (node.parent !== undefined && around.has(node.parent)))

/** The elements that the region is in, with its own where that is a cell; none where no table is among them. */
function tablesAround({ element }: Region): Set<LightElement> {
  const around = new Set<LightElement>()
  const isCell = element.tag === 'td' || element.tag === 'th'
  for (let at = isCell ? element : element.parent; at; at = at.parent) if (ofTables.has(at.tag)) around.add(at)
  return around
}

function writeEmbed(body: Writing, node: LightElement): void {
  const { writer, first, last } = body
  const at = body.page.extents.get(node)?.first ?? -1
  if (at <= first || at > last || !isInside(body, node.parent!)) return
  writeStart(writer, node.tag, writtenOf(node))
  for (const child of node.children)
    if (!isText(child) && child.tag === 'source') writeStart(writer, child.tag, writtenOf(child))
  writeEnd(writer, node.tag)
}

/** A text that opens with a whole sentence in a heading opens with its standfirst, under which there is no section. */
const sentenceInHeading = ({ element, tag, text }: Block): LightElement | undefined =>
  /^h[1-6]$/.test(tag) && (text.length > 120 || (text.length > 60 && /[.!?。！？]["'”’»]?$/.test(text)))
    ? element
    : undefined

/** The standfirst may stand outside the region, so writing begins at the top of the page. */
function topOf(element: LightElement): LightElement {
  let top = element
  while (top.parent) top = top.parent
  return top
}

function writeFigure(box: LightElement, page: PageBlocks, url: string): string {
  if (box.tag === 'img' || box.tag === 'amp-img') return pictureTag(box, url)
  const images = picturesIn(box)
  const words = images[0] ? pictureWords(images[0], page) : {}
  const tags = images.flatMap(image => (largestAddress(image, url) ? [pictureTag(image, url)] : []))
  return tags.length > 0 ? figureOf(tags.join(''), words) : ''
}

function figureOf(pictures: string, { caption, credit }: PictureWords): string {
  const said = [caption && escapeHtml(caption), credit && `<small>${escapeHtml(credit)}</small>`].filter(Boolean)
  return `<figure>${pictures}${said.length > 0 ? `<figcaption>${said.join(' ')}</figcaption>` : ''}</figure>`
}

function pictureTag(element: LightElement, url: string): string {
  const { alt, width, height } = element.attributes
  const src = largestAddress(element, url)
  const kept = Object.entries({ src, alt, width, height }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return startTag('img', Object.fromEntries(kept))
}

/** The attributes of an element that its kind may be written with. */
function writtenOf(element: LightElement): Record<string, string> {
  const { source, from, to } = element
  if (!source || from === to) return none
  const attributes: Record<string, string> = {}
  for (let at = from; at < to; at += spanSize) {
    const name = nameAt(source.html, source.spans, at)
    if (writtenNames.has(name) && attributes[name] === undefined)
      attributes[name] = valueAt(source.html, source.spans, at)
  }
  return attributes
}

const none: Record<string, string> = {}

const startTag = (tag: string, attributes: Record<string, string>): string =>
  `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')}>`

/** A body that is only known as text: each line a paragraph. */
export function writeText(text: string): string {
  return sanitise(
    text
      .split('\n')
      .map(line => `<p>${escapeHtml(line)}</p>`)
      .join(''),
  )
}
