import { hash } from 'node:crypto'
import type { ReadItem } from '../model/article.ts'
import { tokensOf } from '../text/tokens.ts'

/** What is stored of an article and tells whether an item is about the same one. Times: milliseconds UTC. */
export type KnownArticle = {
  id: number
  feed_id: number
  url_key: string
  url: string | null
  guid: string | null
  /** The headline as the feed gave it last; the page may have given another. */
  title: string
  item_hash: Uint8Array
  published_at: number
  first_seen_at: number
}

/**
 * An item with the keys it may be stored under: `key` is its address, or the feed's own identity where it has none;
 * `ownKey` tells it from others at the same address. `shared` when its document has others there.
 */
export type KeyedItem = { item: ReadItem; key: string; ownKey: string; shared: boolean }

/**
 * The key of an address: the same whether it is asked by http or https, because publishers change from one to the other
 * and their articles stay what they are. Takes a canonical address, or any other key, which comes back as it is.
 */
export const addressKey = (urlKey: string): string =>
  urlKey.startsWith('http://') ? `https://${urlKey.slice('http://'.length)}` : urlKey

/**
 * Gives the items of one document their keys, in their order. The same item twice is one, the first; different items at
 * one address (a change log, posts of a live page, every link the homepage) are told apart by anchor, guid or title.
 */
export function keyedItems(items: ReadItem[]): KeyedItem[] {
  const atKey = Map.groupBy(items.map(placed), ({ item }) => addressKey(item.urlKey))
  return [...atKey].flatMap(([key, all]) => {
    const distinct = withoutRepeats(all)
    const anchors = Map.groupBy(distinct, ({ anchor }) => anchor)
    const shared = distinct.length > 1
    return distinct.map(one => {
      const isOwn = one.anchor !== '' && anchors.get(one.anchor)!.length === 1
      return { item: one.item, key, ownKey: ownKeyOf(one, key, isOwn), shared }
    })
  })
}

/** An item with the anchor of its link, and its guid where that says more than the link does. */
type Placed = { item: ReadItem; anchor: string; guid?: string }

function placed(item: ReadItem): Placed {
  const url = item.url === undefined ? null : URL.parse(item.url)
  const anchor = url?.hash.slice(1) ?? ''
  return { item, anchor, guid: url && !isHome(url) ? item.guid : undefined }
}

/** Of items at one address (and anchor), the same guid or the same title is the same item. */
function withoutRepeats(items: Placed[]): Placed[] {
  const known = new Set<string>()
  return items.filter(({ item, anchor, guid }) => {
    const named = guid ? [`guid ${anchor} ${guid}`, `both ${guid} ${item.title}`] : []
    const signs = [`title ${anchor} ${item.title}`, ...named]
    const isKnown = signs.some(sign => known.has(sign))
    for (const sign of signs) known.add(sign)
    return !isKnown
  })
}

function ownKeyOf({ item, anchor, guid }: Placed, key: string, isOwn: boolean): string {
  const own = `${key}#${isOwn ? anchor : (guid ?? item.title)}`
  return Buffer.byteLength(own) <= mostOfKey ? own : `sha256:${hash('sha256', own)}`
}

// An entry of PostgreSQL's indexes holds 2,704 bytes; what is longer goes by its hash.
const mostOfKey = 2000

/** A link to the front page of a site names no article. */
const isHome = ({ pathname, search }: URL): boolean => pathname === '/' && search === ''

function leadsHome(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && isHome(url)
}

/** How a document uses guids: whether one stands in it once, and whether they tell its items apart. */
export type Guids = { isAlone(guid: string | undefined): boolean; distinguish: boolean }

/** Reads how the items of a document use guids. */
export function guidsOf(items: { guid?: string | null }[]): Guids {
  const times = new Map<string, number>()
  for (const { guid } of items) if (guid) times.set(guid, (times.get(guid) ?? 0) + 1)
  const isAlone = (guid: string | undefined): boolean => guid !== undefined && times.get(guid) === 1
  return { isAlone, distinguish: items.filter(({ guid }) => isAlone(guid ?? undefined)).length > 1 }
}

// "1", "2", "3" are places in a list; what is told to stay the same for ever is longer (a permalink, a tag: URI, a UUID).
const leastOfTrustedGuid = 10

/**
 * Whether an item at the address of a known article of its feed is another one all the same: everything else says so.
 * Feeds of one item ("the latest", "word of the day") keep their address while what they bring changes.
 */
export function isAnother(known: KnownArticle, item: ReadItem, { distinguish }: Guids): boolean {
  const sameGuid = item.guid !== undefined && item.guid === known.guid
  if (sameGuid && (distinguish || (item.url && !leadsHome(item.url)))) return false
  const guidsDiffer = Boolean(item.guid && known.guid && item.guid !== known.guid)
  const namesNothing = !item.url || leadsHome(item.url)
  return (guidsDiffer || namesNothing) && datesDiffer(known, item) && !titlesAlike(known.title, item.title)
}

/**
 * Whether a known article of the feed that has the item's guid, at an address that the document no longer lists, is that
 * item moved. A guid alone proves it only where it can: feeds of one item keep a constant guid, others number places.
 */
export function hasMoved(known: KnownArticle, item: ReadItem, { distinguish }: Guids): boolean {
  if (distinguish && (item.guid?.length ?? 0) >= leastOfTrustedGuid) return true
  if (datesAgree(known, item) || sameWords(known, item) || samePath(known.url, item.url)) return true
  return !datesDiffer(known, item) && titlesAlike(known.title, item.title)
}

/**
 * How sure it is that an item at a new address, under a new guid, is a known article that the document no longer lists:
 * 'sure' by itself, 'likely' where most of the document has moved with it (another system, another host).
 */
export function sameElsewhere(known: KnownArticle, item: ReadItem): 'sure' | 'likely' | undefined {
  if (datesAgree(known, item) && titlesAlike(known.title, item.title)) return 'sure'
  if (!sameWords(known, item)) return undefined
  if (!item.url || samePath(known.url, item.url)) return 'sure'
  // a text of forty words; of a headline alone only without a date, for "Weather" comes every day
  return item.textHash || item.publishedAt === undefined ? 'likely' : undefined
}

const isDated = ({ published_at, first_seen_at }: KnownArticle): boolean => published_at !== first_seen_at

const datesAgree = (known: KnownArticle, { publishedAt }: ReadItem): boolean =>
  isDated(known) && publishedAt === known.published_at

const datesDiffer = (known: KnownArticle, { publishedAt }: ReadItem): boolean =>
  publishedAt !== undefined && isDated(known) && publishedAt !== known.published_at

/** Whether the feed says of both the same, word for word. */
export const sameWords = (known: KnownArticle, item: ReadItem): boolean =>
  Buffer.compare(known.item_hash, item.itemHash) === 0

/** The same path and query on another host; a front page is none. */
function samePath(one: string | null, other: string | undefined): boolean {
  const [left, right] = [one && URL.parse(one), other && URL.parse(other)]
  if (!left || !right || left.pathname === '/') return false
  return left.pathname === right.pathname && left.search === right.search
}

/** Half of the words of both headlines together are common to them. */
function titlesAlike(one: string, other: string): boolean {
  const [left, right] = [new Set(tokensOf(one)), new Set(tokensOf(other))]
  return left.intersection(right).size * 2 >= left.union(right).size
}
