import type { Fetched } from '../../model/fetched.ts'
import type { Failed, Failure, Outcome } from '../../model/outcome.ts'
import type { Fetcher } from '../../net/open-fetcher.ts'
import { decodeBytes } from '../../text/decode.ts'
import { type FeedLink, headerFeedLinks, type PageFeedLinks, pageFeedLinks } from './discover-links.ts'
import type { Miss } from './discover-nothing.ts'
import { type Found, type FoundBy, type FoundFeed, found, standing } from './discover-rank.ts'

/** Reads what an address answered; it may run elsewhere (a worker thread) and so may be awaited. */
type Reader = (
  bytes: Uint8Array,
  from: { url: string; headers: Record<string, string> },
) => Outcome<FoundFeed> | Promise<Outcome<FoundFeed>>

/** What discovery works with: the network, a reader of feeds and one of pages as lists of headlines. */
export type DiscoverTools = {
  fetcher: Pick<Fetcher, 'fetch'>
  readFeed: Reader
  readPageList: Reader
  signal?: AbortSignal
}

/** A page as it was answered, its address after redirects, and its links to feeds. */
export type Page = { url: string; answer: Fetched; links: PageFeedLinks }

/** One search: what was asked and seen so far. It lives as long as the search and is seen by nobody else. */
export type Search = {
  tools: DiscoverTools
  asked: Set<string>
  /** What the feeds read so far carry, so that one feed at two addresses counts once. */
  contents: Set<string>
  /** How many answers were feeds, repetitions included. */
  answered: number
  /** How often each origin did not answer. */
  silences: Map<string, number>
  /** Pages that answered where a feed was expected: most often they list the site's feeds. */
  instead: Page[]
  /** The homepage, where the pasted page is another and it was looked at. */
  homepage?: Page
  misses: Miss[]
}

/** A search that has asked for nothing yet. */
export function beginSearch(tools: DiscoverTools): Search {
  return {
    tools,
    asked: new Set(),
    contents: new Set(),
    answered: 0,
    silences: new Map(),
    instead: [],
    misses: [],
  }
}

/** After these the same origin will hardly answer anything else. */
const SILENCE: readonly Failure[] = [
  'unreachable',
  'no-such-host',
  'bad-certificate',
  'private-address',
  'timeout',
  'slow-down',
]

/** One silence may be that of another host, to which a single old address redirects. */
const PATIENCE = 2

/** In one search, whatever the pages say. */
const MOST_QUESTIONS = 40

/**
 * Fetches an address and remembers that it was asked. An origin that does not answer twice, or asks for quiet once, is
 * left alone from then on.
 */
export async function ask(url: string, purpose: 'feed' | 'page' | 'list', search: Search): Promise<Outcome<Fetched>> {
  const { fetcher, signal } = search.tools
  search.asked.add(url)
  const answer = await fetcher.fetch({ url, purpose, ...(signal ? { signal } : {}) })
  if ('failed' in answer && SILENCE.includes(answer.failed)) noteSilence(url, answer.failed, search)
  return answer
}

/** Whether an address is not to be asked: it was before, its origin stopped answering, or enough was asked in all. */
export function isSpent(url: string, search: Search): boolean {
  return search.asked.has(url) || search.asked.size >= MOST_QUESTIONS || isSilent(url, search)
}

/** Whether the origin of an address stopped answering. */
export function isSilent(url: string, search: Search): boolean {
  return (search.silences.get(originOf(url)) ?? 0) >= PATIENCE
}

/** Tries the links that may be feeds, main feeds first, and gives those that are. Asks for `most` of them. */
export async function tryLinks(links: FeedLink[], most: number, search: Search): Promise<Found[]> {
  const feeds: Found[] = []
  const fresh = links.filter(({ url }) => !isSpent(url, search))
  for (const link of fresh.toSorted((one, other) => standing(one) - standing(other)).slice(0, most)) {
    const feed = await tryFeed(link.url, 'link', search)
    if (feed) feeds.push({ ...(link.title ? { title: link.title } : {}), ...feed })
  }
  return feeds
}

/** Asks for one feed. Gives undefined for what is none, is spent, or repeats a feed that was read before. */
export async function tryFeed(url: string, how: FoundBy, search: Search): Promise<Found | undefined> {
  if (isSpent(url, search)) return undefined
  const answer = await ask(url, 'feed', search)
  if ('failed' in answer) return miss(how, answer, search)
  const read = await readAnswer(answer.done, search.tools)
  if ('failed' in read) {
    keepInstead(url, answer.done, search)
    return miss(how, read, search)
  }
  if (read.done.sitemaps) return undefined // an index has no items; `discover-sitemaps.ts` looks into it
  search.answered += 1
  return isRepeated(read.done, search) ? undefined : found(feedAddress(url, answer.done), read.done, how)
}

/** Whether a feed with the same content was found before; remembers it. */
export function isRepeated(feed: FoundFeed, search: Search): boolean {
  const content = contentKey(feed)
  if (search.contents.has(content)) return true
  search.contents.add(content)
  return false
}

/** Reads an answer as a feed. */
export async function readAnswer(answer: Fetched, tools: DiscoverTools): Promise<Outcome<FoundFeed>> {
  return tools.readFeed(answer.bytes, { url: answer.url, headers: answer.headers })
}

/** The links of an answer that is, or may be, a page; undefined for pictures, documents and the like. */
export function readPage(answer: Fetched): Page | undefined {
  const type = answer.contentType?.split(';')[0]?.trim().toLowerCase()
  if (type && !/^text\/|html|xml$/.test(type)) return undefined
  const { text } = decodeBytes(answer.bytes, { contentType: answer.contentType, kind: 'html' })
  const links = pageFeedLinks(text, answer.url)
  const inHeader = headerFeedLinks(answer.headers.link, answer.url)
  const announced = [...inHeader, ...links.announced.filter(link => !inHeader.some(({ url }) => url === link.url))]
  return { url: answer.url, answer, links: { ...links, announced } }
}

/** A temporary redirect does not change the address of a feed; a permanent one does (RFC 9110 §15.4). */
export function feedAddress(asked: string, answer: Fetched): string {
  return answer.movedTo ?? asked
}

function noteSilence(url: string, failed: Failure, search: Search): void {
  const origin = originOf(url)
  const before = search.silences.get(origin) ?? 0
  search.silences.set(origin, failed === 'slow-down' ? PATIENCE : before + 1)
}

function miss(how: FoundBy, { failed }: Failed, search: Search): undefined {
  search.misses.push({ stage: how === 'link' ? 'link' : 'guess', failed })
}

/** Two such pages are enough: a site has one page about its feeds. */
function keepInstead(asked: string, answer: Fetched, search: Search): void {
  const isSeen = answer.url !== asked && search.asked.has(answer.url)
  if (isSeen || search.instead.length >= 2) return
  const page = readPage(answer)
  if (page) search.instead.push(page)
}

/** Sites serve one feed at several addresses; format, title and items tell that it is the same. */
function contentKey(feed: FoundFeed): string {
  const items = feed.items.slice(0, 20).map(item => item.guid ?? item.url ?? item.title)
  return JSON.stringify([feed.format, feed.title, items])
}

function originOf(url: string): string {
  return URL.parse(url)?.origin ?? ''
}
