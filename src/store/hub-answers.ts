import { sql } from 'kysely'
import type { Database } from './schema.ts'

// What hubs tell us at a callback (WebSub sections 5.3 to 7), by its unguessable token.

/** Whom a callback belongs to. `feedId` is null when the feed is gone and the hub still to be told. */
export type PushTarget = { id: number; feedId: number | null; secret: string }

/** Whose callback this is, or nothing. */
export async function pushTarget(db: Database, token: string): Promise<PushTarget | undefined> {
  return db
    .selectFrom('subscription')
    .select(['id', 'feed_id as feedId', 'secret'])
    .where('token', '=', token)
    .executeTakeFirst()
}

/** What a hub asks us to confirm: exactly this topic, under this token. */
export type Question = { token: string; topic: string }

const minute = 60_000
const day = 24 * 60 * minute

/**
 * The hub will push until `leaseMs` from now; it is asked to go on when four fifths to nine tenths of that have passed,
 * by `random` (0 to 1). Gives whether we want this at all.
 */
export async function confirmSubscription(
  db: Database,
  { token, topic }: Question,
  { now, leaseMs, random }: { now: number; leaseMs: number; random: number },
): Promise<boolean> {
  const kept = Math.min(Math.max(leaseMs, minute), 30 * day)
  const done = await db
    .updateTable('subscription')
    .set({
      state: 'active',
      began_at: sql<number>`case when state = 'active' and lease_ends_at > ${now} then began_at else ${now} end`,
      lease_ends_at: now + kept,
      due_at: Math.round(now + kept * (0.8 + 0.1 * random)),
      failures: 0,
      detail: null,
    })
    .where('token', '=', token)
    .where('topic', '=', topic)
    .where('state', '<>', 'leaving')
    .where('feed_id', 'is not', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** The hub will push no more because we asked for that. Gives whether we did. */
export async function confirmLeaving(db: Database, { token, topic }: Question): Promise<boolean> {
  const gone = await db
    .deleteFrom('subscription')
    .where('token', '=', token)
    .where('topic', '=', topic)
    .where(eb => eb.or([eb('state', '=', 'leaving'), eb('feed_id', 'is', null)]))
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** The hub will not push, or no longer (WebSub section 5.2.1). It is asked again in a week. Gives whether we know it. */
export async function noteDenial(
  db: Database,
  { token, topic }: Question,
  { now, reason, random }: { now: number; reason: string | null; random: number },
): Promise<boolean> {
  const done = await db
    .updateTable('subscription')
    .set({
      state: sql<string>`case when state = 'leaving' then state else 'denied' end`,
      lease_ends_at: null,
      due_at: Math.round(now + 7 * day * (1 + 0.1 * random)),
      detail: reason,
    })
    .where('token', '=', token)
    .where('topic', '=', topic)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** A push that was not signed with our secret was left aside. */
export async function countRefused(db: Database, id: number): Promise<void> {
  await db
    .updateTable('subscription')
    .set(eb => ({ refused: eb('refused', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
