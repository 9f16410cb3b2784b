import type { FeedItemOut, FeedOut } from './feed-out.ts'
import { element, emptyElement, xmlText } from './xml.ts'

/** Writes Atom 1.0 (RFC 4287). */
export function atomOf(feed: FeedOut): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    feed.lang
      ? `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">`
      : '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', feed.page),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', rfc3339(feed.updatedAt)),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.self('atom') }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    element('generator', 'News Factory'),
    ...feed.items.map(entryOf),
    '</feed>\n',
  ]
    .filter(Boolean)
    .join('\n')
}

function entryOf(item: FeedItemOut): string {
  const authors = item.authors.length ? item.authors : [item.source?.name ?? 'News Factory']
  return [
    // what it does not say of itself is in the feed's language (RFC 4287 §2)
    item.lang ? `<entry xml:lang="${xmlText(item.lang)}">` : '<entry>',
    element('id', item.id),
    element('title', item.title),
    element('published', rfc3339(item.publishedAt)),
    element('updated', rfc3339(item.updatedAt)),
    ...authors.map(name => `<author>${element('name', name)}</author>`),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: item.id, hreflang: item.lang }),
    item.original ? emptyElement('link', { rel: 'via', type: 'text/html', href: item.original }) : '',
    ...item.categories.map(term => emptyElement('category', { term })),
    element('summary', item.summary),
    element('content', item.contentHtml, { type: 'html' }),
    item.source ? sourceOf(item) : '',
    '</entry>',
  ]
    .filter(Boolean)
    .join('\n')
}

/** Where the entry comes from (RFC 4287 §4.2.11): id and title of the publisher's own feed. */
function sourceOf({ source, updatedAt }: FeedItemOut): string {
  const { feed, name } = source!
  return `<source>${element('id', feed)}${element('title', name)}${element('updated', rfc3339(updatedAt))}</source>`
}

const rfc3339 = (ms: number): string => new Date(ms).toISOString()
