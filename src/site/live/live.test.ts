import assert from 'node:assert/strict'
import { get, type IncomingMessage } from 'node:http'
import { after, before, test } from 'node:test'
import { announceStory, fillSource, fillStory } from '../../../test/e2e/invented-news.ts'
import { openTestSite, type TestSite } from '../../../test/e2e/site-on-loopback.ts'
import { forEachStore } from '../../../test/stores.ts'
import type { Store } from '../../store/open-store.ts'

type Told = { id: string; event: string; data: { story: number; html: string; title: string } }

/** An open page, as a browser's EventSource is one. */
type OpenPage = { status: number; headers: IncomingMessage['headers']; next(): Promise<Told>; close(): void }

function openPage(url: string, headers: Record<string, string> = {}): Promise<OpenPage> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers }, response => {
      let text = ''
      const told: Told[] = []
      let wake = (): void => {}
      response.on('data', bytes => {
        text += bytes
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const event = eventIn(text.slice(0, end))
          text = text.slice(end + 2)
          if (event) told.push(event)
        }
        wake()
      })
      response.on('error', () => {})
      const next = async (): Promise<Told> => {
        while (told.length === 0)
          await new Promise<void>((woken, late) => {
            wake = woken
            setTimeout(() => late(new Error('nothing was told')), 60_000).unref()
          })
        return told.shift()!
      }
      resolve({ status: response.statusCode!, headers: response.headers, next, close: () => request.destroy() })
    })
    request.on('error', reject)
  })
}

function eventIn(frame: string): Told | undefined {
  const fields = new Map(
    frame.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  if (!fields.has('event')) return undefined
  return { id: fields.get('id')!, event: fields.get('event')!, data: JSON.parse(fields.get('data')!) }
}

async function withStories(store: Store, titles: string[]): Promise<number[]> {
  const source = await fillSource(store, 'North Post')
  const ids: number[] = []
  for (const [place, title] of titles.entries()) ids.push(await fillStory(store, title, [source], place + 1))
  return ids
}

forEachStore('live', fresh => {
  let store: Store
  let at: TestSite
  let [comet, bridge, river]: number[] = []
  before(async () => {
    store = await fresh()
    ;[comet, bridge, river] = await withStories(store, ['A comet passes', 'A bridge opens', 'A <b>river</b> rises'])
    at = await openTestSite(store)
  })
  after(() => at.site.close())

  test('an announced story is told to every open page with its card', async () => {
    const pages = await Promise.all([openPage(`${at.url}/live`), openPage(`${at.url}/live`)])
    assert.equal(pages[0]!.headers['content-type'], 'text/event-stream')
    assert.equal(pages[0]!.headers['x-accel-buffering'], 'no')
    assert.match(String(pages[0]!.headers['content-security-policy']), /default-src 'none'/)
    await announceStory(store, comet!)
    for (const page of pages) {
      const { event, data } = await page.next()
      assert.deepEqual([event, data.story, data.title], ['story', comet, 'A comet passes'])
      assert.match(data.html, /^<article .*A comet passes/s)
      page.close()
    }
  })

  test('a page that was away is told what it missed, by Last-Event-ID or ?since=, and nothing twice', async () => {
    const page = await openPage(`${at.url}/live`)
    const ids: string[] = []
    for (const story of [comet!, bridge!, river!]) {
      await announceStory(store, story)
      ids.push((await page.next()).id)
    }
    page.close()
    const resumed = await openPage(`${at.url}/live?since=0`, { 'last-event-id': ids[1]! })
    const missed = await resumed.next()
    assert.deepEqual([missed.id, missed.data.story], [ids[2], river])
    assert.match(missed.data.html, /A &lt;b&gt;river/)
    resumed.close()
    const since = await openPage(`${at.url}/live?since=${ids[0]}`)
    assert.deepEqual([(await since.next()).id, (await since.next()).id], [ids[1], ids[2]])
    since.close()
  })

  test('several announcements of one story are one event with the newest number', async () => {
    const page = await openPage(`${at.url}/live`)
    await Promise.all([announceStory(store, comet!), announceStory(store, comet!), announceStory(store, comet!)])
    const last = await store.read
      .selectFrom('announcement')
      .select(eb => eb.fn.max('id').as('id'))
      .executeTakeFirstOrThrow()
    let told = await page.next()
    while (Number(told.id) < last.id!) told = await page.next()
    assert.equal(told.data.story, comet)
    page.close()
  })

  test('what another process announces is told too', async () => {
    const page = await openPage(`${at.url}/live`)
    // no bell: as when the notification was lost
    await store.write
      .insertInto('announcement')
      .values({ at: 0, kind: 'story', story_id: comet!, article_id: null })
      .execute()
    assert.equal((await page.next()).data.story, comet)
    page.close()
  })

  test('a story whose articles were withdrawn is told as gone, and its card to nobody any more', async () => {
    const page = await openPage(`${at.url}/live`)
    await announceStory(store, bridge!)
    while ((await page.next()).data.story !== bridge);
    await store.write.updateTable('story').set({ article_count: 0 }).where('id', '=', bridge!).execute()
    await announceStory(store, bridge!)
    const { data } = await page.next()
    assert.deepEqual(data, { story: bridge, gone: true })
    page.close()
    const resumed = await openPage(`${at.url}/live?since=0`)
    const heard = [await resumed.next(), await resumed.next()]
    assert.ok(!heard.some(({ data }) => data.story === bridge && data.html !== undefined))
    resumed.close()
  })

  test('closing the site ends the open pages', async () => {
    const page = await openPage(`${at.url}/live`)
    const begun = Date.now()
    await at.site.close()
    assert.ok(Date.now() - begun < 2000)
    page.close()
  })
})
