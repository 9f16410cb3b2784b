import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** A watched folder as its files are taken: the feed that stands for it, with what is known of its source. */
export type FolderFeed = {
  id: number
  sourceId: number
  sourceName: string
  url: string
  topics: string[]
  languages: string[]
}

/** The address under which a folder's feed is kept. */
const folderAddress = (path: string): string => `folder:${path}`

/** An address as everybody may see it: where a folder lies on the operator's disk is nobody else's business. */
export const shownAddress = (url: string): string =>
  url.startsWith('folder:') ? `folder:${url.split('/').at(-1)}` : url

/**
 * Gives the feed of a watched folder; adds it, with a source of its name, when it is new. It is never due for a poll. Two
 * processes may do so at once: run it in `transact`.
 */
export async function folderFeed(
  db: Database,
  { name, path }: { name: string; path: string },
  now: number,
): Promise<FolderFeed> {
  const url = folderAddress(path)
  const known = await readFolder(db, url)
  if (known) return known
  const source = await db
    .insertInto('source')
    .values({ name, languages: '[]', added_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('feed').values({ source_id: source.id, url, kind: 'folder', next_at: null }).execute()
  return (await readFolder(db, url))!
}

async function readFolder(db: Database, url: string): Promise<FolderFeed | undefined> {
  const row = await db
    .selectFrom('feed')
    .innerJoin('source', 'source.id', 'feed.source_id')
    .select(['feed.id', 'feed.source_id', 'feed.url', 'source.name', 'source.topics', 'source.languages'])
    .where('feed.url', '=', url)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceName: row.name,
    url: row.url,
    topics: JSON.parse(row.topics) as string[],
    languages: JSON.parse(row.languages) as string[],
  }
}

/** Writes down how a folder is at `now` (milliseconds UTC): well, or what is wrong in a sentence. */
export async function noteFolder(db: Database, id: number, { now, trouble }: { now: number; trouble?: string }) {
  const state = trouble
    ? { outcome: 'bad-folder', detail: trouble, failures: 1 }
    : {
        outcome: 'ok',
        detail: null,
        failures: 0,
        answered_at: now,
        watched_since: sql<number>`coalesce(watched_since, ${now})`,
      }
  await db
    .updateTable('feed')
    .set({ ...state, asked_at: now })
    .where('id', '=', id)
    .execute()
}

/** Writes down that a file was taken: how many of its `items` are new. */
export async function noteTaken(
  db: Database,
  id: number,
  { now, fresh, items, format }: { now: number; fresh: number; items: number; format: string },
): Promise<void> {
  await db
    .updateTable('feed')
    .set({ answered_at: now, items, format, ...(fresh > 0 && { fresh_at: now }) })
    .where('id', '=', id)
    .execute()
}
