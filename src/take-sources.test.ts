import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { forEachStore } from '../test/stores.ts'
import { openReadingPool } from './line/reading-pool.ts'
import { loopbackFetcher, serve } from './net/loopback-server.ts'
import { addFound } from './take-sources.ts'

const rss = '<rss version="2.0"><channel><title>Courier</title><item><title>News</title></item></channel></rss>'
const headlines = [1, 2, 3, 4, 5]
  .map(at => `<h2><a href="/2026/11/23/tide-${at}-comes-in">Tide number ${at} comes in</a></h2>`)
  .join('')

forEachStore('the job that adds a source', fresh => {
  const pool = openReadingPool({ threads: 1, deadlineMs: 10_000, memoryMb: 256 })
  after(() => pool.close())

  test('adds the likeliest feed of an address, and a page of headlines only where that was asked for', async t => {
    const store = await fresh()
    const server = await serve(t, ({ url }, response) => {
      const bodies: Record<string, string> = {
        '/': `<link rel="alternate" type="application/rss+xml" href="/feed">${headlines}`,
        '/feed': rss,
        '/town/': `<title>Town news</title>${headlines}`,
      }
      const body = bodies[url ?? '']
      response.writeHead(body ? 200 : 404, { 'content-type': url === '/feed' ? 'text/xml' : 'text/html' }).end(body)
    })
    const bare = await serve(t, ({ url }, response) => {
      response.writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html' }).end(headlines)
    })
    const tools = { store, pool, fetcher: loopbackFetcher(t), clock: () => 1000 }
    await addFound({ url: server.origin }, tools)
    await assert.rejects(addFound({ url: bare.origin }, tools), /it has no feed, only a page of headlines/)
    await addFound({ url: bare.origin, page: true }, tools)
    const feeds = await store.read.selectFrom('feed').select(['url', 'kind']).orderBy('id').execute()
    assert.deepEqual(
      feeds.map(feed => [feed.url, feed.kind]),
      [
        [`${server.origin}/feed`, 'feed'],
        [`${bare.origin}/`, 'page'],
      ],
    )
  })
})
