import { after, before } from 'node:test'
import { patienceMs, until } from './running-factory.ts'
import { type PushableFactory, startPushableFactory } from './websub-factory.ts'
import { atomOf, type Document, type HubRequest, startWebSubHub, type WebSubHub } from './websub-hub.ts'

/** A feed that was subscribed to: its path at the publisher, and what the hub was asked. */
export type SubscribedFeed = { path: string; feedId: number; sourceId: number; request: HubRequest }

/** Most of a test about pushes is waiting for a pump that rests a second. */
export const sideBySide = { concurrency: 10 }

/**
 * A hub with a publisher and a factory that subscribes there, for the suite that calls this: both are opened before its
 * tests and closed after them. Every feed that a test asks for is its own.
 */
export function hubAndSubscriber() {
  let factory: PushableFactory
  let hub: WebSubHub
  let feeds = 0

  before(async () => {
    hub = await startWebSubHub()
    factory = await startPushableFactory()
  })
  after(async () => {
    await factory?.close()
    await hub?.close()
  })

  const itemOf = (name: string) => ({ id: name, title: `Headline ${name}`, url: `${hub.origin}/story/${name}` })

  const selfAndHub = (self: string, at = '/hub'): string =>
    `<link rel="self" href="${hub.origin}${self}"/><link rel="hub" href="${hub.origin}${at}"/>`

  const feedWith = (name: string, links: string): Document => ({
    type: 'application/atom+xml',
    text: atomOf([itemOf(name)], links),
  })

  const newPath = (): string => `/feed-${++feeds}`

  /** Adds a feed for a test; `at` is the hub's path, `self` what the feed calls itself. */
  async function subscribedFeed({ at = '/hub', self }: { at?: string; self?: string } = {}): Promise<SubscribedFeed> {
    const path = newPath()
    hub.publish(path, feedWith(`first${path.slice(1)}`, selfAndHub(self ?? path, at)))
    const added = await factory.addFeed(hub.origin + path)
    return { path, ...added, request: await hub.requestFor(hub.origin + (self ?? path)) }
  }

  /** The same, once the subscription stands. */
  async function activeFeed(): Promise<SubscribedFeed> {
    const feed = await subscribedFeed()
    await factory.subscribed(feed.feedId)
    return feed
  }

  const untilTrue = (ask: () => boolean | Promise<boolean>): Promise<boolean> =>
    until('what was expected', patienceMs, async () => ask())

  /** Waits until a path was asked more often than it had been. */
  const pollOf = (path: string, before: number): Promise<boolean> =>
    untilTrue(() => (hub.asked.get(path) ?? 0) > before)

  const untilGone = ({ callback }: HubRequest): Promise<boolean> =>
    untilTrue(async () => {
      const { read } = factory.store
      return !(await read.selectFrom('subscription').select('id').where('callback', '=', callback).executeTakeFirst())
    })

  /** Writes into a feed's subscription, to spare a test the hours it would take. */
  const change = (feedId: number, set: { due_at?: number; asked_at?: number }): Promise<unknown> =>
    factory.store.write.updateTable('subscription').set(set).where('feed_id', '=', feedId).execute()

  return {
    get hub() {
      return hub
    },
    get factory() {
      return factory
    },
    itemOf,
    selfAndHub,
    feedWith,
    newPath,
    subscribedFeed,
    activeFeed,
    untilTrue,
    pollOf,
    untilGone,
    change,
  }
}
