import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { loopbackFetcher, serve } from '../net/loopback-server.ts'
import { leaseDueFeeds } from '../store/feeds.ts'
import type { Store } from '../store/open-store.ts'
import { addSource } from '../store/sources.ts'
import { readSource } from './feed-station.ts'
import type { LineTools } from './line-tools.ts'
import { openReachability } from './reachability.ts'
import { openReadingPool } from './reading-pool.ts'
import { unbounded } from './sources/schedule-budget.ts'

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const noon = Date.UTC(2026, 10, 23, 12)

const headline = (at: number): string =>
  `<article><h2><a href="/2026/11/23/story-${at}-of-the-day">Story ${at} of the day is told here</a></h2></article>`
const page = (...numbers: number[]): string =>
  `<!doctype html><title>Courier</title><nav><a href="/sport">Sport</a></nav><main>${numbers.map(headline).join('')}</main>`
const news = (path: string, title: string): string =>
  `<url><loc>https://courier.example/${path}</loc><news:news><news:publication><news:name>Courier</news:name>
  </news:publication><news:publication_date>2026-11-23T08:00:00Z</news:publication_date><news:title>${title}</news:title></news:news></url>`

forEachStore('a source that is no feed', fresh => {
  const pool = openReadingPool({ threads: 1, deadlineMs: 10_000, memoryMb: 256 })
  after(() => pool.close())

  /** Polls the only source of a store, an hour after the last time. */
  async function poll(store: Store, fetcher: LineTools['fetcher'], hours: number) {
    const now = noon + hours * 3_600_000
    await store.write.updateTable('feed').set({ next_at: now }).execute()
    const [feed] = await leaseDueFeeds(store.write, store.dialect, now, { limit: 1 })
    const counts = { sourcesRead: 0, sourcesFailed: 0, articlesIn: 0 } as LineTools['counts']
    const config = { pollMin: 60_000, pollMax: 86_400_000, fetchers: 4 }
    await readSource(feed!, {
      store,
      fetcher,
      pool,
      understand: async articles => articles.map(() => undefined),
      clock: () => now,
      config,
      log,
      counts,
      wake: () => {},
      shares: () => unbounded,
      reach: openReachability(log),
    })
    const state = store.read.selectFrom('feed').select(['outcome', 'detail', 'format', 'etag'])
    return { ...(await state.executeTakeFirstOrThrow()) }
  }

  const titles = async (store: Store): Promise<string[]> =>
    (await store.read.selectFrom('article').select('title').orderBy('title').execute()).map(row => row.title)

  test('a page of headlines is polled as a page, gives new ones, and says when it has none any more', async t => {
    const store = await fresh()
    let body = page(1, 2, 3)
    const server = await serve(t, (_question, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(body),
    )
    const fetcher = loopbackFetcher(t)
    await addSource(store.write, { name: 'Courier', feed: `${server.origin}/`, isPage: true }, noon)
    assert.deepEqual(await poll(store, fetcher, 1), { outcome: 'ok', detail: null, format: 'listing', etag: null })
    assert.match(server.questions[0]?.headers.accept ?? '', /^text\/html/)
    body = page(4, 1, 2, 3)
    await poll(store, fetcher, 2)
    const kept = [1, 2, 3, 4].map(at => `Story ${at} of the day is told here`)
    assert.deepEqual(await titles(store), kept)

    body = '<!doctype html><h1>We are moving to a new system</h1>'
    const { outcome, detail } = await poll(store, fetcher, 3)
    assert.deepEqual([outcome, detail], ['not-a-feed', 'No headlines were found on the page any more.'])
    assert.deepEqual(await titles(store), kept)
  })

  test('a page that robots.txt closes is not asked', async t => {
    const store = await fresh()
    const server = await serve(t, (_question, response) => response.end(page(1, 2, 3)), {
      robots: 'User-agent: *\nDisallow: /',
    })
    await addSource(store.write, { name: 'Courier', feed: `${server.origin}/`, isPage: true }, noon)
    assert.equal((await poll(store, loopbackFetcher(t), 1)).outcome, 'forbidden-by-robots')
    assert.deepEqual(server.questions, [])
  })

  test('an index of sitemaps gives what its news sitemaps hold, each asked under its own validators', async t => {
    const store = await fresh()
    const sitemaps: Record<string, string> = {
      '/news-1.xml': `<urlset>${news('coast/1', 'Harbour reopens')}</urlset>`,
      '/news-2.xml': `<urlset>${news('coast/1', 'Harbour reopens')}${news('hills/2', 'Snow closes the pass')}</urlset>`,
      '/sitemap.xml': `<sitemapindex>${['/news-1.xml', '/news-2.xml', '/news-gone.xml', '/pages.xml'].map(path => `<sitemap><loc>${path}</loc></sitemap>`).join('')}</sitemapindex>`,
    }
    const tagOf = (url: string): string => `W/"${url} ${sitemaps[url]?.length}"`
    const server = await serve(t, ({ url = '', headers }, response) => {
      const isKnown = headers['if-none-match'] === tagOf(url)
      response.writeHead(isKnown ? 304 : sitemaps[url] ? 200 : 404, {
        'content-type': 'application/xml',
        etag: tagOf(url),
      })
      response.end(isKnown ? undefined : sitemaps[url])
    })
    const fetcher = loopbackFetcher(t)
    await addSource(store.write, { name: 'Courier', feed: `${server.origin}/sitemap.xml` }, noon)
    const index = { outcome: 'ok', detail: null, format: 'sitemap', etag: tagOf('/sitemap.xml') }
    assert.deepEqual(await poll(store, fetcher, 1), index)
    assert.deepEqual(await titles(store), ['Harbour reopens', 'Snow closes the pass'])
    assert.ok(!server.paths.includes('/pages.xml'))

    sitemaps['/news-2.xml'] = `<urlset>${news('town/3', 'A bridge for the old town')}</urlset>`
    server.questions.length = 0
    assert.deepEqual(await poll(store, fetcher, 2), index)
    assert.equal((await titles(store)).length, 3, 'the index is as it was, a sitemap is not')
    assert.ok(server.questions.filter(({ url }) => url !== '/news-gone.xml').every(one => one.headers['if-none-match']))

    server.questions.length = 0
    assert.deepEqual(await poll(store, fetcher, 3), index)
    assert.ok(server.questions.filter(({ url }) => url !== '/news-gone.xml').every(one => one.headers['if-none-match']))
    assert.equal((await titles(store)).length, 3)
  })

  test('a plain sitemap gives headlines of the words of its addresses, undated until their pages are read', async t => {
    const store = await fresh()
    const server = await serve(t, (_question, response) =>
      response.writeHead(200, { 'content-type': 'application/xml' }).end(`<urlset>
        <url><loc>https://courier.example/coast/harbour-reopens-after-nine-days-4711.html</loc><lastmod>2026-11-20</lastmod></url>
        <url><loc>https://courier.example/tag/harbour</loc></url></urlset>`),
    )
    await addSource(store.write, { name: 'Courier', feed: `${server.origin}/sitemap.xml` }, noon)
    await poll(store, loopbackFetcher(t), 1)
    const [article] = await store.read
      .selectFrom('article')
      .select(['title', 'published_at', 'first_seen_at'])
      .execute()
    assert.equal(article?.title, 'Harbour reopens after nine days 4711')
    assert.equal(article?.published_at, article?.first_seen_at)
  })

  test('what was added as a feed and is a page becomes one when it is added as a page', async () => {
    const store = await fresh()
    const source = { name: 'Courier', feed: 'https://courier.example/' }
    await addSource(store.write, source, noon)
    const { added } = await addSource(store.write, { ...source, isPage: true }, noon)
    assert.equal(added, false)
    assert.equal((await store.read.selectFrom('feed').select('kind').executeTakeFirstOrThrow()).kind, 'page')
  })
})
