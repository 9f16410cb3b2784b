import type { ReadFeed } from '../model/article.ts'
import type { Fetched, FetchRequest, SitemapPart } from '../model/fetched.ts'
import type { Failed, Outcome } from '../model/outcome.ts'
import type { LeasedFeed } from '../store/feeds.ts'
import type { LineTools } from './line-tools.ts'

type Tools = Pick<LineTools, 'fetcher' | 'pool'>

/** A feed as it was read, with the answer to remember for the next poll, and the sitemaps of an index with theirs. */
export type ReadAnswer = { read: ReadFeed; answer: Fetched; parts?: SitemapPart[] }

/** What a feed is asked for as: only feeds are offered to be polled, pages and sitemaps as far as robots.txt lets us. */
export function purposeOf({ kind, format }: Pick<LeasedFeed, 'kind' | 'format'>): FetchRequest['purpose'] {
  if (kind === 'page') return 'page'
  return format === 'sitemap' ? 'list' : 'feed'
}

/**
 * Reads what a feed's address answered: a document with items, a page of headlines, or an index of sitemaps, of which
 * the likeliest for news are then asked for. An index may stay the same for a day while the sitemaps it names change, so
 * these are asked, each under its own validators, also when the index is not modified.
 */
export async function readAnswer(
  feed: LeasedFeed,
  answer: Fetched,
  tools: Tools,
): Promise<Outcome<ReadAnswer | 'unchanged'>> {
  if (answer.notModified)
    return feed.parts.length > 0 ? readParts(feed, answer, feed.parts, tools) : { done: 'unchanged' }
  const read = await readOne(feed, answer, tools)
  if ('failed' in read) return feed.kind === 'page' ? inWords(read) : read
  const { sitemaps = [] } = read.done
  if (sitemaps.length === 0) return { done: { read: read.done, answer, parts: [] } }
  const parts = sitemaps.map(url => feed.parts.find(part => part.url === url) ?? { url })
  return readParts(feed, answer, parts, tools)
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

/** What asking a sitemap came to: its validators for the next time, and its items unless it is as it was. */
type PartAnswer = { part: SitemapPart; read?: ReadFeed }

/** One after the other, as they are of one host. Those that fail are left out unless all do. */
async function readParts(
  feed: LeasedFeed,
  answer: Fetched,
  asked: SitemapPart[],
  tools: Tools,
): Promise<Outcome<ReadAnswer | 'unchanged'>> {
  const answered: PartAnswer[] = []
  let failure: Failed = { failed: 'not-a-feed', detail: 'The sitemap index names no sitemap with news.' }
  for (const part of asked) {
    const one = await readPart(feed, part, tools)
    if ('failed' in one) failure = one
    else answered.push(one.done)
  }
  if (answered.length === 0) return failure
  const read = answered.flatMap(one => one.read ?? [])
  if (read.length === 0 && answer.notModified) return { done: 'unchanged' }
  const items = new Map(read.flatMap(one => one.items).map(item => [item.urlKey, item]))
  const parts = asked.map(part => answered.find(one => one.part.url === part.url)?.part ?? part)
  return { done: { read: { format: 'sitemap', ...read[0], items: [...items.values()] }, answer, parts } }
}

async function readPart(feed: LeasedFeed, part: SitemapPart, tools: Tools): Promise<Outcome<PartAnswer>> {
  const answer = await tools.fetcher.fetch({ ...part, purpose: 'list' })
  if ('failed' in answer) return answer
  const { etag, lastModified, notModified } = answer.done
  const now = { url: part.url, ...(etag && { etag }), ...(lastModified && { lastModified }) }
  if (notModified) return { done: { part: { ...part, ...now } } }
  const read = await readOne(feed, answer.done, tools)
  return 'failed' in read ? read : { done: { part: now, read: read.done } }
}

/** A page that was a list of headlines when it was added, and is none now. */
const inWords = (failed: Failed): Failed =>
  failed.failed === 'not-a-feed' ? { ...failed, detail: 'No headlines were found on the page any more.' } : failed
