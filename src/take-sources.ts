import { readFileSync } from 'node:fs'
import type { Config } from './config.ts'
import type { ReadingPool } from './line/reading-pool.ts'
import { discoverFeeds, type Found } from './line/sources/discover.ts'
import { readStarterPack } from './line/sources/starter-pack.ts'
import type { Log } from './model/log.ts'
import type { Outcome } from './model/outcome.ts'
import type { NewSource } from './model/source.ts'
import type { Fetcher } from './net/open-fetcher.ts'
import { listTroubleOf, type ReadList, readSourceList } from './read-source-list.ts'
import { addSources } from './store/add-sources.ts'
import { putJob } from './store/jobs.ts'
import type { Store } from './store/open-store.ts'
import { remember, setting } from './store/settings.ts'
import { addSource, countSources } from './store/sources.ts'

type Tools = { store: Store; fetcher: Fetcher; clock: () => number }

/**
 * Gives the line its sources at start: the addresses in the configuration file, the OPML that NF_SOURCES names (each time;
 * what is known is left alone), or the starter pack when neither is given and there is not one source yet. Gives how many
 * were added; feeds of pages are found by the line and come later.
 */
export async function takeSources(config: Config, tools: Tools & { log: Log }): Promise<Outcome<number>> {
  const { log, store } = tools
  await askForAddresses(config.sourceAddresses, tools)
  const isGiven = config.sourceAddresses.length > 0 || (config.watch ?? []).length > 0
  const hasOwn = isGiven || (await countSources(store.read)).all > 0
  if (!config.sources && hasOwn) return { done: 0 }
  const list = config.sources ? await readSourceList(config.sources, tools) : starterPack()
  if ('failed' in list) return list
  for (const reason of list.done.refused) log.warn(`Not taken from ${config.sources ?? 'the starter pack'}: ${reason}`)
  return { done: await addSources(store.write, list.done.sources, tools.clock()) }
}

const asked = (address: string): string => `asked for ${address}`

/** Each address of the configuration file is looked into once; what was found then is a source like any other. */
async function askForAddresses(addresses: string[], { store, clock }: Tools): Promise<void> {
  for (const url of addresses) {
    if (await setting(store.read, asked(url))) continue
    await putJob(store.write, 'add-source', { url }, clock(), asked(url))
  }
}

function starterPack(): Outcome<ReadList> {
  const file = new URL('../starter/sources.json', import.meta.url)
  return { done: readStarterPack(readFileSync(file, 'utf8')) }
}

/** Why the list that NF_SOURCES names cannot be taken, where that shows before the start; addresses are asked later. */
export const listTrouble = ({ sources }: Config): string | undefined => (sources ? listTroubleOf(sources) : undefined)

type Finders = { fetcher: Fetcher; pool: ReadingPool }

/** Finds the feeds of any address a person pastes, and its list of headlines; what they answer is read in threads. */
export const findFeeds = (address: string, { fetcher, pool }: Finders): Promise<Outcome<Found[]>> => {
  const nothingKnown = { feedId: 0, topics: [], languages: [] }
  return discoverFeeds(address, {
    fetcher,
    readFeed: (bytes, { url, headers }) => pool.readFeed({ bytes, url, headers, ...nothingKnown }),
    readPageList: (bytes, { url, headers }) => pool.readFeed({ bytes, url, headers, isPage: true, ...nothingKnown }),
  })
}

/** A found feed as a source. */
export const sourceOf = ({ url, title, homepage, isPage }: Found): NewSource => ({
  name: title?.trim() || new URL(url).host,
  feed: url,
  homepage,
  ...(isPage && { isPage }),
})

/**
 * The job 'add-source': finds the feed of an address and adds the likeliest. A page whose headlines would be its items is
 * added only where the one who asked chose that (`page: true` in the payload). Throws with the reason when there is none.
 */
export async function addFound(payload: unknown, tools: Tools & { pool: ReadingPool }): Promise<void> {
  const { url, page = false } = payload as { url: string; page?: boolean }
  const found = await findFeeds(url, tools)
  if ('failed' in found) throw new Error(`No source is added for ${url}: ${found.detail ?? found.failed}`)
  const [likeliest] = found.done
  const chosen = page ? (found.done.find(({ isPage }) => isPage) ?? likeliest) : likeliest
  if (!chosen || (chosen.isPage && !page))
    throw new Error(
      `No source is added for ${url}: it has no feed, only a page of headlines; news-factory add shows it, and --yes adds it.`,
    )
  await addSource(tools.store.write, sourceOf(chosen), tools.clock())
  await remember(tools.store.write, asked(url), chosen.url)
}
