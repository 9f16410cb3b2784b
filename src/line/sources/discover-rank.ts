import type { Feed, FeedFormat } from '../../model/feed.ts'

/** How a feed came to light: the address itself, a link of a page, a guess. */
export type FoundBy = 'itself' | 'link' | 'common-path' | 'youtube' | 'mastodon'

/**
 * A feed that was found and read. `items` is how many it carries now, `newest` the latest few of them; times in
 * milliseconds UTC.
 */
export type Found = {
  url: string
  title?: string
  format: FeedFormat
  homepage?: string
  items: number
  newest: { title?: string; publishedAt?: number }[]
  how: FoundBy
}

/** Describes a feed that was read at `url`. */
export function found(url: string, feed: Feed, how: FoundBy): Found {
  const newest = feed.items
    .toSorted((one, other) => (other.publishedAt ?? 0) - (one.publishedAt ?? 0))
    .slice(0, 3)
    .map(({ title, publishedAt }) => ({
      ...(title === undefined ? {} : { title }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    }))
  return {
    url,
    ...(feed.title === undefined ? {} : { title: feed.title }),
    format: feed.format,
    ...(feed.homepage === undefined ? {} : { homepage: feed.homepage }),
    items: feed.items.length,
    newest,
    how,
  }
}

/**
 * Puts the feed that a person most likely wants first: the one of the very page before that of a section, feeds with
 * items before empty ones, comments last. Otherwise the order in which the page names them stays.
 */
export function rankFound(feeds: Found[], page: string): Found[] {
  return feeds.toSorted((one, other) => demerits(one, page) - demerits(other, page))
}

function demerits(feed: Found, page: string): number {
  const isOfThisPage = feed.homepage !== undefined && samePlace(feed.homepage, page)
  return (
    (isComments(feed) ? 8 : 0) + (feed.items === 0 ? 4 : 0) + (isOfThisPage ? 0 : 2) + (isSection(feed.url) ? 1 : 0)
  )
}

/**
 * How far back a link stands in the queue before anything is asked: 0 for a main feed, 1 for a section's, 2 for comments.
 */
export function standing(link: { url: string; title?: string }): number {
  if (isComments(link)) return 2
  return isSection(link.url) ? 1 : 0
}

function isComments({ url, title = '' }: { url: string; title?: string }): boolean {
  return /[/=-]comments?(?:[/=?&.-]|$)/i.test(url) || /\bcomments (?:on|for|feed)\b|» comments\b/i.test(title)
}

function isSection(url: string): boolean {
  return /[/?&](?:categor(?:y|ies)|tags?|authors?|topics?|search|sections?)[/=]/i.test(url)
}

function samePlace(one: string, other: string): boolean {
  return place(one) === place(other)
}

/** Host without `www.` and path without its last slash: a homepage is written in all these ways. */
function place(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  return url.hostname.replace(/^www\./, '') + url.pathname.replace(/\/$/, '')
}
