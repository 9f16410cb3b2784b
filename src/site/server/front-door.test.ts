import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { announceStory, fillSource, fillStory } from '../../../test/e2e/invented-news.ts'
import { openTestSite, type TestSite } from '../../../test/e2e/site-on-loopback.ts'
import { forEachStore } from '../../../test/stores.ts'
import type { Store } from '../../store/open-store.ts'
import { testNow } from '../../store/test-data.ts'

/** Sends bytes as they are and gives the whole answer. */
function send(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setTimeout(60_000, () => socket.destroy(new Error('no answer')))
    socket.on('data', data => {
      answer += data
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

const ask = (url: string, target: string, more = '', method = 'GET'): Promise<string> =>
  send(url, `${method} ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${more}\r\n`)

const statusOf = (answer: string): number => Number(answer.slice(9, 12))

forEachStore('the door of the site', fresh => {
  describe('with two stories', () => {
    let store: Store
    let at: TestSite
    before(async () => {
      store = await fresh()
      const sources = [await fillSource(store, 'North Post'), await fillSource(store, 'South Times')]
      await fillStory(store, 'A comet passes', sources, 1)
      await fillStory(store, 'A bridge opens', sources, 2)
      at = await openTestSite(store)
    })
    after(() => at.site.close())

    test('every answer carries the security headers: pages, files, feeds, the API, refusals, 304', async () => {
      const { etag } = Object.fromEntries((await at.get('/')).headers)
      const answers = await Promise.all([
        ask(at.url, '/'),
        ask(at.url, '/', `if-none-match: ${etag}\r\n`),
        ask(at.url, '/nothing'),
        ask(at.url, '/robots.txt'),
        ask(at.url, '/feed.rss'),
        ask(at.url, '/api/v1/articles'),
        ask(at.url, '/api/v1/articles?limit=0'),
        ask(at.url, '/healthz'),
        ask(at.url, '/theme', '', 'POST'),
        send(at.url, 'POST /theme HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n'),
        ask(at.url, '//x'),
        ask(at.url, '/', '', 'DELETE'),
        ask(at.url, '/', `x: ${'y'.repeat(20_000)}\r\n`),
        send(at.url, 'NONSENSE\r\n\r\n'),
        send(at.url, 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n'),
        ask(at.url, '/', 'Host: y\r\n'),
      ])
      for (const answer of answers) {
        assert.match(answer, /content-security-policy: default-src 'none'; script-src 'self'/)
        for (const header of [
          'x-content-type-options: nosniff',
          'referrer-policy: no-referrer',
          'permissions-policy: ',
        ])
          assert.ok(answer.includes(header), `${header} in ${answer.slice(0, 60)}`)
      }
      assert.deepEqual(
        answers.map(statusOf),
        [200, 304, 404, 200, 200, 200, 400, 200, 403, 400, 404, 405, 431, 400, 400, 400],
      )
    })

    test('an address that no browser sends is turned away and not repeated', async () => {
      const odd: [string, number][] = [
        ['http://evil.example/', 400],
        ['//evil.example/', 404],
        ['/a//b', 404],
        ['/%00', 400],
        ['/search?q=%00', 400],
        ['/story/1%0d%0aset-cookie:x', 400],
        ['/..%2f..%2fetc/passwd', 400],
        ['/assets/../package.json', 404],
        ['/assets/%2e%2e/package.json', 404],
        ['/a\\b', 400],
        ['/a%5cb', 400],
        ['/%e0%a4%a', 400],
        ['/%252e%252e/', 400],
        ['/story/1;.css', 404],
        ['/feed.xml/..;/evil.css', 404],
        [`/${'a'.repeat(5000)}`, 414],
        ['/<script>alert(1)</script>', 404],
        ['*', 400],
      ]
      for (const [target, status] of odd) {
        const answer = await ask(at.url, target)
        assert.equal(statusOf(answer), status, target)
        assert.doesNotMatch(answer.split('\r\n\r\n').slice(1).join(), /evil|passwd|alert\(1\)|cookie/)
      }
    })

    test('a forged host reaches no page and no feed', async () => {
      for (const path of ['/', '/feed.rss', '/story/1'])
        assert.doesNotMatch(
          await send(
            at.url,
            `GET ${path} HTTP/1.1\r\nhost: evil.example\r\nx-forwarded-host: evil.example\r\nconnection: close\r\n\r\n`,
          ),
          /evil\.example/,
        )
    })

    test('a page comes in brotli, gzip or as it is, with one tag; a reader who has it gets 304 and no body', async () => {
      const plain = await at.get('/', { 'accept-encoding': 'identity' })
      const brotli = await at.get('/', { 'accept-encoding': 'gzip, deflate, br' })
      const gzip = await at.get('/', { 'accept-encoding': 'gzip, br;q=0' })
      assert.deepEqual(
        [plain, brotli, gzip].map(answer => answer.headers.get('content-encoding')),
        [null, 'br', 'gzip'],
      )
      const html = await plain.text()
      assert.match(html, /A comet passes/)
      assert.deepEqual([await brotli.text(), await gzip.text()], [html, html])
      const etag = plain.headers.get('etag')!
      assert.deepEqual([brotli.headers.get('etag'), gzip.headers.get('etag')], [etag, etag])
      const again = await at.get('/', { 'if-none-match': `"other", ${etag}` })
      assert.deepEqual([again.status, await again.text()], [304, ''])
      assert.equal(plain.headers.get('cache-control'), 'public, max-age=0, s-maxage=10, stale-while-revalidate=60')
      assert.equal(plain.headers.get('vary'), 'accept-encoding, accept-language, cookie')
    })

    test('HEAD gives the head of GET', async () => {
      const [head, get] = [await ask(at.url, '/', '', 'HEAD'), await ask(at.url, '/')]
      const [headOfGet] = get.split('\r\n\r\n')
      assert.equal(head.replace(/date: .*/i, ''), `${headOfGet!.replace(/date: .*/i, '')}\r\n\r\n`)
    })

    test('files with a hash in their name may be kept for ever', async () => {
      const html = await (await at.get('/')).text()
      const path = /\/assets\/site\.[\w-]+\.css/.exec(html)![0]
      const file = await at.get(path, { 'accept-encoding': 'gzip' })
      assert.equal(file.headers.get('cache-control'), 'public, max-age=31536000, immutable')
      assert.equal(file.headers.get('content-type'), 'text/css; charset=utf-8')
      assert.equal((await at.get('/assets/none.css')).status, 404)
    })

    test('a health check in HTTP/1.0 needs no host', async () => {
      for (const path of ['/healthz', '/readyz', '/'])
        assert.equal(statusOf(await send(at.url, `GET ${path} HTTP/1.0\r\n\r\n`)), 200)
    })

    test('health is told at /healthz and /readyz', async () => {
      assert.equal(await (await at.get('/healthz')).text(), 'alive\n')
      assert.equal(await (await at.get('/readyz')).text(), 'ready\n')
    })

    test('an announced story changes the page that stands on it', async () => {
      await at.get('/story/1')
      await store.write.updateTable('story').set({ title: 'A comet has passed' }).where('id', '=', 1).execute()
      assert.match(await (await at.get('/story/1')).text(), /A comet passes/)
      await announceStory(store, 1)
      while (!/A comet has passed/.test(await (await at.get('/story/1')).text()))
        await new Promise(resolve => setTimeout(resolve, 50))
    })
  })

  test('when a page can no longer be made, an older copy stands in; what has none says so in words', async () => {
    const store = await fresh()
    await fillStory(store, 'A comet passes', [await fillSource(store, 'North Post')], 1)
    let now = testNow
    const at = await openTestSite(store, { clock: () => now })
    await at.get('/')
    await store.write.schema.alterTable('story').renameTo('story_away').execute()
    now += 60_000
    const front = await at.get('/')
    assert.deepEqual([front.status, front.headers.get('x-news-factory')], [200, 'older-copy'])
    assert.match(await front.text(), /A comet passes/)
    const story = await at.get('/story/1')
    assert.equal(story.status, 500)
    assert.doesNotMatch(await story.text(), /story_away|select/)
    assert.equal(story.headers.get('cache-control'), 'no-store')
    const api = await at.get('/api/v1/stories/1')
    assert.deepEqual([api.status, api.headers.get('access-control-allow-origin')], [500, '*'])
    assert.deepEqual(await api.json(), { error: 'The answer could not be made; it has been written to the log.' })
    await at.site.close()
  })

  test('while the store is away, pages answer 503 and ask to come back', async () => {
    const store = await fresh()
    const at = await openTestSite({ ...store, ready: async () => 'The store does not answer: gone.' })
    await store.write.schema.alterTable('placement').renameTo('placement_away').execute()
    const front = await at.get('/')
    assert.deepEqual([front.status, front.headers.get('retry-after')], [503, '10'])
    const api = await at.get('/api/v1/front')
    assert.deepEqual([api.status, api.headers.get('retry-after')], [503, '10'])
    assert.deepEqual(await api.json(), { error: 'The database does not answer at the moment.' })
    const ready = await at.get('/readyz')
    assert.deepEqual([ready.status, await ready.text()], [503, 'The store does not answer: gone.\n'])
    await at.site.close()
  })
})
