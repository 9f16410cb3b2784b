import type { Picture } from '../../model/feed.ts'

/**
 * A list of ours as a feed, before it is written in one of the formats. Addresses are absolute; `contentHtml` is
 * sanitised; times are milliseconds UTC.
 */
export type FeedOut = {
  title: string
  description: string
  /** The page that shows the same list. */
  page: string
  /** The feed's own address in a format. */
  self: (format: FeedFormatOut) => string
  lang?: string
  updatedAt: number
  items: FeedItemOut[]
}

/** One entry. `id` is its address here, which never changes; `original` the publisher's page. */
export type FeedItemOut = {
  id: string
  title: string
  original?: string
  publishedAt: number
  updatedAt: number
  authors: string[]
  summary?: string
  contentHtml?: string
  picture?: Picture
  lang?: string
  categories: string[]
  source?: { name: string; feed: string; homepage?: string }
}

/** The formats a feed is written in. */
export type FeedFormatOut = 'rss' | 'atom' | 'json'
