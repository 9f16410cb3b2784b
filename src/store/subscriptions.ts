import { sql } from 'kysely'
import type { Dialect } from './dialect/dialect.ts'
import { LeaseLostError } from './feeds.ts'
import type { Database } from './schema.ts'

/** What stands between a feed and its hub: asked for, granted, refused, or to be given up. */
export type SubscriptionState = 'asked' | 'active' | 'denied' | 'leaving'

/** A subscription that this worker holds under the number `fence`, and about which it is to ask the hub. */
export type LeasedSubscription = {
  id: number
  hub: string
  topic: string
  callback: string
  secret: string
  state: SubscriptionState
  /** Requests since the hub last verified one, this one included. */
  failures: number
  fence: number
}

const leaseMs = 120_000
// A request counts as failed until the hub has verified it: the next one comes after 5, 20, 45, … minutes, up to a day.
const retryMs = 5 * 60_000
const mostRetries = 15

/**
 * Takes up to `limit` subscriptions about which the hub is to be asked. Their next turn is set before anything is asked,
 * so that neither a crash nor a silent hub makes us ask in a circle. `random` (0 to 1) spreads the turns.
 */
export async function leaseDueSubscriptions(
  db: Database,
  dialect: Dialect,
  { now, limit, random }: { now: number; limit: number; random: number },
): Promise<LeasedSubscription[]> {
  await leaveForgotten(db, now)
  const stepMs = Math.round(retryMs * (1 + random * 0.2))
  const times = sql`(case when failures > ${mostRetries} then ${mostRetries} else failures end + 1)`
  const { rows } = await sql<LeasedSubscription>`
    update subscription set leased_until = ${now + leaseMs}, fence = fence + 1, asked_at = ${now},
      failures = failures + 1, due_at = cast(${now} as bigint) + cast(${stepMs} as bigint) * ${times} * ${times}
    where id in (select id from subscription where due_at <= ${now} and leased_until <= ${now}
        and (state = 'leaving' or (offered = 1 and feed_id is not null))
      order by due_at limit ${limit} ${sql.raw(dialect.skipLocked)})
    returning id, hub, topic, callback, secret, state, failures, fence`.execute(db)
  return rows
}

/** Subscriptions whose feed was removed, or names its hub no more when they come up for renewal, are to be given up. */
async function leaveForgotten(db: Database, now: number): Promise<void> {
  await db
    .updateTable('subscription')
    .set({ feed_id: null, state: 'leaving', due_at: now, failures: 0 })
    .where('state', '<>', 'leaving')
    .where(eb => eb.or([eb('feed_id', 'is', null), eb.and([eb('offered', '=', 0), eb('due_at', '<=', now)])]))
    .execute()
}

/** The hub took the request, or `detail` says why not; its verification comes by itself. `notBefore` puts the next off. */
export async function finishAsking(
  db: Database,
  { id, fence }: Pick<LeasedSubscription, 'id' | 'fence'>,
  { detail, notBefore = 0 }: { detail: string | null; notBefore?: number },
): Promise<void> {
  const done = await db
    .updateTable('subscription')
    .set(eb => ({
      leased_until: 0,
      // a hub may verify before it answers: then nothing is wrong
      detail: eb.case().when('failures', '=', 0).then(eb.ref('detail')).else(detail).end(),
      due_at: eb.case().when('due_at', '<', notBefore).then(notBefore).else(eb.ref('due_at')).end(),
    }))
    .where('id', '=', id)
    .where('fence', '=', fence)
    .executeTakeFirst()
  // one that is gone was given up, and the hub agreed while it was being asked
  if (done.numUpdatedRows === 0n && (await stillThere(db, id)))
    throw new LeaseLostError(`subscription ${id} is another worker's`)
}

const stillThere = (db: Database, id: number): Promise<unknown> =>
  db.selectFrom('subscription').select('id').where('id', '=', id).executeTakeFirst()

/** A subscription is gone: the hub agreed, or will not hear of it. */
export async function forgetSubscription(db: Database, id: number): Promise<void> {
  await db.deleteFrom('subscription').where('id', '=', id).execute()
}

/** Where hubs reach us: `base` is the site's public address, to which the path of a callback is added. */
export const callbackOf = (base: string, token: string): string => `${base}/websub/${token}`

/** After the public address changed, every hub is told the new one. Gives how many are. */
export async function tellNewAddress(db: Database, base: string, now: number): Promise<number> {
  const callback = sql<string>`cast(${callbackOf(base, '')} as text) || token`
  const told = await db
    .updateTable('subscription')
    .set({ callback, state: 'asked', due_at: now, failures: 0, lease_ends_at: null })
    .where('callback', '<>', callback)
    .where('state', '<>', 'leaving')
    .executeTakeFirst()
  return Number(told.numUpdatedRows)
}

/** A subscription to be: unguessable `token` and `secret` come with it. */
export type NewSubscription = { hub: string; topic: string; callback: string; token: string; secret: string }

/** Begins a subscription of a feed, in place of the one it has, which is given up. */
export async function beginSubscription(
  db: Database,
  feedId: number,
  fresh: NewSubscription,
  now: number,
): Promise<void> {
  await leaveHub(db, feedId, now)
  await db
    .insertInto('subscription')
    .values({ ...fresh, feed_id: feedId, state: 'asked', due_at: now })
    .onConflict(conflict => conflict.column('feed_id').doNothing())
    .execute()
}

/** Gives a feed's subscription up: the hub is told soon. */
export async function leaveHub(db: Database, feedId: number, now: number): Promise<void> {
  await db
    .updateTable('subscription')
    .set({ feed_id: null, state: 'leaving', due_at: now, failures: 0 })
    .where('feed_id', '=', feedId)
    .execute()
}

/** How a feed stands with its hub, with what is needed to judge the hub by a poll. Times: milliseconds UTC. */
export type HubRecord = {
  id: number
  hub: string
  topic: string
  state: SubscriptionState
  offered: number
  /** When the hub was last asked. */
  requestedAt: number | null
  leaseEndsAt: number | null
  beganAt: number | null
  pingedAt: number | null
  kept: number
  missed: number
  failures: number
  /** When the feed was last answered, and was last asked: the poll that is under way. */
  answeredAt: number | null
  askedAt: number | null
}

/** A feed's subscription, or nothing. */
export async function hubOfFeed(db: Database, feedId: number): Promise<HubRecord | undefined> {
  return db
    .selectFrom('subscription')
    .innerJoin('feed', 'feed.id', 'subscription.feed_id')
    .select(['subscription.id', 'hub', 'topic', 'offered', 'kept', 'missed', 'subscription.failures'])
    .select([
      'subscription.asked_at as requestedAt',
      'lease_ends_at as leaseEndsAt',
      'began_at as beganAt',
      'pinged_at as pingedAt',
    ])
    .select(['feed.answered_at as answeredAt', 'feed.asked_at as askedAt'])
    .select(sql<SubscriptionState>`subscription.state`.as('state'))
    .where('feed_id', '=', feedId)
    .executeTakeFirst()
}

/** What a poll says of the hub: whether the feed still names it, and what came that it had not pushed. */
export async function judgeHub(
  db: Database,
  id: number,
  { askAt, ...judged }: { offered?: number; kept?: number; missed?: number; askAt?: number },
): Promise<void> {
  const set = { ...judged, ...(askAt !== undefined && { due_at: askAt }) }
  if (Object.keys(set).length > 0) await db.updateTable('subscription').set(set).where('id', '=', id).execute()
}
