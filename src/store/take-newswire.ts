import type { ReadItem } from '../model/article.ts'
import { forgetHeld, type HeldItem, heldOf, holdFeeds, holdItem } from './held-items.ts'
import { addressKey } from './item-identity.ts'
import type { Database } from './schema.ts'
import { type FeedOfItems, insertArticles, type Taken } from './take-items.ts'
import { type KnownVersion, knownVersions, writeVersion } from './wire-versions.ts'
import { withdrawArticle } from './withdraw-article.ts'

// Both databases bound the parameters of a statement; a chunk stays far below.
const chunk = 200

/** What a newswire's items came to; `killed` counts those that are not to be shown any more. */
export type TakenWire = Taken & { held: number; killed: number }

/**
 * Takes the items of a newswire as their publisher wants them treated. Each is known by its identifier through all its
 * versions: a newer one takes the place of an older, never the other way round. An item under embargo goes into
 * `held_item` and nowhere else; one that is withheld or canceled is taken away wherever it is, and leaves a mark, so that
 * an older version does not bring it back. Idempotent: the same items a second time change nothing.
 */
export async function takeNewswire(
  db: Database,
  feed: FeedOfItems,
  items: ReadItem[],
  now: number,
): Promise<TakenWire> {
  const taken: TakenWire = { fresh: 0, changed: [], held: 0, killed: 0 }
  if (items.length === 0) return taken
  await holdFeeds(db, [feed.id])
  const newest = newestOfEach(items).toSorted((a, b) => (a.publishedAt ?? now) - (b.publishedAt ?? now))
  const held = await heldOf(db, feed.id)
  const known = await knownVersions(db, feed, newest)
  const fresh: ReadItem[] = []
  for (const item of newest) {
    const waiting = held.find(one => isSame(one.item, item))
    const article = known(item)
    if (isOutdated(item, waiting?.item.newswire?.version, article)) continue
    if (isKilled(item)) await kill(db, { feed, item, waiting, article, now }, taken)
    else if (dueAt(item) > now) await hold(db, { feed, item, waiting, article }, taken)
    else {
      if (waiting) await forgetHeld(db, waiting.id)
      const here = waiting && waiting.dueAt > now ? { ...item, publishedAt: now } : item
      if (!article) fresh.push(here)
      else if (await writeVersion(db, article, here, now)) taken.changed.push(article.id)
    }
  }
  for (let at = 0; at < fresh.length; at += chunk) {
    const some = fresh.slice(at, at + chunk).map(item => ({ item, key: addressKey(item.urlKey) }))
    taken.fresh += await insertArticles(db, feed, some, now)
  }
  return taken
}

type Case = { feed: FeedOfItems; item: ReadItem; waiting?: HeldItem; article?: KnownVersion; now: number }

/** A kill of what nobody has here leaves its mark too: the item may still come, from a queue or another server. */
async function kill(db: Database, { feed, item, waiting, article, now }: Case, taken: TakenWire): Promise<void> {
  if (waiting) await forgetHeld(db, waiting.id)
  if (article?.killedAt) return
  taken.killed++
  const marked = article?.id ?? (await markOf(db, feed, item, now))
  if (marked === undefined) return
  await withdrawArticle(db, marked, { killedAt: now, version: item.newswire?.version })
  if (article) taken.changed.push(marked)
}

/** An article without a word, for an item that is killed before it was here. */
async function markOf(db: Database, feed: FeedOfItems, item: ReadItem, now: number): Promise<number | undefined> {
  const wordless: ReadItem = { ...item, title: '', summary: undefined, html: '', text: '', authors: [], tags: [] }
  await insertArticles(db, feed, [{ item: wordless, key: addressKey(item.urlKey) }], now)
  return (await knownVersions(db, feed, [item]))(item)?.id
}

/** An embargo counts for all that was published of the item before. */
async function hold(
  db: Database,
  { feed, item, waiting, article }: Omit<Case, 'now'>,
  taken: TakenWire,
): Promise<void> {
  const same = waiting && waiting.dueAt === dueAt(item) && sameBytes(waiting.item.itemHash, item.itemHash)
  if (same && waiting.item.newswire?.version === item.newswire?.version) return
  if (waiting) await forgetHeld(db, waiting.id)
  await holdItem(db, feed.id, item, dueAt(item))
  taken.held++
  if (!article || article.withdrawn) return
  await withdrawArticle(db, article.id, {})
  taken.changed.push(article.id)
}

const dueAt = (item: ReadItem): number => item.newswire?.embargoedUntil ?? 0

/** Withheld is "not for now" and canceled "never": until a newer version says otherwise neither is to be seen. */
const isKilled = ({ newswire }: ReadItem): boolean => newswire?.status === 'canceled' || newswire?.status === 'withheld'

/** A version is outdated by a newer one that is held or published; of what was killed, by the one that killed it too. */
function isOutdated(item: ReadItem, heldVersion: number | undefined, article: KnownVersion | undefined): boolean {
  const version = item.newswire?.version
  const isBefore = (other: number | undefined): boolean =>
    version !== undefined && other !== undefined && version < other
  if (isBefore(heldVersion) || isBefore(article?.version)) return true
  const isNewer = version !== undefined && article?.version !== undefined && version > article.version
  return article?.killedAt !== undefined && !isKilled(item) && !isNewer
}

const isSame = (one: ReadItem, other: ReadItem): boolean =>
  one.guid !== undefined ? one.guid === other.guid : one.urlKey === other.urlKey

/** Of the versions of an item in one document the newest; of equal ones the kill, or else the first. */
function newestOfEach(items: ReadItem[]): ReadItem[] {
  const newest = new Map<string, ReadItem>()
  for (const item of items) {
    const id = item.guid ?? item.urlKey
    const other = newest.get(id)
    if (!other || isAfter(item, other)) newest.set(id, item)
  }
  return [...newest.values()]
}

function isAfter(item: ReadItem, other: ReadItem): boolean {
  const [version = 0, otherVersion = 0] = [item.newswire?.version, other.newswire?.version]
  return version > otherVersion || (version === otherVersion && isKilled(item) && !isKilled(other))
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
