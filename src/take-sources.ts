import { readFileSync } from 'node:fs'
import type { Config } from './config.ts'
import { readFeed } from './line/parse/read-feed.ts'
import { discoverFeeds, type Found } from './line/sources/discover.ts'
import { readOpml } from './line/sources/opml.ts'
import { readStarterPack } from './line/sources/starter-pack.ts'
import type { Log } from './model/log.ts'
import type { Outcome } from './model/outcome.ts'
import type { NewSource } from './model/source.ts'
import type { Fetcher } from './net/open-fetcher.ts'
import { putJob } from './store/jobs.ts'
import type { Store } from './store/open-store.ts'
import { remember, setting } from './store/settings.ts'
import { addSource, addSources, countSources } from './store/sources.ts'
import { decodeBytes } from './text/decode.ts'
import { fileTrouble } from './text/file-trouble.ts'

type Tools = { store: Store; fetcher: Fetcher; clock: () => number }

/** A list of sources as it was read: what can be added, and what was refused, each with its reason. */
export type SourceList = { sources: NewSource[]; refused: string[] }

/**
 * Gives the line its sources at start: the addresses in the configuration file, the OPML that NF_SOURCES names (each time;
 * what is known is left alone), or the starter pack when neither is given and there is not one source yet. Gives how many
 * were added; feeds of pages are found by the line and come later.
 */
export async function takeSources(config: Config, tools: Tools & { log: Log }): Promise<Outcome<number>> {
  const { log, store } = tools
  await askForAddresses(config.sourceAddresses, tools)
  const hasOwn = config.sourceAddresses.length > 0 || (await countSources(store.read)).all > 0
  if (!config.sources && hasOwn) return { done: 0 }
  const list = config.sources ? await readSourceList(config.sources, tools) : starterPack()
  if ('failed' in list) return list
  for (const reason of list.done.refused) log.warn(`Not taken from ${config.sources ?? 'the starter pack'}: ${reason}`)
  return { done: await addAll(list.done.sources, tools) }
}

const asked = (address: string): string => `asked for ${address}`

/** Each address of the configuration file is looked into once; what was found then is a source like any other. */
async function askForAddresses(addresses: string[], { store, clock }: Tools): Promise<void> {
  for (const url of addresses) {
    if (await setting(store.read, asked(url))) continue
    await putJob(store.write, 'add-source', { url }, clock(), asked(url))
  }
}

/** Adds sources, all at once; what is known already is left alone. Gives how many are new. */
export const addAll = (sources: NewSource[], { store, clock }: Tools): Promise<number> =>
  addSources(store.write, sources, clock())

function starterPack(): Outcome<SourceList> {
  const file = new URL('../starter/sources.json', import.meta.url)
  return { done: readStarterPack(readFileSync(file, 'utf8')) }
}

/** Why the list that NF_SOURCES names cannot be taken, where that shows before the start; addresses are asked later. */
export function listTrouble({ sources }: Config): string | undefined {
  if (!sources || isWebAddress(sources)) return undefined
  const list = listIn(fileText(sources), sources)
  return 'failed' in list ? list.detail : undefined
}

const isWebAddress = (where: string): boolean => /^https?:\/\//i.test(where)

/** Reads an OPML file, from the disk or from an address. */
export async function readSourceList(where: string, { fetcher }: Pick<Tools, 'fetcher'>): Promise<Outcome<SourceList>> {
  return listIn(isWebAddress(where) ? await fetchedText(where, fetcher) : fileText(where), where)
}

function listIn(text: Outcome<string>, where: string): Outcome<SourceList> {
  if ('failed' in text) return text
  const { feeds, refused } = readOpml(text.done)
  if (feeds.length === 0 && refused.length === 0)
    return { failed: 'not-a-feed', detail: `${where} is no OPML list: it has no outline with an xmlUrl.` }
  const sources = feeds.map(
    ({ title, feedUrl, homepage }): NewSource => ({ name: title || new URL(feedUrl).host, feed: feedUrl, homepage }),
  )
  return { done: { sources, refused: refused.map(({ line, reason }) => (line ? `line ${line}: ${reason}` : reason)) } }
}

function fileText(path: string): Outcome<string> {
  try {
    return { done: decodeBytes(readFileSync(path), { kind: 'xml' }).text }
  } catch (error) {
    return { failed: 'not-found', detail: `${path} cannot be read: ${fileTrouble(error)}.` }
  }
}

async function fetchedText(url: string, fetcher: Fetcher): Promise<Outcome<string>> {
  const answer = await fetcher.fetch({ url, purpose: 'list' })
  if ('failed' in answer) return answer
  const { bytes, contentType } = answer.done
  return { done: decodeBytes(bytes, { contentType, kind: 'xml' }).text }
}

/** Finds the feeds of any address a person pastes. */
export const findFeeds = (address: string, { fetcher }: Pick<Tools, 'fetcher'>): Promise<Outcome<Found[]>> =>
  discoverFeeds(address, { fetcher, readFeed: (bytes, from) => readFeed(bytes, from) })

/** A found feed as a source. */
export const sourceOf = ({ url, title, homepage }: Found): NewSource => ({
  name: title?.trim() || new URL(url).host,
  feed: url,
  homepage,
})

/** The job 'add-source': finds the feed of an address and adds the likeliest. Throws with the reason when there is none. */
export async function addFound(payload: unknown, tools: Tools): Promise<void> {
  const { url } = payload as { url: string }
  const found = await findFeeds(url, tools)
  if ('failed' in found) throw new Error(`No source is added for ${url}: ${found.detail ?? found.failed}`)
  await addSource(tools.store.write, sourceOf(found.done[0]!), tools.clock())
  await remember(tools.store.write, asked(url), found.done[0]!.url)
}
