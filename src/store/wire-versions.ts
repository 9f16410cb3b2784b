import { sql } from 'kysely'
import type { ReadItem } from '../model/article.ts'
import { itemColumns, pageIsAsked, wireColumns } from './item-columns.ts'
import { addressKey } from './item-identity.ts'
import { keepItemVersion } from './keep-version.ts'
import { pack } from './pack.ts'
import type { Database } from './schema.ts'
import { plausible } from './take-items.ts'

/** What is stored of a newswire's article. */
export type KnownVersion = {
  id: number
  feedId: number
  version?: number
  /** When a kill took it away, milliseconds UTC. */
  killedAt?: number
  withdrawn: boolean
  itemHash: Uint8Array
  urgency: number | null
  usageTerms: string | null
  correction: string | null
}

const columns = [
  'id',
  'feed_id',
  'source_id',
  'url_key',
  'guid',
  'version',
  'killed_at',
  'withdrawn',
  'item_hash',
  'urgency',
  'usage_terms',
  'correction',
] as const

// Both databases bound the parameters of a statement; a chunk stays far below.
const chunk = 200

/**
 * Finds the articles that items are versions of: by their identifier within the feed, or by their address within the
 * source. Nobody can change or kill what another source published.
 */
export async function knownVersions(
  db: Database,
  feed: { id: number; sourceId: number },
  items: ReadItem[],
): Promise<(item: ReadItem) => KnownVersion | undefined> {
  const [byGuid, byKey] = [new Map<string, KnownVersion>(), new Map<string, KnownVersion>()]
  for (let at = 0; at < items.length; at += chunk) {
    const some = items.slice(at, at + chunk)
    const guids = some.flatMap(item => item.guid ?? [])
    const keys = some.map(item => addressKey(item.urlKey))
    const rows = await db
      .selectFrom('article')
      .select(columns)
      .where('source_id', '=', feed.sourceId)
      .where(eb =>
        eb.or([
          eb('url_key', 'in', keys),
          ...(guids.length > 0 ? [eb.and([eb('feed_id', '=', feed.id), eb('guid', 'in', guids)])] : []),
        ]),
      )
      .orderBy('id')
      .execute()
    for (const row of rows) {
      if (row.feed_id === feed.id && row.guid) byGuid.set(row.guid, versionOf(row))
      byKey.set(row.url_key, versionOf(row))
    }
  }
  return item => (item.guid && byGuid.get(item.guid)) || byKey.get(addressKey(item.urlKey))
}

type Row = {
  id: number
  feed_id: number
  version: number | null
  killed_at: number | null
  withdrawn: number
  item_hash: Uint8Array
  urgency: number | null
  usage_terms: string | null
  correction: string | null
}

const versionOf = (row: Row): KnownVersion => ({
  id: row.id,
  feedId: row.feed_id,
  version: row.version ?? undefined,
  killedAt: row.killed_at ?? undefined,
  withdrawn: row.withdrawn === 1,
  itemHash: row.item_hash,
  urgency: row.urgency,
  usageTerms: row.usage_terms,
  correction: row.correction,
})

/**
 * Writes a version over the one before. What a kill or an embargo emptied comes back with it; what went because its page
 * is gone only with a newer version or other words, not with every poll that still lists it. Gives whether a reader would
 * see a change.
 */
export async function writeVersion(db: Database, known: KnownVersion, item: ReadItem, now: number): Promise<boolean> {
  const facts = wireColumns(item)
  const newer = (facts.version ?? 0) > (known.version ?? 0)
  const reworded = (known.withdrawn && newer) || Buffer.compare(known.itemHash, item.itemHash) !== 0
  const corrected = facts.correction !== null && facts.correction !== known.correction
  const told = facts.urgency !== known.urgency || facts.usage_terms !== known.usageTerms || corrected
  if (!reworded && !told && facts.version === (known.version ?? null)) return false
  if (reworded && !known.withdrawn)
    await keepItemVersion(db, known.id, item, now, pageIsAsked(item) ? 'awaited' : 'told')
  await db
    .updateTable('article')
    .set({
      ...facts,
      ...(reworded && {
        ...itemColumns(item),
        station: sql<string>`case when station = 'extract' then station else 'cluster' end`,
        ...(pageIsAsked(item) ? { page_due_at: now } : { text_from: 'feed' }),
      }),
      ...((reworded || corrected) && { updated_at: now }),
      // what was not to be seen until now is news of now
      ...(known.withdrawn &&
        reworded && { published_at: plausible(item.publishedAt, now), withdrawn: 0, killed_at: null }),
    })
    .where('id', '=', known.id)
    .execute()
  if (reworded) await writeText(db, known.id, item)
  return reworded || told
}

/** A version without a text of its own has the page asked again, whose text stands until then. */
async function writeText(db: Database, id: number, item: ReadItem): Promise<void> {
  const html = pack(item.html)
  const text = pageIsAsked(item) ? { feed_html: html } : { html, text: pack(item.text), feed_html: html, apart: null }
  await db.updateTable('article_text').set(text).where('article_id', '=', id).execute()
}
