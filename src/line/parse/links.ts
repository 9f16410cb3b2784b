import type { FeedLink } from '../../model/feed.ts'
import type { XmlElement } from '../../text/xml-tree.ts'
import { addressIn, allNamed, attributeOf, type FeedDocument, type Fields } from './fields.ts'
import { known } from './known.ts'
import { MOST_VALUES } from './limits.ts'

/** A link together with the element it was read from. */
export type ElementLink = FeedLink & { element: XmlElement }

/**
 * The links of an item or channel in document order, Atom's elements and RSS's alike. CDF has its one link as `href` of
 * the item itself, given as `element`.
 */
export function linksOf(fields: Fields, document: FeedDocument, element?: XmlElement): ElementLink[] {
  const written = allNamed(fields, ['link', 'atom:link', 'itunes:link']).slice(0, MOST_VALUES)
  const holders = element?.attributes.size ? [element, ...written] : written
  return holders.map(holder => linkOf(holder, document)).filter(link => link !== undefined)
}

function linkOf(element: XmlElement, document: FeedDocument): ElementLink | undefined {
  const href = attributeOf(element, 'href')
  const url = href === undefined ? textAddress(element, document) : addressIn(element, 'href', document)
  if (url === undefined) return undefined
  return known<ElementLink>({ url, rel: relationOf(element), type: attributeOf(element, 'type'), element })
}

/** Only RSS and Atom 0.3 write the address as text. */
function textAddress(element: XmlElement, document: FeedDocument): string | undefined {
  return element.name.endsWith('link') ? addressIn(element, undefined, document) : undefined
}

/** No relation means `alternate`; a registered one may be written as an address (RFC 4287 §4.2.7.2). */
function relationOf(element: XmlElement): string {
  const written = attributeOf(element, 'rel') ?? 'alternate'
  return written.replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, '').toLowerCase()
}

/** The links as the model holds them. */
export function withoutElements(links: readonly ElementLink[]): FeedLink[] {
  return links.map(({ url, rel, type }) => known<FeedLink>({ url, rel, type }))
}

/** The address of the page that an item or channel is about: an HTML alternate before one of no or another type. */
export function pageLink(links: readonly FeedLink[]): string | undefined {
  const alternates = links.filter(({ rel }) => rel === 'alternate')
  const html = alternates.find(({ type }) => type !== undefined && /html/i.test(type))
  return (html ?? alternates.find(({ type }) => type === undefined) ?? alternates[0])?.url
}

/** The addresses of the links with one relation. */
export function linksFor(links: readonly FeedLink[], relation: string): string[] {
  return links.filter(({ rel }) => rel === relation).map(({ url }) => url)
}
