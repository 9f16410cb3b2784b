import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { escapeMarkup } from './body-html.ts'
import { readArticle, readOffset } from './read-article.ts'
import { readWorld } from './read-world.ts'
import { type OnAirPublisher, startWorld, type World } from './start-world.ts'
import type { Truth } from './world-model.ts'

const start = Date.UTC(2030, 4, 14, 9, 30)
const minute = 60_000
let now = start
let world: World

before(async () => {
  world = await startWorld({ clock: () => now })
})
after(() => world.close())

const publisherOf = (id: string): OnAirPublisher => world.publishers.find(publisher => publisher.id === id)!
const feedOf = (id: string): string => publisherOf(id).origin + publisherOf(id).feed.path
const truthOf = (id: string): Truth | undefined => world.truth().find(article => article.id === id)

/** Reads an answer as its publisher writes it: the charset is the publisher's own, whatever the header says. */
async function readText(url: string, publisher: OnAirPublisher): Promise<string> {
  const answer = await fetch(url)
  return new TextDecoder(publisher.feed.charset ?? 'utf-8').decode(await answer.arrayBuffer())
}

test('every file of the world is read, and every publisher and event has its articles', () => {
  const { drafts, publishers } = readWorld()
  const count = (test: (event: string) => boolean): number => drafts.filter(draft => test(draft.event)).length
  assert.ok(drafts.length >= 150, `${drafts.length} articles`)
  for (const publisher of publishers)
    assert.ok(
      drafts.some(draft => draft.publisher === publisher.id),
      publisher.id,
    )
  const events = new Set(drafts.map(draft => draft.event).filter(event => count(name => name === event) > 1))
  assert.ok(events.size >= 14, `${events.size} events`)
  for (const draft of drafts) {
    assert.ok(draft.title && draft.section, `${draft.id} lacks a title or a section`)
    assert.ok(
      draft.blocks.some(block => block.kind === 'paragraph'),
      `${draft.id} has no text`,
    )
  }
})

test('each feed answers with its items, in its format and its charset', async () => {
  for (const publisher of world.publishers.filter(({ expect }) => !expect || expect === 'partly')) {
    const text = await readText(feedOf(publisher.id), publisher)
    const articles = world.truth().filter(article => article.publisher === publisher.id)
    assert.ok(articles.length > 0, `${publisher.id} has nothing out at the start`)
    for (const { title } of articles.slice(0, 30)) {
      const said = publisher.feed.format === 'json-feed' ? JSON.stringify(title) : escapeMarkup(title)
      assert.ok(text.includes(said) || publisher.feed.charset, `${publisher.id}: ${title}`)
    }
  }
})

test('every item is dated, but for the publisher that never dates its items', async () => {
  const dates = /<(?:pubDate|dc:date|issued|published)>[^<]+<|"date_published":"[^"]+"/g
  for (const publisher of world.publishers.filter(({ expect }) => !expect || expect === 'partly')) {
    const text = await readText(feedOf(publisher.id), publisher)
    const items = [...text.matchAll(/<(?:item|entry)[ >]|"date_modified"/g)].length
    const expected = publisher.feed.dates === 'missing' ? 0 : items
    assert.ok(items > 0, publisher.id)
    assert.equal([...text.matchAll(dates)].length, expected, publisher.id)
  }
})

test('a feed with validators answers 304 to whoever repeats them, a feed without never does', async () => {
  for (const publisher of world.publishers.filter(({ expect }) => !expect)) {
    const { headers } = await fetch(feedOf(publisher.id))
    const asked = {
      'if-none-match': headers.get('etag') ?? '',
      'if-modified-since': headers.get('last-modified') ?? '',
    }
    const again = await fetch(feedOf(publisher.id), { headers: asked })
    assert.equal(again.status, publisher.feed.validators === 'none' ? 200 : 304, publisher.id)
  }
})

test('every article page carries all paragraphs of its article', async () => {
  for (const article of world.truth()) {
    const publisher = publisherOf(article.publisher)
    const page = (await readText(article.url, publisher))
      .replace(/<\/?(?:a|em|strong)\b[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    for (const paragraph of article.paragraphs) {
      assert.ok(page.includes(escapeMarkup(paragraph)), `${article.id} lacks: ${paragraph}`)
    }
  }
})

test('homepages announce their feed and robots.txt lets everyone in', async () => {
  for (const publisher of world.publishers) {
    const home = await readText(`${publisher.origin}/`, publisher)
    assert.match(home, new RegExp(`<link rel="alternate" type="[^"]+" title="[^"]+" href="${publisher.feed.path}">`))
    const robots = await fetch(`${publisher.origin}/robots.txt`)
    assert.equal(robots.status, 200)
    assert.match(await robots.text(), /^User-agent: \*\nDisallow: \/private\/$/m)
  }
})

test('an address that never was answers 404, a withdrawn article 410', async t => {
  const { origin } = publisherOf('brightwater')
  assert.equal((await fetch(`${origin}/no-such-page`)).status, 404)
  const { url } = truthOf('brightwater-2')!
  assert.equal((await fetch(url)).status, 200)
  const later = await startWorld({ clock: () => start + 1 })
  t.after(() => later.close())
  later.advance(10 * minute)
  const path = new URL(url).pathname
  const withdrawn = later.publishers.find(({ id }) => id === 'brightwater')!.origin + path
  assert.equal((await fetch(withdrawn)).status, 410)
  assert.equal(
    later.truth().find(article => article.id === 'brightwater-2'),
    undefined,
  )
})

test('the moved feed answers 301, the busy one 503 now and then, the page that is no feed with HTML', async () => {
  const moved = await fetch(world.sources.find(({ name }) => name === 'Radio Clarens')!.feed, { redirect: 'manual' })
  assert.equal(moved.status, 301)
  assert.equal(moved.headers.get('location'), publisherOf('radio-clarens').feed.path)
  const busy = [0, 1, 2].map(() => fetch(feedOf('fenwick-telegraph')))
  const answers = await Promise.all(busy)
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 503])
  assert.equal(answers.find(({ status }) => status === 503)?.headers.get('retry-after'), '30')
  assert.match((await fetch(feedOf('gravel-road'))).headers.get('content-type')!, /^text\/html/)
})

