import type { Enclosure, Picture } from '../../../model/feed.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import { isElement, type XmlElement, type XmlNode } from '../../../text/xml-tree.ts'
import { attributeOf, type FeedDocument, wholeNumber } from '../fields.ts'
import { known } from '../known.ts'
import { allInside, lineInside, localName } from './elements.ts'

/** The picture of a `media` element: the reference to an image with the words beside it. */
export function pictureOf(media: XmlElement, document: FeedDocument): Picture | undefined {
  const isImage = (reference: XmlElement): boolean =>
    attributeOf(reference, 'mime-type')?.startsWith('image/') ?? attributeOf(media, 'media-type') === 'image'
  const reference = allInside(media, 'media-reference').find(one => isImage(one) && addressOf(one, document))
  if (!reference) return undefined
  return known<Picture>({
    url: addressOf(reference, document)!,
    width: wholeNumber(attributeOf(reference, 'width')),
    height: wholeNumber(attributeOf(reference, 'height')),
    alt: attributeOf(reference, 'alternate-text'),
    caption: lineInside(media, 'media-caption'),
    credit: lineInside(media, 'media-producer'),
  })
}

const addressOf = (reference: XmlElement, document: FeedDocument): string | undefined =>
  absoluteUrl(attributeOf(reference, 'source'), document.url)

/** The files of a `media` element that are no pictures. */
export function enclosuresOf(media: XmlElement, document: FeedDocument): Enclosure[] {
  return allInside(media, 'media-reference').flatMap(reference => {
    const url = addressOf(reference, document)
    const type = attributeOf(reference, 'mime-type')
    return url && type && !type.startsWith('image/') ? [{ url, type }] : []
  })
}

/** What NITF calls by another name than HTML. What neither knows says its words inside a `span`. */
const HTML_NAMES = new Map([
  ['block', 'div'],
  ['bq', 'blockquote'],
  ['hl1', 'h2'],
  ['hl2', 'h3'],
  ['lang', 'span'],
  ['note', 'aside'],
  ['credit', 'cite'],
  ['copyrite', 'small'],
])

const SAME_IN_HTML = new Set(
  'p br hr a q em strong sub sup ul ol li dl dt dd table caption col colgroup thead tbody tfoot tr td th pre'.split(
    ' ',
  ),
)

/** A copy of a NITF element in the names of HTML, pictures as figures; files that no reader can open are left out. */
export function asHtml(element: XmlElement, document: FeedDocument): XmlElement {
  const children = element.children.flatMap((node): XmlNode[] => {
    if (!isElement(node)) return [node]
    if (localName(node) === 'media') return figureOf(node, document)
    if (localName(node) === 'script' || localName(node) === 'style') return []
    return [asHtml(node, document)]
  })
  const name = localName(element)
  const tag = HTML_NAMES.get(name) ?? (SAME_IN_HTML.has(name) ? name : 'span')
  return { ...element, tag, children }
}

function figureOf(media: XmlElement, document: FeedDocument): XmlElement[] {
  const picture = pictureOf(media, document)
  if (!picture) return []
  const image = htmlElement(
    'img',
    [],
    new Map([
      ['src', picture.url],
      ['alt', picture.alt ?? ''],
    ]),
  )
  const caption = [picture.caption, picture.credit].filter(Boolean).join(' ')
  return [htmlElement('figure', caption ? [image, htmlElement('figcaption', [caption])] : [image])]
}

function htmlElement(
  tag: string,
  children: XmlNode[],
  attributes: ReadonlyMap<string, string> = new Map(),
): XmlElement {
  return { name: tag, tag, space: '', attributes, children, parent: undefined }
}
