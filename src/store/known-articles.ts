import { sql } from 'kysely'
import type { ReadItem } from '../model/article.ts'
import {
  type Guids,
  guidsOf,
  hasMoved,
  isAnother,
  type KeyedItem,
  type KnownArticle,
  sameElsewhere,
} from './item-identity.ts'
import type { Database } from './schema.ts'

/** An item with the key it is stored under and, where it is known, its article. */
export type IdentifiedItem = { item: ReadItem; key: string; known?: KnownArticle }

type Feed = { id: number; sourceId: number }

// Both databases bound the parameters of a statement; a chunk stays far below.
const chunk = 200

/**
 * Finds the articles that a document's items are already: by address, by guid within the feed, and, for what is left, by
 * the same headline and date or the same words at an address that the document no longer lists (a feed that moved). No
 * article is given twice. Asks two questions for each 200 items, and two more only for those that are new.
 */
export async function identify(db: Database, feed: Feed, keyed: KeyedItem[]): Promise<IdentifiedItem[]> {
  const guids = guidsOf(keyed.map(({ item }) => item))
  const listed = new Set(keyed.flatMap(({ key, ownKey, shared }) => (shared ? [ownKey] : [key, ownKey])))
  const claimed = new Set<number>()
  const claim = (known: KnownArticle | undefined): KnownArticle | undefined => {
    if (!known || claimed.has(known.id)) return undefined
    claimed.add(known.id)
    return known
  }
  const atAddress = await articlesAt(db, keyed)
  const found = keyed.map(one => {
    const { key, known } = byAddress(one, atAddress, feed, guids)
    return { item: one.item, key, known: claim(known) }
  })
  const gone = (known: KnownArticle): boolean => !listed.has(known.url_key) && !claimed.has(known.id)
  await findByGuid(db, feed, unknownOf(found), guids, known => (gone(known) ? claim(known) : undefined))
  await findElsewhere(db, feed, unknownOf(found), found.length, known => (gone(known) ? claim(known) : undefined))
  return found
}

const unknownOf = (found: IdentifiedItem[]): IdentifiedItem[] => found.filter(({ known }) => !known)

/** The article at an item's address, unless it is another one there. */
function byAddress(
  { item, key, ownKey, shared }: KeyedItem,
  at: ReadonlyMap<string, KnownArticle>,
  feed: Feed,
  guids: Guids,
): { key: string; known?: KnownArticle } {
  const own = at.get(ownKey)
  if (own) return { key: ownKey, known: own }
  const known = at.get(key)
  if (!known) return { key: shared ? ownKey : key }
  if (known.feed_id !== feed.id) return shared ? { key: ownKey } : { key, known }
  if (shared) return { key: ownKey, known: isNamed(known, item) ? known : undefined }
  return isAnother(known, item, guids) ? { key: ownKey } : { key, known }
}

/** Before others came beside it, the item stood at the address alone. */
const isNamed = (known: KnownArticle, item: ReadItem): boolean =>
  known.title === item.title || (item.guid !== undefined && item.guid !== item.url && known.guid === item.guid)

const columns = [
  'id',
  'feed_id',
  'url_key',
  'url',
  'guid',
  sql<string>`coalesce(feed_title, title)`.as('title'),
  'item_hash',
  'published_at',
  'first_seen_at',
] as const

async function articlesAt(db: Database, keyed: KeyedItem[]): Promise<Map<string, KnownArticle>> {
  const keys = [...new Set(keyed.flatMap(({ key, ownKey }) => [key, ownKey]))]
  const rows = await inChunks(keys, some =>
    db.selectFrom('article').select(columns).where('url_key', 'in', some).execute(),
  )
  return new Map(rows.map(row => [row.url_key, row]))
}

type Take = (known: KnownArticle) => KnownArticle | undefined

/** A guid that stands once in the document and once among the feed's articles. */
async function findByGuid(
  db: Database,
  feed: Feed,
  unknown: IdentifiedItem[],
  guids: Guids,
  take: Take,
): Promise<void> {
  const asked = unknown.filter(({ item }) => guids.isAlone(item.guid))
  const rows = await inChunks(
    asked.map(({ item }) => item.guid!),
    some => db.selectFrom('article').select(columns).where('feed_id', '=', feed.id).where('guid', 'in', some).execute(),
  )
  const among = guidsOf(rows)
  const byGuid = new Map(rows.map(row => [row.guid, row]))
  for (const one of asked) {
    const known = among.isAlone(one.item.guid) ? byGuid.get(one.item.guid!) : undefined
    if (known && hasMoved(known, one.item, guids)) one.known = take(known)
  }
}

/** What is only likely counts where at least three, and half of what is listed, have moved together. */
async function findElsewhere(
  db: Database,
  feed: Feed,
  unknown: IdentifiedItem[],
  listed: number,
  take: Take,
): Promise<void> {
  const candidates = await sameWordsOrDate(db, feed, unknown)
  const likely: { one: IdentifiedItem; known: KnownArticle }[] = []
  for (const one of unknown) {
    const same = candidates(one.item).map(known => ({ known, how: sameElsewhere(known, one.item) }))
    const [sure, ...others] = same.filter(({ how }) => how === 'sure')
    const [guess, ...guesses] = same.filter(({ how }) => how === 'likely')
    if (sure && others.length === 0) one.known = take(sure.known)
    else if (guess && guesses.length === 0 && !sure) likely.push({ one, known: guess.known })
  }
  if (likely.length >= 3 && likely.length * 2 >= listed) for (const { one, known } of likely) one.known = take(known)
}

// Days without hours give many articles one date, and standing headlines one wording: then it tells nothing of any.
const mostAlike = 20

async function sameWordsOrDate(
  db: Database,
  feed: Feed,
  unknown: IdentifiedItem[],
): Promise<(item: ReadItem) => KnownArticle[]> {
  const items = unknown.map(({ item }) => item)
  const asked = db
    .selectFrom('article')
    .select(columns)
    .limit(chunk * mostAlike)
  const hashes = items.map(item => item.itemHash)
  const withWords = await inChunks(hashes, some =>
    asked.where('feed_id', '=', feed.id).where('item_hash', 'in', some).execute(),
  )
  const dates = [...new Set(items.flatMap(item => item.publishedAt ?? []))]
  // of all feeds of the source, and sorted out here: given the feed too, SQLite goes through every article of it
  const withDate = await inChunks(dates, some =>
    asked.where('source_id', '=', feed.sourceId).where('published_at', 'in', some).execute(),
  )
  const byWords = Map.groupBy(withWords, row => hexOf(row.item_hash))
  const ofFeed = withDate.filter(row => row.feed_id === feed.id)
  const byDate = Map.groupBy(ofFeed, row => row.published_at)
  return item => {
    const alike = [byWords.get(hexOf(item.itemHash)) ?? [], byDate.get(item.publishedAt ?? 0) ?? []]
    const few = alike.filter(rows => rows.length <= mostAlike).flat()
    return [...new Map(few.map(row => [row.id, row])).values()]
  }
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

async function inChunks<T, R>(asked: T[], ask: (some: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = []
  for (let at = 0; at < asked.length; at += chunk) found.push(...(await ask(asked.slice(at, at + chunk))))
  return found
}