test('reprints carry the paragraphs of the agency, whole or cut', () => {
  const copies = world.truth().filter(article => article.copyOf)
  assert.ok(copies.length >= 10)
  for (const copy of copies) {
    const original = truthOf(copy.copyOf!)!
    const shared = copy.paragraphs.filter(paragraph => original.paragraphs.includes(paragraph))
    assert.ok(shared.length >= 3 || shared.length === original.paragraphs.length, copy.id)
  }
})

test('news comes out at least every forty seconds for the first ten minutes', () => {
  const live = readWorld()
    .drafts.map(({ at }) => at)
    .filter(at => at > 0 && at <= 10 * minute)
  const times = [0, ...live.sort((a, b) => a - b), 10 * minute]
  const gaps = times.slice(1).map((time, index) => time - times[index]!)
  assert.ok(Math.max(...gaps) <= 40_000, `a gap of ${Math.max(...gaps) / 1000} s`)
  assert.ok(live.length >= 20, `${live.length} articles`)
})

test('an article comes out at its moment, changes later, and keeps its date and address', async () => {
  assert.equal(truthOf('sedefliman-quake/northwire'), undefined)
  now = start + 20_000
  const flash = truthOf('sedefliman-quake/northwire')!
  assert.equal(flash.publishedAt, start + 15_000)
  assert.equal(flash.updatedAt, flash.publishedAt)
  now = start + 3 * minute
  const updated = truthOf('sedefliman-quake/northwire')!
  assert.deepEqual([updated.url, updated.publishedAt], [flash.url, flash.publishedAt])
  assert.equal(updated.updatedAt, start + 135_000)
  assert.notEqual(updated.title, flash.title)
  assert.match(await readText(feedOf('northwire'), publisherOf('northwire')), /magnitude 6\.3 shakes/)
  now = start
})

test('with speed ten the news of ten minutes takes one', async t => {
  let time = start
  const quick = await startWorld({ clock: () => time, speed: 10, pictures: false })
  t.after(() => quick.close())
  time += minute
  const dates = quick.truth().map(article => article.publishedAt)
  assert.ok(quick.truth().some(article => article.id === 'sedefliman-quake/northwire-3'))
  assert.ok(Math.max(...dates) <= time)
})

test('publish brings an article out at once, and only once', async t => {
  const other = await startWorld({ clock: () => start })
  t.after(() => other.close())
  other.publish('sedefliman-quake/northwire-3')
  other.publish('sedefliman-quake/northwire-3')
  const found = other.truth().filter(article => article.id === 'sedefliman-quake/northwire-3')
  assert.equal(found.length, 1)
  assert.equal(found[0]?.publishedAt, start)
  assert.throws(() => other.publish('no/such-article'), /no article/)
})

test('the same clock gives the same world', async t => {
  const other = await startWorld({ clock: () => start })
  t.after(() => other.close())
  const withoutPorts = (truth: Truth[]): Truth[] =>
    truth.map(article => ({ ...article, url: new URL(article.url).pathname }))
  assert.deepEqual(withoutPorts(other.truth()), withoutPorts(world.truth()))
})

test('lead pictures are PNG files, and there are none when pictures are off', async t => {
  const { url } = truthOf('storm-petra/merrow-radio')!
  const page = await (await fetch(url)).text()
  const picture = await fetch(/<img src="([^"]+)"/.exec(page)![1]!)
  assert.equal(picture.headers.get('content-type'), 'image/png')
  assert.deepEqual([...new Uint8Array(await picture.arrayBuffer()).subarray(1, 4)], [80, 78, 71])
  const plain = await startWorld({ clock: () => start, pictures: false })
  t.after(() => plain.close())
  const same = plain.truth().find(article => article.id === 'storm-petra/merrow-radio')!
  assert.doesNotMatch(await (await fetch(same.url)).text(), /<img/)
})

test('the list of sources is OPML with every feed, and requests are counted by address', async () => {
  const opml = await (await fetch(world.opml)).text()
  for (const source of world.sources) assert.ok(opml.includes(`xmlUrl="${source.feed}"`), source.name)
  const robots = `${publisherOf('strata').origin}/robots.txt`
  const asked = world.requests.get(robots) ?? 0
  await fetch(`${robots}?again`)
  assert.equal(world.requests.get(robots), asked + 1)
})

test('an article file that is wrong is refused with its name', () => {
  const identity = { id: 'event/paper', event: 'event', publisher: 'paper', language: 'en' }
  assert.throws(() => readArticle('title: No time\n---\nText.', identity), /event\/paper lacks "at:"/)
  assert.throws(() => readArticle('at: soon\n---\nText.', identity), /"soon" is not a time/)
  assert.throws(
    () => readArticle('at: 1m\n---\nText.\n===\nafter: 1m\nreplace: never => ever\n', identity),
    /"never" is not in/,
  )
  assert.equal(readOffset('-1h30m'), -5_400_000)
})
