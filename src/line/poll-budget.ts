import type { Log } from '../model/log.ts'
import { feedRates, spreadOverdue } from '../store/feed-schedule.ts'
import type { Store } from '../store/open-store.ts'
import type { LineConfig } from './line-tools.ts'
import { type Budget, type Shares, shareOut } from './sources/schedule-budget.ts'
import { unknownRate } from './sources/schedule-rate.ts'

/** How the polls of all feeds are shared out at this time, and what keeps overdue feeds from coming all at once. */
export type PollBudget = {
  /** The shares, at most a minute old while feeds are read. */
  shares(): Shares
  /** To be called before feeds are taken: after a standstill it spreads those that are overdue. */
  beforeTaking(): Promise<void>
}

type Given = { store: Store; clock: () => number; config: LineConfig; log: Log }

const refreshMs = 60_000
// The pump looks every second: two minutes without a look mean that the machine slept, or the clock was set.
const standstillMs = 120_000
// Ten overdue feeds a second: an hour of a thousand feeds is caught up with within two minutes.
const overdueGapMs = 100

// Without a word from the operator: 24 polls a feed and day on average; and a site of some hundred feeds, whose polls cost
// this machine nothing, may go up to five a second, as far as servers welcome it.
const usualPollsADay = 24
const usualPollsInAll = 5 * 86_400

/** The operator's budget is kept as it is; the usual one leaves small sites room. */
export const budgetOf = ({ pollsADay }: Pick<LineConfig, 'pollsADay'>): Budget =>
  pollsADay === undefined ? { pollsADay: usualPollsADay, pollsInAll: usualPollsInAll } : { pollsADay, pollsInAll: 0 }

/** Shares out the polls by what the store knows of all feeds, and again each minute. */
export async function openPollBudget({ store, clock, config, log }: Given): Promise<PollBudget> {
  const share = async (): Promise<Shares> => {
    const rates = await feedRates(store.read)
    const feeds = rates.map(feed => ({ ...feed, itemsADay: feed.itemsADay ?? unknownRate }))
    return shareOut(feeds, config, budgetOf(config))
  }
  let shares = await share()
  let sharedAt = performance.now()
  let lookedAt: number | undefined

  const refresh = (): void => {
    sharedAt = performance.now()
    share().then(
      fresh => (shares = fresh),
      error => log.debug(`the polls were not shared out anew: ${error.message}`),
    )
  }

  return {
    shares: () => {
      if (performance.now() - sharedAt > refreshMs) refresh()
      return shares
    },
    beforeTaking: async () => {
      const now = clock()
      const stoodStill = lookedAt === undefined || now - lookedAt > standstillMs
      lookedAt = now
      if (!stoodStill) return
      const spread = await spreadOverdue(store.write, now, { graceMs: standstillMs, gapMs: overdueGapMs })
      if (spread > 0) log.info(`${spread} feeds are overdue and will be read one after the other`, { feeds: spread })
    },
  }
}
