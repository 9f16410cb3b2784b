import type { Fetched } from '../model/fetched.ts'
import type { Failed } from '../model/outcome.ts'
import { announce } from '../store/announce.ts'
import { moveFeed } from '../store/feed-schedule.ts'
import { finishFeed, type LeasedFeed } from '../store/feeds.ts'
import type { Database } from '../store/schema.ts'
import { leaveHub } from '../store/subscriptions.ts'
import { takeNews } from '../store/take-news.ts'
import { transact } from '../store/transact.ts'
import { hostOf } from '../text/urls.ts'
import { type Move, moveAfter, settledAddress } from './feed-move.ts'
import { freshSincePoll, isSuspect, provesLie, stateAfter } from './feed-next.ts'
import type { LineTools } from './line-tools.ts'
import { pollBehindHub } from './poll-behind-hub.ts'
import { isNoConnection } from './reachability.ts'
import { purposeOf, type ReadAnswer, readAnswer } from './read-answer.ts'
import { afterFailure, whenCutOff } from './sources/schedule.ts'
import { unchangedHub, watchHub } from './websub/watch-hub.ts'

/**
 * Fetch and parse: asks a feed whether it has something new and makes articles of its items. The articles, the
 * validators and the next poll are written in one transaction, so a crash at any moment repeats the poll and nothing else.
 */
export async function readSource(feed: LeasedFeed, tools: LineTools): Promise<void> {
  const suspect = await isSuspect(feed, tools)
  const { etag, lastModified, validatorsFor } = feed
  const answer = await tools.fetcher.fetch({
    url: feed.url,
    purpose: purposeOf(feed),
    ...(!suspect && { etag, lastModified, validatorsFor }),
  })
  tools.reach.note(hostOf(feed.url) ?? feed.url, 'failed' in answer ? answer.failed : undefined)
  if ('failed' in answer) return feedFailed(feed, answer, tools)
  const parts = suspect ? feed.parts.map(({ url }) => ({ url })) : feed.parts
  const read = await readAnswer({ ...feed, parts }, answer.done, tools)
  if ('failed' in read) return feedFailed(feed, read, tools)
  if (read.done === 'unchanged') return nothingNew(feed, answer.done, tools)
  await takeFeed(feed, { ...read.done, suspect }, tools)
}

async function takeFeed(
  feed: LeasedFeed,
  { answer, read, parts, suspect }: ReadAnswer & { suspect: boolean },
  tools: LineTools,
): Promise<void> {
  const { store, clock, log, counts, wake } = tools
  const now = clock()
  const { came, moved } = await transact(store.write, async db => {
    const came = await takeNews(db, feed, read.items, now)
    const hub = await watchHub(db, feed, { answer, read, fresh: came.fresh }, tools)
    const fresh = await freshSincePoll(db, feed, came.fresh, now)
    const state = stateAfter(feed, answer, { fresh, read }, tools, now)
    const move = moveAfter(feed, answer, { feed: read, known: read.items.length - came.fresh })
    await finishFeed(db, feed, {
      ...state,
      ...pollBehindHub(hub, state, tools.config, now),
      ...(came.fresh > 0 && { freshAt: now }),
      items: read.items.length,
      format: read.format,
      title: read.title,
      parts,
      validators: validatorsOf(feed, answer),
      ...(suspect && provesLie(feed, { fresh: came.fresh, read }) && { validatorsLied: true }),
      moved: move,
    })
    const changed = came.changed.map(articleId => ({ kind: 'article' as const, articleId }))
    await announce(db, store.dialect, now, changed)
    return { came, moved: await followMove(db, feed, move) }
  })
  counts.sourcesRead++
  counts.articlesIn += came.fresh
  if (moved) log.info(moved, { feed: feed.id })
  log.debug(`${feed.sourceName}: ${came.fresh} new, ${came.changed.length} changed`, { feed: feed.id, ...came })
  if (came.fresh > 0 || came.changed.length > 0) for (const station of ['pages', 'stories'] as const) wake(station)
}

async function nothingNew(feed: LeasedFeed, answer: Fetched, tools: LineTools): Promise<void> {
  const { store, counts, clock, log } = tools
  const now = clock()
  const moved = await transact(store.write, async db => {
    const fresh = await freshSincePoll(db, feed, 0, now)
    const state = stateAfter(feed, answer, { fresh }, tools, now)
    const hub = await unchangedHub(db, feed, tools)
    const move = moveAfter(feed, answer)
    const validators = validatorsOf(feed, answer)
    await finishFeed(db, feed, { ...state, ...pollBehindHub(hub, state, tools.config, now), validators, moved: move })
    return followMove(db, feed, move)
  })
  if (moved) log.info(moved, { feed: feed.id })
  counts.sourcesRead++
}

/** Gives a feed its new address once enough answers agree. Gives the sentence for the operator when that happened. */
async function followMove(db: Database, { id, sourceName }: LeasedFeed, move: Move): Promise<string | undefined> {
  const to = settledAddress(move)
  if (!to) return undefined
  const moved = await moveFeed(db, id, to)
  if (moved.moved) return `${sourceName} moved to ${to} and is read there from now on`
  return `${sourceName} moved to ${to}, which is read as a feed of ${moved.readAs} already; it is not asked any more`
}

/** Both validators of the last answer, byte for byte, and whose they are (specs/ingest.md section 6, criteria 2 to 4). */
const validatorsOf = (feed: LeasedFeed, { url, etag, lastModified }: Fetched) => ({
  etag,
  lastModified,
  ...(url !== feed.url && { for: url }),
})

/** Keeps what the feed gave before, says what is wrong, and asks again later. Validators stay those of the last good answer. */
export async function feedFailed(
  feed: LeasedFeed,
  { failed, detail, retryAt }: Failed,
  tools: LineTools,
): Promise<void> {
  const now = tools.clock()
  const random = Math.random()
  const isOurs = isNoConnection(failed) && tools.reach.isCutOff()
  const failures = feed.failures + (isOurs ? 0 : 1)
  const nextAt = isOurs
    ? whenCutOff(now, feed.intervalMs, random)
    : afterFailure(failed, { now, failures, retryAt, random })
  const moved = failed === 'not-a-feed' ? { moved: { to: null, times: 0 } } : {}
  await transact(tools.store.write, async db => {
    await finishFeed(db, feed, { nextAt, failures, outcome: failed, detail: detail ?? null, ...moved })
    if (failed === 'gone') await leaveHub(db, feed.id, now)
  })
  tools.counts.sourcesFailed++
  tools.log.info(`${feed.sourceName} failed: ${detail ?? failed}`, { feed: feed.id, url: feed.url, failed, failures })
}
