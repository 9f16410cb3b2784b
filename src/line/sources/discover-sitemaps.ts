import { parseRobots } from '../../net/robots.ts'
import { decodeBytes } from '../../text/decode.ts'
import { usualSitemaps } from './discover-addresses.ts'
import { type Found, type FoundFeed, found } from './discover-rank.ts'
import { ask, feedAddress, isRepeated, isSilent, isSpent, readAnswer, type Search } from './discover-search.ts'

/** So many sitemaps are asked for, and so many of those that an index names. */
const mostSitemaps = 3
const mostNamed = 2

/**
 * The sitemaps of the site behind an address: those that its robots.txt names (sitemaps.org, "Specifying the Sitemap
 * location in your robots.txt file"), news before others, or else those at the usual addresses. Stops at the first with
 * news in it; gives one without only where there is none.
 */
export async function sitemapsOf(address: string, search: Search): Promise<Found[]> {
  const named = await namedInRobots(address, search)
  const urls = named.length > 0 ? named.slice(0, mostSitemaps) : usualSitemaps(address)
  const plain: Found[] = []
  for (const url of urls) {
    if (isSilent(url, search)) break
    const sitemap = await trySitemap(url, search)
    if (sitemap && hasNews(sitemap)) return [sitemap]
    if (sitemap) plain.push(sitemap)
  }
  return plain.slice(0, 1)
}

async function namedInRobots(address: string, search: Search): Promise<string[]> {
  const url = new URL('/robots.txt', address).href
  if (isSpent(url, search)) return []
  const answer = await ask(url, 'feed', search)
  if ('failed' in answer) return []
  const { sitemaps } = parseRobots(decodeBytes(answer.done.bytes, { kind: 'xml' }).text)
  const urls = sitemaps.flatMap(sitemap => URL.parse(sitemap, url)?.href ?? [])
  return [...new Set(urls)].toSorted((one, other) => Number(/news/i.test(other)) - Number(/news/i.test(one)))
}

async function trySitemap(url: string, search: Search): Promise<Found | undefined> {
  const read = await readSitemap(url, search)
  if (!read) return undefined
  if (!read.feed.sitemaps) return isRepeated(read.feed, search) ? undefined : read.found
  const inner = await inNamedSitemaps(read.feed, search)
  // one whose name has a number in it will be another tomorrow: then the index stays the address to ask
  return inner && /\d/.test(new URL(inner.url).pathname) ? { ...inner, url: read.found.url } : inner
}

/** The first of the sitemaps that an index names which has items; undefined when none has or the feed is no index. */
export async function inNamedSitemaps({ sitemaps = [] }: FoundFeed, search: Search): Promise<Found | undefined> {
  for (const url of sitemaps.slice(0, mostNamed)) {
    const inner = await readSitemap(url, search)
    if (inner && inner.feed.items.length > 0 && !isRepeated(inner.feed, search)) return inner.found
  }
  return undefined
}

async function readSitemap(url: string, search: Search): Promise<{ feed: FoundFeed; found: Found } | undefined> {
  if (isSpent(url, search)) return undefined
  const answer = await ask(url, 'list', search)
  const read = 'done' in answer ? await readAnswer(answer.done, search.tools) : answer
  if ('failed' in answer || 'failed' in read || read.done.format !== 'sitemap') {
    if ('failed' in read) search.misses.push({ stage: 'sitemap', failed: read.failed })
    return undefined
  }
  return { feed: read.done, found: found(feedAddress(url, answer.done), read.done, 'sitemap') }
}

/** A news sitemap says when each article came out; a plain one at most when its page last changed. */
const hasNews = ({ newest }: Found): boolean => newest.some(({ publishedAt }) => publishedAt !== undefined)
