import type { Failed } from '../model/outcome.ts'
import type { LeaseWish } from '../store/due-feeds.ts'
import { type LeasedFeed, leaseDueFeeds } from '../store/feeds.ts'
import { feedFailed, readSource } from './feed-station.ts'
import { leasedWork } from './leased-work.ts'
import type { LineTools } from './line-tools.ts'
import type { PollBudget } from './poll-budget.ts'
import { type Pump, pump } from './pump.ts'

const restMs = 1000

// A host that has not answered within a second may well never do; of those that are not known to answer, eight for each
// place may be waited for, without a place.
const unprovenSlowMs = 1_000
const unprovenAside = 8

/**
 * Two pumps take the feeds that are due: one those that answered well the last time, the other the new and the failing
 * ones, with half as many places. So a hundred hosts that never answer hold up no feed that does: in a test, 96 new ones
 * beside twenty good ones (`feed-pumps.test.ts`).
 */
export function feedPumps(tools: LineTools, budget: PollBudget): Pump {
  const { fetchers } = tools.config
  const proven = pumpOf('proven', { name: 'feeds', slots: fetchers }, tools, budget)
  const slots = Math.max(1, Math.ceil(fetchers / 2))
  const patience = { aside: slots * unprovenAside, slowAfterMs: unprovenSlowMs }
  const unproven = pumpOf('unproven', { name: 'unproven feeds', slots, ...patience }, tools, budget)
  const both = [proven, unproven]
  return {
    wake: () => both.forEach(one => void one.wake()),
    stop: async () => void (await Promise.all(both.map(one => one.stop()))),
  }
}

type Places = { name: string; slots: number; aside?: number; slowAfterMs?: number }

function pumpOf(kind: LeaseWish['kind'], places: Places, tools: LineTools, budget: PollBudget): Pump {
  const { store, clock, log } = tools
  const work = (feed: LeasedFeed): Promise<void> => readSource(feed, tools)
  const failed = (feed: LeasedFeed, reason: string): Promise<void> => feedFailed(feed, crashed(reason), tools)
  return pump({
    ...places,
    slowStandAside: true,
    restMs,
    log,
    take: async limit => {
      if (kind === 'proven') await budget.beforeTaking()
      return leaseDueFeeds(store.write, store.dialect, clock(), { limit, kind })
    },
    work: leasedWork({ table: 'feed', work, failed }, tools),
  })
}

const crashed = (reason: string): Failed => ({ failed: 'crashed', detail: `It could not be taken in: ${reason}` })
