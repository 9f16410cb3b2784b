import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { buildFactory } from '../src/factory.ts'
import type { Store } from '../src/store/open-store.ts'
import { addSource, removeSource } from '../src/store/sources.ts'
import type { SubscriptionTable } from '../src/store/tables/sources.ts'
import { freePort } from './quality/replayed-world.ts'
import { patienceMs, until } from './running-factory.ts'

/** A row of the subscription table as it is read. */
export type SubscriptionRow = { [Key in keyof SubscriptionTable]: unknown } & {
  id: number
  state: string
  topic: string
  due_at: number
  lease_ends_at: number | null
  kept: number
  missed: number
  refused: number
  detail: string | null
}

/** A whole factory in this process, which hubs on loopback reach, with what its tests ask of it. */
export type PushableFactory = {
  store: Store
  url: string
  addFeed(url: string, isPage?: boolean): Promise<{ feedId: number; sourceId: number }>
  remove(sourceId: number): Promise<boolean>
  subscription(feedId: number): Promise<SubscriptionRow | undefined>
  /** Waits until the subscription is as asked. */
  subscribed(feedId: number, is?: (row: SubscriptionRow) => boolean): Promise<SubscriptionRow>
  /** Waits until a feed's article with that headline is there. */
  article(feedId: number, title: string): Promise<{ id: number; via: string; guid: string | null }>
  /** Whether such an article is there now. */
  hasArticle(feedId: number, title: string): Promise<boolean>
  close(): Promise<void>
}

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** Starts it. With `reachable` false it has no public address, and no hub could come back. */
export async function startPushableFactory({ reachable = true } = {}): Promise<PushableFactory> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const folder = mkdtempSync(join(tmpdir(), 'nf-websub-'))
  const settings = {
    NF_DATA: folder,
    NF_ALLOW_HOSTS: '127.0.0.0/8',
    NF_HOST_GAP: '0',
    NF_POLL_MIN: '1',
    NF_PARSERS: '1',
    ...(reachable && { NF_PUBLIC_URL: url }),
  }
  const built = await buildFactory(
    readConfig(settings, {}),
    { serve: true, work: true },
    { log: quiet, clock: Date.now },
  )
  if ('problem' in built) throw new Error(built.problem)
  const { store, site, close } = built.factory
  await site!.listen(port, '127.0.0.1')

  const subscription = (feedId: number) =>
    store.read
      .selectFrom('subscription')
      .selectAll()
      .where('feed_id', '=', feedId)
      .executeTakeFirst() as unknown as Promise<SubscriptionRow | undefined>
  const articleOf = (feedId: number, title: string) =>
    store.read
      .selectFrom('article')
      .select(['id', 'via', 'guid'])
      .where('feed_id', '=', feedId)
      .where('title', '=', title)
      .executeTakeFirst()

  return {
    store,
    url,
    addFeed: (feed, isPage) => addSource(store.write, { name: feed, feed, ...(isPage && { isPage }) }, Date.now()),
    remove: sourceId => removeSource(store, sourceId, Date.now()),
    subscription,
    subscribed: (feedId, is = row => row.state === 'active') =>
      until('the subscription', patienceMs, async () => {
        const row = await subscription(feedId)
        return row && is(row) && row
      }),
    article: (feedId, title) => until(`“${title}”`, patienceMs, () => articleOf(feedId, title)),
    hasArticle: async (feedId, title) => (await articleOf(feedId, title)) !== undefined,
    close: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
