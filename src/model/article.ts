import type { Link, Person, Picture, Tag } from './feed.ts'

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
