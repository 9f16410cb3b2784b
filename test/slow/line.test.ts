import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import pg from 'pg'
import { startWorld, type World } from '../../demo/world/start-world.ts'
import type { Truth } from '../../demo/world/world-model.ts'
import { postgresPrograms, startPostgres } from '../postgres.ts'
import { allOf, patienceMs, quiet, type RunningFactory, startFactory as start, until } from '../running-factory.ts'

// The whole line, in processes of its own, on the invented internet.

type Article = { id: number; url: string; title: string; story: number | null; text: string; source: { id: number } }
type Story = { id: number; articleCount: number }

let world: World

/** Factories that a failed test leaves behind are ended with it. */
const running = new Set<RunningFactory>()

/** A world for each test of the suite that asks for it. A hook outside a suite would be every file's: all run in one process. */
function inTheWorld(): void {
  beforeEach(async () => {
    world = await startWorld({ clock: Date.now, speed: 0.001 })
  })
  afterEach(async () => {
    for (const one of running) if (one.process.exitCode === null && one.process.signalCode === null) await one.kill()
    running.clear()
    await world.close()
  })
}

async function startFactory(command: string, own: Record<string, string>): Promise<RunningFactory> {
  const factory = await start(command, own)
  running.add(factory)
  return factory
}

const environment = (data: string): Record<string, string> => ({
  NF_DATA: data,
  NF_SOURCES: world.opml,
  NF_ALLOW_HOSTS: '127.0.0.0/8',
  NF_POLL_MIN: '1',
  NF_POLL_MAX: '3',
})

