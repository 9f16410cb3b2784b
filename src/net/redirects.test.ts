import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FetchRequest } from '../model/fetched.ts'
import { type LoopbackServer, loopbackFetcher, serve } from './loopback-server.ts'
import { parseAllowList } from './public-address.ts'

type After = Parameters<typeof serve>[0]

/** A server that redirects by `places`, a path to its status and Location, and answers "here" elsewhere. */
function serveRedirects(
  test: After,
  places: Record<string, [status: number, location?: string]>,
): Promise<LoopbackServer> {
  return serve(test, (question, response) => {
    const place = places[question.url ?? '']
    if (!place) return response.end('here')
    response.writeHead(place[0], place[1] === undefined ? {} : { location: Buffer.from(place[1]).toString('latin1') })
    response.end('elsewhere')
  })
}

async function go(test: After, server: LoopbackServer, path: string, request: Partial<FetchRequest> = {}) {
  const outcome = await loopbackFetcher(test).fetch({ url: server.origin + path, purpose: 'feed', ...request })
  if ('failed' in outcome) return outcome
  const { url, movedTo } = outcome.done
  return { at: url.replace(server.origin, ''), movedTo: movedTo?.replace(server.origin, '') }
}

for (const [status, movedTo] of [
  [301, '/new'],
  [302, undefined],
  [303, undefined],
  [307, undefined],
  [308, '/new'],
] as const) {
  test(`${status} is followed and ${movedTo ? 'moves' : 'does not move'} the address`, async t => {
    const server = await serveRedirects(t, { '/old': [status, '/new'] })
    assert.deepEqual(await go(t, server, '/old'), { at: '/new', movedTo })
  })
}

test('an address has moved only when every hop is permanent', async t => {
  const server = await serveRedirects(t, { '/a': [301, '/b'], '/b': [308, '/c'], '/p': [301, '/q'], '/q': [302, '/r'] })
  assert.deepEqual(await go(t, server, '/a'), { at: '/c', movedTo: '/c' })
  assert.deepEqual(await go(t, server, '/p'), { at: '/r', movedTo: undefined })
})

test('relative, fragment-bearing and bare UTF-8 locations are understood', async t => {
  const server = await serveRedirects(t, {
    '/a/one': [302, '../b/two?x=1#part'],
    '/query': [302, '?page=2'],
    '/utf8': [302, '/خبر'],
    '/latin1': [302, '/%E9'],
  })
  assert.deepEqual(await go(t, server, '/a/one'), { at: '/b/two?x=1', movedTo: undefined })
  assert.deepEqual(await go(t, server, '/query'), { at: '/query?page=2', movedTo: undefined })
  assert.deepEqual(await go(t, server, '/utf8'), { at: encodeURI('/خبر'), movedTo: undefined })
  assert.deepEqual(await go(t, server, '/latin1'), { at: '/%E9', movedTo: undefined })
})

test('validators are for the first address only', async t => {
  const server = await serveRedirects(t, { '/old': [302, '/new'] })
  await go(t, server, '/old', { etag: '"1"', lastModified: 'once' })
  assert.deepEqual(
    server.questions.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']]),
    [
      ['"1"', 'once'],
      [undefined, undefined],
    ],
  )
})

test('five hops are followed, six are too many', async t => {
  const chain = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`/${at}`, [302, `/${at + 1}`] as [number, string]]),
  )
  const server = await serveRedirects(t, chain)
  assert.deepEqual(await go(t, server, '/15'), { at: '/20', movedTo: undefined })
  const tooMany = await go(t, server, '/0')
  assert.deepEqual(tooMany, {
    failed: 'too-many-redirects',
    detail: `127.0.0.1:${server.port} redirects more than 5 times`,
  })
  assert.equal(server.questions.at(-1)?.url, '/5')
})

test('a circle is found at its first repeat', async t => {
  const server = await serveRedirects(t, { '/a': [302, '/b'], '/b': [302, '/a#again'], '/self': [301, '/self'] })
  assert.match(JSON.stringify(await go(t, server, '/a')), /too-many-redirects.*in a circle, back to/)
  assert.equal(server.questions.length, 2)
  assert.match(JSON.stringify(await go(t, server, '/self')), /too-many-redirects/)
})

const bad: [location: string, word: string][] = [
  ['file:///etc/passwd', 'bad-address'],
  ['ftp://127.0.0.1/', 'bad-address'],
  ['javascript:alert(1)', 'bad-address'],
  ['data:text/plain,x', 'bad-address'],
  ['http://user:password@127.0.0.1/', 'bad-address'],
  ['http://', 'bad-address'],
  ['http://10.0.0.5/', 'private-address'],
  ['//169.254.169.254/latest', 'private-address'],
  ['http://[::ffff:10.0.0.5]/', 'private-address'],
  ['http://0xa.5/', 'private-address'],
  ['', 'broken-answer'],
]
for (const [location, word] of bad) {
  test(`a redirect to "${location}" fails as ${word}`, async t => {
    const server = await serveRedirects(t, { '/old': [302, location] })
    const outcome = await go(t, server, '/old')
    assert.ok('failed' in outcome)
    assert.equal(outcome.failed, word)
    assert.match(
      outcome.detail ?? '',
      new RegExp(`^127\\.0\\.0\\.1:${server.port} (redirects on: |answered 302 without)`),
    )
  })
}

test('a redirect from an allowed host to a private one touches nothing there', async t => {
  const inside = await serve(t, (_, response) => response.end('secret'), { host: '127.0.0.2' })
  const outside = await serveRedirects(t, {
    '/a': [302, `${inside.origin}/`],
    '/b': [302, `http://localhost:${inside.port}/`],
  })
  const fetcher = loopbackFetcher(t, {
    allow: parseAllowList('127.0.0.1/32'),
    lookup: async () => [{ address: '127.0.0.2', family: 4 }],
  })
  for (const path of ['/a', '/b']) {
    const outcome = await fetcher.fetch({ url: outside.origin + path, purpose: 'page' })
    assert.equal('failed' in outcome && outcome.failed, 'private-address', path)
  }
  assert.equal(inside.connections(), 0)
})

test('a redirect is judged by the robots.txt of the place it leads to', async t => {
  const there = await serve(t, (_, response) => response.end('here'), { robots: 'User-agent: *\nDisallow: /' })
  const server = await serveRedirects(t, { '/old': [302, `${there.origin}/page`] })
  const outcome = await go(t, server, '/old', { purpose: 'page' })
  assert.equal('failed' in outcome && outcome.failed, 'forbidden-by-robots')
  assert.equal(there.questions.length, 0)
})

test('the time for a whole journey is one, not one for each hop', async t => {
  const server = await serve(t, (question, response) => {
    const at = Number(question.url?.slice(1))
    setTimeout(() => response.writeHead(302, { location: `/${at + 1}` }).end(), 120)
  })
  const outcome = await loopbackFetcher(t, { limits: { wholeMs: 300 } }).fetch({
    url: `${server.origin}/0`,
    purpose: 'feed',
  })
  assert.equal('failed' in outcome && outcome.failed, 'timeout')
  assert.ok(server.questions.length <= 3)
})
