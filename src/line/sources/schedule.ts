import type { Failure } from '../../model/outcome.ts'

/** The operator's bounds for polling a feed, in milliseconds. */
export type PollBounds = { pollMin: number; pollMax: number }

const minute = 60_000
const day = 24 * 60 * minute
// Without a word from the server a quarter of an hour is what publishers are used to (specs: ingest §6); a feed that
// brings something each time may be asked a little sooner.
const unasked = 15 * minute
const unaskedLeast = 5 * minute
// A server that says its answer is good for so long, and no longer, wants to be asked then: most answers are a 304.
const takenAtItsWord = 10 * minute

/** What a poll that could be read tells about the next one. */
export type Polled = { intervalMs: number; freshForMs?: number; ttlMinutes?: number; fresh: number; first: boolean }

/**
 * The time to the next poll. A server's own word of up to ten minutes is taken as it is. Otherwise the interval is halved
 * when the feed brought something, half as long again when not; never less than the server's word (Cache-Control, ttl; up
 * to a day), and never more than the operator's ceiling without such a word. "Good for no time at all" says nothing.
 */
export function nextInterval(polled: Polled, { pollMin, pollMax }: PollBounds): number {
  const word = Math.min(day, Math.max(polled.freshForMs ?? 0, (polled.ttlMinutes ?? 0) * minute))
  if (word > 0 && word <= takenAtItsWord) return Math.max(word, pollMin)
  const floor = Math.max(pollMin, word || Math.min(unaskedLeast, pollMax))
  const ceiling = Math.max(floor, pollMax)
  const adapted = polled.first ? unasked : polled.intervalMs * (polled.fresh > 0 ? 0.5 : 1.5)
  return Math.round(Math.min(Math.max(adapted, floor), ceiling))
}

/** The moment of the next poll, a little later than due (up to a tenth), so that feeds do not march in step. */
export const withJitter = (now: number, intervalMs: number, random: number): number =>
  Math.round(now + intervalMs * (1 + random * 0.1))

/**
 * When a feed that failed is asked again: after a minute, then later each time, up to a day; never before the server's own
 * word; never after 410. A site whose robots.txt forbids it is asked once a day.
 */
export function afterFailure(
  failed: Failure,
  { now, failures, retryAt, random }: { now: number; failures: number; retryAt?: number; random: number },
): number | null {
  if (failed === 'gone') return null
  const base = failed === 'forbidden-by-robots' ? day : minute
  const pause = Math.min(day, base * 2 ** Math.min(failures - 1, 20))
  return Math.max(withJitter(now, pause, random), retryAt ?? 0)
}
