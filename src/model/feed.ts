/** A person or desk named by a feed or a page. */
export type Person = { name?: string; email?: string; url?: string }

/** A subject label: `scheme` says whose vocabulary `term` belongs to. */
export type Tag = { term?: string; label?: string; scheme?: string }

/** A picture by address, with what is known of it. Sizes in CSS pixels. */
export type Picture = { url: string; width?: number; height?: number; alt?: string; caption?: string; credit?: string }

/** A file attached to an item; `length` in bytes. */
export type Enclosure = { url: string; type?: string; length?: number; medium?: string }

/** A place that an item is about. Coordinates in degrees of WGS 84, north and east positive. */
export type Place = { name?: string; latitude?: number; longitude?: number }

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
  | 'sitemap'
  | 'h-feed'
  | 'listing'
  | 'newsml-g2'
  | 'newsml-1'
  | 'nitf'
  | 'ninjs'

/**
 * What one feed says of one piece of news. Addresses are absolute; `title` is plain text; `summaryHtml` and
 * `contentHtml` are the publisher's HTML with links made absolute and without what acts by itself, NOT sanitised: only
 * `text/sanitise.ts` makes it fit to show. Times are milliseconds UTC; `publishedRaw` keeps the publisher's own string.
 */
export type Item = {
  guid?: string
  url?: string
  title?: string
  /** The title with its markup, when it has any; not sanitised. */
  titleHtml?: string
  summaryHtml?: string
  contentHtml?: string
  authors: Person[]
  publishedAt?: number
  publishedRaw?: string
  updatedAt?: number
  createdAt?: number
  tags: Tag[]
  lang?: string
  /** Every link of the item with what it is for (`alternate`, `enclosure`, `replies`, …). */
  links?: FeedLink[]
  pictures: Picture[]
  enclosures: Enclosure[]
  comments?: string
  rights?: string
  /** The feed an aggregator took the item from. */
  source?: { title?: string; url?: string }
  /** Where it happened, in the publisher's words (GeoRSS, W3C Geo, Podcasting 2.0). */
  place?: Place
  newswire?: Newswire
}

/**
 * What a newswire says of an item beyond its text (NewsML-G2, NewsML 1.2, NITF, ninjs). `status` 'withheld' and
 * 'canceled' are a kill: the item is to be removed wherever it is shown. `urgency` 1 is the most urgent. Times: ms UTC.
 */
export type Newswire = {
  status?: 'usable' | 'withheld' | 'canceled'
  urgency?: number
  embargoedUntil?: number
  usageTerms?: string
  version?: number
  /** What a correction puts right, in the publisher's words; empty when the publisher only says that it is one. */
  correction?: string
  /** What it is where it is no report: a list of others, or data about concepts, plans and vocabularies. */
  kind?: 'package' | 'concept' | 'plan' | 'catalog'
}

/** A link of a feed or item with its relation (RFC 8288) and media type. */
export type FeedLink = { url: string; rel: string; type?: string }

/** A feed document read into the model. `titleHtml` and `descriptionHtml` are not sanitised. */
export type Feed = {
  format: FeedFormat
  id?: string
  title?: string
  titleHtml?: string
  homepage?: string
  description?: string
  descriptionHtml?: string
  authors?: Person[]
  publisher?: Person
  tags?: Tag[]
  links?: FeedLink[]
  lang?: string
  publishedAt?: number
  updatedAt?: number
  /** The publisher's wish for the time between two polls, in minutes (RSS `ttl`, `sy:updatePeriod`). */
  ttlMinutes?: number
  /** Hours (0–23) and days (0 is Sunday) in which the publisher asks not to be polled, UTC. */
  skip?: { hours: number[]; days: number[] }
  /** The feed's own address as it states it (`rel=self`), the topic for WebSub. */
  self?: string
  hubs: string[]
  picture?: Picture
  icon?: string
  rights?: string
  generator?: string
  /** False when the document is broken and was read as far as it goes. */
  wellFormed?: boolean
  /** The document names other sitemaps and has no items of its own: those to read for news, best first. */
  sitemaps?: string[]
  items: Item[]
}
