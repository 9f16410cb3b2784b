import type { Link, Newswire, Person, Picture, Tag } from './feed.ts'

export type ArticleKind = 'article' | 'live' | 'video' | 'audio' | 'gallery' | 'opinion' | 'briefing'

/** Why a page gave no text of its own; the feed's text stands in. */
export type PageProblem =
  | 'no-text'
  | 'consent-wall'
  | 'paywall'
  | 'login'
  | 'script-only'
  | 'challenge'
  | 'listing'
  | 'not-found'

/** An entry of a live blog. `at` in milliseconds UTC; `html` is sanitised. */
export type LivePost = { at?: number; title?: string; html: string }

/** A box of facts beside the text; `html` is sanitised. */
export type FactBox = { title?: string; html: string }

/**
 * What belongs to an article and stands apart from its body: corrections and editors' notes, key points, a live blog's
 * posts in the page's order, the pictures of its gallery, boxes of facts. `share` is how much of the text is there, 0 to
 * 1, where the page says that the rest is for subscribers.
 */
export type Apart = {
  corrections?: string[]
  keyPoints?: string[]
  posts?: LivePost[]
  gallery?: Picture[]
  facts?: FactBox[]
  share?: number
}

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
  /** The same as the publisher counts it: with its zone (RFC 3339), or the day alone where only that is known. */
  publishedLocal?: string
  modifiedLocal?: string
  section?: string
  tags: Tag[]
  lang?: string
  canonicalUrl?: string
  picture?: Picture
  html: string
  text: string
  readMore: Link[]
  apart?: Apart
  /** The addresses on which the text goes on, second page first. */
  furtherPages?: string[]
  kind: ArticleKind
  /** What the page says of it: that its text may be read without paying or signing in, or not. */
  isFree?: boolean
  problem?: PageProblem
  /** How sure the extractor is of the body, 0 to 1. */
  confidence: number
  marks?: PageMarks
}

/**
 * The doubtful blocks of a page's body and its longest paragraph, by the keys of their words (`text/block-key.ts`): what a
 * source's memory of its repeated blocks is made of.
 */
export type PageMarks = { page: string; blocks: string[] }

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
  /** The sitemaps to read for items where the document is an index of them, best first. */
  sitemaps?: string[]
  /** False when the document is broken and was read as far as it goes. */
  wellFormed?: boolean
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
  apart?: Apart
  furtherPages?: string[]
  problem?: PageProblem
  textHash?: Uint8Array
  marks?: PageMarks
}
