import { nextInterval, withJitter } from '../../src/line/sources/schedule.ts'
import type { PollBounds } from '../../src/line/sources/schedule-bounds.ts'
import { type Shares, shareOut } from '../../src/line/sources/schedule-budget.ts'
import { rateAfter, rateOfDates, unknownRate } from '../../src/line/sources/schedule-rate.ts'
import { openPace } from '../../src/net/pace.ts'
import { inventFeeds, openRandom } from './invented-feeds.ts'
import { openTally, type Tally } from './poll-tally.ts'
import { openVirtualTimers } from './virtual-timers.ts'

const day = 86_400_000

/** What is simulated: so many feeds over so many days, each poll budgeted as `pollsADay` says. */
export type SimulationOptions = {
  feeds: number
  days: number
  pollsADay: number
  /** 'roots' is the scheduler of News Factory; 'uniform' asks every feed equally often. */
  schedule: 'roots' | 'uniform'
  seed?: number
}

const bounds: PollBounds = { pollMin: 60_000, pollMax: day }
const pace = { atOnce: 24, perHost: 2 }
const hostGapMs = 1_000
const answerMs = 300
// The factory shares out anew each minute; rates hardly move in an hour.
const shareEveryMs = 3_600_000

/**
 * Polls invented feeds with the scheduler of the line and the pace of the fetcher, on a clock of its own. All feeds are
 * new at the beginning, so the days in which their rates are found out count. Items come at random (Poisson), and no server
 * says anything about when to come back.
 */
export async function simulatePolls({ feeds: count, days, pollsADay, schedule, seed = 1 }: SimulationOptions) {
  const random = openRandom(seed)
  const timers = openVirtualTimers()
  const turns = openPace({ ...pace, clock: timers.now, timers })
  const { signal } = new AbortController()
  const feeds = inventFeeds(count, random).map(invented => openFeed(invented, random))
  // A day more than is counted, so that what is published last is found too.
  const tally = openTally(days * day)
  let shares: Shares = { fair: 1, spare: 0 }

  const share = (): void => {
    const rated = feeds.map(feed => ({ ...facts, itemsADay: feed.estimate ?? unknownRate }))
    shares = shareOut(rated, bounds, { pollsADay, pollsInAll: 0 })
  }
  const shareAgain = (): void => {
    share()
    timers.after(shareEveryMs, shareAgain)
  }
  const intervalOf = (feed: Feed): number =>
    schedule === 'uniform' ? day / pollsADay : nextInterval({ ...facts, itemsADay: feed.estimate! }, shares, bounds)

  const poll = async (feed: Feed): Promise<void> => {
    const turn = await turns.enter(feed.host, { gapMs: hostGapMs, signal })
    if (!('leave' in turn)) throw new Error('Nobody asked to be left alone.')
    tally.begins(feed.host, timers.now())
    timers.after(answerMs, () => {
      turn.leave()
      tally.ends(feed.host)
      feed.takeItems(timers.now(), tally)
      const nextAt = withJitter(timers.now(), intervalOf(feed), random())
      timers.after(nextAt - timers.now(), () => void poll(feed))
    })
  }

  share()
  timers.after(60_000, shareAgain)
  for (const feed of feeds) void poll(feed)
  await timers.runUntil((days + 1) * day)
  return tally.result(feeds)
}

// No server says anything, and the operator wants none of the feeds first.
const facts = { tier: 2, wordMs: 0 }
const itemsListed = 20

type Feed = {
  host: string
  /** The rate that the scheduler believes in, once it has seen the feed. */
  estimate?: number
  /** Takes what was published since the last answer. What was there before the first is a backlog, and no delay. */
  takeItems(now: number, tally: Tally): void
}

function openFeed({ itemsADay, host }: { itemsADay: number; host: number }, random: () => number): Feed {
  const gap = (): number => (-Math.log(1 - random()) * day) / itemsADay
  let nextItemAt = gap()
  let answeredAt: number | undefined
  const datesBefore = (now: number): number[] => {
    const dates: number[] = []
    for (let at = now - gap(); dates.length < itemsListed; at -= gap()) dates.push(at)
    return dates
  }
  return {
    host: `host-${host}`,
    takeItems(now, tally) {
      let fresh = 0
      for (; nextItemAt <= now; nextItemAt += gap(), fresh++)
        if (answeredAt !== undefined) tally.arrives(nextItemAt, now)
      this.estimate =
        this.estimate === undefined || answeredAt === undefined
          ? rateOfDates(datesBefore(now), now)
          : rateAfter(this.estimate, { fresh, elapsedMs: now - answeredAt })
      answeredAt = now
    },
  }
}
