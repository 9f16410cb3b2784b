import type { ReadFeed } from '../model/article.ts'
import type { Fetched } from '../model/fetched.ts'
import { articlesOfFeed } from '../store/feed-schedule.ts'
import type { FeedState, LeasedFeed } from '../store/feeds.ts'
import type { Database } from '../store/schema.ts'
import type { LineTools } from './line-tools.ts'
import { leastRest, nextInterval, withJitter } from './sources/schedule.ts'
import { serversWord } from './sources/schedule-bounds.ts'
import { rateAfter, rateOfDates } from './sources/schedule-rate.ts'
import { afterSkipped } from './sources/schedule-skip.ts'
import { expectationMs, isSilenceSuspicious } from './sources/schedule-whole.ts'

/** What a poll that could be read brought: how many new items, and the document unless it was "not modified". */
export type Brought = { fresh: number; read?: ReadFeed }

type Tools = Pick<LineTools, 'config' | 'shares'>

/**
 * A feed's state after an answer that could be read, at `now` (milliseconds UTC): how often it brings something, what its
 * server says of the time to the next poll, and when that will be.
 */
export function stateAfter(
  feed: LeasedFeed,
  answer: Fetched,
  { fresh, read }: Brought,
  tools: Tools,
  now: number,
): FeedState {
  const ttlMs = read ? (read.ttlMinutes ?? 0) * 60_000 : (feed.ttlMs ?? 0)
  const wordMs = serversWord({ freshForMs: answer.freshForMs, ttlMs })
  const itemsADay = rateNow(feed, { fresh, read }, now)
  const facts = { itemsADay, tier: feed.tier, wordMs }
  const intervalMs = nextInterval(facts, tools.shares(), tools.config)
  const skip = read ? (read.skip ?? null) : feed.skip
  const nextAt = afterSkipped(withJitter(now, intervalMs, Math.random()), skip ?? undefined, Math.random())
  return {
    nextAt,
    intervalMs,
    failures: 0,
    outcome: 'ok',
    detail: null,
    answeredAt: now,
    itemsADay,
    ttlMs,
    wordMs,
    skip,
    restUntil: now + leastRest(facts, tools.config),
    ...(read && { wholeAt: now }),
  }
}

/** By the dates of its first document, and from then on by what comes. */
function rateNow({ itemsADay, answeredAt }: LeasedFeed, { fresh, read }: Brought, now: number): number {
  if (itemsADay === undefined || answeredAt === undefined)
    return rateOfDates(
      (read?.items ?? []).flatMap(item => item.publishedAt ?? []),
      now,
    )
  return rateAfter(itemsADay, { fresh, elapsedMs: now - answeredAt })
}

/** What a hub pushed since the last poll counts for the feed's rate like what a poll brings. */
export async function freshSincePoll(db: Database, feed: LeasedFeed, fresh: number, now: number): Promise<number> {
  const { id, freshAt = 0, answeredAt } = feed
  if (answeredAt === undefined || freshAt <= answeredAt) return fresh
  return Math.max(fresh, await articlesOfFeed(db, id, answeredAt, now))
}

// Below this, nothing is presumed whatever the feed brought before; it spares the store the question.
const neverBeforeMs = 24 * 3_600_000

/**
 * Whether a feed has been silent for so long that its server may have forgotten to change its validators: then the whole
 * document is to be asked for.
 */
export async function isSuspect(
  feed: LeasedFeed,
  { store, clock }: Pick<LineTools, 'store' | 'clock'>,
): Promise<boolean> {
  const { id, freshAt, wholeAt, validatorsLied: lied } = feed
  const now = clock()
  if (freshAt === undefined || wholeAt === undefined) return false
  if (now - Math.max(freshAt, wholeAt) < neverBeforeMs) return false
  const itemsBefore = lied ? 0 : await articlesOfFeed(store.read, id, freshAt - expectationMs, freshAt)
  return isSilenceSuspicious({ now, freshAt, wholeAt, itemsBefore, lied })
}

/**
 * Whether a document that was asked for whole proves that "not modified" was untrue: it brings something new, and even
 * its newest item is older than the answer that said so.
 */
export function provesLie(feed: LeasedFeed, { fresh, read }: Required<Brought>): boolean {
  const dates = read.items.flatMap(item => item.publishedAt ?? [])
  return fresh > 0 && dates.length > 0 && Math.max(...dates) < (feed.answeredAt ?? 0) - 3_600_000
}
