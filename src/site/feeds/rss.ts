import { escapeHtml } from '../../text/sanitise-text.ts'
import type { FeedItemOut, FeedOut } from './feed-out.ts'
import { element, emptyElement } from './xml.ts'

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ')

/**
 * Writes RSS 2.0 (rssboard.org/rss-specification), with the whole text in `content:encoded`. An item's `description` is HTML
 * to whoever reads it, so a `<` in a summary is written as text of HTML, and never begins a tag there.
 */
export function rssOf(feed: FeedOut): string {
  return [
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${namespaces}>\n<channel>`,
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    emptyElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self('rss') }),
    element('language', feed.lang),
    element('lastBuildDate', rfc822(feed.updatedAt)),
    element('generator', 'News Factory'),
    '<ttl>1</ttl>',
    ...feed.items.map(itemOf),
    '</channel>\n</rss>\n',
  ]
    .filter(Boolean)
    .join('\n')
}

function itemOf(item: FeedItemOut): string {
  return [
    '<item>',
    element('title', item.title),
    element('link', item.id),
    element('guid', item.id, { isPermaLink: 'true' }),
    element('pubDate', rfc822(item.publishedAt)),
    ...(item.authors.length ? item.authors.map(name => element('dc:creator', name)) : []),
    element('dc:language', item.lang),
    ...item.categories.map(name => element('category', name)),
    item.source ? element('source', item.source.name, { url: item.source.feed }) : '',
    element('description', item.summary && escapeHtml(item.summary)),
    element('content:encoded', item.contentHtml),
    item.picture ? emptyElement('media:content', { url: item.picture.url, medium: 'image' }) : '',
    '</item>',
  ]
    .filter(Boolean)
    .join('\n')
}

/** RFC 822 with a year of four figures, as RSS asks: `Mon, 23 Nov 2026 10:00:00 GMT`. */
const rfc822 = (ms: number): string => new Date(ms).toUTCString()
