import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { type Fetcher, openFetcher } from '../net/open-fetcher.ts'
import { parseAllowList } from '../net/public-address.ts'
import { leasedFeed, someItem } from '../store/line-data.ts'
import type { Store } from '../store/open-store.ts'
import { leasePages } from '../store/pages-due.ts'
import { articlePage, type WholeArticle } from '../store/read/article.ts'
import { versionsOf } from '../store/read/versions.ts'
import { takeItems } from '../store/take-items.ts'
import type { LineTools } from './line-tools.ts'
import { readArticle } from './page-station.ts'
import { openReadingPool, type ReadingPool } from './reading-pool.ts'

const begin = Date.UTC(2026, 10, 23, 12)
const minute = 60_000
const body = (rose: string): string =>
  `<html><body><article><h1>Orchard flooded</h1>${`<p>The river rose by ${rose} in the night, and the council of the small town met at once to look after the orchard.</p>`.repeat(6)}</article></body></html>`

/** What the server says now, with the tag it gives; it says "not modified" to whoever has that tag. */
type Page = { html: string; etag?: string; status?: number }

describe('a page that is looked at again', () => {
  let page: Page
  const asked: (string | undefined)[] = []
  const server = createServer(({ url, headers }, response) => {
    if (url !== '/a') return response.writeHead(404).end()
    asked.push(headers['if-none-match'])
    const known = page.etag && headers['if-none-match'] === page.etag
    if (known) return response.writeHead(304).end()
    const tag = page.etag ? { etag: page.etag } : {}
    return response.writeHead(page.status ?? 200, { 'content-type': 'text/html', ...tag }).end(page.html)
  })
  let fetcher: Fetcher
  let pool: ReadingPool
  before(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    fetcher = openFetcher({
      allow: parseAllowList('127.0.0.0/8'),
      identity: 'NewsFactory',
      clock: Date.now,
      pace: { gapMs: 0 },
    })
    pool = openReadingPool({ threads: 1, deadlineMs: 20_000, memoryMb: 256 })
  })
  after(async () => {
    await Promise.all([fetcher.close(), pool.close()])
    server.closeAllConnections()
    server.close()
  })

  /** An article that was published when the tests begin, and the way to have its page read when it is due. */
  async function article(store: Store) {
    asked.length = 0
    const feed = await leasedFeed(store, begin)
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`
    const title = 'Orchard flooded'
    await takeItems(store.write, feed, [someItem('a', { title, url, urlKey: url, publishedAt: begin })], begin)
    const read = async (now: number): Promise<{ article: WholeArticle; nextAt: number | null }> => {
      const leases = await leasePages(store.write, store.dialect, now, 4)
      const counts = { pagesRead: 0, pagesFailed: 0 }
      const config = { checkTimes: [5, 15, 60, 1440].map(minutes => minutes * minute) }
      const tools = { store, fetcher, pool, counts, config, clock: () => now, wake: () => {} } as unknown as LineTools
      for (const lease of leases) await readArticle(lease, tools)
      const { id, page_due_at } = await store.read
        .selectFrom('article')
        .select(['id', 'page_due_at'])
        .executeTakeFirstOrThrow()
      return { article: (await articlePage(store.read, id))!, nextAt: page_due_at }
    }
    return read
  }

  forEachStore('in a store', fresh => {
    test('is asked for only what is new, at the times set, and each change is a version', async () => {
      const store = await fresh()
      page = { html: body('one metre'), etag: '"one"' }
      const read = await article(store)
      assert.equal((await read(begin + minute)).nextAt, begin + 5 * minute)
      assert.equal((await read(begin + 2 * minute)).nextAt, begin + 5 * minute, 'not before its time')
      assert.equal((await read(begin + 5 * minute)).nextAt, begin + 15 * minute)
      page = { html: body('two metres'), etag: '"two"' }
      const changed = await read(begin + 15 * minute)
      assert.deepEqual([changed.article.versions, changed.nextAt], [1, begin + 60 * minute])
      assert.match(changed.article.text, /two metres/)
      await read(begin + 60 * minute)
      assert.equal((await read(begin + 1440 * minute)).nextAt, null)
      assert.deepEqual(asked, [undefined, '"one"', '"one"', '"two"', '"two"'])
      assert.deepEqual(await store.read.selectFrom('page_check').selectAll().execute(), [])
      const { checks, changed: found } = await store.read
        .selectFrom('source_checks')
        .selectAll()
        .executeTakeFirstOrThrow()
      assert.deepEqual([checks, found], [4, 1])
      assert.equal((await versionsOf(store.read, changed.article.id)).length, 1)
    })

    test('that has a wall now, or fails, takes nothing away; one that is gone does', async () => {
      const store = await fresh()
      page = { html: body('one metre') }
      const read = await article(store)
      await read(begin + minute)
      page = { html: '<title>Just a moment...</title><h1>Checking your browser</h1>' }
      const walled = await read(begin + 5 * minute)
      assert.deepEqual([walled.article.problem, walled.article.versions], [undefined, 0])
      assert.match(walled.article.text, /one metre/)
      page = { html: '', status: 500 }
      assert.equal((await read(begin + 15 * minute)).nextAt, begin + 60 * minute)
      page = { html: '', status: 410 }
      const gone = await read(begin + 60 * minute)
      assert.deepEqual([gone.article.withdrawn, gone.nextAt], [true, null])
    })
  })
})
