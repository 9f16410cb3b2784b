import assert from 'node:assert/strict'
import { after, describe, type TestContext, test } from 'node:test'
import { openReadingPool } from '../../src/line/reading-pool.ts'
import { type CountingServer, isConditional, rss, startCountingServer } from './counting-server.ts'
import { openPolledLine, type PolledLine } from './polled-line.ts'

// The traps of HTTP (specs/ingest.md section 6) that need the whole of fetching, reading and remembering.

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('a feed', () => {
  const pool = openReadingPool({ threads: 1, deadlineMs: 10_000, memoryMb: 256 })
  after(() => pool.close())

  type Opened = { line: PolledLine; server: CountingServer; feed: number }

  async function open(t: TestContext, answer: CountingServer['answer']): Promise<Opened> {
    const line = await openPolledLine(pool)
    const server = await startCountingServer(line.clock, answer)
    t.after(async () => {
      await line.close()
      await server.close()
    })
    return { line, server, feed: await line.add(`${server.origin}/feed`) }
  }

  /** The time from a poll to the next, after an answer with such headers. */
  async function restAfter(t: TestContext, headers: (now: number) => Record<string, string>): Promise<number> {
    const { line, feed } = await open(t, (_, response) =>
      response.writeHead(200, headers(line.clock())).end(rss(['a'])),
    )
    await line.poll()
    return (await line.feed(feed)).next_at! - line.clock()
  }

  test('is asked when its server’s word has passed: max-age less Age, or Expires', async t => {
    const aged = await restAfter(t, () => ({ 'cache-control': 'public, max-age=300', age: '120' }))
    assert.ok(aged >= 180_000 && aged <= 190_000, String(aged))
    const expires = await restAfter(t, now => ({ expires: new Date(now + 20 * minute).toUTCString() }))
    assert.ok(expires >= 20 * minute - 1000 && expires <= 22 * minute, String(expires))
  })

  test('is asked within the hour or so when the word is nonsense or none', async t => {
    const words: Record<string, string>[] = [
      { expires: '0' },
      { 'cache-control': 'max-age=0' },
      { 'cache-control': 'no-store' },
      {},
    ]
    for (const headers of words) {
      const rest = await restAfter(t, () => headers)
      assert.ok(rest >= hour && rest < 1.1 * hour, `${JSON.stringify(headers)}: ${rest}`)
    }
  })

  test('is asked after a day at the latest, however absurd its max-age', async t => {
    const rest = await restAfter(t, () => ({ 'cache-control': 'max-age=31536000000' }))
    assert.ok(rest >= day && rest <= 1.06 * day, String(rest))
  })

  test('keeps its ttl over answers of "not modified", which name none', async t => {
    const body = rss(['a'], { channel: '<ttl>180</ttl>' })
    const { line, feed } = await open(t, ({ headers }, response) =>
      isConditional(headers) ? response.writeHead(304).end() : response.writeHead(200, { etag: '"1"' }).end(body),
    )
    for (let polls = 0; polls < 3; polls++) {
      await line.pollWhenDue(feed)
      assert.ok((await line.feed(feed)).next_at! - line.clock() >= 3 * hour)
    }
  })

  test('is left alone in the hours it names', async t => {
    const hours = Array.from({ length: 10 }, (_, n) => `<hour>${n + 13}</hour>`).join('')
    const body = rss(['a'], { channel: `<skipHours>${hours}</skipHours>` })
    const { line, feed } = await open(t, (_, response) => response.writeHead(200).end(body))
    for (let polls = 0; polls < 12; polls++) {
      await line.pollWhenDue(feed)
      const next = new Date((await line.feed(feed)).next_at!).getUTCHours()
      assert.ok(next < 13 || next > 22, `it would be asked at ${next} o’clock`)
    }
  })

  test('keeps its items when the answer is a page, whatever its status, and its old validators', async t => {
    const { line, server, feed } = await open(t, (_, response) =>
      response.writeHead(200, { etag: '"good"' }).end(rss(['a', 'b'])),
    )
    await line.poll()
    server.answer = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', etag: '"error"' })
        .end('<!doctype html><title>Oops</title><p>We will be back soon.</p>')
    await line.pollWhenDue(feed)
    const { outcome, etag, detail } = await line.feed(feed)
    assert.deepEqual([outcome, etag], ['not-a-feed', '"good"'])
    assert.ok(detail && detail.length > 10)
    assert.equal((await line.titles()).length, 2)
  })

  test('loses nothing to a partial answer (226), which nobody asked for', async t => {
    const { line, server, feed } = await open(t, (_, response) => response.end(rss(['a', 'b', 'c'])))
    await line.poll()
    server.answer = (_, response) => response.writeHead(226, { im: 'feed', etag: '"2"' }).end(rss(['d']))
    await line.pollWhenDue(feed)
    assert.equal((await line.titles()).length, 4)
    assert.equal(server.asked[1]?.headers['a-im'], undefined)
  })

  test('that is gone (410) is asked no more', async t => {
    const { line, server, feed } = await open(t, (_, response) => response.writeHead(410).end())
    await line.poll()
    assert.equal((await line.feed(feed)).next_at, null)
    line.pass(30 * day)
    assert.equal(await line.poll(), 0)
    assert.equal(server.asked.length, 1)
  })

  test('that fails is asked later each time, and says why', async t => {
    const { line, feed } = await open(t, (_, response) => response.writeHead(500).end())
    const rests: number[] = []
    for (let polls = 0; polls < 12; polls++) {
      await line.pollWhenDue(feed)
      rests.push((await line.feed(feed)).next_at! - line.clock())
    }
    assert.ok(rests[0]! >= 5 * minute && rests[2]! >= 20 * minute && rests[4]! >= 80 * minute, String(rests))
    assert.ok(Math.max(...rests) <= 1.25 * day)
    assert.match((await line.feed(feed)).detail ?? '', /500 Internal Server Error/)
  })

  test('that cannot be reached because nothing can pays nothing for it', async t => {
    const { line, server, feed } = await open(t, (_, response) => response.end(rss(['a'])))
    const others = await Promise.all(
      Array.from({ length: 9 }, (_, n) => line.add(server.origin.replace('127.0.0.1', `127.4.0.${n + 1}`))),
    )
    await line.poll()
    await server.close()
    for (let polls = 0; polls < 12; polls++) {
      for (const other of others) await line.pollWhenDue(other)
      await line.pollWhenDue(feed)
    }
    const { failures, next_at, outcome } = await line.feed(feed)
    assert.equal(outcome, 'unreachable')
    assert.ok(failures <= 2, `${failures} failures`)
    assert.ok(next_at! - line.clock() <= 1.1 * hour)
  })

  test('whose server forgets to change its validators is found out after a silence that nobody expects', async t => {
    let names = Array.from({ length: 100 }, (_, n) => `n${n}`)
    const { line, server, feed } = await open(t, ({ headers }, response) =>
      isConditional(headers)
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"for ever"' }).end(rss(names, { at: line.clock() - 10 * day })),
    )
    await line.poll()
    line.pass(hour)
    names = [...names, 'unseen']
    for (let polls = 0; polls < 100 && (await line.titles()).length === 100; polls++) await line.pollWhenDue(feed)
    const days = (line.clock() - server.asked[0]!.at) / day
    assert.ok((await line.titles()).includes('News of unseen'), 'it was found')
    assert.ok(days > 2 && days < 4, `after ${days} days`)
    assert.equal(server.asked.filter(({ headers }) => !isConditional(headers)).length, 2)
    assert.equal((await line.feed(feed)).validators_lied, 1, 'and its server is not believed any more')
  })
})
