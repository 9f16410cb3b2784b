import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { leasedFeed, someItem, somePage } from './line-data.ts'
import type { Store } from './open-store.ts'
import { unpack } from './pack.ts'
import { finishPage, leasePages } from './pages-due.ts'
import { plausible, takeItems } from './take-items.ts'

const now = Date.UTC(2026, 10, 23, 12)
const hour = 3_600_000

const articles = (store: Store) => store.read.selectFrom('article').selectAll().orderBy('id').execute()
const textOf = async (store: Store, id: number): Promise<string> => {
  const row = await store.read
    .selectFrom('article_text')
    .select('text')
    .where('article_id', '=', id)
    .executeTakeFirstOrThrow()
  return unpack(row.text)
}

forEachStore('articles', fresh => {
  test('the same items a second time change nothing', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const items = [someItem('a'), someItem('b')]
    assert.deepEqual(await takeItems(store.write, feed, items, now), { fresh: 2, changed: [] })
    const before = await articles(store)
    assert.deepEqual(await takeItems(store.write, feed, items, now + hour), { fresh: 0, changed: [] })
    assert.deepEqual(await articles(store), before)
  })

  test('ids follow the order of publication within a document', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    await takeItems(
      store.write,
      feed,
      [someItem('new', { publishedAt: now }), someItem('old', { publishedAt: now - hour })],
      now,
    )
    assert.deepEqual(
      (await articles(store)).map(row => row.title),
      ['Headline of old', 'Headline of new'],
    )
  })

  test('the date is kept as its publisher wrote it, and marked where it cannot be right', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const dates = { right: now - hour, soon: now + hour, wild: now + 48 * hour, none: undefined }
    const items = Object.entries(dates).map(([name, publishedAt]) =>
      someItem(name, { publishedAt, publishedRaw: name }),
    )
    await takeItems(store.write, feed, items, now)
    const rows = (await articles(store)).map(row => [row.published_raw, [row.date_doubted, row.published_at]])
    assert.deepEqual(Object.fromEntries(rows), {
      right: [0, now - hour],
      soon: [0, now],
      wild: [1, now],
      none: [1, now],
    })
  })

  test('the same address in two feeds is one article, and the second feed does not write over the first', async () => {
    const store = await fresh()
    const [one, two] = [await leasedFeed(store, now, 'one'), await leasedFeed(store, now, 'two')]
    await takeItems(store.write, one, [someItem('a')], now)
    assert.deepEqual(await takeItems(store.write, two, [someItem('a', { title: 'Another wording' })], now), {
      fresh: 0,
      changed: [],
    })
    assert.deepEqual(
      (await articles(store)).map(row => row.title),
      ['Headline of a'],
    )
  })

  test('a guid that moves to a new address is the same article, but one guid for every item is no identity', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    await takeItems(store.write, feed, [someItem('a')], now)
    await takeItems(store.write, feed, [someItem('moved', { guid: 'guid-a' })], now)
    assert.equal((await articles(store)).length, 1)
    const same = ['x', 'y', 'z'].map(name => someItem(name, { guid: 'all' }))
    await takeItems(store.write, feed, same, now)
    await takeItems(store.write, feed, same, now)
    assert.equal((await articles(store)).length, 4)
    // the list moves on: the oldest is no longer in it, a new one is
    await takeItems(
      store.write,
      feed,
      ['y', 'z', 'new'].map(name => someItem(name, { guid: 'all' })),
      now,
    )
    await takeItems(store.write, feed, [someItem('newest', { guid: 'all' })], now)
    assert.deepEqual(
      (await articles(store)).map(row => row.title),
      ['moved', 'x', 'y', 'z', 'new', 'newest'].map(name => `Headline of ${name}`),
    )
  })

  test('an edit that comes while the page is being read makes it due once more', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    await takeItems(store.write, feed, [someItem('a')], now)
    const [lease] = await leasePages(store.write, store.dialect, now, 1)
    await takeItems(store.write, feed, [someItem('a', { title: 'Corrected' })], now + 1000)
    await finishPage(store.write, lease!, { page: somePage('As it was.'), againAt: null }, now + 2000)
    const [again] = await leasePages(store.write, store.dialect, now + 3000, 1)
    await finishPage(store.write, again!, { page: somePage('As it is.'), againAt: null }, now + 4000)
    assert.deepEqual(await leasePages(store.write, store.dialect, now + 5000, 1), [])
    assert.equal((await articles(store))[0]?.page_due_at, null)
  })

  test('an edit in the feed is noticed, shown at once, and its page is due again', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    await takeItems(store.write, feed, [someItem('a')], now)
    const [lease] = await leasePages(store.write, store.dialect, now, 5)
    await finishPage(store.write, lease!, { page: somePage('The page says more.'), againAt: null }, now)
    const taken = await takeItems(store.write, feed, [someItem('a', { title: 'Corrected headline' })], now + hour)
    assert.equal(taken.changed.length, 1)
    const [row] = await articles(store)
    assert.equal(row?.title, 'Corrected headline')
    assert.equal(row?.updated_at, now + hour)
    assert.equal(row?.page_due_at, now + hour)
    assert.equal(
      await textOf(store, row!.id),
      'The page says more.',
      'the page’s text stays until the page is read again',
    )
  })

  test('an item without an address is an article of its feed’s own text', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    await takeItems(store.write, feed, [someItem('note', { url: undefined, urlKey: 'feed:1:note' })], now)
    const [row] = await articles(store)
    assert.equal(row?.station, 'cluster')
    assert.deepEqual(await leasePages(store.write, store.dialect, now, 5), [])
  })

  test('a page’s text takes the place of the feed’s and the article goes on to its story', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    await takeItems(store.write, feed, [someItem('a')], now)
    const [lease] = await leasePages(store.write, store.dialect, now, 5)
    assert.equal(lease?.feedHtml, '<p>The feed says a.</p>')
    assert.equal(
      await finishPage(
        store.write,
        lease!,
        { page: somePage('Whole.', { title: 'From the page' }), againAt: null },
        now,
      ),
      false,
    )
    const [row] = await articles(store)
    assert.deepEqual(
      [row?.station, row?.title, row?.text_from, row?.page_due_at, row?.updated_at],
      ['cluster', 'From the page', 'page', null, null],
    )
    assert.equal(await textOf(store, row!.id), 'Whole.')
  })

  test('a page that fails leaves the feed’s text, the reason, and goes on all the same', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    await takeItems(store.write, feed, [someItem('a')], now)
    const [lease] = await leasePages(store.write, store.dialect, now, 5)
    await finishPage(store.write, lease!, { problem: 'timeout', detail: 'It took too long.', againAt: now + hour }, now)
    const [row] = await articles(store)
    assert.deepEqual(
      [row?.station, row?.page_problem, row?.page_due_at, row?.tries],
      ['cluster', 'timeout', now + hour, 1],
    )
    assert.equal(await textOf(store, row!.id), 'The feed says a.')
    assert.equal((await leasePages(store.write, store.dialect, now + hour, 5)).length, 1)
  })

  test('a page read again counts as changed only when a reader would see a difference', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    await takeItems(store.write, feed, [someItem('a')], now)
    const read = async (text: string, at: number): Promise<boolean> => {
      await store.write.updateTable('article').set({ page_due_at: at }).execute()
      const [lease] = await leasePages(store.write, store.dialect, at, 1)
      return finishPage(store.write, lease!, { page: somePage(text), againAt: null }, at)
    }
    await read('First.', now)
    assert.equal(await read('First.', now + 1), false)
    assert.equal(await read('Second.', now + 2), true)
    assert.equal((await articles(store))[0]?.updated_at, now + 2)
  })

  test('no source takes more than two of the places, and busy sources none', async () => {
    const store = await fresh()
    const [one, two] = [await leasedFeed(store, now, 'one'), await leasedFeed(store, now, 'two')]
    await takeItems(
      store.write,
      one,
      ['a', 'b', 'c', 'd'].map(name => someItem(name)),
      now,
    )
    await takeItems(
      store.write,
      two,
      ['e', 'f', 'g'].map(name => someItem(name)),
      now,
    )
    const pages = await leasePages(store.write, store.dialect, now, 10)
    assert.deepEqual(pages.map(page => page.sourceId).sort(), [one.sourceId, one.sourceId, two.sourceId, two.sourceId])
    const rest = await leasePages(store.write, store.dialect, now, 10, [one.sourceId])
    assert.deepEqual(
      rest.map(page => page.sourceId),
      [two.sourceId],
    )
  })
})

test('a date in the future, before the web, or missing becomes the moment the article was first seen', () => {
  assert.equal(plausible(now - hour, now), now - hour)
  for (const wrong of [now + 1000, now + 48 * hour, Date.UTC(1970, 0, 1), undefined])
    assert.equal(plausible(wrong, now), now)
})
