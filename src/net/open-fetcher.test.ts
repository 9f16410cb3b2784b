import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { test } from 'node:test'
import type { Fetched, FetchRequest } from '../model/fetched.ts'
import type { Failed, Outcome } from '../model/outcome.ts'
import { loopbackFetcher, serve, serveSockets } from './loopback-server.ts'

function done(outcome: Outcome<Fetched>): Fetched {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}
function failed(outcome: Outcome<Fetched>): Failed {
  assert.ok('failed' in outcome, 'it did not fail')
  return outcome
}
const textOf = (fetched: Fetched) => new TextDecoder().decode(fetched.bytes)
const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const hello = (_: unknown, response: ServerResponse) => response.end('hello')

test('a page comes back with its bytes, headers, validators and freshness', async t => {
  const server = await serve(t, (_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      etag: 'W/"a-gzip"',
      'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT',
      'cache-control': 'max-age=120',
      age: '20',
    })
    response.end('<p>news</p>')
  })
  const fetcher = loopbackFetcher(t, { clock: () => 1_795_000_000_000 })
  const { bytes, headers, ...rest } = done(await fetcher.fetch({ url: `${server.origin}/a#part`, purpose: 'page' }))
  assert.equal(new TextDecoder().decode(bytes), '<p>news</p>')
  assert.equal(headers['cache-control'], 'max-age=120')
  assert.deepEqual(rest, {
    status: 200,
    notModified: false,
    url: `${server.origin}/a`,
    etag: 'W/"a-gzip"',
    lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT',
    contentType: 'text/html; charset=utf-8',
    freshForMs: 100_000,
    fetchedAt: 1_795_000_000_000,
    wireBytes: 11,
  })
})

test('a question says who asks and what is accepted, and carries no cookie and no referrer, even when cookies were set', async t => {
  const server = await serve(t, (_, response) => response.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] }).end('x'))
  const fetcher = loopbackFetcher(t)
  const first = done(await fetcher.fetch({ url: server.origin, purpose: 'feed' }))
  await fetcher.fetch({ url: server.origin, purpose: 'feed' })
  assert.equal(first.headers['set-cookie'], undefined)
  for (const { headers } of server.questions) {
    assert.deepEqual(Object.keys(headers).sort(), ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
    assert.equal(headers['user-agent'], 'NewsFactory/0.1 (+https://news.invalid/about)')
    assert.match(headers['accept-encoding'] ?? '', /\bgzip\b.*\bbr\b/)
  }
})

test('validators go out byte for byte and a 304 keeps them', async t => {
  const server = await serve(t, (_, response) => response.writeHead(304, { 'cache-control': 'max-age=5' }).end())
  const validators = { etag: 'W/"ä \\" -gzip"', lastModified: 'yesterday, more or less' }
  const fetched = done(await loopbackFetcher(t).fetch({ url: server.origin, purpose: 'feed', ...validators }))
  const { 'if-none-match': etag, 'if-modified-since': lastModified } = server.questions[0]!.headers
  assert.deepEqual({ etag, lastModified }, validators)
  assert.deepEqual(
    [fetched.notModified, fetched.status, fetched.bytes.length, fetched.etag, fetched.lastModified, fetched.freshForMs],
    [true, 304, 0, validators.etag, validators.lastModified, 5_000],
  )
})

test('a 304 with new validators updates those it brings', async t => {
  const server = await serve(t, (_, response) => response.writeHead(304, { etag: '"2"' }).end())
  const request: FetchRequest = { url: server.origin, purpose: 'feed', etag: '"1"', lastModified: 'once' }
  const fetched = done(await loopbackFetcher(t).fetch(request))
  assert.deepEqual([fetched.etag, fetched.lastModified], ['"2"', 'once'])
})

test('a 200 without validators leaves none, whatever was sent', async t => {
  const server = await serve(t, hello)
  const fetched = done(await loopbackFetcher(t).fetch({ url: server.origin, purpose: 'feed', etag: '"1"' }))
  assert.equal('etag' in fetched, false)
})

test('a 304 that nobody asked for is a broken answer', async t => {
  const server = await serve(t, (_, response) => response.writeHead(304).end())
  assert.equal(failed(await loopbackFetcher(t).fetch({ url: server.origin, purpose: 'feed' })).failed, 'broken-answer')
})

