import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { usualLimits } from '../../src/net/limits.ts'
import { type HostileWorld, startHostileWorld } from '../hostile-publishers.ts'
import { allOf, patienceMs, type RunningFactory, runCommand, startFactory, until } from '../running-factory.ts'

// One factory, one good publisher, and some seventy that do everything wrong. The tests follow one another in time.

type Article = { id: number; url: string; title: string; publishedAt: string; text: string; source: { name: string } }
type Feed = {
  url: string
  outcome: string | null
  detail: string | null
  nextAt: string | null
  answeredAt: string | null
}
type Source = { id: number; name: string; feeds: Feed[] }
type Failing = { name: string; failed: string; detail: string }

const data = mkdtempSync(join(tmpdir(), 'nf-bad-'))
let world: HostileWorld
let factory: RunningFactory
let environment: Record<string, string>
let sources: Source[]
let begunAt: number

const articles = (): Promise<Article[]> => allOf<Article>(factory.url, 'articles')
const titlesOf = async (name: string): Promise<string[]> =>
  (await articles()).filter(one => one.source.name === name).map(one => one.title)
const failing = async (): Promise<{ waiting: number; failing: Failing[] }> =>
  ((await (await fetch(`${factory.url}/api/v1/status`)).json()) as { sources: { waiting: number; failing: Failing[] } })
    .sources

