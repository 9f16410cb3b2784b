import assert from 'node:assert/strict'
import { after, describe, type TestContext, test } from 'node:test'
import { openReadingPool } from '../../src/line/reading-pool.ts'
import { type CountingServer, isConditional, rss, startCountingServer } from './counting-server.ts'
import { openPolledLine } from './polled-line.ts'

describe('the address of a feed', () => {
  const pool = openReadingPool({ threads: 1, deadlineMs: 10_000, memoryMb: 256 })
  after(() => pool.close())

  type Redirect = { status: number; to: string }

  /** A feed that answers once, and then redirects; what stands at the other addresses is up to the test. */
  async function open(t: TestContext, redirect: Redirect, there: Record<string, CountingServer['answer']>) {
    const line = await openPolledLine(pool)
    const server = await startCountingServer(line.clock, (question, response) => {
      if (question.url !== '/old') return there[question.url ?? '']?.(question, response)
      if (server.asked.length === 1) return response.writeHead(200, { etag: '"old"' }).end(rss(['a', 'b']))
      response.writeHead(redirect.status, { location: redirect.to }).end()
    })
    t.after(async () => {
      await line.close()
      await server.close()
    })
    const feed = await line.add(`${server.origin}/old`)
    await line.poll()
    const addressAfter = async (polls: number): Promise<string> => {
      for (let n = 0; n < polls; n++) await line.pollWhenDue(feed)
      return (await line.feed(feed)).url.slice(server.origin.length)
    }
    return { line, server, feed, addressAfter }
  }

  const sameFeed: CountingServer['answer'] = ({ headers }, response) =>
    headers['if-none-match'] === '"new"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"new"' }).end(rss(['b', 'c']))

  for (const status of [301, 308])
    test(`changes after three answers in a row that say ${status} and lead to the same feed`, async t => {
      const { addressAfter, line, server, feed } = await open(t, { status, to: '/new' }, { '/new': sameFeed })
      assert.equal(await addressAfter(2), '/old')
      assert.equal(await addressAfter(1), '/new')
      assert.equal(await addressAfter(1), '/new')
      const there = server.asked.filter(({ path }) => path === '/new')
      assert.equal(there.filter(({ headers }) => !isConditional(headers)).length, 1, 'one unconditional request there')
      assert.equal(there.at(-1)?.headers['if-none-match'], '"new"')
      assert.equal((await line.titles()).length, 3)
      assert.equal((await line.feed(feed)).outcome, 'ok')
    })

  for (const status of [302, 303, 307])
    test(`stays for ever with ${status}, and what stands there is still asked with its own validators`, async t => {
      const { addressAfter, server } = await open(t, { status, to: '/new' }, { '/new': sameFeed })
      assert.equal(await addressAfter(6), '/old')
      const there = server.asked.filter(({ path }) => path === '/new')
      assert.equal(there.filter(({ headers }) => !isConditional(headers)).length, 1)
      const old = server.asked.filter(({ path }) => path === '/old').slice(2)
      assert.ok(
        old.every(({ headers }) => !isConditional(headers)),
        'nobody is shown another’s validators',
      )
    })

  test('stays when a page, an empty answer or another feed stands at the new one', async t => {
    const strange: CountingServer['answer'][] = [
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>This domain is for sale.</p>'),
      (_, response) => response.writeHead(200).end(),
      (_, response) => response.writeHead(200).end(rss(['x', 'y'], { title: 'Parked' })),
    ]
    for (const answer of strange) {
      let asked = 0
      const changing: CountingServer['answer'] = (question, response) =>
        asked++ === 0 ? sameFeed(question, response) : answer(question, response)
      const { addressAfter } = await open(t, { status: 301, to: '/new' }, { '/new': changing })
      assert.equal(await addressAfter(3), '/old')
    }
  })

  test('stays when the answers do not agree on where to', async t => {
    const redirect = { status: 301, to: '/new' }
    const { addressAfter } = await open(t, redirect, { '/new': sameFeed, '/newer': sameFeed })
    await addressAfter(2)
    redirect.to = '/newer'
    assert.equal(await addressAfter(2), '/old')
    assert.equal(await addressAfter(1), '/newer')
  })

  test('that leads to one which is read already stops being asked, and nothing is double', async t => {
    const { addressAfter, line, server, feed } = await open(t, { status: 301, to: '/new' }, { '/new': sameFeed })
    const other = await line.add(`${server.origin}/new`)
    await line.poll()
    assert.equal(await addressAfter(3), '/old')
    const { next_at, outcome, detail } = await line.feed(feed)
    assert.deepEqual([next_at, outcome], [null, 'moved'])
    assert.match(detail ?? '', /is read as a feed of .* already/)
    assert.equal((await line.feed(other)).outcome, 'ok')
    assert.equal((await line.titles()).length, 3)
  })
})
