import type { ReadFeed } from '../../model/article.ts'
import type { Outcome } from '../../model/outcome.ts'
import { announce } from '../../store/announce.ts'
import {
  failPush,
  finishPush,
  type LeasedPush,
  noteFreshPush,
  notePush,
  pollBecausePinged,
} from '../../store/pushes.ts'
import { takeNews } from '../../store/take-news.ts'
import { transact } from '../../store/transact.ts'
import type { LineTools } from '../line-tools.ts'

/**
 * Reads what a hub pushed and takes it as a poll would, all in one transaction: its items become articles, and it is
 * gone. Validators stay as they are, because they belong to the publisher's own answer. A push without a feed in it (a
 * "thin ping": no body, or something else) only says that there is something new, and the feed is polled.
 */
export async function readPush(push: LeasedPush, tools: LineTools): Promise<void> {
  const read = await documentOf(push, tools)
  if ('failed' in read || read.done.items.length === 0) return takePing(push, tools)
  await takeDocument(push, read.done, tools)
}

async function documentOf(push: LeasedPush, { pool }: LineTools): Promise<Outcome<ReadFeed>> {
  if (push.body.length === 0) return { failed: 'empty' }
  return pool.readFeed({
    bytes: push.body,
    url: push.url,
    headers: push.contentType ? { 'content-type': push.contentType } : {},
    feedId: push.feedId,
    isPage: push.isPage,
    topics: push.sourceTopics,
    languages: push.languages,
  })
}

async function takeDocument(push: LeasedPush, read: ReadFeed, tools: LineTools): Promise<void> {
  const { store, clock, log, counts, wake } = tools
  const now = clock()
  const feed = { id: push.feedId, sourceId: push.sourceId, via: 'push' } as const
  const taken = await transact(store.write, async db => {
    const came = await takeNews(db, feed, read.items, now)
    if (came.fresh > 0) await noteFreshPush(db, push.feedId, now)
    await notePush(db, push.feedId, 'document', now)
    await announce(
      db,
      store.dialect,
      now,
      came.changed.map(articleId => ({ kind: 'article', articleId })),
    )
    await finishPush(db, push)
    return came
  })
  counts.articlesIn += taken.fresh
  log.debug(`${push.sourceName} pushed: ${taken.fresh} new, ${taken.changed.length} changed`, { feed: push.feedId })
  if (taken.fresh > 0 || taken.changed.length > 0) for (const station of ['pages', 'stories'] as const) wake(station)
}

async function takePing(push: LeasedPush, { store, clock, config, wake }: LineTools): Promise<void> {
  const now = clock()
  await transact(store.write, async db => {
    await pollBecausePinged(db, push.feedId, now, config.pollMin)
    await notePush(db, push.feedId, 'ping', now)
    await finishPush(db, push)
  })
  wake('feeds')
}

/** What made the line stumble is tried again, three times in all; polling brings it too. */
export const pushFailed = (push: LeasedPush, { store, clock }: Pick<LineTools, 'store' | 'clock'>): Promise<void> =>
  failPush(store.write, push, clock())
