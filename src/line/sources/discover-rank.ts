/** How a feed came to light: the address itself, a link of a page, a known site, a guess, a sitemap, the page's list. */
export type FoundBy = 'itself' | 'link' | 'known-site' | 'common-path' | 'sitemap' | 'page'

/**
 * A feed that was found and read. `isPage` when it is a page whose headlines are its items; `items` is how many it
 * carries now, `newest` the latest few of them, or the first of a page; times in milliseconds UTC.
 */
export type Found = {
  url: string
  title?: string
  format: string
  homepage?: string
  items: number
  newest: { title?: string; publishedAt?: number }[]
  how: FoundBy
  isPage?: true
}

/** What discovery needs of a feed that was read, by whichever reader. */
export type FoundFeed = {
  format: string
  title?: string | undefined
  homepage?: string | undefined
  sitemaps?: string[] | undefined
  items: { guid?: string | undefined; url?: string | undefined; title?: string; publishedAt?: number | undefined }[]
}

/** Enough to see whether it is what one looks for. */
const shown = 3
const shownOfPage = 8

/** Describes a feed that was read at `url`. */
export function found(url: string, feed: FoundFeed, how: FoundBy): Found {
  const isPage = how === 'page'
  const ordered = isPage
    ? feed.items
    : feed.items.toSorted((one, other) => (other.publishedAt ?? 0) - (one.publishedAt ?? 0))
  const newest = ordered.slice(0, isPage ? shownOfPage : shown).map(({ title, publishedAt }) => ({
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
    ...(isPage && { isPage }),
  }
}

/**
 * Puts the feed that a person most likely wants first: the one of the very page before that of a section, feeds with
 * items before empty ones, then comments, then the page's own list, and sitemaps without news last. Otherwise the order
 * in which they were found stays.
 */
export function rankFound(feeds: Found[], page: string): Found[] {
  return feeds.toSorted((one, other) => demerits(one, page) - demerits(other, page))
}

function demerits(feed: Found, page: string): number {
  if (feed.isPage) return 16
  if (feed.format === 'sitemap' && feed.newest.every(({ publishedAt }) => publishedAt === undefined)) return 32
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
