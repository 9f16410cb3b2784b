import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { type LoopbackServer, loopbackFetcher, serve } from '../src/net/loopback-server.ts'
import { allowNothing, parseAllowList } from '../src/net/public-address.ts'
import { openPictureSigner, type PictureWidth, pathOf } from '../src/site/pictures/picture-address.ts'
import { readPictureHeader } from '../src/site/pictures/picture-header.ts'
import { bomb, svg, testPicture } from '../src/site/pictures/test-pictures.ts'
import { embeddedStores } from '../src/site/read/test-page.ts'
import type { Store } from '../src/store/open-store.ts'
import { setting } from '../src/store/settings.ts'
import { openTestSite, type TestSite } from './e2e/site-on-loopback.ts'
import { forEachStore } from './stores.ts'

// Publishers on loopback send everything a picture's address may give; the site over them is whole and listens.

type Asked = { at: TestSite; folder: string; picture(url: string, width?: PictureWidth): Promise<string> }

async function openSiteFor(t: TestContext, store: Store, limits = {}, allow = '127.0.0.0/8'): Promise<Asked> {
  const folder = mkdtempSync(join(tmpdir(), 'nf-pictures-'))
  const options = { limits, allow: allow ? parseAllowList(allow) : allowNothing }
  const fetcher = loopbackFetcher(t, options)
  const at = await openTestSite(store, { pictures: { fetch: fetcher.fetch, folder, limitMb: 50 } })
  t.after(async () => {
    await at.site.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  })
  const key = await setting(store.read, 'picture-key')
  const signer = openPictureSigner(key!)
  return { at, folder, picture: async (url, width = 480) => pathOf(signer.sign(url)!, width) }
}

/** A publisher of one answer for each path. */
const publisher = (
  t: TestContext,
  answers: Record<string, (response: ServerResponse) => void>,
): Promise<LoopbackServer> =>
  serve(t, (question, response) => {
    const answer = answers[question.url!]
    if (answer) answer(response)
    else response.writeHead(404).end()
  })
const sends =
  (bytes: Uint8Array, type = 'image/jpeg') =>
  (response: ServerResponse): void =>
    void response.writeHead(200, { 'content-type': type }).end(bytes)

const avif = { accept: 'image/avif,image/webp,*/*;q=0.8' }

