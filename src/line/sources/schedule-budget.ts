import { type PollBounds, pollBoundsOf } from './schedule-bounds.ts'

/** What of a feed decides its share of the polls. Rates in items a day; `wordMs` as in `schedule-bounds.ts`. */
export type SharingFeed = { itemsADay: number; tier: number; wordMs: number }

/**
 * How often feeds are asked, for each unit of √(items a day), in polls a day. `fair` shares out the budget; `spare` what
 * the machine has left beyond it, and is spent on a feed only as far as it is welcome there.
 */
export type Shares = { fair: number; spare: number }

export type Budget = {
  /** Polls a feed and day, on average over all feeds. */
  pollsADay: number
  /** Polls a day in all that a site may make though its budget is smaller; 0 for none. */
  pollsInAll: number
}

/** The shares of a site that is far from every limit. */
export const unbounded: Shares = { fair: 1, spare: Number.POSITIVE_INFINITY }

/**
 * Shares out the polls of all feeds by the square root of their rates, which gives the least delay of an item at a given
 * number of polls (Cho and Garcia-Molina; specs/ingest.md section 6). What a feed cannot use, because its server asks for
 * longer rests or the ceiling keeps it above its share, goes to the others. When there is room beyond the budget, feeds
 * are asked as often as they are welcome.
 */
export function shareOut(feeds: readonly SharingFeed[], bounds: PollBounds, budget: Budget): Shares {
  if (feeds.length === 0) return unbounded
  const each = feeds.map(feed => ({ root: Math.sqrt(feed.itemsADay), ...pollsADayOf(feed, bounds) }))
  const fairPolls = (share: number) => (feed: Bounded) => between(share * feed.root, feed.least, feed.most)
  const fair = shareThatSpends(feeds.length * budget.pollsADay, each, fairPolls)
  const all = Math.max(feeds.length * budget.pollsADay, budget.pollsInAll)
  const withRoom = (share: number) => (feed: Bounded) =>
    Math.max(fairPolls(fair)(feed), Math.min(share * feed.root, feed.welcome))
  return { fair, spare: budget.pollsInAll > 0 ? shareThatSpends(all, each, withRoom) : 0 }
}

type Bounded = { root: number; least: number; most: number; welcome: number }

const dayMs = 86_400_000

/** Bounds of a feed's polls a day. */
function pollsADayOf(feed: SharingFeed, bounds: PollBounds): Omit<Bounded, 'root'> {
  const { leastMs, mostMs, welcomeMs } = pollBoundsOf(feed, bounds)
  return { least: dayMs / mostMs, most: dayMs / leastMs, welcome: dayMs / welcomeMs }
}

/** The largest share at which all feeds together stay within `polls` a day; infinite when every share does. */
function shareThatSpends(
  polls: number,
  feeds: readonly Bounded[],
  spendAt: (share: number) => (feed: Bounded) => number,
): number {
  const spent = (share: number): number => feeds.reduce((sum, feed) => sum + spendAt(share)(feed), 0)
  if (spent(largestShare) <= polls) return Number.POSITIVE_INFINITY
  let [low, high] = [0, largestShare]
  // 60 halvings are exact to a millionth of a poll.
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (spent(middle) <= polls) low = middle
    else high = middle
  }
  return low
}

// A feed with an item in two months reaches a poll a second at this share.
const largestShare = 1e6

const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
