import type { Link, Newswire, Person, Picture, Tag } from './feed.ts'

export type ArticleKind = 'article' | 'live' | 'video' | 'audio' | 'gallery' | 'opinion' | 'briefing'

/** Why a page gave no text of its own; the feed's text stands in. */
export type PageProblem = 'no-text' | 'consent-wall' | 'paywall' | 'login' | 'script-only' | 'challenge' | 'listing'

/**
 * What extraction finds on an article's page. `html` is sanitised and fit to show, `text` its plain form with paragraphs
 * separated by newlines; `readMore` the publisher's own further links, apart from the body. Times: milliseconds UTC.
 */
export type Extracted = {
  title?: string
  standfirst?: string
  authors: Person[]
  publishedAt?: number
  modifiedAt?: number
  section?: string
  tags: Tag[]
  lang?: string
  canonicalUrl?: string
  picture?: Picture
  html: string
  text: string
  readMore: Link[]
  kind: ArticleKind
  problem?: PageProblem
  /** How sure the extractor is of the body, 0 to 1. */
  confidence: number
}

/** The stations an article passes after its feed was read, in order; `done` has passed them all. */
export type ArticleStation = 'extract' | 'cluster' | 'done' | 'failed'

/** An item made ready to be stored by the thread that read its feed: sanitised, with its language and its hashes. */
export type ReadItem = {
  /** What makes it one article: the canonical address, or the feed's own identity where it has none. */
  urlKey: string
  url?: string
  guid?: string
  title: string
  summary?: string
  authors: string[]
  picture?: Picture
  lang?: string
  topic?: string
  tags: string[]
  publishedAt?: number
  html: string
  text: string
  /** SHA-256 over what the feed says, to notice an edit. */
  itemHash: Uint8Array
  textHash?: Uint8Array
  /** The date as the publisher wrote it. */
  publishedRaw?: string
  newswire?: Newswire
}

/** A feed document as the reading thread hands it back. */
export type ReadFeed = {
  format: string
  title?: string
  homepage?: string
  ttlMinutes?: number
  /** Hours (0–23) and days (0 is Sunday) in which the publisher asks not to be polled, UTC. */
  skip?: { hours: number[]; days: number[] }
  /** The feed's own address as it states it, and the hubs that push it (WebSub). */
  self?: string
  hubs?: string[]
  items: ReadItem[]
}

/** An article's page as the reading thread hands it back. */
export type ReadPage = {
  title?: string
  summary?: string
  authors: string[]
  picture?: Picture
  lang?: string
  topic?: string
  section?: string
  tags: string[]
  kind: ArticleKind
  publishedAt?: number
  modifiedAt?: number
  canonicalUrl?: string
  html: string
  text: string
  readMore: Link[]
  problem?: PageProblem
  textHash?: Uint8Array
}
