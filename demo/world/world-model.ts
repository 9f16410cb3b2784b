import type { FeedFormat } from '../../src/model/feed.ts'
import type { NewSource } from '../../src/model/source.ts'

/** What goes wrong with a feed on purpose. */
export type FeedFault = 'broken-end' | 'html-page' | 'busy'

/** How a publisher writes and serves its feed; whatever is absent is done as good servers do. */
export type FeedHabits = {
  path: string
  format: FeedFormat
  /** What an item carries of the text. */
  body: 'full' | 'teaser' | 'title-only'
  charset?: 'iso-8859-1' | 'windows-1251' | 'shift_jis'
  /** The Content-Type header, when it is not the format's own. */
  contentType?: string
  byteOrderMark?: boolean
  validators: 'strong' | 'weak' | 'date' | 'none'
  gzip?: boolean
  dates?: 'missing' | 'local'
  guid?: 'link' | 'opaque' | 'none'
  /** Links carry utm parameters. */
  tracking?: boolean
  /** The address that the list of sources still names; it answers 301. */
  movedFrom?: string
  ttlMinutes?: number
  fault?: FeedFault
}

export type PageTemplate = 'broadsheet' | 'tabloid' | 'wire' | 'magazine'
export type PageMetadata = 'json-ld' | 'open-graph' | 'microdata'

/** How a publisher builds its article pages and their addresses. */
export type PageHabits = {
  template: PageTemplate
  metadata: PageMetadata[]
  address: 'dated' | 'numbered' | 'html'
  /** The charset is said in the page only, not in the header. */
  quietCharset?: boolean
}

/** A publisher of the demonstration world, as `publishers.json` tells it. */
export type Publisher = Required<Omit<NewSource, 'feed' | 'homepage' | 'rights'>> & {
  id: string
  slogan: string
  rights?: NewSource['rights']
  feed: FeedHabits
  page: PageHabits
  /** How reading this source is expected to end; absent: well. */
  expect?: 'fails' | 'partly' | 'sometimes'
}

/**
 * One piece of an article's text. Inline marks: `**strong**`, `*emphasis*`, `[words](article id)`, and `{day}`,
 * `{day-1}`, `{day+2}` for the weekday of publication and its neighbours.
 */
export type Block =
  | { kind: 'paragraph' | 'heading' | 'quotation'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'picture'; caption: string; credit: string }

/** A change some time after publication, in milliseconds of the world's time. */
export type Revision = {
  after: number
  title?: string
  blocks: Block[]
  /** Of a live blog, what it adds: a post of its own. */
  post?: Block[]
}

/** An article as its file tells it. Times are milliseconds from the world's start, negative for the past. */
export type Draft = {
  id: string
  event: string
  publisher: string
  language: string
  title: string
  at: number
  by?: string
  section: string
  tags: string[]
  picture?: { caption: string; credit: string }
  blocks: Block[]
  revisions: Revision[]
  /** Each of its changes is a post, the newest above. */
  isLive?: boolean
  /** Withdrawn this long after publication: the page answers 410. */
  withdrawnAfter?: number
  /** The article whose text this one reprints, whole or cut. */
  copyOf?: string
  /** How many blocks of that text it keeps; absent: all. */
  keep?: number
  /** When that text was written: its `{day}` is the original's. */
  writtenAt?: number
}

/** An article as it stands at one moment. Times: milliseconds UTC. */
export type Published = {
  id: string
  draft: Draft
  title: string
  blocks: Block[]
  publishedAt: number
  updatedAt: number
  withdrawn: boolean
  /** The posts of a live blog, newest first; times in milliseconds UTC. */
  posts?: { at: number; blocks: Block[] }[]
}

/** What is published now, for tests to compare with. */
export type Truth = {
  id: string
  url: string
  title: string
  publisher: string
  event: string
  language: string
  publishedAt: number
  updatedAt: number
  /** The paragraphs of the body, as plain text. */
  paragraphs: string[]
  copyOf?: string
}

/** The furniture of a page in one language. */
export type Words = {
  home: string
  sections: string[]
  consent: string
  accept: string
  share: string
  readMore: string
  mostRead: string
  newsletter: string
  subscribe: string
  comments: string
  comment: string
  by: string
  updated: string
  photo: string
  rights: string
  privacy: string
  notFound: string
}
