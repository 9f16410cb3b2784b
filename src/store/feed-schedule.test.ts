import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { addSources } from './add-sources.ts'
import { feedRates, moveFeed, setTier, spreadOverdue } from './feed-schedule.ts'
import { askFeedsNow, finishFeed, type LeasedFeed, leaseDueFeeds } from './feeds.ts'
import type { Store } from './open-store.ts'
import { addSource } from './sources.ts'

const minute = 60_000
const hour = 60 * minute
const good = { nextAt: hour, failures: 0, outcome: 'ok', detail: null, answeredAt: 0 }

const addFeeds = (store: Store, urls: string[]): Promise<number> =>
  addSources(
    store.write,
    urls.map(feed => ({ name: feed, feed })),
    0,
  )

const lease = (store: Store, now: number, limit = 20, kind?: 'proven' | 'unproven'): Promise<LeasedFeed[]> =>
  leaseDueFeeds(store.write, store.dialect, now, { limit, kind })

const hostsOf = (feeds: LeasedFeed[]): string[] => feeds.map(feed => new URL(feed.url).host).sort()

forEachStore('the schedule of feeds', fresh => {
  test('never more than two feeds of one host are at work, whichever workers ask', async () => {
    const store = await fresh()
    await addFeeds(store, [
      ...Array.from({ length: 9 }, (_, n) => `http://crowd.example/feed/${n}`),
      'http://crowd.example:8080/feed',
      'http://alone.example/feed',
    ])
    const shares = await Promise.all([lease(store, 1), lease(store, 1), lease(store, 1)])
    const taken = shares.flat()
    assert.deepEqual(hostsOf(taken), ['alone.example', 'crowd.example', 'crowd.example', 'crowd.example:8080'])
    const done = taken.find(feed => feed.url.startsWith('http://crowd.example/'))!
    await finishFeed(store.write, done, good)
    assert.deepEqual(hostsOf(await lease(store, 2)), ['crowd.example'])
  })

  test('a host with hundreds of feeds that are due holds up nobody', async () => {
    const store = await fresh()
    const crowd = Array.from({ length: 350 }, (_, n) => `http://crowd.example/feed/${n}`)
    await addFeeds(store, [...crowd, 'http://alone.example/feed'])
    const first = await lease(store, 1, 10)
    const second = await lease(store, 1, 10)
    assert.deepEqual(hostsOf([...first, ...second]), ['alone.example', 'crowd.example', 'crowd.example'])
  })

  test('feeds that answered well are taken apart from new and failing ones', async () => {
    const store = await fresh()
    await addFeeds(store, ['http://well.example/', 'http://ill.example/', 'http://new.example/'])
    for (const feed of await lease(store, 1)) {
      if (feed.url.includes('well')) await finishFeed(store.write, feed, { ...good, nextAt: 5 })
      if (feed.url.includes('ill'))
        await finishFeed(store.write, feed, { ...good, nextAt: 5, failures: 1, outcome: 'timeout' })
      if (feed.url.includes('new')) await store.write.updateTable('feed').set({ leased_until: 0 }).execute()
    }
    assert.deepEqual(hostsOf(await lease(store, 10, 20, 'proven')), ['well.example'])
    assert.deepEqual(hostsOf(await lease(store, 10, 20, 'unproven')), ['ill.example', 'new.example'])
  })

  test('after a standstill overdue feeds come one after the other, the busiest first, and new ones at once', async () => {
    const store = await fresh()
    await addFeeds(store, ['http://slow.example/', 'http://busy.example/', 'http://soon.example/'])
    for (const feed of await lease(store, 1)) {
      const nextAt = feed.url.includes('soon') ? 10 * hour : 2 * hour
      await finishFeed(store.write, feed, { ...good, nextAt, itemsADay: feed.url.includes('busy') ? 40 : 1 })
    }
    const now = 9 * hour
    await addSource(store.write, { name: 'new', feed: 'http://new.example/' }, 3 * hour)
    assert.equal(await spreadOverdue(store.write, now, { graceMs: 2 * minute, gapMs: 100 }), 2)
    const rows = await store.write.selectFrom('feed').select(['url', 'next_at']).orderBy('next_at').execute()
    assert.deepEqual(
      rows.map(row => [row.url, row.next_at]),
      [
        ['http://new.example/', 3 * hour],
        ['http://busy.example/', now + 100],
        ['http://slow.example/', now + 200],
        ['http://soon.example/', 10 * hour],
      ],
    )
    assert.equal(await spreadOverdue(store.write, now + 1000, { graceMs: 2 * minute, gapMs: 100 }), 0)
  })

  test('nobody asks a feed again before its rest is over, and a clock that is set back makes no rest longer', async () => {
    const store = await fresh()
    await addFeeds(store, ['http://a.example/', 'http://b.example/'])
    for (const feed of await lease(store, 1)) {
      const restUntil = feed.url.includes('a.example') ? 2 * hour : minute
      await finishFeed(store.write, feed, { ...good, nextAt: 3 * hour, restUntil })
    }
    assert.deepEqual(await askFeedsNow(store.write, hour), { due: 1, resting: 1 })
    const due = await lease(store, hour)
    assert.deepEqual(hostsOf(due), ['b.example'])
    await finishFeed(store.write, due[0]!, { ...good, nextAt: 5 * hour })
    assert.deepEqual(hostsOf(await lease(store, 2 * hour)), ['a.example'])
    assert.equal((await askFeedsNow(store.write, -40 * hour)).resting, 0)
  })

  test('a feed that names days to be left alone may be put off for six of them', async () => {
    const store = await fresh()
    await addFeeds(store, ['http://weekly.example/'])
    const [feed] = await lease(store, 1)
    const skip = { hours: [], days: [0, 1, 2, 3, 4, 5] }
    await finishFeed(store.write, feed!, { ...good, nextAt: 6 * 24 * hour, skip })
    assert.deepEqual(await lease(store, hour), [])
    const [again] = await lease(store, 6 * 24 * hour)
    assert.deepEqual(again?.skip, skip)
  })

  test('a feed takes the address it moved to, or stands aside for the feed that has it', async () => {
    const store = await fresh()
    await addFeeds(store, ['http://old.example/', 'http://older.example/'])
    const [first, second] = await lease(store, 1)
    assert.deepEqual(await moveFeed(store.write, first!.id, 'http://new.example/'), { moved: true })
    const aside = await moveFeed(store.write, second!.id, 'http://new.example/')
    assert.deepEqual(aside, { moved: false, readAs: first!.sourceName })
    const rows = await store.write.selectFrom('feed').select(['url', 'host', 'outcome']).orderBy('id').execute()
    assert.deepEqual(
      rows.map(row => [row.url, row.host, row.outcome]),
      [
        ['http://new.example/', 'new.example', null],
        ['http://older.example/', 'older.example', 'moved'],
      ],
    )
  })

  test('a list that still names the address a feed moved from does not add it again', async () => {
    const store = await fresh()
    await addFeeds(store, ['http://old.example/'])
    const [feed] = await lease(store, 1)
    await moveFeed(store.write, feed!.id, 'http://new.example/')
    await moveFeed(store.write, feed!.id, 'http://newest.example/')
    const list = ['http://old.example/', 'http://newest.example/', 'http://other.example/']
    assert.equal(
      await addSources(
        store.write,
        list.map(url => ({ name: url, feed: url })),
        2,
      ),
      1,
    )
  })

  test('a feed that is gone is asked again when somebody adds it, and not when everything is asked', async () => {
    const store = await fresh()
    await addFeeds(store, ['http://gone.example/'])
    const [feed] = await lease(store, 1)
    await finishFeed(store.write, feed!, { ...good, nextAt: null, outcome: 'gone' })
    assert.deepEqual(await askFeedsNow(store.write, hour), { due: 0, resting: 0 })
    assert.deepEqual(await lease(store, hour), [])
    assert.equal((await addSource(store.write, { name: 'gone', feed: 'http://gone.example/' }, hour)).added, false)
    assert.deepEqual(hostsOf(await lease(store, hour)), ['gone.example'])
  })

  test('an operator sets the tier of a source, and every feed that is asked has a rate to share by', async () => {
    const store = await fresh()
    const { sourceId } = await addSource(store.write, { name: 'first', feed: 'http://first.example/' }, 0)
    await addFeeds(store, ['http://gone.example/', 'http://usual.example/'])
    for (const feed of await lease(store, 1))
      await finishFeed(store.write, feed, {
        ...good,
        itemsADay: 2.5,
        wordMs: minute,
        ...(feed.url.includes('gone') && { nextAt: null }),
      })
    assert.equal(await setTier(store.write, sourceId, 1), 1)
    assert.equal(await setTier(store.write, 4711, 1), 0)
    const rates = await feedRates(store.read)
    assert.deepEqual(
      rates.sort((a, b) => a.tier - b.tier),
      [
        { itemsADay: 2.5, tier: 1, wordMs: minute },
        { itemsADay: 2.5, tier: 2, wordMs: minute },
      ],
    )
  })
})
