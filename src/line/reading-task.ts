import type { ReadFeed, ReadPage } from '../model/article.ts'
import type { Outcome } from '../model/outcome.ts'
import type { ArticleToUnderstand, Understanding } from '../model/understanding.ts'

/** A feed's bytes to be read. `topics` and `languages` are what is known of its source. */
export type FeedTask = {
  kind: 'feed'
  bytes: Uint8Array
  url: string
  feedId: number
  headers: Record<string, string>
  /** The address gives a page whose headlines are the items. */
  isPage?: boolean
  topics: string[]
  languages: string[]
}

/** A page's bytes to be read, with what its feed said. */
export type PageTask = {
  kind: 'page'
  bytes: Uint8Array
  url: string
  contentType?: string
  tags: string[]
  topics: string[]
  languages: string[]
  /** Keys of the blocks that its source repeats under its articles. */
  furniture?: string[]
}

/** Articles whose words are to be read for what they are about. */
export type UnderstandTask = { kind: 'understand'; articles: readonly ArticleToUnderstand[] }

export type Task = FeedTask | PageTask | UnderstandTask
export type TaskAnswer = Outcome<ReadFeed> | Outcome<ReadPage> | Outcome<Understanding[]>
