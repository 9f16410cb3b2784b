import type { Failure } from '../../model/outcome.ts'
import { type PollBounds, pollBoundsOf } from './schedule-bounds.ts'
import type { Shares, SharingFeed } from './schedule-budget.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * The time to the next poll of a feed that could be read, in milliseconds: its share of the budget by √ of its rate, more
 * where there is room and it is welcome, always within its server's word and the operator's bounds (`schedule-bounds.ts`).
 */
export function nextInterval(feed: SharingFeed, shares: Shares, bounds: PollBounds): number {
  const { leastMs, welcomeMs, mostMs } = pollBoundsOf(feed, bounds)
  const root = Math.sqrt(feed.itemsADay)
  const fairMs = Math.max(leastMs, day / (shares.fair * root))
  const spareMs = Math.max(welcomeMs, day / (shares.spare * root))
  return Math.round(Math.min(mostMs, fairMs, spareMs))
}

/** The least time until a feed may be asked again, whoever asks for it, in milliseconds. */
export const leastRest = (feed: SharingFeed, bounds: PollBounds): number => pollBoundsOf(feed, bounds).leastMs

/** The moment of the next poll, a little later than due (up to a twentieth), so that feeds do not march in step. */
export const withJitter = (now: number, intervalMs: number, random: number): number =>
  Math.round(now + intervalMs * (1 + random * 0.05))

/**
 * When a feed is asked again that could not be reached because nothing can: at its own pace, at least once an hour, so that
 * it is not made to pay, and all do not come at once when the world is back.
 */
export const whenCutOff = (now: number, intervalMs: number, random: number): number =>
  withJitter(now, Math.min(intervalMs, hour), random)

// A host that gave no answer may be back in a minute; one that answered with a failure has been asked, and a request was
// spent on it.
const answered = new Set<Failure>(['refused', 'not-found', 'server-error', 'not-a-feed', 'empty', 'too-large'])
const pauseAfter = (failed: Failure, saysWhen: boolean): number => {
  if (failed === 'forbidden-by-robots') return day
  if (failed === 'slow-down') return saysWhen ? minute : hour
  return answered.has(failed) ? 5 * minute : minute
}

/**
 * When a feed that failed is asked again: after minutes, then later each time, up to a day, with jitter; never before
 * the server's own word (`retryAt`); never after 410. A site whose robots.txt forbids it is asked once a day, one that
 * answers 429 without saying until when after an hour.
 */
export function afterFailure(
  failed: Failure,
  { now, failures, retryAt, random }: { now: number; failures: number; retryAt?: number; random: number },
): number | null {
  if (failed === 'gone') return null
  const pause = Math.min(day, pauseAfter(failed, retryAt !== undefined) * 2 ** Math.min(failures - 1, 20))
  return Math.max(withJitter(now, pause, random * 4), retryAt ?? 0)
}