test('a stored validator that no header can carry is left out', async t => {
  const server = await serve(t, hello)
  const request: FetchRequest = { url: server.origin, purpose: 'feed', etag: '"a\r\nX-Evil: 1"', lastModified: '☃' }
  done(await loopbackFetcher(t).fetch(request))
  assert.equal(server.questions[0]!.headers['if-none-match'], undefined)
  assert.equal(server.questions[0]!.headers['if-modified-since'], undefined)
  assert.equal(server.questions[0]!.headers['x-evil'], undefined)
})

const statuses: [status: number, word: string][] = [
  [204, 'empty'],
  [206, 'broken-answer'],
  [300, 'server-error'],
  [401, 'refused'],
  [403, 'refused'],
  [404, 'not-found'],
  [410, 'gone'],
  [418, 'server-error'],
  [451, 'refused'],
  [500, 'server-error'],
  [503, 'server-error'],
]
for (const [status, word] of statuses) {
  test(`${status} is "${word}", said in a sentence`, async t => {
    const server = await serve(t, (_, response) => response.writeHead(status).end())
    const outcome = failed(await loopbackFetcher(t).fetch({ url: server.origin, purpose: 'feed' }))
    assert.equal(outcome.failed, word)
    assert.match(outcome.detail ?? '', new RegExp(`^127\\.0\\.0\\.1:${server.port} answered ${status} [A-Z]`))
  })
}

