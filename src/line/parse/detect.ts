import type { FeedFormat } from '../../model/feed.ts'
import { childElements, type XmlElement } from '../../text/xml-tree.ts'
import { attributeOf } from './fields.ts'

/** The format of the feed whose document begins with `root`; undefined when it is no feed. */
export function formatOf(root: XmlElement): FeedFormat | undefined {
  switch (root.name) {
    case 'rss':
      return rssVersion(attributeOf(root, 'version'))
    case 'rdf:rdf':
    case 'rdf':
      return holdsFeed(root) ? rdfVersion(root) : undefined
    case 'feed':
      return isAtom03(root) ? 'atom-0.3' : 'atom-1.0'
    case 'channel':
      return isCdf(root) ? 'cdf' : 'rss-2.0'
    default:
      return undefined
  }
}

function rssVersion(version: string | undefined): FeedFormat {
  if (version?.startsWith('0.90')) return 'rss-0.90'
  if (version?.startsWith('0.91')) return 'rss-0.91'
  if (version?.startsWith('0.92') || version?.startsWith('0.93') || version?.startsWith('0.94')) return 'rss-0.92'
  return version?.startsWith('1.0') ? 'rss-1.0' : 'rss-2.0'
}

/** RDF holds anything; it is a feed when it holds a channel or items. */
function holdsFeed(root: XmlElement): boolean {
  return childElements(root).some(({ name }) => name === 'channel' || name === 'item')
}

function rdfVersion(root: XmlElement): FeedFormat {
  const isOldest = childElements(root).some(({ space }) => space.includes('netscape.com/rdf/simple/0.9'))
  return isOldest ? 'rss-0.90' : 'rss-1.0'
}

function isAtom03(root: XmlElement): boolean {
  return attributeOf(root, 'version')?.startsWith('0.') ?? root.space.includes('purl.org/atom/ns#')
}

/** CDF writes addresses as attributes and items inside the channel that is the root. */
function isCdf(root: XmlElement): boolean {
  return !childElements(root).some(({ name }) => name === 'link')
}

/** Says whether the beginning of a document is that of a JSON object, or of a list of them. */
export function looksLikeJson(start: string): boolean {
  return /^\ufeff?\s*(?:\{|\[\s*\{)/.test(start)
}

/** Says whether the beginning of a document is that of an HTML page. */
export function looksLikeHtml(start: string): boolean {
  return /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(start)
}
