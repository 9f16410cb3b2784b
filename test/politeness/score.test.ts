import assert from 'node:assert/strict'
import { after, describe, type TestContext, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { openReadingPool } from '../../src/line/reading-pool.ts'
import { askFeedsNow } from '../../src/store/feeds.ts'
import { type CountingServer, isConditional, rss, startCountingServer } from './counting-server.ts'
import { identity, openPolledLine, type PolledLine } from './polled-line.ts'

// The criteria by which feed readers are scored (specs/ingest.md section 6, after rachelbythebay.com/w/2024/06/28/fsr),
// each as a publisher would count it.

const minute = 60_000
const hour = 60 * minute

describe('a publisher who counts finds', () => {
  const pool = openReadingPool({ threads: 1, deadlineMs: 10_000, memoryMb: 256 })
  after(() => pool.close())

  async function open(
    t: TestContext,
    answer: CountingServer['answer'],
    host?: string,
  ): Promise<{ line: PolledLine; server: CountingServer; feed: number }> {
    const line = await openPolledLine(pool)
    const server = await startCountingServer(line.clock, answer, host)
    t.after(async () => {
      await line.close()
      await server.close()
    })
    return { line, server, feed: await line.add(`${server.origin}/feed.xml?edition=2`) }
  }

  /** Answers 304 to whoever repeats the validators, and otherwise the document with them. */
  const validating =
    (validators: Record<string, string>, body = rss(['one'])): CountingServer['answer'] =>
    ({ headers }, response) => {
      const etagAgrees = !validators.etag || headers['if-none-match'] === validators.etag
      const dateAgrees = !validators['last-modified'] || headers['if-modified-since'] === validators['last-modified']
      if (isConditional(headers) && etagAgrees && dateAgrees) return response.writeHead(304).end()
      response.writeHead(200, { 'content-type': 'application/rss+xml', ...validators }).end(body)
    }

  test('one unconditional request for each feed, and none after it, whether the feed changes or not', async t => {
    let edition = 0
    const { line, server, feed } = await open(t, ({ headers }, response) => {
      const etag = `"${edition}"`
      if (headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
      response.writeHead(200, { etag }).end(rss([`edition-${edition}`], { at: line.clock() }))
    })
    for (let polls = 0; polls < 60; polls++) {
      if (polls % 7 === 3) edition++
      await line.pollWhenDue(feed)
    }
    assert.equal(server.asked.length, 60)
    assert.equal(server.asked.filter(({ headers }) => !isConditional(headers)).length, 1)
    assert.equal(isConditional(server.asked[0]!.headers), false)
  })

  test('both validators repeated byte for byte: weak, quoted, with a suffix, dated in no format at all', async t => {
    const validators = { etag: 'W/"ä \\ 5-gzip"', 'last-modified': 'Monday, some time after lunch' }
    const { line, server, feed } = await open(t, validating(validators))
    await line.pollWhenDue(feed)
    const sent = validators.etag
    for (let polls = 0; polls < 3; polls++) await line.pollWhenDue(feed)
    for (const { headers } of server.asked.slice(1)) {
      assert.equal(headers['if-none-match'], sent)
      assert.equal(headers['if-modified-since'], validators['last-modified'])
    }
  })

  test('no validator that it never sent', async t => {
    const { line, server, feed } = await open(t, validating({ etag: '"only"' }))
    for (let polls = 0; polls < 3; polls++) await line.pollWhenDue(feed)
    assert.deepEqual(
      server.asked.map(({ headers }) => headers['if-modified-since']),
      [undefined, undefined, undefined],
    )
    server.answer = (_, response) => response.writeHead(200).end(rss(['one', 'two']))
    for (let polls = 0; polls < 2; polls++) await line.pollWhenDue(feed)
    assert.equal(server.asked.at(-2)?.headers['if-none-match'], '"only"')
    assert.equal(isConditional(server.asked.at(-1)!.headers), false, 'the last answer had none to repeat')
  })

  test('the validators of its last answer, though the body was the same or only one of them changed', async t => {
    const body = rss(['one'])
    const answers = [
      { etag: '"1"', 'last-modified': 'first' },
      { etag: '"2"', 'last-modified': 'first' },
      { etag: '"2"', 'last-modified': 'third' },
    ]
    let asked = 0
    const { line, server, feed } = await open(t, (_, response) => response.writeHead(200, answers[asked++]).end(body))
    for (let polls = 0; polls < 3; polls++) await line.pollWhenDue(feed)
    server.answer = (_, response) => response.writeHead(304, { etag: '"4"' }).end()
    for (let polls = 0; polls < 2; polls++) await line.pollWhenDue(feed)
    assert.deepEqual(
      server.asked.slice(1).map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']]),
      [
        ['"1"', 'first'],
        ['"2"', 'first'],
        ['"2"', 'third'],
        ['"4"', 'third'],
      ],
    )
  })

  test('no cookie, no referrer, nothing added to the address, an honest name, and compression accepted', async t => {
    const { line, server, feed } = await open(t, (_, response) =>
      response.writeHead(200, { 'set-cookie': ['session=1', 'reader=2; Path=/'], etag: '"1"' }).end(rss(['one'])),
    )
    for (let polls = 0; polls < 3; polls++) await line.pollWhenDue(feed)
    for (const { path, headers } of server.asked) {
      assert.equal(path, '/feed.xml?edition=2')
      assert.equal(headers.cookie, undefined)
      assert.equal(headers.referer, undefined)
      assert.equal(headers['user-agent'], identity)
      assert.match(headers['accept-encoding'] ?? '', /\bgzip\b/)
      assert.match(headers['accept-encoding'] ?? '', /\bbr\b/)
    }
  })

  test('that gzip and Brotli are understood, and it is reached by IPv6', async t => {
    const packed = { gzip: gzipSync(rss(['zipped'])), br: brotliCompressSync(rss(['zipped', 'brotli'])) }
    let encoding: 'gzip' | 'br' = 'gzip'
    const send: CountingServer['answer'] = (_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(packed[encoding])
    const { line, feed } = await open(t, send, '::1')
    await line.pollWhenDue(feed)
    encoding = 'br'
    await line.pollWhenDue(feed)
    assert.deepEqual(await line.titles(), ['News of zipped', 'News of brotli'])
  })

  test('that nobody comes back within the time it names, an impatient operator and a restart included', async t => {
    const { line, server, feed } = await open(t, (_, response) =>
      response.writeHead(200, { 'cache-control': 'max-age=7200', etag: '"1"' }).end(rss(['one'])),
    )
    await line.poll()
    for (let quarters = 0; quarters < 7; quarters++) {
      line.pass(15 * minute)
      assert.deepEqual(await askFeedsNow(line.store.write, line.clock()), { due: 0, resting: 1 })
      await line.poll()
    }
    assert.equal(server.asked.length, 1)
    await line.pollWhenDue(feed)
    assert.equal(server.asked.length, 2)
    assert.ok(server.asked[1]!.at - server.asked[0]!.at >= 2 * hour)
  })

  test('that without a word of it an ordinary feed is asked no more than once an hour', async t => {
    const { line, server, feed } = await open(t, validating({ etag: '"1"' }))
    for (let polls = 0; polls < 10; polls++) await line.pollWhenDue(feed)
    const gaps = server.asked.slice(1).map(({ at }, n) => at - server.asked[n]!.at)
    assert.ok(Math.min(...gaps) >= hour, String(gaps))
  })

  test('that 429 and 503 are obeyed, in seconds and as a date, by every feed of the host', async t => {
    const { line, server, feed } = await open(t, (_, response) =>
      response.writeHead(429, { 'retry-after': '3600' }).end(),
    )
    await line.poll()
    const other = await line.add(`${server.origin}/other.xml`)
    await line.poll()
    for (let tries = 0; tries < 5; tries++) {
      line.pass(11 * minute)
      assert.equal((await askFeedsNow(line.store.write, line.clock())).due, 0)
      await line.poll()
    }
    assert.equal(server.asked.length, 1, 'the other feed of the host was not asked either')
    assert.equal((await line.feed(other)).outcome, 'slow-down')
    server.answer = (_, response) => {
      const date = new Date(line.clock() + 3 * hour).toUTCString()
      response.writeHead(503, { 'retry-after': date }).end()
    }
    await line.pollWhenDue(feed)
    const again = (await line.feed(feed)).next_at! - line.clock()
    assert.ok(again >= 3 * hour - 1000 && again < 3.5 * hour, String(again))
  })
})
