import { type Hub, type HubStanding, hubStanding } from '../../model/hub.ts'
import type { Database } from '../schema.ts'

/** The hubs of a source's feeds at `now`, by the feed's address. */
export async function hubsOfSource(db: Database, sourceId: number, now: number): Promise<Map<string, Hub>> {
  const rows = await db
    .selectFrom('subscription')
    .innerJoin('feed', 'feed.id', 'subscription.feed_id')
    .select(['feed.url', 'hub', 'state', 'lease_ends_at as leaseEndsAt', 'missed', 'subscription.detail'])
    .select(['pushed_at', 'pinged_at'])
    .where('feed.source_id', '=', sourceId)
    .execute()
  return new Map(
    rows.map(row => [
      row.url,
      {
        host: URL.parse(row.hub)?.host ?? row.hub,
        standing: hubStanding(row, now),
        detail: row.detail ?? undefined,
        pushedAt: Math.max(Number(row.pushed_at ?? 0), Number(row.pinged_at ?? 0)) || undefined,
      },
    ]),
  )
}

/** How many feeds stand how with their hubs at `now`. */
export async function countHubs(db: Database, now: number): Promise<Record<HubStanding, number>> {
  const counts: Record<HubStanding, number> = { pushes: 0, silent: 0, asked: 0, denied: 0 }
  const rows = await db
    .selectFrom('subscription')
    .select(['state', 'lease_ends_at as leaseEndsAt', 'missed'])
    .where('feed_id', 'is not', null)
    .execute()
  for (const row of rows) counts[hubStanding(row, now)]++
  return counts
}
