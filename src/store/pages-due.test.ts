import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { leasedFeed, someItem, somePage } from './line-data.ts'
import { finishPage, leasePages } from './pages-due.ts'
import { takeItems } from './take-items.ts'

const now = Date.UTC(2026, 10, 23, 12)
const hour = 3_600_000

forEachStore('the time that an article’s page tells', fresh => {
  test('gives a day its hour and the unknown a date, and leaves what the feed knew', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const dated: [name: string, byFeed: number | undefined, byPage: number, stands: number][] = [
      ['a day', Date.UTC(2026, 10, 20), Date.UTC(2026, 10, 20, 16, 5), Date.UTC(2026, 10, 20, 16, 5)],
      ['another day', Date.UTC(2026, 10, 20), Date.UTC(2026, 10, 3, 16, 5), Date.UTC(2026, 10, 20)],
      ['an hour', Date.UTC(2026, 10, 20, 9), Date.UTC(2026, 10, 20, 16, 5), Date.UTC(2026, 10, 20, 9)],
      ['nothing', undefined, now - 5 * hour, now - 5 * hour],
    ]
    const items = dated.map(([name, publishedAt]) => someItem(name.replace(' ', '-'), { title: name, publishedAt }))
    await takeItems(store.write, feed, items, now)
    for (const page of [
      ...(await leasePages(store.write, store.dialect, now, 9)),
      ...(await leasePages(store.write, store.dialect, now, 9)),
    ]) {
      const [, , publishedAt] = dated.find(([name]) => name === page.title)!
      await finishPage(store.write, page, { page: somePage('The tide came in.', { publishedAt }), againAt: null }, now)
    }
    const rows = await store.read.selectFrom('article').select(['title', 'published_at']).execute()
    const stands = new Map(rows.map(row => [row.title, row.published_at]))
    for (const [name, , , at] of dated) assert.equal(stands.get(name), at, name)
  })
})
