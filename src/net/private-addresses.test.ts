import assert from 'node:assert/strict'
import type { LookupAddress } from 'node:dns'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { FetchRequest } from '../model/fetched.ts'
import { loopbackFetcher, serve } from './loopback-server.ts'
import { allowNothing, parseAllowList } from './public-address.ts'

const loopback: LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
]
const hello = (_: unknown, response: { end(text: string): void }) => response.end('hello')

/** Spellings of loopback and other private places; PORT stands for a port where something listens. */
const spellings = `
  http://127.0.0.1:PORT/ http://127.1:PORT/ http://127.0.1:PORT/ http://2130706433:PORT/ http://0x7f000001:PORT/
  http://0x7f.0.0.1:PORT/ http://0177.1:PORT/ http://017700000001:PORT/ http://127.0.0.1.:PORT/ http://0:PORT/
  http://0.0.0.0:PORT/ http://127.8.8.8:PORT/ http://①②⑦.0.0.1:PORT/ http://127。0。0。1:PORT/ http://１２７.1:PORT/
  http://[::1]:PORT/ http://[::]:PORT/ http://[0:0:0:0:0:0:0:1]:PORT/ http://[::ffff:127.0.0.1]:PORT/
  http://[::ffff:7f00:1]:PORT/ http://[::127.0.0.1]:PORT/ http://[::ffff:0:7f00:1]:PORT/ http://[64:ff9b::7f00:1]:PORT/
  http://[64:ff9b:1::7f00:1]:PORT/ http://[2002:7f00:1::]:PORT/ http://[2001::1]:PORT/ http://[fe80::1]:PORT/
  http://[fe80::1%25eth0]:PORT/ http://[fec0::1]:PORT/ http://[fd00::1]:PORT/ http://localhost:PORT/
  http://LOCALHOST.:PORT/ http://ⓛocalhost:PORT/ http://a.localhost:PORT/ http://inside.example:PORT/
  http://127.0.0.1:PORT\\@news.example/ http://news.example\\@127.0.0.1:PORT/ http://127.0.0.1:PORT#@news.example/
  http://127.0.0.1:PORT?@news.example/ http://user@127.0.0.1:PORT/ http://:@127.0.0.1:PORT/
  http:127.0.0.1:PORT http:/127.0.0.1:PORT http:\\\\127.0.0.1:PORT https://127.0.0.1:PORT/ HTTP://127.0.0.1:PORT/
  //127.0.0.1:PORT/ ftp://127.0.0.1:PORT/ file:///etc/passwd gopher://127.0.0.1:PORT/ unix:/run/x data:,x blob:http://127.0.0.1/x
  http://10.0.0.5/ http://192.168.1.1/ http://172.16.0.1/ http://169.254.169.254/latest http://0xa9fea9fe/ http://100.64.0.1/
  http://198.18.0.1/ http://192.0.0.170/ http://224.0.0.1/ http://255.255.255.255/ http://[ff02::1]/ http://[::ffff:a9fe:a9fe]/`
  .trim()
  .split(/\s+/)

const refusals = ['private-address', 'bad-address']

test('no spelling of a private address is ever asked, for any purpose', async t => {
  const servers = [await serve(t, hello), await serve(t, hello, { host: '::1' })]
  const fetcher = loopbackFetcher(t, {
    allow: allowNothing,
    ports: servers.map(server => server.port),
    lookup: async () => loopback,
  })
  for (const { port } of servers) {
    for (const spelling of spellings) {
      for (const purpose of ['feed', 'page', 'picture', 'list'] as const) {
        const outcome = await fetcher.fetch({ url: spelling.replaceAll('PORT', String(port)), purpose })
        assert.ok(
          'failed' in outcome && refusals.includes(outcome.failed),
          `${spelling} ${purpose} ${JSON.stringify(outcome)}`,
        )
      }
    }
  }
  assert.deepEqual(
    servers.map(server => server.connections()),
    [0, 0],
  )
})

test('the operator reads which address was refused, and what would allow it', async t => {
  const fetcher = loopbackFetcher(t, { allow: allowNothing, lookup: async () => [{ address: '10.1.2.3', family: 4 }] })
  const detailOf = async (url: string) => {
    const outcome = await fetcher.fetch({ url, purpose: 'feed' })
    return 'failed' in outcome && outcome.detail
  }
  assert.equal(await detailOf('http://10.0.0.5/'), '10.0.0.5 is a private address and NF_ALLOW_HOSTS does not allow it')
  assert.equal(
    await detailOf('http://inside.example/'),
    'inside.example leads to 10.1.2.3, a private address, and NF_ALLOW_HOSTS does not allow it',
  )
})

