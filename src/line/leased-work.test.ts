import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { leaseDueFeeds } from '../store/feeds.ts'
import { leasedFeed, someItem } from '../store/line-data.ts'
import { leasePages } from '../store/pages-due.ts'
import { takeItems } from '../store/take-items.ts'
import { isOutage } from '../store/transact.ts'
import { leasedWork } from './leased-work.ts'

const minute = 60_000
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

forEachStore('leased work', fresh => {
  test('keeps its lease while it waits, and no longer', async t => {
    t.mock.timers.enable({ apis: ['setInterval'] })
    const store = await fresh()
    let now = minute
    const feed = await leasedFeed(store, now)
    const waiting = Promise.withResolvers<void>()
    const work = leasedWork<typeof feed>(
      { table: 'feed', work: () => waiting.promise, failed: async () => {} },
      {
        store,
        clock: () => now,
        log,
      },
    )
    const done = work(feed)
    now += 3 * minute
    t.mock.timers.tick(40_000)
    const until = () => store.read.selectFrom('feed').select('leased_until').executeTakeFirstOrThrow()
    while ((await until()).leased_until <= now) await new Promise(resolve => setTimeout(resolve, 20))
    assert.deepEqual(await leaseDueFeeds(store.write, store.dialect, now, { limit: 1 }), [])
    waiting.resolve()
    await done
    now += 3 * minute
    t.mock.timers.tick(400_000)
    assert.equal((await leaseDueFeeds(store.write, store.dialect, now, { limit: 1 })).length, 1)
  })

  test('that throws is written down, but not when the store was away or the line was stopped', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, minute)
    await takeItems(store.write, feed, [someItem('a')], minute)
    const [page] = await leasePages(store.write, store.dialect, minute, 1)
    const reasons: string[] = []
    const throwing = (error: Error) =>
      leasedWork<NonNullable<typeof page>>(
        { table: 'article', work: () => Promise.reject(error), failed: async (_, reason) => void reasons.push(reason) },
        { store, clock: () => minute, log },
      )(page!)
    await throwing(new Error('this page breaks the line'))
    await assert.rejects(throwing(new Error('Connection terminated unexpectedly')))
    await assert.rejects(throwing(new DOMException('The fetcher is closed.', 'AbortError')))
    assert.deepEqual(reasons, ['this page breaks the line'])
  })
})

test('an outage is told from what the work itself did wrong', () => {
  const outages = [{ code: 'ECONNREFUSED' }, { code: '57P01' }, { code: '13' }, { code: '261' }, { code: '40P01' }]
  for (const error of outages) assert.equal(isOutage(error), true, error.code)
  const faults = [
    { code: '22021' },
    { code: '23505' },
    { code: '1' },
    { message: 'delta.example refused the connection' },
  ]
  for (const error of faults) assert.equal(isOutage(error), false, JSON.stringify(error))
})
