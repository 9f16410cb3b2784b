import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import type { Feed } from '../../model/feed.ts'
import { readFeed } from './read-feed.ts'

const url = 'https://courier.example/feeds/main.xml'

function feedOf(document: string | Uint8Array, headers: Record<string, string> = {}): Feed {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document
  const outcome = readFeed(bytes, { url, headers })
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

function fixture(name: string): Feed {
  return feedOf(readFileSync(join(import.meta.dirname, 'fixtures', name)))
}

test('an RSS 2.0 channel says what it is, where it lives and how often to ask', () => {
  const { items: _, links: __, ...channel } = fixture('rss-2.0.xml')
  assert.deepEqual(channel, {
    format: 'rss-2.0',
    title: 'Harbour & Hill Courier',
    homepage: 'https://courier.example/',
    description: 'News of two towns',
    descriptionHtml: 'News of <b>two</b> towns',
    authors: [],
    tags: [],
    lang: 'en-gb',
    updatedAt: Date.UTC(2026, 10, 3, 10),
    publishedAt: Date.UTC(2026, 10, 3, 10),
    ttlMinutes: 15,
    self: 'https://courier.example/feed.xml',
    hubs: ['https://hub.example/'],
    picture: { url: 'https://courier.example/logo.png', alt: 'Courier' },
    generator: 'Press 4',
    wellFormed: true,
  })
})

test('an RSS item comes with its modules: people, subjects, pictures, files, source', () => {
  const [item] = fixture('rss-2.0.xml').items
  assert.deepEqual(item, {
    guid: 'courier-1',
    url: 'https://courier.example/ferry?utm_source=rss',
    title: 'Ferry Aurora back in service',
    titleHtml: 'Ferry <em>Aurora</em> back in service',
    summaryHtml: '<p>It sails <a href="https://courier.example/timetable">again</a>.</p>',
    contentHtml: '<p>The ferry sails again.</p><img src="https://courier.example/feeds/img/aurora.jpg" alt="Aurora">',
    authors: [{ name: 'Mira Holt' }, { name: 'Jonas Reed' }],
    publishedAt: Date.UTC(2026, 10, 3, 8, 30),
    publishedRaw: 'Tue, 03 Nov 2026 09:30:00 +0100',
    tags: [{ term: 'Transport', scheme: 'https://courier.example/topics' }, { term: 'Harbour' }],
    links: [{ url: 'https://clicks.example/1', rel: 'alternate' }],
    pictures: [
      {
        url: 'https://img.example/aurora.jpg',
        width: 800,
        height: 600,
        caption: 'The Aurora at the pier',
        credit: 'L. Brandt',
      },
    ],
    enclosures: [
      { url: 'https://courier.example/audio/ferry.mp3', type: 'audio/mpeg', length: 12345 },
      { url: 'https://img.example/aurora.jpg', medium: 'image' },
    ],
    comments: 'https://courier.example/ferry#comments',
    source: { title: 'The Wire', url: 'https://wire.example/rss' },
  })
})

test('a title keeps the words in angle brackets that it is about', () => {
  const item = fixture('rss-2.0.xml').items[1]
  assert.equal(item?.title, 'Using <video> well: 5 < 6')
})

test('a guid is the address of its item unless it says that it is none', () => {
  const item = fixture('rss-2.0.xml').items[1]
  assert.equal(item?.url, 'https://courier.example/video')
  assert.deepEqual(item?.authors, [{ name: 'The Desk', email: 'desk@courier.example' }])
})

test('an Atom feed resolves everything against its xml:base', () => {
  const feed = fixture('atom-1.0.xml')
  assert.equal(feed.format, 'atom-1.0')
  assert.equal(feed.homepage, 'https://berg.example/blatt/')
  assert.equal(feed.self, 'https://berg.example/blatt/feed.atom')
  assert.equal(feed.icon, 'https://berg.example/blatt/favicon.ico')
  assert.equal(feed.lang, 'de-AT')
  assert.equal(feed.description, 'Aus dem Tal')
})

test('an Atom entry says its text as text, its XHTML without the wrapper, each with the nearest base', () => {
  const [item] = fixture('atom-1.0.xml').items
  assert.equal(item?.title, 'Was heißt <em>?')
  assert.equal(item?.summaryHtml, '5 &lt; 6')
  assert.equal(item?.contentHtml, '<p>Siehe <a href="https://berg.example/blatt/archiv/alt.html">alt</a>.<br></p>')
  assert.equal(item?.url, 'https://berg.example/blatt/1.html')
  assert.equal(item?.lang, 'it')
  assert.equal(item?.publishedAt, Date.UTC(2026, 10, 2, 8))
  assert.equal(item?.updatedAt, Date.UTC(2026, 10, 2, 9))
  assert.deepEqual(item?.authors, [
    { name: 'Vera Lang', email: 'vera@berg.example', url: 'https://berg.example/blatt/vera' },
  ])
  assert.deepEqual(item?.tags, [{ term: 'tal', scheme: 'https://berg.example/themen', label: 'Das Tal' }])
  assert.deepEqual(item?.enclosures, [{ url: 'https://berg.example/blatt/1.ogg', type: 'audio/ogg', length: 10 }])
  assert.equal(item?.comments, 'https://berg.example/blatt/1.html#meinungen')
  assert.deepEqual(item?.source, { title: 'Nachbarblatt', url: 'https://nachbar.example/' })
})

test('an entry that only says when it changed counts as published then', () => {
  const item = fixture('atom-1.0.xml').items[1]
  assert.equal(item?.publishedAt, Date.UTC(2026, 10, 1, 9))
  assert.equal(item?.title, 'Das Fest')
  assert.equal(item?.contentHtml, '<p><img src="https://berg.example/blatt/fest.jpg"></p>')
})

test('RSS 1.0 has its items and picture beside the channel', () => {
  const feed = fixture('rss-1.0.xml')
  assert.equal(feed.format, 'rss-1.0')
  assert.equal(feed.lang, 'fr')
  assert.equal(feed.ttlMinutes, 15)
  assert.equal(feed.picture?.url, 'https://rivage.example/l.png')
  assert.equal(feed.items.length, 1)
  assert.equal(feed.items[0]?.guid, 'https://rivage.example/1')
  assert.equal(feed.items[0]?.publishedAt, Date.UTC(2026, 10, 3, 6))
  assert.deepEqual(feed.items[0]?.tags, [{ term: 'Mer' }])
})

test('Atom 0.3 escapes and encodes its texts in its own ways', () => {
  const feed = fixture('atom-0.3.xml')
  assert.equal(feed.format, 'atom-0.3')
  assert.equal(feed.title, 'Old Mill')
  assert.equal(feed.description, 'Since long ago')
  assert.equal(feed.items[0]?.contentHtml, '<p>The <b>wheel</b></p>')
  assert.equal(feed.items[0]?.publishedRaw, '2004-01-01T19:48:21Z')
})

test('CDF writes addresses and times as attributes, in capitals', () => {
  const feed = fixture('cdf.xml')
  assert.equal(feed.format, 'cdf')
  assert.equal(feed.homepage, 'https://quay.example/')
  assert.equal(feed.items[0]?.url, 'https://quay.example/1')
  assert.equal(feed.items[0]?.title, 'Tide table')
  assert.equal(feed.items[0]?.publishedAt, Date.UTC(2026, 10, 2, 8))
})

test('a JSON Feed is read like the others, and what is no item is left out', () => {
  const feed = fixture('json-feed.json')
  assert.equal(feed.format, 'json-feed')
  assert.deepEqual(feed.hubs, ['https://hub.example/'])
  assert.equal(feed.items.length, 2)
  assert.deepEqual(feed.items[0], {
    guid: '7',
    url: 'https://courier.example/seven',
    title: 'Oil & wick',
    summaryHtml: 'a &lt; b',
    contentHtml: '<p><a href="https://courier.example/oil">Oil</a></p>',
    authors: [{ name: 'The Keeper', url: 'https://lantern.example/keeper' }],
    publishedAt: Date.UTC(2026, 10, 3, 11),
    publishedRaw: '2026-11-03T06:00:00-05:00',
    tags: [{ term: 'light' }],
    pictures: [{ url: 'https://lantern.example/7.jpg' }],
    enclosures: [{ url: 'https://courier.example/feeds/7.mp3', type: 'audio/mpeg', length: 99 }],
  })
  assert.deepEqual(feed.items[1]?.authors, [{ name: 'Guest' }])
  assert.equal(feed.items[1]?.contentHtml, 'One<br><br>Two')
})

test('a broken feed is read as far as it goes', () => {
  const feed = fixture('broken.xml')
  assert.equal(feed.wellFormed, false)
  assert.equal(feed.title, 'Leaky & Sons')
  assert.equal(feed.homepage, 'https://leak.example/?a=1&b=2')
  assert.deepEqual(
    feed.items.map(({ title }) => title),
    ['One pipe', 'Two'],
  )
  assert.equal(feed.items[0]?.pictures[0]?.url, 'https://leak.example/1.jpg')
  assert.match(feed.items[1]?.contentHtml ?? feed.items[1]?.summaryHtml ?? '', /but here it is/)
})

test('an item in whose title or address the document breaks off is left for the next reading', () => {
  const whole = '<rss><channel><item><title>a</title></item>'
  for (const half of [
    '<item><title>half an',
    '<item><title>b</title><link>https://x.example/hal',
    '<item><title>b</title>',
  ])
    assert.deepEqual(
      feedOf(whole + half).items.map(({ title }) => title),
      ['a'],
    )
})

test('items inside an element that never ends are found', () => {
  const feed = feedOf('<rss><channel><image><url>x</url><item><title>a</title><item><title>b</title></channel></rss>')
  assert.deepEqual(
    feed.items.map(({ title }) => title),
    ['a', 'b'],
  )
})

test('text that was decoded wrongly before us is mended', () => {
  const feed = feedOf('<rss><channel><item><title>donâ€™t CafÃ©</title></item></channel></rss>')
  assert.equal(feed.items[0]?.title, 'don’t Café')
})

test('the language comes from the headers when the document says none', () => {
  const feed = feedOf('<rss><channel><item><title>a</title></item></channel></rss>', { 'content-language': 'pt_BR' })
  assert.equal(feed.lang, 'pt-BR')
})

test('a video item has its title, text and picture in a media group', () => {
  const feed = feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry>
    <link rel="alternate" href="https://video.example/w"/><media:group><media:title>Launch</media:title>
    <media:thumbnail url="https://video.example/t.jpg" width="480" height="360"/>
    <media:description>Three
lines</media:description></media:group></entry></feed>`)
  const [item] = feed.items
  assert.equal(item?.title, 'Launch')
  assert.match(item?.summaryHtml ?? '', /Three\s+lines/)
  assert.deepEqual(item?.pictures, [{ url: 'https://video.example/t.jpg', width: 480, height: 360 }])
})

test('what is no feed is said to be none, and what kind of thing it is', () => {
  const said = (document: string) => {
    const outcome = readFeed(new TextEncoder().encode(document))
    return 'failed' in outcome ? `${outcome.failed}: ${outcome.detail}` : 'a feed'
  }
  assert.equal(
    said('<!DOCTYPE html><html><body>404</body></html>'),
    'not-a-feed: The document is an HTML page, not a feed.',
  )
  assert.equal(said('<?xml version="1.0"?><opml version="2.0"/>'), 'not-a-feed: The document is opml, not a feed.')
  assert.equal(said('{"error":"none"}'), 'not-a-feed: The document is JSON of another kind, not a feed.')
  assert.equal(said('{"version":'), 'not-a-feed: The document is broken JSON, not a feed.')
  assert.equal(said('hello'), 'not-a-feed: The document is neither XML nor JSON.')
  assert.equal(said('\u00c6<\u2021\u00df \u0001>'), 'not-a-feed: The document is neither XML nor JSON.')
  assert.equal(said(' \n\t '), 'empty: The document has no text.')
  assert.equal(said('<rss><channel/></rss>'), 'a feed')
})
