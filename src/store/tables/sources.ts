// The tables of sources and feeds, and how they are asked. Times: milliseconds UTC.
import type { ColumnType, Generated } from 'kysely'

export type SourceTable = {
  id: Generated<number>
  name: string
  homepage: string | null
  owner: string | null
  country: string | null
  /** JSON array of BCP 47 tags. */
  languages: string
  kind: string | null
  rights: Generated<string>
  /** JSON array of topic words the publisher's feeds are about. */
  topics: Generated<string>
  /** 1 for a source of the demonstration world. */
  demo: Generated<number>
  added_at: number
  /** The operator's weight of it in the ranking, 0 to 2. */
  weight: Generated<number>
}

export type FeedTable = {
  id: Generated<number>
  source_id: number
  url: string
  title: string | null
  /** Validators, byte for byte as the server sent them; saved only after the body was parsed. */
  etag: string | null
  last_modified: string | null
  /** When it is to be asked next; null when polling has stopped for good (410). */
  next_at: number | null
  interval_ms: Generated<number>
  leased_until: Generated<number>
  /** Counts leases: a worker may commit only under the number it was given. */
  fence: Generated<number>
  /** Failures in a row; 0 after an answer that could be read. */
  failures: Generated<number>
  /** 'ok', or the failure's word; null before the first answer. */
  outcome: string | null
  /** The failure in a sentence. */
  detail: string | null
  asked_at: number | null
  /** When it last answered with something readable (304 included). */
  answered_at: number | null
  /** When it last brought a new article. */
  fresh_at: number | null
  /** When it first answered with something readable: what it published since was published under our eyes. */
  watched_since: number | null
  /** JSON list of the folders it stands in, each a list of names from the outermost: what an OPML list said. */
  folders: Generated<string>
  /** Items in its last document. */
  items: Generated<number>
  format: string | null
  /** How its address is read: 'feed' (any document with items), 'page' (a page of headline links), 'folder'. */
  kind: Generated<string>
  /** 1 for what the operator wants first and may be asked each minute, 2 for the rest. */
  tier: Generated<number>
  /** How often it brings something, an estimate that is kept as it is polled; null before enough is known. */
  items_a_day: number | null
  /** The feed's own word on how long it may be left alone (`ttl`, `sy:updatePeriod`). */
  ttl_ms: number | null
  /** JSON `SitemapPart[]`: the sitemaps that an index named last. */
  parts: Generated<string>
  /** JSON `{ hours, days }` of RSS `skipHours` and `skipDays`, UTC. */
  skip: string | null
  /** Where permanent redirects lead, and how many answers in a row agreed. */
  moved_to: string | null
  moved_times: Generated<number>
  /** The address it was added under, once it has moved from there. */
  added_as: string | null
  /** Host and port of its address; the database fills it. */
  host: ColumnType<string | null, never, never>
  /** For how long its last answer is good, in its server's word (Cache-Control, Expires, `ttl`); 0 when it says nothing. */
  word_ms: number | null
  /** Before this nobody may ask it again, an operator included. */
  rest_until: number | null
  /** When it last came whole, and not as "not modified". */
  whole_at: number | null
  /** The address that gave the validators, where redirects lead to another than `url`. */
  validators_for: string | null
  /** 1 once its server said "not modified" though it was. */
  validators_lied: Generated<number>
}

/** A block of text that a source may repeat under its articles; `block` is the key of its words. */
export type SourceBlockTable = {
  source_id: number
  block: string
  /** Different articles that it stood on, as far as it matters. */
  articles: number
  /** JSON array of them: number, key of the longest paragraph, words of the headline. */
  seen_in: string
  seen_at: number
}

/** A WebSub subscription of a feed at its hub. It outlives its feed, because the hub is still to be told. */
export type SubscriptionTable = {
  id: Generated<number>
  feed_id: number | null
  hub: string
  topic: string
  /** Where the hub is told to push: our public address and the unguessable `token`. */
  callback: string
  token: string
  secret: string
  /** 'asked' (or to be asked), 'active', 'denied', 'leaving'. */
  state: string
  /** 1 while the feed names this hub and topic. */
  offered: Generated<number>
  /** When the hub is to be asked next: for the first time, again, or to renew. */
  due_at: number | null
  asked_at: number | null
  leased_until: Generated<number>
  fence: Generated<number>
  /** When the hub first verified, and until when it promised to push. */
  began_at: number | null
  lease_ends_at: number | null
  /** When it last pushed a document, and when it last said only that there is something new. */
  pushed_at: number | null
  pinged_at: number | null
  /** Pushes since a poll last found something that had not been pushed, and such polls since the last push. */
  kept: Generated<number>
  missed: Generated<number>
  /** Pushes that were not signed with our secret. */
  refused: Generated<number>
  /** Requests since the hub last verified one. */
  failures: Generated<number>
  detail: string | null
}

/** What a hub pushed, as it came, until it is read. */
export type PushTable = {
  id: Generated<number>
  feed_id: number
  received_at: number
  content_type: string | null
  /** Bytes of the body. */
  size: number
  body: Uint8Array
  leased_until: Generated<number>
  fence: Generated<number>
  tries: Generated<number>
}