const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'nf-line-'))
const plain = (url: string): string => url.replace(/[?#].*$/, '')

/** What is published now by publishers whose feeds can be read. */
function readable(): Truth[] {
  const broken = new Set(world.publishers.filter(one => one.expect === 'fails').map(one => one.id))
  return world.truth().filter(one => !broken.has(one.publisher))
}

/** Whether everything readable is in. */
async function isWhole(base: string): Promise<boolean> {
  const urls = new Set((await allOf<Article>(base, 'articles')).map(article => plain(article.url)))
  return readable().every(one => urls.has(plain(one.url)))
}

/** What was published is in, once; and every article stands in one story that counts it. */
async function assertWhole(base: string): Promise<Article[]> {
  const articles = await allOf<Article>(base, 'articles')
  const urls = articles.map(article => plain(article.url))
  assert.equal(new Set(urls).size, urls.length, 'no article twice')
  const missing = readable().filter(one => !urls.includes(plain(one.url)))
  assert.deepEqual(
    missing.map(one => one.url),
    [],
    'no article lost',
  )
  assert.deepEqual(
    articles.filter(article => article.story === null),
    [],
    'no article without its story',
  )
  const stories = await allOf<Story>(base, 'stories')
  const counted = Map.groupBy(articles, article => article.story)
  for (const story of stories)
    assert.equal(story.articleCount, counted.get(story.id)?.length ?? 0, `story ${story.id} counts its articles`)
  return articles
}

describe('one process on the embedded store', () => {
  inTheWorld()

  test('reads everything that is published, whole and once, and says what it could not read', async () => {
    const data = freshFolder()
    const factory = await startFactory('run', environment(data))
    await quiet(factory.url, patienceMs)
    await until('publishers that were busy to answer', patienceMs, () => isWhole(factory.url))
    const articles = await assertWhole(factory.url)
    const status = (await (await fetch(`${factory.url}/api/v1/status`)).json()) as {
      sources: { failing: { detail: string }[] }
    }
    assert.ok(status.sources.failing.every(source => source.detail.length > 10))
    const texts = new Map(articles.map(article => [plain(article.url), article.text]))
    const truth = readable()
    const whole = truth.filter(one => one.paragraphs.every(paragraph => texts.get(plain(one.url))?.includes(paragraph)))
    assert.ok(whole.length >= truth.length * 0.9, `${whole.length} of ${truth.length} texts are whole`)
    assert.equal(await factory.stop(), 0)
    rmSync(data, { recursive: true })
  })

  test('loses nothing and repeats nothing after ten kills in the middle', async () => {
    const data = freshFolder()
    for (let kills = 0; kills < 10; kills++) {
      const factory = await startFactory('run', environment(data))
      await new Promise(resolve => setTimeout(resolve, 100 + kills * 250))
      await factory.kill()
    }
    const factory = await startFactory('run', environment(data))
    await quiet(factory.url, patienceMs)
    await until('publishers that were busy to answer', patienceMs, () => isWhole(factory.url))
    await assertWhole(factory.url)
    assert.equal(await factory.stop(), 0)
    rmSync(data, { recursive: true })
  })

  test('shows a new article on the front page and tells open pages', async t => {
    const data = freshFolder()
    const factory = await startFactory('run', environment(data))
    await quiet(factory.url, patienceMs)
    const told = await openStream(factory.url)
    const next = publishNext()
    const published = Date.now()
    await until('the article on the front page', patienceMs, async () =>
      (await (await fetch(factory.url)).text()).includes(escaped(next.title)),
    )
    // the world's feeds allow a poll each 5 s, to which the schedule adds up to a tenth
    t.diagnostic(`on the front page after ${Date.now() - published} ms, of which the poll is up to 5,500`)
    await until('the event', patienceMs, async () => told.text().includes('event: story') && told.at() > published)
    told.close()
    assert.equal(await factory.stop(), 0)
    rmSync(data, { recursive: true })
  })
})

/** Lets the world's time pass until a publisher that reads well has something new, and gives it. */
function publishNext(): Truth {
  const before = new Set(world.truth().map(one => one.id))
  const well = new Set(world.publishers.filter(one => !one.expect && !one.feed.ttlMinutes).map(one => one.id))
  for (let steps = 0; steps < 100; steps++) {
    world.advance(10_000)
    const fresh = world.truth().find(one => !before.has(one.id) && well.has(one.publisher))
    if (fresh) return fresh
  }
  throw new Error('The world has nothing more to publish.')
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** An open page's stream of events, once it is open. */
async function openStream(base: string): Promise<{ text(): string; at(): number; close(): void }> {
  const ending = new AbortController()
  let [text, at] = ['', 0]
  const { body } = await fetch(`${base}/live`, { signal: ending.signal })
  const listen = async (): Promise<void> => {
    for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
      text += chunk
      at = Date.now()
    }
  }
  listen().catch(() => {})
  return { text: () => text, at: () => at, close: () => ending.abort() }
}

async function expireLeases(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  for (const table of ['feed', 'article'])
    await client.query(`update ${table} set leased_until = 0
      where id in (select id from ${table} where leased_until > 0 for update skip locked)`)
  await client.end()
}

const programs = postgresPrograms()
describe('two workers and one web process on PostgreSQL', {
  skip: programs ? false : 'no PostgreSQL server programs',
}, () => {
  inTheWorld()

  test('read everything once, though one of them is killed in the middle', async t => {
    const postgres = await startPostgres(programs!)
    t.after(() => postgres.stop())
    const data = freshFolder()
    const own = { ...environment(data), DATABASE_URL: await postgres.database('line') }
    const web = await startFactory('serve', own)
    const workers: RunningFactory[] = [await startFactory('work', own), await startFactory('work', own)]
    await until('the first articles', patienceMs, async () => (await allOf<Article>(web.url, 'articles')).length > 10)
    await workers[0]!.kill()
    workers[0] = await startFactory('work', own)
    await expireLeases(own.DATABASE_URL) // as two minutes would
    await quiet(web.url, patienceMs)
    await until('publishers that were busy to answer', patienceMs, () => isWhole(web.url))
    await assertWhole(web.url)
    for (const one of [...workers, web]) assert.equal(await one.stop(), 0)
    rmSync(data, { recursive: true })
  })
})
