import type { ReadFeed } from '../model/article.ts'
import type { Fetched, FetchRequest } from '../model/fetched.ts'
import type { Failed, Outcome } from '../model/outcome.ts'
import type { LeasedFeed } from '../store/feeds.ts'
import type { LineTools } from './line-tools.ts'

type Tools = Pick<LineTools, 'fetcher' | 'pool'>

/** A feed as it was read, with the answer to remember for the next poll. */
export type ReadAnswer = { read: ReadFeed; answer: Fetched }

/** What a feed is asked for as: only feeds are offered to be polled, pages and sitemaps as far as robots.txt lets us. */
export function purposeOf({ kind, format }: Pick<LeasedFeed, 'kind' | 'format'>): FetchRequest['purpose'] {
  if (kind === 'page') return 'page'
  return format === 'sitemap' ? 'list' : 'feed'
}

/**
 * Reads what a feed's address answered: a document with items, a page of headlines, or an index of sitemaps, of which
 * the likeliest for news are then asked for. The validators of an index are not kept: it may stay the same for a day
 * while the sitemaps it names change.
 */
export async function readAnswer(feed: LeasedFeed, answer: Fetched, tools: Tools): Promise<Outcome<ReadAnswer>> {
  const read = await readOne(feed, answer, tools)
  if ('failed' in read) return feed.kind === 'page' ? inWords(read) : read
  const { sitemaps = [] } = read.done
  if (sitemaps.length === 0) return { done: { read: read.done, answer } }
  const named = await readSitemaps(feed, sitemaps, tools)
  if ('failed' in named) return named
  return { done: { read: named.done, answer: { ...answer, etag: undefined, lastModified: undefined } } }
}

const readOne = (feed: LeasedFeed, { bytes, url, headers }: Fetched, { pool }: Tools): Promise<Outcome<ReadFeed>> =>
  pool.readFeed({
    bytes,
    url,
    headers,
    feedId: feed.id,
    isPage: feed.kind === 'page',
    topics: feed.sourceTopics,
    languages: feed.languages,
  })

/** One after the other, as they are of one host. Those that fail are left out unless all do. */
async function readSitemaps(feed: LeasedFeed, urls: string[], tools: Tools): Promise<Outcome<ReadFeed>> {
  const feeds: ReadFeed[] = []
  let failure: Failed = { failed: 'not-a-feed', detail: 'The sitemap index names no sitemap with news.' }
  for (const url of urls) {
    const answer = await tools.fetcher.fetch({ url, purpose: 'list' })
    const read = 'failed' in answer ? answer : await readOne(feed, answer.done, tools)
    if ('failed' in read) failure = read
    else feeds.push(read.done)
  }
  const [first] = feeds
  if (!first) return failure
  const items = new Map(feeds.flatMap(one => one.items).map(item => [item.urlKey, item]))
  return { done: { ...first, items: [...items.values()] } }
}

/** A page that was a list of headlines when it was added, and is none now. */
const inWords = (failed: Failed): Failed =>
  failed.failed === 'not-a-feed' ? { ...failed, detail: 'No headlines were found on the page any more.' } : failed