describe('among publishers who do everything wrong', () => {
  // within the suite: the tests of all files run in one process, where a hook outside would be everybody's
  before(async () => {
    world = await startHostileWorld()
    writeFileSync(join(data, 'sources.opml'), world.opml)
    environment = {
      NF_DATA: join(data, 'store'),
      NF_SOURCES: join(data, 'sources.opml'),
      NF_ALLOW_HOSTS: world.allow,
      NF_POLL_MIN: '1',
      NF_POLL_MAX: '2',
    }
    factory = await startFactory('run', environment)
    begunAt = Date.now()
  })
  after(async () => {
    if (factory.process.exitCode === null) await factory.kill()
    await world.close()
    rmSync(data, { recursive: true, force: true })
  })

  test('a good one is read at once, and again on its schedule while others keep silent', async t => {
    await until('the first articles', patienceMs, async () => (await titlesOf(world.well.name)).length === 2)
    for (const title of ['Lighthouse to be painted', 'School wins prize for its garden']) {
      world.well.publish(title)
      await until(title, patienceMs, async () => (await titlesOf(world.well.name)).includes(title))
    }
    // the silent ones have not answered meanwhile; on a crowded machine this may take longer than they are waited for
    if (Date.now() - begunAt > usualLimits.headersMs - 5_000) return t.diagnostic('too late to see them wait')
    await until('the silent ones to be counted', 4_000, async () => (await failing()).waiting > 20)
  })

  test('each bad one ends, in good time, with its reason', async () => {
    await until('every feed to be answered or given up', patienceMs, async () => (await failing()).waiting === 0)
    sources = await allOf<Source>(factory.url, 'sources')
    const feeds = new Map(sources.map(({ name, feeds }) => [name, feeds[0]!]))
    const unlike = world.bad.filter(({ name, expect }) => !expect.includes(feeds.get(name)!.outcome as 'ok'))
    assert.deepEqual(
      unlike.map(({ name }) => [name, feeds.get(name)]),
      [],
    )
  })

  test('the reasons stand in the status, the API and on the pages of the sources, in words', async () => {
    const bad = (await failing()).failing
    const { out } = await runCommand(['status'], environment)
    for (const { name, detail } of bad) {
      assert.match(detail, /^[\x20-\x7e“”’…]{15,200}$/, name)
      assert.ok(unwrapped(out).includes(`${name}: ${detail}`), `status tells of ${name}:\n${out}`)
      const source = sources.find(one => one.name === name)!
      const page = await (await fetch(`${factory.url}/source/${source.id}`)).text()
      assert.ok(page.includes(escaped(detail)), `the page of ${name} says: ${detail}`)
    }
    assert.ok(bad.length > 50)
  })

  test('what can be read of a broken feed is read, and nothing invented', async () => {
    assert.deepEqual(await titlesOf('A broken-off feed'), ['Kept before the break'])
    assert.deepEqual(await titlesOf('Another charset than it says'), ['Новости науки'])
    assert.deepEqual(await titlesOf('A charset nobody knows'), ['Café society'])
    assert.deepEqual((await titlesOf('New guids each time')).sort(), ['Restless 1', 'Restless 2'])
    assert.ok((await titlesOf('Thirty thousand items')).length <= 2000)
    for (const title of await titlesOf('A very long title')) assert.ok(title.length <= 400)
  })

  test('servers that say when, or never, to come again are obeyed', async () => {
    const feed = (name: string): Feed => sources.find(one => one.name === name)!.feeds[0]!
    assert.equal(feed('Gone').nextAt, null)
    assert.ok(Date.parse(feed('Too many requests').nextAt!) > begunAt + 500_000)
  })

  test('every item of a hostile feed becomes an article with its own headline, dated in reason', async () => {
    // its page drips for half a minute before the feed's own text stands in
    await until('the last article', patienceMs, async () =>
      (await titlesOf('Hostile items')).includes('Its page: drip'),
    )
    const hostile = (await articles()).filter(one => one.source.name === 'Hostile items')
    const titles = hostile.map(one => one.title)
    const pages = ['tables', 'drip', 'missing', 'forbidden', 'consent', 'script', 'private']
    for (const page of pages) assert.ok(titles.includes(`Its page: ${page}`), `${page} is in ${titles.join(' | ')}`)
    for (const title of ['First of a guid', 'Second of a guid', 'From 1970', 'From 2090', 'From no day at all'])
      assert.ok(titles.includes(title), `${title} is in ${titles.join(' | ')}`)
    for (const one of hostile) {
      assert.ok(Math.abs(Date.parse(one.publishedAt) - Date.now()) < 86_400_000, `${one.title}: ${one.publishedAt}`)
      assert.ok(one.url === null || /^https?:/.test(one.url), one.url)
      assert.ok(one.text === null || one.text.length > 0 || one.title !== '', one.title)
    }
  })

  test('nothing private was knocked at', () => {
    assert.deepEqual(world.trespasses(), [])
  })

  test('what hostile titles and texts were made of does no harm anywhere', async () => {
    const source = sources.find(one => one.name === 'Hostile items')!
    const own = (await articles()).filter(one => one.source.name === source.name)
    const lists = ['/', '/latest', `/source/${source.id}`, '/search?q=page']
    for (const path of [...lists, ...own.map(one => `/article/${one.id}`)]) assertHarmlessPage(path, await textAt(path))
    for (const path of ['/feed.rss', '/feed.atom', '/feed.json', '/api/v1/articles?limit=200', '/api/v1/sources'])
      assertHarmless(path, await textAt(path))
    for (const words of [['status'], ['sources'], ['fetch', feedOf(source)], ['add', '--dry-run', feedOf(source)]]) {
      const { out, err } = await runCommand(words, environment)
      assertHarmless(words.join(' '), out + err)
      assert.doesNotMatch(out + err, turning, words.join(' '))
    }
    assertHarmless('what the factory printed', factory.printed())
  })

  test('the process stays below 700 MB', t => {
    const { peakMb } = factory.used()
    t.diagnostic(`peak ${peakMb} MB`)
    assert.ok(peakMb < 700, `${peakMb} MB`)
  })

  test('a stop does not wait for drips that are under way', async () => {
    const asked = await runCommand(['fetch'], environment)
    assert.match(asked.out, /^\d+ feeds are due now/)
    await new Promise(resolve => setTimeout(resolve, 1500))
    const began = performance.now()
    assert.equal(await factory.stop(), 0)
    // they drip for half a minute
    assert.ok(performance.now() - began < 20_000)
    assert.doesNotMatch(factory.printed(), /Z error |\n {4}at /)
  })
})

const textAt = async (path: string): Promise<string> => {
  const response = await fetch(factory.url + path)
  assert.equal(response.status, 200, path)
  return response.text()
}

const feedOf = ({ feeds }: Source): string => feeds[0]!.url
const unwrapped = (text: string): string => text.replace(/\n {6,}/g, ' ')

// controls, the eight-bit ones included, and what turns the direction of all that follows
const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e]/
const turning = /[\u202a-\u202e\u2066-\u2069]/ // a terminal isolates nothing

function assertHarmless(where: string, text: string): void {
  const found = harmful.exec(text)
  const around = found && JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 20))
  assert.equal(around, null, where)
}

/** Nothing that came from outside runs: no script but our own, no handler, no other scheme than the web's. */
function assertHarmlessPage(where: string, html: string): void {
  assertHarmless(where, html)
  const markup = html.replace(/"[^"]*"/g, value =>
    /^"\s*(?:javascript|data|file|vbscript):/i.test(value) ? value : '""',
  )
  assert.doesNotMatch(
    markup,
    /alert\(|<[^>]*\son\w+=|"\s*(?:javascript|file|vbscript):|<iframe|<svg[^>]*onload/i,
    where,
  )
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