describe('pictures', () => {
  const fresh = embeddedStores()

  test('a picture comes from us: smaller, in the best format the browser takes, kept for a month', async t => {
    const { origin, questions } = await publisher(t, { '/a.jpg': sends(await testPicture('jpeg', 1600, 900)) })
    const { at, picture } = await openSiteFor(t, await fresh())
    const path = await picture(`${origin}/a.jpg`)
    const formats = [
      ['image/avif,image/webp,*/*', 'avif'],
      ['image/webp,*/*', 'webp'],
      ['*/*', 'jpeg'],
      ['image/avif;q=0, image/webp;q=0.5', 'webp'],
    ] as const
    for (const [accept, kind] of formats) {
      const answer = await at.get(path, { accept })
      assert.equal(answer.status, 200)
      const header = readPictureHeader(Buffer.from(await answer.arrayBuffer()))
      assert.deepEqual(header, { kind, width: 480, height: 270 })
      assert.equal(answer.headers.get('content-type'), `image/${kind}`)
      assert.equal(answer.headers.get('vary'), 'accept')
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
      assert.match(answer.headers.get('content-security-policy')!, /^default-src 'none';.* sandbox$/)
      assert.match(answer.headers.get('cache-control')!, /max-age=2592000, immutable/)
    }
    const [etag] = await Promise.all([at.get(path, avif).then(({ headers }) => headers.get('etag')!)])
    assert.equal((await at.get(path, { ...avif, 'if-none-match': etag })).status, 304)
    const head = await fetch(at.url + path, { method: 'HEAD', headers: avif })
    assert.deepEqual([head.status, Number(head.headers.get('content-length')) > 0], [200, true])
    assert.equal(questions.length, 1, 'the publisher is asked once for all of them')
  })

  test('many who ask at once are one question, and after a start there is none', async t => {
    const { origin, questions } = await publisher(t, { '/a.png': sends(await testPicture('png', 1400, 900)) })
    const store = await fresh()
    const { at, picture, folder } = await openSiteFor(t, store)
    const widths = [240, 480, 800, 1280] as const
    const paths = await Promise.all(widths.map(width => picture(`${origin}/a.png`, width)))
    const answers = await Promise.all([...paths, ...paths].map(path => at.get(path, avif)))
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
    assert.equal(questions.length, 1)
    assert.equal(readdirSync(folder, { recursive: true }).filter(file => /\.\w+$/.test(String(file))).length, 5)

    const again = await openTestSite(store, { pictures: { fetch: neverAsked, folder, limitMb: 50 } })
    t.after(() => again.site.close())
    assert.equal((await again.get(paths[0]!, avif)).status, 200)
    assert.equal((await again.get(paths[0]!, { accept: '*/*' })).status, 200, 'another format is made of what is here')
  })

  test('what we did not sign is not asked for', async t => {
    const { origin, questions } = await publisher(t, { '/a.jpg': sends(await testPicture('jpeg', 40, 20)) })
    const { at } = await openSiteFor(t, await fresh())
    const forged = pathOf(openPictureSigner('a key of my own').sign(`${origin}/a.jpg`)!, 480)
    for (const path of [forged, '/picture/480/x/y', '/picture/', `${forged}?x`, '/picture/480/..%2f/x'])
      assert.ok([400, 404].includes((await at.get(path)).status), path)
    assert.equal((await fetch(at.url + forged, { method: 'POST' })).status, 404)
    assert.equal(questions.length, 0)
  })

  test('what is no picture, or one that harms, is not had, and is not asked for again', async t => {
    const whole = await testPicture('jpeg', 900, 600)
    const answers = {
      '/page.jpg': sends(Buffer.from('<!doctype html><script>alert(1)</script>')),
      '/drawing.jpg': sends(svg),
      '/drawing.svg': sends(svg, 'image/svg+xml'),
      '/bomb.png': sends(await bomb(), 'image/png'),
      '/half.jpg': sends(whole.subarray(0, whole.length / 2)),
      '/nothing.jpg': sends(Buffer.alloc(0)),
      '/gone.jpg': (response: ServerResponse) => void response.writeHead(410).end(),
      '/30mb.jpg': (response: ServerResponse) =>
        void response.writeHead(200).end(Buffer.concat([whole, Buffer.alloc(30e6)])),
      '/slow.jpg': (response: ServerResponse) => void response.writeHead(200).write(whole.subarray(0, 1000)),
    }
    const { origin, questions } = await publisher(t, answers)
    const { at, picture } = await openSiteFor(t, await fresh(), { wholeMs: 400 })
    const says = new Set<string>()
    for (const path of Object.keys(answers))
      for (const width of [480, 800] as const) {
        const answer = await at.get(await picture(origin + path, width), avif)
        assert.equal(answer.status, 404, path)
        says.add(await answer.text())
      }
    assert.deepEqual([...says], ['There is no such picture.\n'])
    assert.equal(questions.length, Object.keys(answers).length)
    assert.equal((await at.get('/healthz')).status, 200)
  })

  test('no private address is asked, not even by way of a redirect', async t => {
    const inside = await publisher(t, { '/a.jpg': sends(await testPicture('jpeg', 40, 20)) })
    const outside = await publisher(t, {
      '/a.jpg': response => void response.writeHead(302, { location: `${inside.origin}/a.jpg` }).end(),
    })
    const { at, picture } = await openSiteFor(t, await fresh(), {}, `127.0.0.1:${outside.port}`)
    assert.equal((await at.get(await picture(`${inside.origin}/a.jpg`), avif)).status, 404)
    assert.equal((await at.get(await picture(`${outside.origin}/a.jpg`), avif)).status, 404)
    assert.deepEqual([outside.questions.length, inside.questions.length], [1, 0])
  })
})

forEachStore('pictures', fresh => {
  test('all processes of a store sign with one key', async () => {
    const store = await fresh()
    const pictures = { fetch: neverAsked, folder: join(tmpdir(), 'nf-no-pictures'), limitMb: 50 }
    const sites = await Promise.all([1, 2, 3].map(() => openTestSite(store, { pictures })))
    const keys = await store.read.selectFrom('setting').selectAll().where('name', '=', 'picture-key').execute()
    assert.equal(keys.length, 1)
    assert.match(keys[0]!.value, /^[\w-]{43}$/)
    for (const { site } of sites) await site.close()
  })
})

const neverAsked = async (): Promise<never> => {
  throw new Error('a publisher was asked')
}
