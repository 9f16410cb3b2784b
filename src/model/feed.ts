/** A person or desk named by a feed or a page. */
export type Person = { name?: string; email?: string; url?: string }

/** A subject label: `scheme` says whose vocabulary `term` belongs to. */
export type Tag = { term?: string; label?: string; scheme?: string }

/** A picture by address, with what is known of it. Sizes in CSS pixels. */
export type Picture = { url: string; width?: number; height?: number; alt?: string; caption?: string; credit?: string }

/** A file attached to an item; `length` in bytes. */
export type Enclosure = { url: string; type?: string; length?: number; medium?: string }

/** A link with its words. */
export type Link = { url: string; title: string }

export type FeedFormat =
  | 'rss-0.90'
  | 'rss-0.91'
  | 'rss-0.92'
  | 'rss-1.0'
  | 'rss-2.0'
  | 'atom-0.3'
  | 'atom-1.0'
  | 'cdf'
  | 'json-feed'

/**
 * What one feed says of one piece of news. Addresses are absolute; `title` is plain text; `summaryHtml` and
 * `contentHtml` are the publisher's HTML with links made absolute, NOT sanitised: only `text/sanitise.ts` makes it fit
 * to show. Times are milliseconds UTC; `publishedRaw` keeps the publisher's own string.
 */
export type Item = {
  guid?: string
  url?: string
  title?: string
  summaryHtml?: string
  contentHtml?: string
  authors: Person[]
  publishedAt?: number
  publishedRaw?: string
  updatedAt?: number
  tags: Tag[]
  lang?: string
  pictures: Picture[]
  enclosures: Enclosure[]
  comments?: string
  rights?: string
  /** The feed an aggregator took the item from. */
  source?: { title?: string; url?: string }
}

/** A feed document read into the model. */
export type Feed = {
  format: FeedFormat
  title?: string
  homepage?: string
  description?: string
  lang?: string
  updatedAt?: number
  /** The publisher's wish for the time between two polls, in minutes (RSS `ttl`, `sy:updatePeriod`). */
  ttlMinutes?: number
  /** The feed's own address as it states it (`rel=self`), the topic for WebSub. */
  self?: string
  hubs: string[]
  picture?: Picture
  rights?: string
  generator?: string
  items: Item[]
}