test('a 200 with nothing in it is empty', async t => {
  const server = await serve(t, (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end())
  assert.equal(failed(await loopbackFetcher(t).fetch({ url: server.origin, purpose: 'feed' })).failed, 'empty')
})

test('after 429 with Retry-After the host is left alone until then, and only that host', async t => {
  let now = 1_795_000_000_000
  const busy = await serve(t, (_, response) => response.writeHead(429, { 'retry-after': '5' }).end())
  const calm = await serve(t, hello)
  const fetcher = loopbackFetcher(t, { clock: () => now })
  const ask = () => fetcher.fetch({ url: busy.origin, purpose: 'feed' })
  const first = failed(await ask())
  assert.deepEqual([first.failed, first.retryAt], ['slow-down', now + 5_000])
  now += 4_999
  const second = failed(await ask())
  assert.deepEqual([second.failed, second.retryAt, busy.questions.length], ['slow-down', first.retryAt, 1])
  assert.match(second.detail ?? '', /asked to be left alone until 20/)
  done(await fetcher.fetch({ url: calm.origin, purpose: 'feed' }))
  now += 1
  await ask()
  assert.equal(busy.questions.length, 2)
})

test('503 with Retry-After is a wish too, a 429 without one gets a minute, and ten years are a day', async t => {
  const now = 1_795_000_000_000
  const answers: Record<string, [number, Record<string, string>]> = {
    '127.0.0.1': [503, { 'retry-after': new Date(now + 60_000).toUTCString() }],
    '127.0.0.2': [429, {}],
    '127.0.0.3': [429, { 'retry-after': '315360000' }],
  }
  const server = await serve(
    t,
    (question, response) => {
      response.writeHead(...answers[question.headers.host!.split(':')[0]!]!).end()
    },
    { host: '0.0.0.0' },
  )
  const fetcher = loopbackFetcher(t, { clock: () => now })
  const retryAtOf = async (host: string) =>
    failed(await fetcher.fetch({ url: `http://${host}:${server.port}/`, purpose: 'feed' })).retryAt
  assert.equal(await retryAtOf('127.0.0.1'), now + 60_000)
  assert.equal(await retryAtOf('127.0.0.2'), undefined)
  assert.equal(await retryAtOf('127.0.0.2'), now + 60_000)
  assert.equal(await retryAtOf('127.0.0.3'), now + 24 * 3_600_000)
})

test('robots.txt decides over pages and lists, and over feeds only when it names us', async t => {
  const forAll = await serve(t, hello, { robots: 'User-agent: *\nDisallow: /' })
  const forUs = await serve(t, hello, { robots: 'User-agent: newsfactory\nDisallow: /feed' })
  const fetcher = loopbackFetcher(t)
  const ask = async (origin: string, purpose: FetchRequest['purpose']) => {
    const outcome = await fetcher.fetch({ url: `${origin}/feed?x`, purpose })
    return 'failed' in outcome ? outcome.failed : 'done'
  }
  const purposes = ['page', 'list', 'feed', 'picture'] as const
  assert.deepEqual(await Promise.all(purposes.map(purpose => ask(forAll.origin, purpose))), [
    'forbidden-by-robots',
    'forbidden-by-robots',
    'done',
    'done',
  ])
  assert.deepEqual(await Promise.all(purposes.map(purpose => ask(forUs.origin, purpose))), [
    'forbidden-by-robots',
    'forbidden-by-robots',
    'forbidden-by-robots',
    'done',
  ])
  assert.equal(forAll.paths.filter(path => path === '/robots.txt').length, 1)
})

test('pages and feeds of one public host are a gap apart, pictures and hosts of the operator are not', async t => {
  const server = await serve(t, hello)
  const tookMs = async (gapMs: number, host: string, purpose: FetchRequest['purpose']) => {
    const fetcher = loopbackFetcher(t, { pace: { gapMs } })
    const began = performance.now()
    const ask = () => fetcher.fetch({ url: `http://${host}:${server.port}/`, purpose }).then(done)
    await Promise.all([ask(), ask(), ask()])
    return performance.now() - began
  }
  // A name is paced like a public host: what it leads to is not known before the connection.
  assert.ok((await tookMs(250, 'localhost', 'page')) >= 500)
  assert.ok((await tookMs(250, 'localhost', 'feed')) >= 500)
  const anHour = 3_600_000
  assert.ok((await tookMs(anHour, 'localhost', 'picture')) < anHour)
  assert.ok((await tookMs(anHour, '127.0.0.1', 'page')) < anHour)
})

test("a crawl delay is kept even with the operator's own hosts", async t => {
  const server = await serve(t, hello, { robots: 'User-agent: *\nCrawl-delay: 0.1' })
  const fetcher = loopbackFetcher(t)
  const began = performance.now()
  await Promise.all([1, 2, 3].map(() => fetcher.fetch({ url: server.origin, purpose: 'page' })))
  assert.ok(performance.now() - began >= 200)
})

for (const [ending, end] of [
  ['closed', (socket: Socket) => socket.destroy()],
  ['reset', (socket: Socket) => socket.resetAndDestroy()],
] as const) {
  test(`a connection that the server ${ending} while it waited is replaced without a failure`, async t => {
    let ended = 0
    const server = await serveSockets(t, socket => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nKeep-Alive: timeout=60\r\n\r\nok')
      socket.once('data', () => {
        ended += 1
        end(socket)
      })
    })
    const fetcher = loopbackFetcher(t)
    const ask = async () => textOf(done(await fetcher.fetch({ url: server.origin, purpose: 'feed' })))
    for (let asked = 0; asked < 4; asked++) {
      assert.equal(await ask(), 'ok')
      await sleep(20)
    }
    assert.ok(ended > 0, 'a connection was used again')
  })
}

test("the environment's proxy is ignored", async t => {
  const proxy = await serve(t, hello)
  const server = await serve(t, hello)
  // the environment is what this test is about: whatever proxy it names must not be asked
  const before = { ...process.env }
  t.after(() => {
    process.env = before
  })
  Object.assign(process.env, {
    HTTP_PROXY: proxy.origin,
    http_proxy: proxy.origin,
    NODE_USE_ENV_PROXY: '1',
    NO_PROXY: '',
  })
  done(await loopbackFetcher(t).fetch({ url: server.origin, purpose: 'feed' }))
  assert.equal(proxy.connections(), 0)
})

