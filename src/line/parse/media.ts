import type { Enclosure, Picture } from '../../model/feed.ts'
import { childElements, childNamed, type XmlElement } from '../../text/xml-tree.ts'
import { addressIn, allNamed, attributeOf, type FeedDocument, type Fields, lineOf, wholeNumber } from './fields.ts'
import { known } from './known.ts'
import { MOST_VALUES } from './limits.ts'
import type { ElementLink } from './links.ts'
import { titleFromHtml } from './text-construct.ts'

/** The pictures and attached files of an item, each address once. */
export type Media = { pictures: Picture[]; enclosures: Enclosure[] }

/** Reads Media RSS, enclosures of RSS and Atom, and the pictures of podcasts and of RSS items that carry their own. */
export function mediaOf(fields: Fields, links: readonly ElementLink[], document: FeedDocument): Media {
  const contents = mediaContents(fields)
  const attached = [
    ...first(fields, ['enclosure']).map(element => attachment(element, document)),
    ...links.filter(({ rel }) => rel === 'enclosure').map(link => attachment(link.element, document, link.url)),
    ...contents.map(element => attachment(element, document)),
    ...first(fields, ['podcast:transcript']).map(element => attachment(element, document)),
    ...alternateFiles(fields, document),
  ].filter(enclosure => enclosure !== undefined)
  const pictures = [
    ...contents.filter(element => isPicture(attachment(element, document))).map(element => picture(element, document)),
    ...attached.filter(isPicture).map(({ url }): Picture => ({ url })),
    ...thumbnails(fields, contents).map(element => picture(element, document)),
    ...links.filter(({ rel }) => rel === 'image').map(({ url }): Picture => ({ url })),
    ...first(fields, ['itunes:image', 'podcast:image', 'image', 'webfeeds:cover', 'thumbnail']).map(element =>
      ownPicture(element, document),
    ),
  ].filter(one => one !== undefined)
  return { pictures: onceEach(pictures), enclosures: onceEach(attached) }
}

/** `media:content` stands alone, in a `media:group`, or in another `media:content` (Media RSS 1.5.1). */
function mediaContents(fields: Fields): XmlElement[] {
  const grouped = first(fields, ['media:group']).flatMap(childElements)
  const found = [...allNamed(fields, ['media:content']), ...grouped.filter(({ name }) => name === 'media:content')]
  return found.slice(0, MOST_VALUES)
}

/** The same episode as another file: `podcast:alternateEnclosure` with the places where it lies. */
function alternateFiles(fields: Fields, document: FeedDocument): Enclosure[] {
  return first(fields, ['podcast:alternateenclosure']).flatMap(file => {
    const url = childElements(file)
      .map(source => addressIn(source, 'uri', document))
      .find(Boolean)
    return attachment(file, document, url) ?? []
  })
}

function thumbnails(fields: Fields, contents: XmlElement[]): XmlElement[] {
  const nested = [...first(fields, ['media:group']), ...contents].flatMap(childElements)
  return [...first(fields, ['media:thumbnail']), ...nested.filter(({ name }) => name === 'media:thumbnail')]
}

function first(fields: Fields, names: string[]): XmlElement[] {
  return allNamed(fields, names).slice(0, MOST_VALUES)
}

function attachment(element: XmlElement, document: FeedDocument, address?: string): Enclosure | undefined {
  const url = address ?? addressIn(element, 'url', document) ?? addressIn(element, 'href', document)
  if (url === undefined) return undefined
  const length = wholeNumber(attributeOf(element, 'length') ?? attributeOf(element, 'filesize'))
  const type = attributeOf(element, 'type')
  const medium = attributeOf(element, 'medium')
  return known<Enclosure>({ url, type, length, medium })
}

function isPicture(file: Enclosure | undefined): boolean {
  if (file === undefined) return false
  if (file.medium !== undefined || file.type !== undefined)
    return file.medium === 'image' || (file.type?.startsWith('image/') ?? false)
  return /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(file.url)
}

/** A picture of Media RSS with the words that stand in or beside it. */
function picture(element: XmlElement, document: FeedDocument): Picture | undefined {
  const url = addressIn(element, 'url', document)
  if (url === undefined) return undefined
  const width = wholeNumber(attributeOf(element, 'width'))
  const height = wholeNumber(attributeOf(element, 'height'))
  const [alt, caption, credit] = ['media:title', 'media:description', 'media:credit'].map(name => words(element, name))
  return known<Picture>({ url, width, height, alt, caption, credit })
}

function words(element: XmlElement, name: string): string | undefined {
  const said = lineOf(childNamed(element, name))
  return said && titleFromHtml(said)
}

/** `<image>` as RSS writes it (`url`, `title`, `link` inside), or an address as attribute or text. */
export function ownPicture(element: XmlElement, document: FeedDocument): Picture | undefined {
  const inside = childNamed(element, 'url')
  const url = inside
    ? addressIn(inside, undefined, document)
    : (addressIn(element, 'href', document) ??
      addressIn(element, 'url', document) ??
      addressIn(element, 'rdf:resource', document) ??
      addressIn(element, undefined, document))
  if (url === undefined) return undefined
  const alt = words(element, 'title')
  const width = wholeNumber(lineOf(childNamed(element, 'width')))
  const height = wholeNumber(lineOf(childNamed(element, 'height')))
  return known<Picture>({ url, alt, width, height })
}

function onceEach<T extends { url: string }>(values: T[]): T[] {
  const seen = new Set<string>()
  return values.filter(({ url }) => !seen.has(url) && seen.add(url)).slice(0, MOST_VALUES)
}
