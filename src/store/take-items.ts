import { sql } from 'kysely'
import type { ReadItem } from '../model/article.ts'
import { pack } from './pack.ts'
import type { Database } from './schema.ts'

/** What a feed's items came to: articles that are new, and articles whose wording in the feed changed. */
export type Taken = { fresh: number; changed: number[] }

type KnownArticle = { id: number; feed_id: number; url_key: string; guid: string | null; item_hash: Uint8Array }

// Both databases bound the parameters of a statement; a chunk stays far below.
const chunk = 200
const day = 86_400_000
// Before the web there was no feed: an older date is a mistake.
const oldest = Date.UTC(1990, 0, 1)

/**
 * Makes articles of a feed's items, oldest first so that ids follow the order of publication. What is known by address,
 * or by guid within the feed, is not made twice; where the feed's own wording changed, the article's page is due again.
 * Idempotent: the same items a second time change nothing.
 */
export async function takeItems(
  db: Database,
  feed: { id: number; sourceId: number },
  items: ReadItem[],
  now: number,
): Promise<Taken> {
  const taken: Taken = { fresh: 0, changed: [] }
  const ordered = [...items].sort((a, b) => (a.publishedAt ?? now) - (b.publishedAt ?? now))
  const isAlone = onlyOnce(items.map(item => item.guid))
  const listed = new Set(items.map(item => item.urlKey))
  for (let at = 0; at < ordered.length; at += chunk) {
    const some = ordered.slice(at, at + chunk)
    const known = await knownArticles(db, feed.id, some)
    const fresh = new Map<string, ReadItem>()
    const edits: { id: number; item: ReadItem }[] = []
    for (const item of some) {
      const article = known.byKey.get(item.urlKey) ?? (isAlone(item.guid) ? known.movedFrom(item, listed) : undefined)
      if (!article) fresh.set(item.urlKey, item)
      else if (article.feed_id === feed.id && !sameBytes(article.item_hash, item.itemHash))
        edits.push({ id: article.id, item })
    }
    // in the order in which the story station takes them, so that the two do not wait for each other
    for (const { id, item } of edits.sort((a, b) => a.id - b.id)) {
      await editArticle(db, id, item, now)
      taken.changed.push(id)
    }
    taken.fresh += await insertArticles(db, feed, [...fresh.values()], now)
  }
  return taken
}

/** Which of the items are articles already, by address or by guid. */
async function knownArticles(db: Database, feedId: number, items: ReadItem[]) {
  const columns = ['id', 'feed_id', 'url_key', 'guid', 'item_hash'] as const
  const keys = items.map(item => item.urlKey)
  const byAddress = await db.selectFrom('article').select(columns).where('url_key', 'in', keys).execute()
  const guids = items.flatMap(item => item.guid ?? [])
  const byGuid = guids.length
    ? await db.selectFrom('article').select(columns).where('feed_id', '=', feedId).where('guid', 'in', guids).execute()
    : []
  const byKey = new Map<string, KnownArticle>(byAddress.map(row => [row.url_key, row]))
  const isAlone = onlyOnce(byGuid.map(row => row.guid))
  // A known guid under a new address is the same article moved, unless its old address is listed beside it. Some feeds
  // give every item the same guid, which then names none of them.
  const movedFrom = ({ guid }: ReadItem, listed: ReadonlySet<string>): KnownArticle | undefined =>
    isAlone(guid) ? byGuid.find(row => row.guid === guid && !listed.has(row.url_key)) : undefined
  return { byKey, movedFrom }
}

/** Whether a guid stands in a list exactly once. */
function onlyOnce(guids: (string | null | undefined)[]): (guid: string | undefined) => boolean {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const guid of guids) if (guid) (seen.has(guid) ? twice : seen).add(guid)
  return guid => guid !== undefined && seen.has(guid) && !twice.has(guid)
}

async function insertArticles(
  db: Database,
  feed: { id: number; sourceId: number },
  items: ReadItem[],
  now: number,
): Promise<number> {
  if (items.length === 0) return 0
  const inserted = await db
    .insertInto('article')
    .values(items.map(item => articleRow(feed, item, now)))
    .onConflict(conflict => conflict.column('url_key').doNothing())
    .returning(['id', 'url_key'])
    .execute()
  const byKey = new Map(items.map(item => [item.urlKey, item]))
  if (inserted.length === 0) return 0
  await db
    .insertInto('article_text')
    .values(inserted.map(({ id, url_key }) => textRow(id, byKey.get(url_key)!)))
    .execute()
  return inserted.length
}

const articleRow = (feed: { id: number; sourceId: number }, item: ReadItem, now: number) => ({
  source_id: feed.sourceId,
  feed_id: feed.id,
  url_key: item.urlKey,
  url: item.url ?? null,
  guid: item.guid ?? null,
  title: item.title,
  summary: item.summary ?? null,
  authors: JSON.stringify(item.authors),
  picture: item.picture ? JSON.stringify(item.picture) : null,
  lang: item.lang ?? null,
  topic: item.topic ?? null,
  tags: JSON.stringify(item.tags),
  published_at: plausible(item.publishedAt, now),
  first_seen_at: now,
  station: item.url ? 'extract' : 'cluster',
  page_due_at: item.url ? now : null,
  words: wordCount(item.text),
  item_hash: item.itemHash,
  text_hash: item.textHash ?? null,
})

const textRow = (id: number, item: ReadItem) => {
  const html = pack(item.html)
  return { article_id: id, html, text: pack(item.text), feed_html: html }
}

/**
 * An edit in the feed: the feed's text is the new floor, the page is to be read again, and the article's story and its
 * place in the search index are to be told anew.
 */
async function editArticle(db: Database, id: number, item: ReadItem, now: number): Promise<void> {
  const article = await db
    .updateTable('article')
    .set({
      item_hash: item.itemHash,
      guid: item.guid ?? null,
      url_key: item.urlKey,
      url: item.url ?? null,
      title: item.title,
      updated_at: now,
      page_due_at: item.url ? now : null,
      station: sql<string>`case when station = 'extract' then station else 'cluster' end`,
    })
    .where('id', '=', id)
    .returning('text_from')
    .executeTakeFirstOrThrow()
  const feedHtml = pack(item.html)
  const fromFeed = article.text_from === 'feed'
  if (fromFeed) {
    const facts = { summary: item.summary ?? null, words: wordCount(item.text), text_hash: item.textHash ?? null }
    await db.updateTable('article').set(facts).where('id', '=', id).execute()
  }
  await db
    .updateTable('article_text')
    .set({ feed_html: feedHtml, ...(fromFeed && { html: feedHtml, text: pack(item.text) }) })
    .where('article_id', '=', id)
    .execute()
}

/** The publisher's date, unless it lies in the future or before the web: then when it was first seen. */
export const plausible = (publishedAt: number | undefined, now: number): number =>
  publishedAt === undefined || publishedAt < oldest || publishedAt > now + day ? now : Math.min(publishedAt, now)

/** Words of a text; for scripts without spaces, two characters count as one word. */
export function wordCount(text: string): number {
  const spaced = text.match(word)?.length ?? 0
  const dense = beforeDense.test(text) ? 0 : (text.match(denseLetter)?.length ?? 0)
  return spaced + Math.floor(dense / 2)
}

// ASCII is spelled out, and scripts without spaces are looked for only where they can be: together 10.4 µs for a
// paragraph without, 4.2 with (2026-11).
const word = /(?:[A-Za-z0-9]|(?![\x00-\x7f])[\p{L}\p{N}])+/gu
const beforeDense = /^[\x00-\u0dff\u2000-\u206f]*$/
const denseLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
