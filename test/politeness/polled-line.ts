import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Selectable } from 'kysely'
import { readSource } from '../../src/line/feed-station.ts'
import type { LineConfig, LineCounts, LineTools } from '../../src/line/line-tools.ts'
import { openPollBudget } from '../../src/line/poll-budget.ts'
import { openReachability } from '../../src/line/reachability.ts'
import type { ReadingPool } from '../../src/line/reading-pool.ts'
import type { Log } from '../../src/model/log.ts'
import type { Understander } from '../../src/model/understanding.ts'
import { openFetcher } from '../../src/net/open-fetcher.ts'
import { parseAllowList } from '../../src/net/public-address.ts'
import { leaseDueFeeds } from '../../src/store/feeds.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { addSource } from '../../src/store/sources.ts'
import type { FeedTable } from '../../src/store/tables/sources.ts'

/** The line's own stations, fetcher and store, whose clock a test moves. */
export type PolledLine = {
  store: Store
  clock(): number
  /** Moves the clock on by so many milliseconds. */
  pass(ms: number): void
  /** Adds a feed, due at once; gives its id. */
  add(url: string): Promise<number>
  /** Asks every feed that is due, as the line does. Gives how many were. */
  poll(): Promise<number>
  /** Moves the clock to the moment at which the feed is due, and polls. */
  pollWhenDue(feed: number): Promise<void>
  feed(id: number): Promise<Selectable<FeedTable>>
  /** The titles of all articles, in the order in which they came. */
  titles(): Promise<string[]>
  close(): Promise<void>
}

/** What the fetcher says of itself. */
export const identity = 'NewsFactory/0.1 (+https://news.example/about)'

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** Opens it on an empty embedded store. It stands at noon of a Monday until the test moves its clock. */
export async function openPolledLine(pool: ReadingPool, change: Partial<LineConfig> = {}): Promise<PolledLine> {
  const folder = mkdtempSync(join(tmpdir(), 'nf-polite-'))
  const opened = await openStore({ folder, alone: true })
  if ('problem' in opened) throw new Error(opened.problem)
  const { store } = opened
  let now = Date.UTC(2026, 10, 23, 12)
  const clock = (): number => now
  const fetcher = openFetcher({ allow: parseAllowList('127.0.0.0/8, ::1'), identity, clock, pace: { gapMs: 0 } })
  const config: LineConfig = { pollMin: 60_000, pollMax: 86_400_000, fetchers: 8, ...change }
  const budget = await openPollBudget({ store, clock, config, log: silent })
  const counts = {} as LineCounts
  const { shares } = budget
  const reach = openReachability(silent)
  const understand: Understander = async articles => articles.map(() => undefined)
  const tools: LineTools = {
    store,
    fetcher,
    pool,
    understand,
    clock,
    config,
    shares,
    reach,
    log: silent,
    counts,
    wake: () => {},
  }

  const poll = async (): Promise<number> => {
    const feeds = await leaseDueFeeds(store.write, store.dialect, now, { limit: 20 })
    await Promise.all(feeds.map(feed => readSource(feed, tools)))
    return feeds.length
  }
  const feed = (id: number): Promise<Selectable<FeedTable>> =>
    store.write.selectFrom('feed').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  return {
    store,
    clock,
    pass: ms => void (now += ms),
    add: async url => (await addSource(store.write, { name: url, feed: url }, now)).feedId,
    poll,
    pollWhenDue: async id => {
      const { next_at } = await feed(id)
      if (next_at === null) throw new Error(`Feed ${id} is not asked any more.`)
      now = Math.max(now, next_at)
      await poll()
    },
    feed,
    titles: async () => {
      const rows = await store.write.selectFrom('article').select('title').orderBy('id').execute()
      return rows.map(row => row.title)
    },
    close: async () => {
      await fetcher.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
