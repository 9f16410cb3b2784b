import type { ColumnType, Generated, Kysely } from 'kysely'

/** The tables, as both databases hold them. Times: milliseconds UTC. JSON columns hold lists that are only read whole. */
export type Schema = {
  source: SourceTable
  feed: FeedTable
  article: ArticleTable
  article_text: ArticleTextTable
  article_version: ArticleVersionTable
  page_check: PageCheckTable
  source_block: SourceBlockTable
  source_checks: { source_id: number; checks: number; changed: number }
  story: StoryTable
  placement: PlacementTable
  story_event: StoryEventTable
  announcement: AnnouncementTable
  job: JobTable
  held_item: HeldItemTable
  subscription: SubscriptionTable
  push: PushTable
  editor_action: EditorActionTable
  pin: PinTable
  contender: ContenderTable
  edition_size: EditionSizeTable
  story_wording: StoryWordingTable
  briefing: BriefingTable
  briefing_story: BriefingStoryTable
  story_digest: StoryDigestTable
  story_link: StoryLinkTable
  understanding: UnderstandingTable
  story_subject: StorySubjectTable
  setting: { name: string; value: string }
}

export type Database = Kysely<Schema>

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

export type PageCheckTable = {
  article_id: number
  etag: string | null
  last_modified: string | null
  /** The address that gave them. */
  validators_for: string | null
  unchanged: Generated<number>
}

export type StoryTable = {
  id: Generated<number>
  title: string
  summary: string | null
  lang: string | null
  picture: string | null
  topic: string | null
  lead_article_id: number | null
  article_count: Generated<number>
  source_count: Generated<number>
  /** Independent reports: one for each owner with a text of its own. */
  owner_count: Generated<number>
  language_count: Generated<number>
  first_at: number
  /** The newest article's time of publication. */
  last_at: number
  /** When the story last changed here. */
  changed_at: number
  score: Generated<number>
  /** JSON `Reason[]`: why it stands where it does. */
  reasons: Generated<string>
  /** JSON array of 24 article counts, oldest hour first. */
  volume: Generated<string>
  merged_into: number | null
  /** 1 once an editor merged or split it: the machine neither merges it nor moves its articles out any more. */
  by_hand: Generated<number>
  /** 1 while an editor hides it; its row then counts no article, so that it is shown nowhere. */
  hidden: Generated<number>
  /** The headline that an editor chose; null where the machine chooses. */
  title_by_hand: string | null
  /** When its reports are to be read together again; null while nothing changed since they were. */
  digest_due_at: number | null
}

/** What a story says when its reports are read together. */
export type StoryDigestTable = {
  story_id: number
  /** JSON `StoryDigest`, zstd. */
  digest: Uint8Array
  made_at: number
}

/** Two stories that belong together; each pair stands in both directions. */
export type StoryLinkTable = {
  story_id: number
  other_id: number
  /** How alike they are whatever the time between them, in the measure of the clusterer. */
  alike: number
}

export type PlacementTable = {
  /** 'front', or 'topic:science'; for readers of German 'de/front', 'de/topic:science'. */
  edition: string
  /** The language whose readers it is for; empty for all. */
  lang: Generated<string>
  rank: number
  story_id: number
}

export type StoryEventTable = {
  id: Generated<number>
  at: number
  kind: string
  article_id: number | null
  from_story_id: number | null
  to_story_id: number | null
  probability: number | null
  reason: string
}

export type AnnouncementTable = {
  id: Generated<number>
  at: number
  /**
   * 'story' when a story is new or has grown, 'article' when an article's text changed, 'front' when the order moved,
   * 'digest' when what its reports say together changed.
   */
  kind: string
  story_id: number | null
  article_id: number | null
}

export type JobTable = {
  id: Generated<number>
  kind: string
  /** JSON. */
  payload: string
  /** At most one open job holds a key. */
  unique_key: string | null
  due_at: number
  leased_until: Generated<number>
  fence: Generated<number>
  tries: Generated<number>
  failed: Generated<number>
  detail: string | null
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

/** What an editor asked for, and what came of it: the audit trail. Rows are never changed once settled, nor taken away. */
export type EditorActionTable = {
  id: Generated<number>
  at: number
  /** Who asked for it. */
  by_name: string
  /** 'merge', 'split', 'rename', 'hide', 'unhide', 'pin', 'unpin'. */
  kind: string
  story_id: number
  /** The story it goes into; that of a split once there is one. */
  other_story_id: number | null
  /** JSON: the articles of a split, the headline, the place of a pin. */
  details: Generated<string>
  reason: string
  /** When the story station took it up; null while it waits. */
  settled_at: number | null
  /** 1 when it was done; `outcome` says in a sentence what came of it or why it could not be. */
  done: Generated<number>
  outcome: string | null
}

/** A story that stands at a place of an edition by an editor's word, until a time. */
export type PinTable = {
  edition: string
  /** From 1. */
  place: number
  story_id: number
  until: number
  reason: string
}

/** A story that may come to an edition: the best of all, and the best of each language, region and topic. */
export type ContenderTable = {
  story_id: number
  score: number
  topic: string | null
  /** The languages it is told in, without their regions, as ` de en `. */
  langs: string
  /** Countries and parts of the world with how many of a hundred of its owners report from there, as ` fr=25 europe=60 `. */
  regions: string
}

/** How many contenders an edition of one kind has: what the chooser of editions offers. */
export type EditionSizeTable = {
  /** 'lang', 'region', 'country' or 'topic'. */
  kind: string
  value: string
  stories: number
}

/** How a story is told to readers of a language in which it has reports, where its own headline is in another. */
export type StoryWordingTable = {
  story_id: number
  lang: string
  title: string
  summary: string | null
  /** JSON `Picture`. */
  picture: string | null
  /** The report it is taken from, under whose source's rights it stands. */
  article_id: number
}

/** The briefing of a day for readers of a language; empty for all. Once its day has closed it is never written again. */
export type BriefingTable = {
  /** `2026-11-23`, in the zone of the site. */
  day: string
  lang: string
  /** When it was written first, and last. */
  begun_at: number
  written_at: number
  closed: Generated<number>
}

/** A story of a briefing as it was told then. */
export type BriefingStoryTable = {
  day: string
  lang: string
  place: number
  story_id: number
  /** The report it is taken from, under whose source's rights it stands. */
  article_id: number
  title: string
  title_lang: string | null
  summary: string | null
  topic: string | null
  articles: number
  sources: number
  owners: number
}

/** What an article is about by its words: JSON lists, packed by `understanding.ts`. */
export type UnderstandingTable = {
  article_id: number
  names: string
  places: string
  topics: string
  keyphrases: string
}

/** A person, an organisation, a place, a topic or a keyphrase of a story. */
export type StorySubjectTable = {
  story_id: number
  /** 'person', 'organisation', 'place', 'topic', 'phrase'. */
  kind: string
  /** What makes it the same in another story: a name's key, a place's id, a topic's code. */
  subject: string
  name: string
  /** How many articles name it; of a topic how sure it is, 0 to 1. */
  weight: number
  /** The story's newest article's time of publication, to an hour. */
  at: number
  /** Of a place: ISO 3166-1 code and degrees. */
  country: string | null
  lat: number | null
  lon: number | null
}
