import { sql } from 'kysely'
import type { NewSource, Source } from '../model/source.ts'
import { feedRow, sourceRow } from './add-sources.ts'
import { emptyStories } from './describe-story.ts'
import type { Store } from './open-store.ts'
import type { Database } from './schema.ts'
import { sourceOfRow } from './source-row.ts'
import { dropDigests } from './story-digests.ts'
import { transact } from './transact.ts'

/** What came of adding a source: its feed was new, or was there already. */
export type Added = { sourceId: number; feedId: number; added: boolean }

/**
 * Adds a source with its feed, due at once; a feed address that is known already is left as it is. A second feed of a
 * publisher (same homepage and name) joins its source.
 */
export const addSource = (db: Database, source: NewSource, now: number, demo = false): Promise<Added> =>
  transact(db, trx => addWithin(trx, source, now, demo))

async function addWithin(trx: Database, source: NewSource, now: number, demo: boolean): Promise<Added> {
  const known = await feedWithAddress(trx, source.feed)
  if (known && source.isPage) await readAsPage(trx, known.id, now)
  if (known) await askAgain(trx, known.id, now)
  if (known) return { sourceId: known.source_id, feedId: known.id, added: false }
  const joined = await sourceNamed(trx, source)
  const sourceId = joined ?? (await insertSource(trx, source, now, demo))
  const feed = await trx
    .insertInto('feed')
    .values(feedRow(source, sourceId, now))
    .onConflict(conflict => conflict.column('url').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (feed) return { sourceId, feedId: feed.id, added: true }
  // another process added the same feed in this very moment: its source stands, ours goes
  if (joined === undefined) await trx.deleteFrom('source').where('id', '=', sourceId).execute()
  const theirs = await feedWithAddress(trx, source.feed)
  return { sourceId: theirs!.source_id, feedId: theirs!.id, added: false }
}

/** What was added as a feed and is a page of headlines is read as one from now on. */
async function readAsPage(db: Database, feedId: number, now: number): Promise<void> {
  const page = { kind: 'page', next_at: now, etag: null, last_modified: null }
  await db.updateTable('feed').set(page).where('id', '=', feedId).where('kind', '=', 'feed').execute()
}

/** What was gone for good is there again, says who adds it. */
async function askAgain(db: Database, feedId: number, now: number): Promise<void> {
  const query = db.updateTable('feed').set({ next_at: now }).where('id', '=', feedId)
  await query.where('next_at', 'is', null).where('kind', '<>', 'folder').execute()
}

const feedWithAddress = (db: Database, url: string): Promise<{ id: number; source_id: number } | undefined> =>
  db.selectFrom('feed').select(['id', 'source_id']).where('url', '=', url).executeTakeFirst()

async function sourceNamed(db: Database, { name, homepage }: NewSource): Promise<number | undefined> {
  if (!homepage) return undefined
  const found = await db
    .selectFrom('source')
    .select('id')
    .where('name', '=', name)
    .where('homepage', '=', homepage)
    .executeTakeFirst()
  return found?.id
}

async function insertSource(db: Database, source: NewSource, now: number, demo: boolean): Promise<number> {
  const row = sourceRow(source, now, demo)
  const { id } = await db.insertInto('source').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** How many sources there are, and how many of them are the demonstration's. */
export async function countSources(db: Database): Promise<{ all: number; demo: number }> {
  const row = await db
    .selectFrom('source')
    .select(({ fn }) => [fn.countAll<number>().as('all'), sql<number>`coalesce(sum(demo), 0)`.as('demo')])
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), demo: Number(row.demo) }
}

/**
 * Takes a source out with its feeds and articles. Stories that others tell too are told anew by the line, those that
 * nobody else tells are emptied, and what repeated its articles stands for itself. Gives whether it was there.
 */
export function removeSource(
  { write, dialect }: Pick<Store, 'write' | 'dialect'>,
  id: number,
  now: number,
): Promise<boolean> {
  return transact(write, async db => {
    await dialect.forgetArticlesOf(db, id)
    const own = db.selectFrom('article').select('article.id').where('source_id', '=', id)
    await db.updateTable('article').set({ copy_of: null }).where('copy_of', 'in', own).execute()
    const touched = await storiesOfSource(db, id)
    const gone = await db.deleteFrom('source').where('id', '=', id).executeTakeFirst()
    for (let at = 0; at < touched.length; at += chunk) {
      await dropDigests(db, touched.slice(at, at + chunk))
      await retell(db, touched.slice(at, at + chunk), now)
    }
    return gone.numDeletedRows > 0n
  })
}

// Both databases bound the parameters of a statement; a chunk stays far below.
const chunk = 500

async function storiesOfSource(db: Database, sourceId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('article')
    .select('story_id')
    .distinct()
    .where('source_id', '=', sourceId)
    .where('story_id', 'is not', null)
    .execute()
  return rows.map(row => row.story_id!)
}

/** Empties those of the stories that have no article left, and puts an article of each other in line to be told anew. */
async function retell(db: Database, storyIds: number[], now: number): Promise<void> {
  const left = await db
    .selectFrom('article')
    .select(['story_id', eb => eb.fn.min('id').as('id')])
    .where('story_id', 'in', storyIds)
    .groupBy('story_id')
    .execute()
  const standing = new Set(left.map(row => row.story_id))
  await emptyStories(
    db,
    storyIds.filter(id => !standing.has(id)),
    now,
  )
  if (left.length === 0) return
  await db
    .updateTable('article')
    .set({ station: 'cluster' })
    .where(
      'id',
      'in',
      left.map(row => row.id),
    )
    .where('station', '=', 'done')
    .execute()
}

/** A source with the state of its feed, as the command line lists it. */
export type ListedSource = Source & {
  feedUrl: string
  outcome: string | null
  detail: string | null
  answeredAt: number | null
  articles: number
}

/** Every source with each of its feeds, by name. */
export async function listSources(db: Database): Promise<ListedSource[]> {
  const rows = await db
    .selectFrom('source')
    .innerJoin('feed', 'feed.source_id', 'source.id')
    .selectAll('source')
    .select(['feed.url as feed_url', 'feed.outcome', 'feed.detail', 'feed.answered_at'])
    .select(eb =>
      eb
        .selectFrom('article')
        .whereRef('article.feed_id', '=', 'feed.id')
        .select(eb.fn.countAll<number>().as('n'))
        .as('articles'),
    )
    .orderBy('source.name')
    .orderBy('feed.id')
    .execute()
  return rows.map(row => ({
    ...sourceOfRow(row),
    feedUrl: row.feed_url,
    outcome: row.outcome,
    detail: row.detail,
    answeredAt: row.answered_at,
    articles: Number(row.articles ?? 0),
  }))
}
