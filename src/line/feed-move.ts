import type { ReadFeed } from '../model/article.ts'
import type { Fetched } from '../model/fetched.ts'
import type { LeasedFeed } from '../store/feeds.ts'

/** Where a feed seems to have moved, and how many answers in a row have said so. */
export type Move = { to: string | null; times: number }

// One answer may be a hotel's sign-in page, two a mistake that is corrected within the hour.
const agreeingAnswers = 3

/**
 * What an answer says of a move: every hop was permanent (301, 308), it leads where the last one led, and what stands
 * there is the same feed. `known` is how many of its items this site had already. A "not modified" to our own
 * validators comes from the same feed by itself.
 */
export function moveAfter(feed: LeasedFeed, { movedTo }: Fetched, read?: { feed: ReadFeed; known: number }): Move {
  if (!movedTo || movedTo === feed.url || (read && !isSameFeed(feed, read))) return { to: null, times: 0 }
  return { to: movedTo, times: movedTo === feed.movedTo ? feed.movedTimes + 1 : 1 }
}

/** The address at which a feed is to be asked from now on, once enough answers agree. */
export const settledAddress = ({ to, times }: Move): string | undefined =>
  to !== null && times >= agreeingAnswers ? to : undefined

/** Items that are known make it the same; so does, while it lists none of them, its title. The first answer is what it is. */
function isSameFeed(feed: LeasedFeed, { feed: read, known }: { feed: ReadFeed; known: number }): boolean {
  if (feed.answeredAt === undefined || known > 0) return true
  return feed.title !== undefined && read.title === feed.title
}
