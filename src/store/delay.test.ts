import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { finishFeed } from './feeds.ts'
import { leasedFeed, someItem } from './line-data.ts'
import type { Store } from './open-store.ts'
import { beginStory, placeArticle, takeToPlace } from './place-articles.ts'
import { latestDelays } from './read/freshness.ts'
import { delayCounts, takeItems } from './take-items.ts'

const second = 1000
const hour = 3_600_000
const now = Date.UTC(2026, 10, 23, 12)

async function placeAll(store: Store, at: number): Promise<void> {
  await store.write.updateTable('article').set({ station: 'cluster' }).where('station', '=', 'extract').execute()
  const waiting = await store.read.selectFrom('article').select('id').where('station', '=', 'cluster').execute()
  const taken = await takeToPlace(
    store.write,
    waiting.map(row => row.id),
  )
  for (const article of taken) {
    const storyId = await beginStory(store.write, article, at)
    await placeArticle(store.write, { articleId: article.id, storyId, reason: 'first report' }, at)
  }
}

forEachStore('the delay of an article', fresh => {
  test('is measured where it was published after its feed had first answered, and not of the backlog', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const backlog = someItem('old', { publishedAt: now - hour })
    await takeItems(store.write, feed, [backlog], now)
    const answered = { nextAt: now + hour, failures: 0, outcome: 'ok', detail: null, answeredAt: now }
    await finishFeed(store.write, feed, answered)
    await placeAll(store, now + second)
    assert.equal(await latestDelays(store.read, now + second), undefined)

    const news = someItem('new', { publishedAt: now + 10 * second })
    const late = someItem('late', { publishedAt: now - 5 * second })
    await takeItems(store.write, feed, [news, late, backlog], now + 40 * second)
    await placeAll(store, now + 45 * second)
    const told = { p50Ms: 30 * second, p95Ms: 30 * second }
    const delays = await latestDelays(store.read, now + hour)
    assert.deepEqual(delays, { articles: 1, seen: told, page: { p50Ms: 35 * second, p95Ms: 35 * second } })
  })

  test('is told from the first answer and the first page, whatever comes later', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    for (const answeredAt of [now, now + hour])
      await finishFeed(store.write, feed, { nextAt: null, failures: 0, outcome: 'ok', detail: null, answeredAt })
    await takeItems(store.write, feed, [someItem('a', { publishedAt: now + second })], now + 2 * second)
    await placeAll(store, now + 3 * second)
    await store.write.updateTable('article').set({ station: 'cluster', story_id: null }).execute()
    await placeAll(store, now + hour)
    assert.deepEqual((await latestDelays(store.read, now + hour))?.page, { p50Ms: 2 * second, p95Ms: 2 * second })
  })
})

test('a delay counts where the publisher names a moment that can be right', () => {
  const at = (publishedAt: number | undefined, publishedRaw?: string): boolean =>
    delayCounts(now, someItem('a', { publishedAt, publishedRaw }), now + hour)
  assert.ok(at(now + second))
  for (const raw of ['Mon, 23 Nov 2026 12:00:01 +0000', '2026-11-23T10:00:01+00:00', '20261123T120001Z', '1795435201'])
    assert.ok(at(now + second, raw), raw)
  assert.ok(!at(undefined))
  assert.ok(!at(now - second), 'published before the feed was watched')
  assert.ok(!at(now + 2 * hour), 'in the future')
  for (const raw of ['2026-11-23', '23 November 2026', 'Mon, 23 Nov 2026 00:00:00 +0000', '2026-11-23T00:00:00Z'])
    assert.ok(!at(now + second, raw), raw)
  const underEmbargo = someItem('a', { publishedAt: now + second, newswire: { embargoedUntil: now + 2 * second } })
  assert.ok(!delayCounts(now, underEmbargo, now + hour))
  assert.ok(!delayCounts(null, someItem('a', { publishedAt: now }), now), 'at the first reading of its feed')
})