test('the name localhost, looked up by the system itself, is refused and touches nothing', async t => {
  const server = await serve(t, hello)
  const fetcher = loopbackFetcher(t, { allow: allowNothing, ports: [server.port] })
  const outcome = await fetcher.fetch({ url: `http://localhost:${server.port}/`, purpose: 'page' })
  assert.equal('failed' in outcome && outcome.failed, 'private-address')
  assert.equal(server.connections(), 0)
})

test('a name with one public and one private address is refused whole', async t => {
  const server = await serve(t, hello)
  const mixed = [{ address: '8.8.8.8', family: 4 }, ...loopback]
  const fetcher = loopbackFetcher(t, { allow: allowNothing, ports: [server.port], lookup: async () => mixed })
  const outcome = await fetcher.fetch({ url: `http://mixed.example:${server.port}/`, purpose: 'feed' })
  assert.equal('failed' in outcome && outcome.failed, 'private-address')
  assert.equal(server.connections(), 0)
})

test('a name that is bound anew between two questions is judged anew', async t => {
  const inside = await serve(t, (_, response) => response.end('secret'), { host: '127.0.0.2' })
  const outside = await serve(t, (_, response) => response.writeHead(200, { connection: 'close' }).end('open'))
  let address = '127.0.0.1'
  const fetcher = loopbackFetcher(t, {
    allow: parseAllowList('127.0.0.1'),
    lookup: async () => [{ address, family: 4 }],
    lookupFreshMs: 0,
  })
  const ask = (port: number) => fetcher.fetch({ url: `http://rebound.example:${port}/`, purpose: 'feed' })
  assert.ok('done' in (await ask(outside.port)))
  address = '127.0.0.2'
  const outcome = await ask(inside.port)
  assert.equal('failed' in outcome && outcome.failed, 'private-address')
  assert.equal(inside.connections(), 0)
})

test('only ports 80 and 443 of public addresses are asked', async t => {
  const fetcher = loopbackFetcher(t, { allow: allowNothing, lookup: async () => [{ address: '8.8.8.8', family: 4 }] })
  for (const url of ['http://8.8.8.8:22/', 'https://8.8.8.8:8443/', 'http://news.example:6379/']) {
    const outcome = await fetcher.fetch({ url, purpose: 'feed' })
    assert.equal('failed' in outcome && outcome.failed, 'bad-address', url)
  }
})

test('an entry host:port of the allow list opens that host and port and no other', async t => {
  const named = await serve(t, hello)
  const other = await serve(t, hello)
  const fetcher = loopbackFetcher(t, {
    allow: parseAllowList(`inside.example:${named.port}`),
    lookup: async () => [loopback[0]!],
  })
  const ask = (url: string) => fetcher.fetch({ url, purpose: 'feed' })
  assert.ok('done' in (await ask(`http://inside.example:${named.port}/`)))
  for (const url of [
    `http://inside.example:${other.port}/`,
    `http://127.0.0.1:${named.port}/`,
    `http://other.example:${named.port}/`,
  ]) {
    assert.ok('failed' in (await ask(url)), url)
  }
  assert.equal(other.connections(), 0)
})

const shared = new URL('../../../shared/data/attacks/ssrf-urls.json', import.meta.url)
test('none of the shared attack addresses is asked', {
  skip: !existsSync(shared) && '../shared is absent',
}, async t => {
  const asked: string[] = []
  const fetcher = loopbackFetcher(t, {
    allow: allowNothing,
    lookup: async name => {
      asked.push(name)
      return loopback
    },
  })
  const urls: string[] = JSON.parse(readFileSync(shared, 'utf8'))
  const words = await Promise.all(
    urls.map(async url => {
      const outcome = await fetcher.fetch({ url, purpose: 'page' } satisfies FetchRequest)
      return 'failed' in outcome ? outcome.failed : `${url} was fetched`
    }),
  )
  assert.deepEqual(
    words.filter(word => !refusals.includes(word)),
    [],
  )
})
