import { randomBytes } from 'node:crypto'
import type { ReadFeed } from '../../model/article.ts'
import type { Fetched } from '../../model/fetched.ts'
import type { Database } from '../../store/schema.ts'
import { beginSubscription, callbackOf, type HubRecord, hubOfFeed, judgeHub } from '../../store/subscriptions.ts'
import { discoverHub, type Offer } from './discover-hub.ts'
import { isTrusted, judgedByPoll } from './hub-health.ts'

/** What the schedule has to know of a feed's hub. */
export type HubNow = {
  /** It pushes reliably: polling may rest. */
  trusted: boolean
  /** It said during this very poll that there is something new: the poll may have come too early. */
  pinged: boolean
}

const noHub: HubNow = { trusted: false, pinged: false }
// A feed that names another hub or another address of its own each time is followed no more often than this.
const settledMs = 3_600_000
// A hub that left so many requests in a row without a verification makes room for another that the feed names.
const mostUnverified = 3

export type WatchTools = {
  clock: () => number
  config: { publicUrl?: string }
  wake(station: 'subscriptions'): void
}

/**
 * Looks at a feed's hub after a poll that could be read, in the transaction of that poll and before its state is
 * written: a hub that the feed names is subscribed to, another one followed, and one that lets news slip is noticed.
 * Without a public address nobody could push to us, and nothing is asked.
 */
export async function watchHub(
  db: Database,
  feed: { id: number },
  poll: { answer: Pick<Fetched, 'url' | 'headers'>; read: Pick<ReadFeed, 'self' | 'hubs'>; fresh: number },
  { clock, config, wake }: WatchTools,
): Promise<HubNow> {
  if (!config.publicUrl) return noHub
  const now = clock()
  const hub = await hubOfFeed(db, feed.id)
  const offer = discoverHub(poll.answer, poll.read)
  if (offer && !(hub && (isStillOffered(hub, offer) || isJustAsked(hub, now)))) {
    await beginSubscription(db, feed.id, subscriptionTo(offer, hub, config.publicUrl), now)
    wake('subscriptions')
    return noHub
  }
  if (!hub) return noHub
  const offered = offer ? 1 : 0
  const judged = judgedByPoll(hub, { fresh: poll.fresh, now })
  await judgeHub(db, hub.id, { ...judged, ...(hub.offered !== offered && { offered }) })
  return hubNow({ ...hub, ...judged }, now)
}

/** How a feed's hub stands after a poll that brought nothing. */
export async function unchangedHub(
  db: Database,
  feed: { id: number },
  { clock, config }: Pick<WatchTools, 'clock' | 'config'>,
): Promise<HubNow> {
  const hub = config.publicUrl ? await hubOfFeed(db, feed.id) : undefined
  return hub ? hubNow(hub, clock()) : noHub
}

const hubNow = (hub: HubRecord, now: number): HubNow => ({
  trusted: isTrusted(hub, now),
  pinged: (hub.pingedAt ?? 0) > (hub.askedAt ?? now),
})

const isJustAsked = ({ requestedAt }: HubRecord, now: number): boolean =>
  requestedAt !== null && requestedAt > now - settledMs

function isStillOffered(hub: HubRecord, { hubs, topic }: Offer): boolean {
  const isDead = hub.state === 'asked' && hub.failures >= mostUnverified && hubs.length > 1
  return hub.topic === topic && hubs.includes(hub.hub) && !isDead
}

/** The hub after the one that does not answer, the first where there is none. 256 bits each for token and secret. */
function subscriptionTo({ hubs, topic }: Offer, last: HubRecord | undefined, publicUrl: string) {
  const token = randomBytes(32).toString('base64url')
  const next = last && hubs.includes(last.hub) ? (hubs.indexOf(last.hub) + 1) % hubs.length : 0
  const hub = last?.topic === topic ? hubs[next]! : hubs[0]!
  return { hub, topic, callback: callbackOf(publicUrl, token), token, secret: randomBytes(32).toString('base64url') }
}
