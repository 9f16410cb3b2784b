import type { ReadFeed } from '../model/article.ts'
import type { Fetched } from '../model/fetched.ts'
import type { Failed } from '../model/outcome.ts'
import { announce } from '../store/announce.ts'
import { type FeedState, finishFeed, type LeasedFeed } from '../store/feeds.ts'
import { takeItems } from '../store/take-items.ts'
import { transact } from '../store/transact.ts'
import type { LineTools } from './line-tools.ts'
import { afterFailure, nextInterval, withJitter } from './sources/schedule.ts'

// Some servers keep a validator while the feed changes, or answer "not modified" for ever (specs: faults 14): each so
// many polls the whole feed is asked for.
const wholeEvery = 24

/**
 * Fetch and parse: asks a feed whether it has something new and makes articles of its items. The articles, the
 * validators and the next poll are written in one transaction, so a crash at any moment repeats the poll and nothing else.
 */
export async function readSource(feed: LeasedFeed, tools: LineTools): Promise<void> {
  const { etag, lastModified } = feed.fence % wholeEvery === 0 ? {} : feed
  const answer = await tools.fetcher.fetch({ url: feed.url, purpose: 'feed', etag, lastModified })
  if ('failed' in answer) return feedFailed(feed, answer, tools)
  if (answer.done.notModified) return nothingNew(feed, answer.done, tools)
  const { bytes, url, headers } = answer.done
  const read = await tools.pool.readFeed({
    bytes,
    url,
    headers,
    feedId: feed.id,
    topics: feed.sourceTopics,
    languages: feed.languages,
  })
  if ('failed' in read) return feedFailed(feed, read, tools)
  await takeFeed(feed, answer.done, read.done, tools)
}

async function takeFeed(feed: LeasedFeed, answer: Fetched, read: ReadFeed, tools: LineTools): Promise<void> {
  const { store, clock, log, counts, wake } = tools
  const now = clock()
  const taken = await transact(store.write, async db => {
    const came = await takeItems(db, feed, read.items, now)
    const { etag, lastModified } = answer
    await finishFeed(db, feed, {
      ...goodState(feed, answer, tools, came.fresh, read.ttlMinutes),
      ...(came.fresh > 0 && { freshAt: now }),
      items: read.items.length,
      format: read.format,
      title: read.title,
      validators: { etag, lastModified },
    })
    await announce(
      db,
      store.dialect,
      now,
      came.changed.map(articleId => ({ kind: 'article', articleId })),
    )
    return came
  })
  counts.sourcesRead++
  counts.articlesIn += taken.fresh
  log.debug(`${feed.sourceName}: ${taken.fresh} new, ${taken.changed.length} changed`, { feed: feed.id, ...taken })
  if (taken.fresh > 0 || taken.changed.length > 0) wake('pages')
}

async function nothingNew(feed: LeasedFeed, answer: Fetched, tools: LineTools): Promise<void> {
  const { etag, lastModified } = answer
  const validators = { etag: etag ?? feed.etag, lastModified: lastModified ?? feed.lastModified }
  await finishFeed(tools.store.write, feed, { ...goodState(feed, answer, tools, 0), validators })
  tools.counts.sourcesRead++
}

function goodState(feed: LeasedFeed, answer: Fetched, tools: LineTools, fresh: number, ttlMinutes?: number): FeedState {
  const first = feed.etag === undefined && feed.lastModified === undefined && feed.failures === 0 && fresh > 0
  const polled = { intervalMs: feed.intervalMs, freshForMs: answer.freshForMs, ttlMinutes, fresh, first }
  const intervalMs = nextInterval(polled, tools.config)
  const now = tools.clock()
  const nextAt = withJitter(now, intervalMs, Math.random())
  return { nextAt, intervalMs, failures: 0, outcome: 'ok', detail: null, answeredAt: now }
}

/** Keeps what the feed gave before, says what is wrong, and asks again later. Validators stay those of the last good answer. */
export async function feedFailed(
  feed: LeasedFeed,
  { failed, detail, retryAt }: Failed,
  tools: LineTools,
): Promise<void> {
  const failures = feed.failures + 1
  const now = tools.clock()
  const nextAt = afterFailure(failed, { now, failures, retryAt, random: Math.random() })
  await finishFeed(tools.store.write, feed, { nextAt, failures, outcome: failed, detail: detail ?? null })
  tools.counts.sourcesFailed++
  tools.log.info(`${feed.sourceName} failed: ${detail ?? failed}`, { feed: feed.id, url: feed.url, failed, failures })
}
