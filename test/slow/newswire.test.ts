import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { patienceMs, type RunningFactory, startFactory, until } from '../running-factory.ts'

// Embargo and kill from a watched folder to every output, in a process of its own.

/** Every place where a reader, a program or an open page could see an article. */
const places = [
  '/',
  '/latest',
  '/sources',
  '/source/1',
  '/search?q=kestrelgate',
  '/feed.rss',
  '/latest/feed.atom',
  '/latest/feed.json',
  '/source/1/feed.rss',
  '/story/1/feed.json',
  '/search/feed.rss?q=kestrelgate',
  '/api/v1/articles',
  '/api/v1/articles?q=kestrelgate',
  '/api/v1/stories',
  '/api/v1/status',
  '/api/v1/sources',
  '/article/1',
  '/story/1',
]

describe('a newswire in a watched folder', () => {
  let base: string
  let wire: string
  let factory: RunningFactory
  const start = (): Promise<RunningFactory> =>
    startFactory('run', { NF_DATA: join(base, 'data'), NF_WATCH: `Tidewire=${wire}`, NF_LOG: 'debug' })

  beforeEach(async () => {
    base = mkdtempSync(join(tmpdir(), 'nf-wire-'))
    wire = join(base, 'wire')
    mkdirSync(wire)
    factory = await start()
  })
  afterEach(async () => {
    if (factory.process.exitCode === null && factory.process.signalCode === null) await factory.kill()
    rmSync(base, { recursive: true, force: true })
  })

  /** Hands a file over as agencies do: written beside the folder and moved in whole. */
  const hand = (name: string, item: object | string): void => {
    writeFileSync(join(base, name), typeof item === 'string' ? item : JSON.stringify(item))
    renameSync(join(base, name), join(wire, name))
  }
  const isDone = (name: string) =>
    until(
      `${name} in done`,
      60_000,
      async () => readdirSync(wire).includes('done') && readdirSync(join(wire, 'done')).includes(name),
    )
  const item = (version: number, more: object = {}) => ({
    uri: 'urn:tidewire:kestrel',
    version: String(version),
    pubstatus: 'usable',
    versioncreated: new Date().toISOString(),
    headline: 'Kestrelgate inquiry names the minister',
    body_text: 'The Kestrelgate inquiry named the minister of ports on Monday, four people who read its report said.',
    ...more,
  })
  const textAt = async (path: string): Promise<{ status: number; text: string }> => {
    const answer = await fetch(factory.url + path)
    return { status: answer.status, text: await answer.text() }
  }
  /** The places that say the word, the search pages' own repetition of the question aside. */
  const sayIt = async (): Promise<string[]> => {
    const found = await Promise.all(places.map(async path => ({ path, text: (await textAt(path)).text })))
    return found.filter(({ text }) => /Kestrelgate inquiry|minister of ports/.test(text)).map(({ path }) => path)
  }
  /** Listens as an open page does. */
  const openPage = async (): Promise<{ heard(): string; close(): void }> => {
    const stop = new AbortController()
    const answer = await fetch(`${factory.url}/live?since=0`, { signal: stop.signal })
    let heard = ''
    const listen = async (): Promise<void> => {
      for await (const piece of answer.body!.pipeThrough(new TextDecoderStream())) heard += piece
    }
    listen().catch(() => {})
    return { heard: () => heard, close: () => stop.abort() }
  }

  test('an item under embargo appears to nobody before its hour, and to everybody then', async () => {
    const page = await openPage()
    const embargoed = (version: number, hour: number): void =>
      hand(`embargo-${version}.json`, item(version, { embargoed: new Date(hour).toISOString() }))
    embargoed(1, Date.now() + 3_600_000)
    hand('bad.json', 'no news')
    await isDone('embargo-1.json')
    for (let looks = 0; looks < 3; looks++) assert.deepEqual(await sayIt(), [])
    const hour = Date.now() + 4000
    embargoed(2, hour)
    while (Date.now() < hour) {
      const seen = await sayIt()
      const [printed, heard] = [factory.printed(), page.heard()]
      if (Date.now() >= hour) break
      assert.deepEqual(seen, [])
      assert.doesNotMatch(printed + heard, /kestrel/i)
    }
    await until('the article on every list', patienceMs, async () => {
      const seen = await sayIt()
      return ['/', '/latest', '/search?q=kestrelgate', '/feed.rss', '/api/v1/articles', '/story/1'].every(path =>
        seen.includes(path),
      )
    })
    await until('the open page to be told', patienceMs, async () => /Kestrelgate/.test(page.heard()))
    page.close()
    const failed = (): string[] =>
      readdirSync(wire).flatMap(name => (name === 'failed' ? readdirSync(join(wire, name)) : []))
    await until('the bad file in failed, with its reason', patienceMs, async () => failed().length >= 2) // one comes after the other
    assert.deepEqual(failed().sort(), ['bad.json', 'bad.json.reason.txt'])
  })

  test('a kill takes an article from every output, and neither an older version nor a restart brings it back', async () => {
    hand('first.json', item(3))
    await until('the article on the front page', patienceMs, async () => (await sayIt()).includes('/'))
    const page = await openPage()
    hand('kill.json', {
      uri: 'urn:tidewire:kestrel',
      version: '4',
      pubstatus: 'canceled',
      headline: '',
      versioncreated: new Date().toISOString(),
    })
    await isDone('kill.json')
    await until('the article to be gone', patienceMs, async () => (await sayIt()).length === 0)
    const gone = await textAt('/article/1')
    assert.equal(gone.status, 410)
    assert.match(gone.text, /Tidewire has withdrawn it/)
    await until('open pages to be told', patienceMs, async () => /"gone":true/.test(page.heard()))
    page.close()
    hand('late.json', item(2))
    await isDone('late.json')
    assert.deepEqual(await sayIt(), [])
    await factory.kill()
    factory = await start()
    hand('again.json', item(3))
    await isDone('again.json')
    assert.deepEqual(await sayIt(), [])
    hand(
      'right.json',
      item(5, { headline: 'Kestrelgate inquiry names nobody', ednote: 'CORRECTS that a minister was named.' }),
    )
    await until('the new version', patienceMs, async () => (await textAt('/article/1')).status === 200)
    assert.match((await textAt('/article/1')).text, /Corrected: CORRECTS that a minister was named\./)
  })

  test('killed at any moment, the factory takes every file once', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `${String(at).padStart(2, '0')}.json`)
    for (const [at, name] of names.entries())
      hand(
        name,
        item(1, {
          uri: `urn:tidewire:${at}`,
          headline: `Harbour bulletin number ${at}`,
          body_text: `Bulletin ${at} of the harbour, word for word ${at}.`,
        }),
      )
    for (let kills = 0; kills < 4; kills++) {
      await new Promise(resolve => setTimeout(resolve, 1200 + 137 * kills))
      await factory.kill()
      factory = await start()
    }
    await until('every file in done', patienceMs, async () => {
      const here = readdirSync(wire)
      return here.length === 1 && readdirSync(join(wire, 'done')).length === names.length
    })
    const { articles } = JSON.parse((await textAt('/api/v1/articles?limit=100')).text) as {
      articles: { title: string }[]
    }
    assert.deepEqual(
      articles.map(one => one.title).sort(),
      names.map((_, at) => `Harbour bulletin number ${at}`).sort(),
    )
  })
})
