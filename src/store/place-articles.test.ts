import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { leasedFeed, someItem, somePage } from './line-data.ts'
import { finishPage, leasePages } from './pages-due.ts'
import { articlesWaiting, takeToPlace } from './place-articles.ts'
import { takeItems } from './take-items.ts'

const now = Date.UTC(2026, 10, 23, 12)

forEachStore('articles to place', fresh => {
  test('whoever forms the stories is told which articles are opinion', async () => {
    const store = await fresh()
    await takeItems(store.write, await leasedFeed(store, now), [someItem('column'), someItem('report')], now)
    for (const lease of await leasePages(store.write, store.dialect, now, 2)) {
      const kind = lease.url.endsWith('column') ? 'opinion' : 'article'
      await finishPage(store.write, lease, { page: somePage(`The text of the ${kind}.`, { kind }), againAt: null }, now)
    }
    const taken = await takeToPlace(store.write, await articlesWaiting(store.write, 10))
    assert.deepEqual(Object.fromEntries(taken.map(({ title, isOpinion }) => [title, isOpinion])), {
      'Headline of column': true,
      'Headline of report': false,
    })
  })
})