test('a certificate signed by itself, and a server that speaks no TLS, give no data', async t => {
  const files = ['key', 'cert'].map(name => readFileSync(new URL(`fixtures/self-signed.${name}.pem`, import.meta.url)))
  const server = createServer({ key: files[0], cert: files[1] }, (_, response) => response.end('secret'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const plain = await serve(t, hello)
  const fetcher = loopbackFetcher(t)
  const ask = async (port: number) =>
    failed(await fetcher.fetch({ url: `https://127.0.0.1:${port}/`, purpose: 'feed' }))
  const { port } = server.address() as AddressInfo
  const selfSigned = await ask(port)
  assert.deepEqual(selfSigned, {
    failed: 'bad-certificate',
    detail: `127.0.0.1:${port} has a certificate signed by itself`,
  })
  assert.equal((await ask(plain.port)).failed, 'bad-certificate')
})

test('a refused connection and a name that does not exist have their words', async t => {
  const fetcher = loopbackFetcher(t, {
    lookup: async name => {
      throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
    },
  })
  const server = await serve(t, hello)
  const unreachable = failed(await fetcher.fetch({ url: 'http://127.0.0.1:1/feed', purpose: 'feed' }))
  assert.deepEqual(unreachable, { failed: 'unreachable', detail: '127.0.0.1:1 refused the connection' })
  const noHost = failed(await fetcher.fetch({ url: `http://nowhere.example:${server.port}/`, purpose: 'feed' }))
  assert.equal(noHost.failed, 'no-such-host')
})

test('when the caller gives up, the fetch rejects with its reason', async t => {
  const server = await serve(t, () => undefined)
  const gone = new Error('no longer wanted')
  const controller = new AbortController()
  const fetching = loopbackFetcher(t).fetch({ url: server.origin, purpose: 'feed', signal: controller.signal })
  setTimeout(() => controller.abort(gone), 30)
  await assert.rejects(fetching, gone)
})

test('when the caller gives up while robots.txt drips, nobody waits for it', async t => {
  const server = await serveSockets(t, socket => socket.end(), { drips: true })
  const signal = AbortSignal.timeout(50)
  const began = performance.now()
  await assert.rejects(loopbackFetcher(t).fetch({ url: server.origin, purpose: 'page', signal }), {
    name: 'TimeoutError',
  })
  assert.ok(performance.now() - began < 5_000)
})

test('a drip-fed robots.txt closes its pages in words, and opens its feeds', async t => {
  const server = await serveSockets(t, socket => socket.end('HTTP/1.1 200 OK\r\n\r\nfeed'), { drips: true })
  const fetcher = loopbackFetcher(t, { limits: { robotsMs: 150 } })
  const page = failed(await fetcher.fetch({ url: server.origin, purpose: 'page' }))
  assert.equal(page.failed, 'timeout')
  assert.match(page.detail ?? '', /^robots\.txt could not be read, so nothing else is asked: .* within 0\.15 s$/)
  assert.equal(textOf(done(await fetcher.fetch({ url: server.origin, purpose: 'feed' }))), 'feed')
})

test('hosts that drip occupy their own turns only', async t => {
  const slow = await serve(t, (_, response) => response.write('x'))
  const quick = await serve(t, hello)
  const fetcher = loopbackFetcher(t, { limits: { wholeMs: 20_000 }, pace: { atOnce: 8 } })
  const waiting = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].flatMap(host =>
    Array.from({ length: 10 }, () =>
      fetcher.fetch({ url: `http://${host}:${slow.port}/`, purpose: 'feed' }).catch(String),
    ),
  )
  const began = performance.now()
  for (let asked = 0; asked < 20; asked++) done(await fetcher.fetch({ url: quick.origin, purpose: 'feed' }))
  assert.ok(performance.now() - began < 10_000, `${performance.now() - began} ms`)
  await fetcher.close()
  await Promise.all(waiting)
})

test('IPv6 works', async t => {
  const server = await serve(t, hello, { host: '::1' })
  assert.equal(done(await loopbackFetcher(t).fetch({ url: server.origin, purpose: 'page' })).status, 200)
})

test('closing ends what is under way and what waits, and lets nothing new begin', async t => {
  const server = await serve(t, () => undefined)
  const fetcher = loopbackFetcher(t)
  const fetching = [1, 2, 3].map(() => fetcher.fetch({ url: server.origin, purpose: 'feed' }))
  setTimeout(() => fetcher.close(), 50)
  for (const outcome of await Promise.allSettled(fetching)) assert.equal(outcome.status, 'rejected')
  await assert.rejects(fetcher.fetch({ url: server.origin, purpose: 'feed' }), { name: 'AbortError' })
})
