import { Parser } from 'htmlparser2'
import { linkHeader } from '../../text/link-header.ts'
import { absoluteUrl } from '../../text/urls.ts'

/** A link to what may be a feed, with the words the page has for it. */
export type FeedLink = { url: string; title?: string }

/**
 * What a page says of its feeds: `announced` by `<link rel=alternate>`, `linked` by links in its text that look like
 * feeds, the address it calls its own, and whether it calls itself an article. Each in the order of the page, without
 * repetitions.
 */
export type PageFeedLinks = { announced: FeedLink[]; linked: FeedLink[]; canonical?: string; isArticle?: boolean }

/** Longer pages are cut here: links to feeds stand in the head, and this runs beside everything else. */
const LONGEST_PAGE = 3_000_000

/** A page that lists more is a directory; nobody chooses from more. */
const MOST_LINKS = 50

/**
 * Finds the links to feeds in a page (HTML Living Standard §4.6.7 and the custom of feed autodiscovery). Takes the
 * page's text and its address; any text will do, broken HTML included.
 */
export function pageFeedLinks(html: string, address: string): PageFeedLinks {
  const reading: Reading = { address, announced: new Map(), linked: new Map(), isArticle: false }
  const parser = new Parser({
    onopentag: (name, attributes) => readElement(reading, name, attributes),
    ontext(text) {
      if (reading.anchor && reading.anchor.words.length < 200) reading.anchor.words += text
    },
    onclosetag(name) {
      if (name === 'a') closeAnchor(reading)
    },
  })
  parser.end(html.slice(0, LONGEST_PAGE))
  const { announced, linked, canonical, isArticle } = reading
  for (const url of announced.keys()) linked.delete(url)
  const links = { announced: [...announced.values()], linked: [...linked.values()] }
  return { ...links, ...(canonical ? { canonical } : {}), ...(isArticle ? { isArticle } : {}) }
}

/** What was seen of a page so far; `base` once its `base` element was, `anchor` while a link in its text is open. */
type Reading = {
  address: string
  base?: string
  announced: Map<string, FeedLink>
  linked: Map<string, FeedLink>
  canonical?: string | undefined
  isArticle: boolean
  anchor?: { url: string; words: string } | undefined
}

type Attributes = Record<string, string>

function readElement(reading: Reading, name: string, attributes: Attributes): void {
  const { address } = reading
  if (name === 'base' && attributes.href) reading.base ??= absoluteUrl(attributes.href, address) ?? address
  if (name === 'link') readLink(reading, attributes)
  if (name === 'meta' && attributes.property === 'og:type') reading.isArticle ||= attributes.content === 'article'
  if (name !== 'a') return
  closeAnchor(reading)
  const url = feedUrl(attributes.href, reading.base ?? address)
  reading.anchor = url ? { url, words: attributes['aria-label'] ?? attributes.title ?? '' } : undefined
}

function readLink(reading: Reading, attributes: Attributes): void {
  const url = feedUrl(attributes.href, reading.base ?? reading.address)
  if (url && announcesFeed(attributes)) add(reading.announced, url, attributes.title)
  if (relations(attributes).includes('canonical')) reading.canonical ??= url
}

/** A link inside a link ends the first, as in a browser. */
function closeAnchor(reading: Reading): void {
  const { anchor, linked } = reading
  if (anchor && looksLikeFeed(anchor.url, anchor.words)) add(linked, anchor.url, anchor.words)
  reading.anchor = undefined
}

/** The feeds that an answer announces in its `Link` header (RFC 8288), as `<link rel=alternate>` does in a page. */
export function headerFeedLinks(header: string | undefined, address: string): FeedLink[] {
  return linkHeader(header, address).flatMap(({ url, relations, type, title }) =>
    announcesFeed({ rel: relations.join(' '), ...(type && { type }) }) ? [title ? { url, title } : { url }] : [],
  )
}

function add(links: Map<string, FeedLink>, url: string, words: string | undefined): void {
  if (links.size >= MOST_LINKS || links.has(url)) return
  const title = words?.replace(/\s+/g, ' ').trim()
  links.set(url, title ? { url, title } : { url })
}

function feedUrl(href: string | undefined, base: string): string | undefined {
  const written = href
    ?.trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://')
  const url = absoluteUrl(written, base)
  return url?.replace(/#.*$/s, '')
}

const FEED_TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
])

/** `application/json` is no feed type: WordPress announces its page data by it. */
function announcesFeed(attributes: Attributes): boolean {
  const rel = relations(attributes)
  const type = attributes.type?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (rel.includes('feed')) return true
  return rel.includes('alternate') && FEED_TYPES.has(type)
}

function relations(attributes: Attributes): string[] {
  return attributes.rel?.toLowerCase().split(/\s+/) ?? []
}

/** Whether a link in the text is worth asking: by its address, or because it says "RSS" and nothing else. */
function looksLikeFeed(address: string, words: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  const path = url.pathname.toLowerCase()
  return (
    /\.(?:rss|atom|rdf)$/.test(path) ||
    /\/(?:rss|atom|feeds?)(?:\.xml|\.json|\/index\.xml)?\/?$/.test(path) ||
    /^(?:feeds?|rss)\d?\./.test(url.hostname) ||
    /^(?:feed|format)=(?:rss2?|atom|feed)$/.test(url.search.slice(1)) ||
    /^(?:rss|atom|rss feeds?|atom feeds?|rss-feeds?|feeds?)$/i.test(words.trim())
  )
}
