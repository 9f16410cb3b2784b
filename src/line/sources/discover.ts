import type { Fetched } from '../../model/fetched.ts'
import type { Failed, Failure, Outcome } from '../../model/outcome.ts'
import { pastedAddresses, usualFeeds } from './discover-addresses.ts'
import { knownFeeds } from './discover-known-sites.ts'
import { nothingFound } from './discover-nothing.ts'
import { pageAsList } from './discover-page-list.ts'
import { type Found, found, rankFound } from './discover-rank.ts'
import {
  ask,
  beginSearch,
  type DiscoverTools,
  feedAddress,
  isSilent,
  isSpent,
  type Page,
  readAnswer,
  readPage,
  type Search,
  tryFeed,
  tryLinks,
} from './discover-search.ts'
import { inNamedSitemaps, sitemapsOf } from './discover-sitemaps.ts'

export type { Found, FoundBy } from './discover-rank.ts'
export type { DiscoverTools } from './discover-search.ts'

/** How many addresses of each kind are asked: enough for any ordinary site, and few enough to stay polite. */
const MOST_ANNOUNCED = 8
const MOST_LINKED = 6
const ENOUGH_GUESSED = 2

/** After these an address that was pasted without its scheme is tried in its next spelling. */
const NEXT_SPELLING_MAY_HELP: readonly Failure[] = ['unreachable', 'no-such-host', 'bad-certificate', 'broken-answer']

/** Where a search begins: the pasted address and what it answered, with its page when that is one. */
type Start = { url: string; answer: Outcome<Fetched>; page?: Page }

/**
 * Finds the feeds of whatever address a person pastes, the likeliest first: the address itself when it is a feed, what
 * its page announces (in its head or its `Link` header) or links, what is known of its kind of site, what its homepage
 * announces, the usual addresses, of which it stops at the first two that answer, and the sitemaps. Behind them comes the
 * page itself, or its site's homepage, where it lists headlines. Every feed given was fetched and read.
 *
 * Fails with the failure of the address itself when it does not answer, else with 'not-a-feed'; `detail` is a sentence.
 */
export async function discoverFeeds(pasted: string, tools: DiscoverTools): Promise<Outcome<Found[]>> {
  const spellings = pastedAddresses(pasted)
  if ('failed' in spellings) return spellings
  const search = beginSearch(tools)
  const start = await askPasted(spellings.done, search)
  const itself = await readItself(start, search)
  if (itself) return { done: [itself] }

  const feeds = [...(await firstFound(start, search)), ...(await pageLists(start, search))]
  return feeds.length > 0 ? { done: rankFound(feeds, start.url) } : nothing(start, search)
}

/** Looks in one place after the other until there is something. */
async function firstFound(start: Start, search: Search): Promise<Found[]> {
  const looks = [announcedFeeds, feedsKnownByAddress, linkedFeeds, homepageFeeds, guessedFeeds, listedFeeds, sitemaps]
  for (const look of looks) {
    const feeds = await look(start, search)
    if (feeds.length > 0) return feeds
  }
  return []
}

/** Asks the spellings of an address one after the other until one of them answers. */
async function askPasted(spellings: [string, ...string[]], search: Search): Promise<Start> {
  const [url, ...others] = spellings
  const answer = await ask(url, 'feed', search)
  if ('done' in answer) {
    search.asked.add(answer.done.url)
    const page = readPage(answer.done)
    return { url, answer, ...(page ? { page } : {}) }
  }
  const [next, ...rest] = others
  if (!next || !NEXT_SPELLING_MAY_HELP.includes(answer.failed)) return { url, answer }
  const later = await askPasted([next, ...rest], search)
  return 'done' in later.answer ? later : { url, answer }
}

/** An index of sitemaps is itself a feed whose items stand in the sitemaps it names. */
async function readItself({ url, answer }: Start, search: Search): Promise<Found | undefined> {
  if ('failed' in answer) return undefined
  const read = await readAnswer(answer.done, search.tools)
  if ('failed' in read) return undefined
  const itself = found(feedAddress(url, answer.done), read.done, 'itself')
  const inner = await inNamedSitemaps(read.done, search)
  return inner ? { ...inner, url: itself.url, how: 'itself' } : itself
}

async function announcedFeeds({ page }: Start, search: Search): Promise<Found[]> {
  return tryLinks(page?.links.announced ?? [], MOST_ANNOUNCED, search)
}

async function feedsKnownByAddress({ url, page }: Start, search: Search): Promise<Found[]> {
  const feeds: Found[] = []
  for (const expected of [...knownFeeds(url), ...knownFeeds(page?.links.canonical ?? '')]) {
    const feed = await tryFeed(expected.url, expected.how, search)
    if (feed) feeds.push(feed)
  }
  return feeds
}

async function linkedFeeds({ page }: Start, search: Search): Promise<Found[]> {
  return tryLinks(page?.links.linked ?? [], MOST_LINKED, search)
}

/** The page may be an article or an old address: its site's front door then says more. */
async function homepageFeeds(start: Start, search: Search): Promise<Found[]> {
  const homepage = new URL('/', pageAddress(start)).href
  if (isSpent(homepage, search)) return []
  const answer = await ask(homepage, 'page', search)
  const page = 'done' in answer ? readPage(answer.done) : undefined
  if (!page) return []
  search.homepage = page
  const feeds = await tryLinks(page.links.announced, MOST_ANNOUNCED, search)
  return feeds.length > 0 ? feeds : tryLinks(page.links.linked, MOST_LINKED, search)
}

async function guessedFeeds(start: Start, search: Search): Promise<Found[]> {
  const feeds: Found[] = []
  const enough = search.answered + ENOUGH_GUESSED
  for (const { url, how } of usualFeeds(pageAddress(start))) {
    if (search.answered >= enough || isSilent(url, search)) break
    const feed = await tryFeed(url, how, search)
    if (feed) feeds.push(feed)
  }
  return feeds
}

/** Some sites answer where a feed is expected with a page about their feeds. */
async function listedFeeds(_start: Start, search: Search): Promise<Found[]> {
  const links = search.instead.flatMap(page => [...page.links.announced, ...page.links.linked])
  return tryLinks(links, MOST_LINKED, search)
}

const sitemaps = (start: Start, search: Search): Promise<Found[]> => sitemapsOf(pageAddress(start), search)

/** The page itself as a list, or the homepage where the page is none. */
async function pageLists({ url, page }: Start, search: Search): Promise<Found[]> {
  const own = page ? await pageAsList(page, search, url) : []
  return own.length > 0 || !search.homepage ? own : pageAsList(search.homepage, search)
}

function nothing({ url, answer, page }: Start, { misses }: Search): Failed {
  const start =
    'failed' in answer ? answer : { announced: page?.links.announced.length ?? 0, isPage: page !== undefined }
  return nothingFound({ url, start, misses })
}

function pageAddress({ url, answer }: Start): string {
  return 'done' in answer ? answer.done.url : url
}
