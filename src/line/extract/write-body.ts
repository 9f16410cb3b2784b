import { nameAt, spanSize, valueAt } from '../../text/html-attributes.ts'
import { isText, type LightElement, type LightNode, type LightText } from '../../text/light-dom.ts'
import { sanitise, sanitisingWriter } from '../../text/sanitise.ts'
import { escapeHtml } from '../../text/sanitise-text.ts'
import { singleSpaced } from '../../text/white-space.ts'
import { linkShare } from './block-context.ts'
import { isCaption } from './block-roles.ts'
import type { Block, PageBlocks, PagePicture } from './blocks.ts'
import { means, otherBoxes } from './class-vocabulary.ts'
import { largestAddress, samePicture } from './metadata/picture-address.ts'
import { captionAndCredit, type PictureWords, pictureBox, picturesIn, pictureWords } from './metadata/picture-box.ts'
import type { Selection } from './select-blocks.ts'

const elsewhere = otherBoxes | means.poll

const embeds = new Set(['iframe', 'video', 'audio', 'embed', 'object'])
const written = new Set(
  'href src data-src data-lazy-src data-original data-srcset srcset alt width height lang dir colspan rowspan scope start datetime title data style hidden'.split(
    ' ',
  ),
)

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
  const pieces = new Set<LightText>()
  for (const at of kept) for (const piece of page.blocks[at]!.pieces) pieces.add(piece)
  const keptBefore = [0]
  for (const { index } of page.blocks) keptBefore.push(keptBefore[index]! + (kept.has(index) ? 1 : 0))
  const order = [...kept].toSorted((a, b) => a - b)
  const [first, last] = [order[0]!, order.at(-1)! + 1]
  const standfirst = sentenceInHeading(page.blocks[first]!)
  const pictures = new Map<LightElement, string>()
  for (const picture of page.pictures) {
    if (!isInBody(picture)) continue
    const box = pictureBox(picture.element, page) ?? picture.element
    const holdsText = hasKept(box)
    if (holdsText) pictures.set(picture.element, pictureTag(picture.element, url))
    else if (!pictures.has(box)) pictures.set(box, writeWithCaption(box, picture))
  }
  const writer = sanitisingWriter(url)
  for (const child of topOf(region.element).children) write(child)
  return writer.done()

  function isInBody({ element, at }: PagePicture): boolean {
    if (at < first || at > last || !isInside(element) || /^\s*\d{1,2}(?:px)?\s*$/.test(element.attributes.width ?? ''))
      return false
    return !isTeaser(element) && !samePicture(largestAddress(element, url), lead)
  }

  /** Where the next paragraph is the picture's own description, or reads like one, it is the caption. */
  function writeWithCaption(box: LightElement, { element, at }: PagePicture): string {
    const next = page.blocks[at]
    const isOwn = next && (singleSpaced(element.attributes.alt ?? '') === next.text || isCaption(next))
    if (box !== element || !isOwn || !kept.has(at)) return writeFigure(box, page, url)
    for (const piece of next.pieces) pieces.delete(piece)
    return figureOf(pictureTag(element, url), captionAndCredit({ caption: next.text }))
  }

  /** The box around the picture in which nothing is the article's has a link for most of its words: a teaser. */
  function isTeaser(picture: LightElement): boolean {
    let box = picture
    while (box.parent && !hasKept(box.parent)) box = box.parent
    const { first: from = 0, end = 0 } = page.extents.get(box) ?? {}
    return page.blocks
      .slice(from, Math.min(end, from + 40))
      .some(block => linkShare(block) > 0.5 && block.text.length > 15)
  }

  /** Inside the region, and in no box of another kind. */
  function isInside(element: LightElement): boolean {
    for (let at: LightElement | undefined = element; at; at = at.parent) {
      if (at === region!.element) return true
      if (((page.extents.get(at)?.own ?? 0) & elsewhere) !== 0) return false
    }
    return false
  }

  function hasKept(element: LightElement): boolean {
    const extent = page.extents.get(element)
    return extent !== undefined && keptBefore[extent.end]! > keptBefore[extent.first]!
  }

  function write(node: LightNode): void {
    if (isText(node)) {
      if (pieces.has(node)) writer.text(node.text)
      return
    }
    const picture = pictures.get(node)
    if (picture !== undefined) return writer.html(picture)
    if (node.tag === 'br') return writer.start('br', {})
    if (node.tag === 'img' || node.tag === 'amp-img') return
    if (embeds.has(node.tag)) return writeEmbed(node)
    const extent = page.extents.get(node)
    if (!extent || extent.end < first || extent.first > last) return
    if (node.tag === 'hr' && (extent.first <= first || extent.first >= last)) return
    // The button of a heading is nothing to be pressed here.
    const tag = node === standfirst ? 'p' : node.tag === 'button' ? 'span' : node.tag
    writer.start(tag, writtenOf(node))
    for (const child of node.children) write(child)
    writer.end(tag)
  }

  function writeEmbed(node: LightElement): void {
    const at = page.extents.get(node)?.first ?? -1
    if (at <= first || at > last || !isInside(node.parent!)) return
    writer.start(node.tag, writtenOf(node))
    for (const child of node.children)
      if (!isText(child) && child.tag === 'source') writer.start(child.tag, writtenOf(child))
    writer.end(node.tag)
  }
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
    if (written.has(name) && attributes[name] === undefined) attributes[name] = valueAt(source.html, source.spans, at)
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
