import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { addSources } from './add-sources.ts'
import { askFeedsNow, finishFeed, freeAllLeases, LeaseLostError, leaseDueFeeds } from './feeds.ts'
import { leasedFeed } from './line-data.ts'
import { addSource, countSources, listSources, removeSource } from './sources.ts'

const good = { nextAt: 900_000, failures: 0, outcome: 'ok', detail: null }

forEachStore('feeds', fresh => {
  test('a feed that is leased is given to nobody else until the lease has passed', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, 1000)
    assert.equal(feed.sourceName, 'delta')
    assert.deepEqual(await leaseDueFeeds(store.write, store.dialect, 2000, { limit: 5 }), [])
    const again = await leaseDueFeeds(store.write, store.dialect, 500_000, { limit: 5 })
    assert.deepEqual(
      again.map(one => [one.id, one.fence]),
      [[feed.id, feed.fence + 1]],
    )
  })

  test('a clock that is set back two days stops no feed', async () => {
    const store = await fresh()
    const day = 86_400_000
    const feed = await leasedFeed(store, 10 * day)
    assert.equal((await leaseDueFeeds(store.write, store.dialect, 8 * day, { limit: 5 })).length, 1)
    const [again] = await leaseDueFeeds(store.write, store.dialect, 8.5 * day, { limit: 5 })
    await finishFeed(store.write, again!, { ...good, nextAt: 10 * day })
    assert.equal((await leaseDueFeeds(store.write, store.dialect, 9 * day + 1, { limit: 5 })).length, 0)
    const [due] = await leaseDueFeeds(store.write, store.dialect, 8 * day, { limit: 5 })
    assert.equal(due?.id, feed.id)
  })

  test('a worker that slept past its lease cannot write over what another has written', async () => {
    const store = await fresh()
    const slow = await leasedFeed(store, 1000)
    const [quick] = await leaseDueFeeds(store.write, store.dialect, 500_000, { limit: 1 })
    await finishFeed(store.write, quick!, { ...good, validators: { etag: '"new"' } })
    await assert.rejects(finishFeed(store.write, slow, { ...good, validators: { etag: '"old"' } }), LeaseLostError)
    await store.write.updateTable('feed').set({ next_at: 0 }).execute()
    const [now] = await leaseDueFeeds(store.write, store.dialect, 600_000, { limit: 1 })
    assert.equal(now?.etag, '"new"')
  })

  test('validators stay as they are when a poll failed, and are kept byte for byte', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, 0)
    await finishFeed(store.write, feed, {
      ...good,
      nextAt: 1,
      validators: { etag: 'W/"a-gzip"', lastModified: 'Tue, 1 Jan' },
    })
    const [second] = await leaseDueFeeds(store.write, store.dialect, 10, { limit: 1 })
    await finishFeed(store.write, second!, { nextAt: 20, failures: 1, outcome: 'timeout', detail: 'It took too long.' })
    const [third] = await leaseDueFeeds(store.write, store.dialect, 30, { limit: 1 })
    assert.equal(third?.etag, 'W/"a-gzip"')
    assert.equal(third?.lastModified, 'Tue, 1 Jan')
    assert.equal(third?.failures, 1)
  })

  test('two workers that take the same list at once add every source once', async () => {
    const store = await fresh()
    const list = Array.from({ length: 15 }, (_, n) => ({
      name: `s${n}`,
      feed: `http://s${n}.example/feed`,
      homepage: `http://s${n}.example/`,
    }))
    const takeList = async (): Promise<number> => {
      let added = 0
      for (const source of list) if ((await addSource(store.write, source, 0)).added) added++
      return added
    }
    const added = await Promise.all([takeList(), takeList(), takeList()])
    assert.equal(
      added.reduce((sum, one) => sum + one),
      15,
    )
    assert.equal((await countSources(store.read)).all, 15)
  })

  test('two workers asking at once never get the same feed', async () => {
    const store = await fresh()
    for (let n = 0; n < 20; n++) await addSource(store.write, { name: `s${n}`, feed: `http://s${n}.example/feed` }, 0)
    const shares = await Promise.all(
      [1, 2, 3, 4].map(() => leaseDueFeeds(store.write, store.dialect, 10, { limit: 7 })),
    )
    const ids = shares.flat().map(feed => feed.id)
    assert.equal(new Set(ids).size, ids.length)
    assert.equal(ids.length, 20)
  })

  test('leases of a process that died are free at once when the store is this process’s alone', async () => {
    const store = await fresh()
    await leasedFeed(store, 1000)
    await freeAllLeases(store.write)
    assert.equal((await leaseDueFeeds(store.write, store.dialect, 1001, { limit: 1 })).length, 1)
  })

  test('asking for everything now passes over a server that asked for quiet', async () => {
    const store = await fresh()
    const quiet = await leasedFeed(store, 0, 'quiet')
    await finishFeed(store.write, quiet, { nextAt: 9e6, failures: 1, outcome: 'slow-down', detail: null })
    const well = await leasedFeed(store, 0, 'well')
    await finishFeed(store.write, well, { ...good, nextAt: 9e6 })
    assert.deepEqual(await askFeedsNow(store.write, 5000), { due: 1, resting: 0 })
  })

  test('two processes that add the same list at once add it once', async () => {
    const store = await fresh()
    const list = Array.from({ length: 30 }, (_, n) => ({ name: `s${n}`, feed: `http://s${n}.example/feed` }))
    const added = await Promise.all([addSources(store.write, list, 0), addSources(store.write, list, 0)])
    assert.equal(added[0]! + added[1]!, 30)
    assert.equal((await countSources(store.read)).all, 30)
  })

  test('adding a feed twice is adding it once, and a source taken out leaves nothing', async () => {
    const store = await fresh()
    const source = { name: 'delta', feed: 'http://delta.example/feed', homepage: 'http://delta.example/' }
    const first = await addSource(store.write, source, 0)
    assert.deepEqual(await addSource(store.write, source, 1), { ...first, added: false })
    const second = await addSource(store.write, { ...source, feed: 'http://delta.example/sport' }, 2)
    assert.equal(second.sourceId, first.sourceId, 'a second feed of a publisher joins its source')
    assert.equal((await listSources(store.read)).length, 2)
    assert.equal(await removeSource(store, first.sourceId, 1000), true)
    assert.deepEqual(await countSources(store.read), { all: 0, demo: 0 })
    assert.equal(await removeSource(store, first.sourceId, 1000), false)
  })
})
