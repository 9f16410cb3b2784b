import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** What of every feed decides how the polls are shared out. Rates in items a day, null before the first answer. */
export type FeedRate = { itemsADay: number | null; tier: number; wordMs: number }

/** The rates of all feeds that are asked at all. */
export async function feedRates(db: Database): Promise<FeedRate[]> {
  const rows = await db
    .selectFrom('feed')
    .select(['items_a_day as itemsADay', 'tier', 'word_ms'])
    .where('next_at', 'is not', null)
    .execute()
  return rows.map(({ itemsADay, tier, word_ms }) => ({ itemsADay, tier, wordMs: word_ms ?? 0 }))
}

/**
 * Spreads the feeds that are overdue by more than `graceMs`, after the factory or its machine stood still: one after the
 * other, `gapMs` apart from `now` on, the busiest first. New feeds, which nobody has read yet, are not put off. Gives how
 * many were spread.
 */
export async function spreadOverdue(
  db: Database,
  now: number,
  { graceMs, gapMs }: { graceMs: number; gapMs: number },
): Promise<number> {
  const overdue = sql`asked_at is not null and next_at < ${now - graceMs} and leased_until <= ${now}`
  const { numAffectedRows } = await sql`
    update feed set next_at = ${now} + turns.turn * ${gapMs}
    from (select id, row_number() over (order by tier, coalesce(items_a_day, 0) desc, id) as turn from feed
      where ${overdue}) turns
    where feed.id = turns.id`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** How many articles a feed brought in a span of time (milliseconds UTC). */
export async function articlesOfFeed(db: Database, feedId: number, from: number, to: number): Promise<number> {
  const { n } = await db
    .selectFrom('article')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('feed_id', '=', feedId)
    .where('first_seen_at', '>', from)
    .where('first_seen_at', '<=', to)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** What became of a feed whose address is to change: it has the new one, or stands aside for the feed that has it. */
export type Moved = { moved: true } | { moved: false; readAs: string }

/**
 * Gives a feed the address its publisher moved it to. Where another feed has that address already, this one is not asked
 * any more, and what it brought stays: the other goes on in its place. The address it was added under is remembered, so that
 * a list that still names it does not add it again. Call it inside the transaction that finished the
 * feed.
 */
export async function moveFeed(db: Database, id: number, to: string): Promise<Moved> {
  const other = await db
    .selectFrom('feed')
    .innerJoin('source', 'source.id', 'feed.source_id')
    .select(['feed.id', 'source.name'])
    .where('feed.url', '=', to)
    .executeTakeFirst()
  if (!other) {
    const addedAs = sql<string>`coalesce(added_as, url)`
    const moved = { url: to, added_as: addedAs, moved_to: null, moved_times: 0, validators_for: null }
    await db.updateTable('feed').set(moved).where('id', '=', id).execute()
    return { moved: true }
  }
  const detail = `Its address now leads to ${to}, which is read as a feed of ${other.name} already.`
  await db.updateTable('feed').set({ next_at: null, outcome: 'moved', detail }).where('id', '=', id).execute()
  return { moved: false, readAs: other.name }
}

/** Sets the tier of a source's feeds: 1 for what the operator wants first, 2 for the rest. Gives how many feeds it has. */
export async function setTier(db: Database, sourceId: number, tier: 1 | 2): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('feed')
    .set({ tier })
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
