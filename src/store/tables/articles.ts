// The tables of articles, their texts and what is known of their pages. Times: milliseconds UTC.
import type { Generated } from 'kysely'

export type ArticleTable = {
  id: Generated<number>
  source_id: number
  feed_id: number
  /** What makes it one article: its canonical address, or `feed:<id>:<guid>` where it has none. */
  url_key: string
  url: string | null
  guid: string | null
  title: string
  summary: string | null
  /** JSON array of names. */
  authors: Generated<string>
  /** JSON `Picture`. */
  picture: string | null
  lang: string | null
  kind: Generated<string>
  topic: string | null
  section: string | null
  /** JSON array of words. */
  tags: Generated<string>
  /** As the publisher dates it, clamped to when it was first seen. */
  published_at: number
  first_seen_at: number
  /** When its text or headline last changed; null while it is as first seen. */
  updated_at: number | null
  /**
   * 'extract' | 'cluster' | 'done' | 'failed': the station it waits for. One that is in a story and changed waits for
   * 'cluster' again: its story and the search index are told anew.
   */
  station: string
  /** When its page is to be fetched (again); null when there is nothing to fetch. */
  page_due_at: number | null
  leased_until: Generated<number>
  fence: Generated<number>
  tries: Generated<number>
  /** Why the page gave no text, in a word and a sentence. */
  page_problem: string | null
  page_detail: string | null
  /** Where the text stands from: 'page' or 'feed'. */
  text_from: Generated<string>
  words: Generated<number>
  /** SHA-256 of what the feed said last, to notice an edit. */
  item_hash: Uint8Array
  /** SHA-256 of the normalised text; null before extraction and for texts too short to tell. */
  text_hash: Uint8Array | null
  /** The article this one repeats word for word. */
  copy_of: number | null
  story_id: number | null
  /** How sure the clusterer was, 0 to 1. */
  join_probability: number | null
  withdrawn: Generated<number>
  /** Newswire: 1 is the most urgent (IPTC), the publisher's words on its use, and the version of the item. */
  urgency: number | null
  usage_terms: string | null
  version: number | null
  /** What was put right since it was published, in the publisher's words; empty when it only says that something was. */
  correction: string | null
  /** When its publisher's kill took it away: only a newer version brings it back. */
  killed_at: number | null
  /** The date as the publisher wrote it; 1 beside it when it could not be and was clamped. */
  published_raw: string | null
  date_doubted: Generated<number>
  /** How it came: 'poll', 'push' or 'folder'. */
  via: Generated<string>
  /** When it was placed in a story and so came on the page. */
  placed_at: number | null
  /** 1 when it was published while its feed was being watched, at a time that can be believed: its delay counts. */
  delay_counts: Generated<number>
  /** The headline as the feed gave it last; `title` may be the page's. */
  feed_title: string | null
  /** How often the feed changed its wording here, and when last: changes without end are taken ever more seldom. */
  feed_edits: Generated<number>
  feed_edited_at: number | null
}

export type ArticleTextTable = {
  article_id: number
  /** Sanitised HTML, zstd. */
  html: Uint8Array
  /** Plain text, zstd. */
  text: Uint8Array
  /** The feed's own text, sanitised HTML, zstd: the floor when the page fails. */
  feed_html: Uint8Array
  /** JSON array of `Link`. */
  read_more: Generated<string>
  /** JSON `Apart`, zstd: what belongs to the article beside its text; null when there is nothing. */
  apart: Uint8Array | null
  sanitiser: Generated<number>
}

/** How an article read until it changed. The last of them is followed by the article as it stands. */
export type ArticleVersionTable = {
  id: Generated<number>
  article_id: number
  /** From 1, in order; some in the middle may be gone. */
  number: number
  /** When the change was noticed that ended it. */
  at: number
  /** JSON `ChangedPart[]`: what then changed. */
  parts: string
  major: number
  /** Words that came and went then. */
  added: number
  removed: number
  title: string
  standfirst: string | null
  /** Plain text, zstd; null where the next version has the same. */
  text: Uint8Array | null
}

/** What a page's server gave to ask again with, and how often in a row it said "not modified". */
export type PageCheckTable = {
  article_id: number
  etag: string | null
  last_modified: string | null
  /** The address that gave them. */
  validators_for: string | null
  unchanged: Generated<number>
}

/** An item under embargo: nothing of it is in any other table before its hour. */
export type HeldItemTable = {
  id: Generated<number>
  feed_id: number
  url_key: string
  due_at: number
  /** JSON `ReadItem`, zstd. */
  item: Uint8Array
}

/** What an article is about by its words: JSON lists, packed by `understanding.ts`. */
export type UnderstandingTable = {
  article_id: number
  names: string
  places: string
  topics: string
  keyphrases: string
}
