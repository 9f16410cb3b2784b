import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { isConditional, rss, startCountingServer } from '../politeness/counting-server.ts'
import { patienceMs, quiet, runCommand, startFactory, until } from '../running-factory.ts'

// A whole factory in processes of its own, and publishers who count (specs/ingest.md section 6, criteria 1 and 8).

describe('a factory that is started, refreshed by hand, killed and started again', () => {
  test('asks no feed twice within the time its server names, and only once without validators', async t => {
    const data = mkdtempSync(join(tmpdir(), 'nf-count-'))
    let allowsAgain = 'max-age=600'
    const server = await startCountingServer(Date.now, ({ headers, url = '' }, response) => {
      if (!url.startsWith('/feed/')) return response.writeHead(404).end()
      const validators = { etag: `W/"${url}"`, 'cache-control': allowsAgain }
      if (headers['if-none-match'] === validators.etag) return response.writeHead(304, validators).end()
      response.writeHead(200, validators).end(rss([`item of ${url.slice(6)}`]))
    })
    t.after(async () => {
      await server.close()
      rmSync(data, { recursive: true, force: true })
    })
    const outlines = Array.from(
      { length: 12 },
      (_, n) => `<outline type="rss" text="F${n}" xmlUrl="${server.origin}/feed/${n}"/>`,
    )
    const opml = join(data, 'sources.opml')
    writeFileSync(opml, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`)
    const own = { NF_DATA: data, NF_SOURCES: opml, NF_ALLOW_HOSTS: '127.0.0.0/8', NF_POLL_MIN: '1' }
    const feedQuestions = () => server.asked.filter(({ path }) => path.startsWith('/feed/'))

    const first = await startFactory('run', own)
    await quiet(first.url, patienceMs)
    assert.match((await runCommand(['fetch'], own)).out, /12 feeds were read a moment ago/)
    await new Promise(resolve => setTimeout(resolve, 1500))
    await first.kill()
    allowsAgain = 'max-age=2'
    const second = await startFactory('run', own)
    await new Promise(resolve => setTimeout(resolve, 2500))
    assert.equal(feedQuestions().length, 12)
    assert.equal(await second.stop(), 0)
    assert.equal(feedQuestions().filter(({ headers }) => isConditional(headers)).length, 0)
  })

  test('comes back as soon as the server allows, with its validators', async t => {
    const data = mkdtempSync(join(tmpdir(), 'nf-count-'))
    const server = await startCountingServer(Date.now, ({ headers }, response) => {
      const head = { etag: '"same"', 'cache-control': 'max-age=2' }
      if (isConditional(headers)) return response.writeHead(304, head).end()
      response.writeHead(200, head).end(rss(['a']))
    })
    t.after(async () => {
      await server.close()
      rmSync(data, { recursive: true, force: true })
    })
    const opml = join(data, 'sources.opml')
    writeFileSync(opml, `<opml version="2.0"><body><outline text="F" xmlUrl="${server.origin}/feed"/></body></opml>`)
    const own = { NF_DATA: data, NF_SOURCES: opml, NF_ALLOW_HOSTS: '127.0.0.0/8', NF_POLL_MIN: '1' }
    const factory = await startFactory('run', own)
    await quiet(factory.url, patienceMs)
    const polls = () => server.asked.filter(({ path }) => path === '/feed')
    await until('four polls', patienceMs, async () => polls().length >= 4)
    assert.equal(await factory.stop(), 0)
    const feed = polls()
    const gaps = feed.slice(1).map(({ at }, n) => at - feed[n]!.at)
    assert.ok(Math.min(...gaps) >= 2000 && Math.min(...gaps) < 2000 + 3000, String(gaps))
    assert.deepEqual(
      feed.map(({ headers }) => isConditional(headers)),
      feed.map((_, n) => n > 0),
    )
  })
})
