import assert from 'node:assert/strict'
import test from 'node:test'
import type { Feed, Item } from '../../model/feed.ts'
import { readFeed } from './read-feed.ts'

function feedOf(document: string): Feed {
  const outcome = readFeed(new TextEncoder().encode(document), { url: 'https://pier.example/feeds/main.xml' })
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

const spaces = {
  dcterms: 'http://purl.org/dc/terms/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  georss: 'http://www.georss.org/georss',
  gml: 'http://www.opengis.net/gml',
  podcast: 'https://podcastindex.org/namespace/1.0',
  yt: 'http://www.youtube.com/xml/schemas/2015',
}
const declared = Object.entries(spaces)
  .map(([prefix, space]) => `xmlns:${prefix}="${space}"`)
  .join(' ')

function itemOf(inside: string): Item {
  const [item] = feedOf(
    `<rss version="2.0" ${declared}><channel><item><title>t</title>${inside}</item></channel></rss>`,
  ).items
  assert.ok(item)
  return item
}

const skipOf = (inside: string) => feedOf(`<rss version="2.0"><channel>${inside}<item/></channel></rss>`).skip

test('hours and days in which a feed is not to be asked are read, midnight as 0 or 24', () => {
  assert.deepEqual(
    skipOf(`<skipHours><hour>24</hour><hour>3</hour><hour> 01 </hour><hour>0</hour><hour>25</hour><hour>x</hour></skipHours>
      <skipDays><day>Sunday</day><day>saturday</day><day>Noday</day></skipDays>`),
    { hours: [0, 1, 3], days: [0, 6] },
  )
})

test('a feed that asks never to be asked is taken for mistaken', () => {
  const all = Array.from({ length: 24 }, (_, hour) => `<hour>${hour}</hour>`).join('')
  assert.deepEqual(skipOf(`<skipHours>${all}</skipHours><skipDays><day>Monday</day></skipDays>`), {
    hours: [],
    days: [1],
  })
  assert.equal(skipOf(`<skipHours>${all}</skipHours><skipDays/>`), undefined)
})

test('a place is read from every way of writing one, and only if it is on Earth', () => {
  const place = { latitude: 54.32, longitude: -9.5 }
  for (const written of [
    '<georss:point>54.32 -9.5</georss:point>',
    '<georss:where><gml:Point><gml:pos>54.32 -9.5</gml:pos></gml:Point></georss:where>',
    '<geo:lat>54.32</geo:lat><geo:long>-9.5</geo:long>',
    '<geo:Point><geo:lat>54.32</geo:lat><geo:long>-9.5</geo:long></geo:Point>',
  ])
    assert.deepEqual(itemOf(written).place, place, written)
  assert.deepEqual(itemOf('<podcast:location geo="geo:54.32,-9.5;u=40">Old Pier</podcast:location>').place, {
    name: 'Old Pier',
    ...place,
  })
  assert.equal(itemOf('<georss:point>154.32 -9.5</georss:point>').place, undefined)
  assert.equal(itemOf('<georss:point/>').place, undefined)
})

test('Dublin Core in its later form says who, when, in what language and about what', () => {
  const item = itemOf(`<dcterms:creator>Mira Holt</dcterms:creator><dcterms:date>2026-11-03</dcterms:date>
    <dcterms:subject>Tides</dcterms:subject><dcterms:language>cy</dcterms:language>`)
  assert.deepEqual(item.authors, [{ name: 'Mira Holt' }])
  assert.equal(item.publishedAt, Date.UTC(2026, 10, 3))
  assert.deepEqual(item.tags, [{ term: 'Tides' }])
  assert.equal(item.lang, 'cy')
})

test('subjects, rights and sources are words, whatever they are escaped in', () => {
  const item =
    itemOf(`<category><![CDATA[Arts &amp; Culture]]></category><copyright>&amp;copy; 2026 &lt;b&gt;Pier&lt;/b&gt;</copyright>
    <source url="https://wire.example/">Wire &amp;amp; Co</source>`)
  assert.deepEqual(item.tags, [{ term: 'Arts & Culture' }])
  assert.equal(item.rights, '© 2026 Pier')
  assert.deepEqual(item.source, { title: 'Wire & Co', url: 'https://wire.example/' })
})

test('an episode brings its people, its transcript and its other files', () => {
  const item = itemOf(`<podcast:person role="host">Jonas Reed</podcast:person>
    <podcast:transcript url="/t.vtt" type="text/vtt"/>
    <podcast:alternateEnclosure type="audio/opus" length="9"><podcast:source uri="/e.opus"/></podcast:alternateEnclosure>`)
  assert.deepEqual(item.authors, [{ name: 'Jonas Reed' }])
  assert.deepEqual(item.enclosures, [
    { url: 'https://pier.example/t.vtt', type: 'text/vtt' },
    { url: 'https://pier.example/e.opus', type: 'audio/opus', length: 9 },
  ])
})

test('a video without a link is found by its number', () => {
  assert.equal(itemOf('<yt:videoId>abcdefghijk</yt:videoId>').url, 'https://www.youtube.com/watch?v=abcdefghijk')
  assert.equal(itemOf('<yt:videoId>../evil</yt:videoId>').url, undefined)
})

test('a namespace is known with https, without its last sign and under any prefix', () => {
  const feed =
    feedOf(`<feed xmlns="https://www.w3.org/2005/Atom" xmlns:m="https://search.yahoo.com/mrss" xmlns:d="https://purl.org/dc/elements/1.1">
    <entry><title>t</title><d:creator>Mira</d:creator><m:thumbnail url="/i.jpg"/></entry></feed>`)
  assert.deepEqual(feed.items[0]?.authors, [{ name: 'Mira' }])
  assert.deepEqual(feed.items[0]?.pictures, [{ url: 'https://pier.example/i.jpg' }])
})

test('an entry that its publisher takes back is withdrawn, with the reason', () => {
  const feed = feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
    <at:deleted-entry ref="tag:pier.example,2026:7" when="2026-11-03T10:00:00Z"><at:comment>Not so</at:comment></at:deleted-entry>
    <entry><id>tag:pier.example,2026:8</id><title>t</title></entry></feed>`)
  assert.deepEqual(
    feed.items.map(({ guid, newswire }) => [guid, newswire?.status]),
    [
      ['tag:pier.example,2026:8', undefined],
      ['tag:pier.example,2026:7', 'canceled'],
    ],
  )
  assert.equal(feed.items[1]?.newswire?.correction, 'Not so')
})

test('of several dates the last counts, and one that nobody can read is kept in its own words', () => {
  const twice = itemOf('<pubDate>2026-11-01</pubDate><pubDate>2026-11-02</pubDate>')
  assert.equal(twice.publishedAt, Date.UTC(2026, 10, 2))
  assert.deepEqual(
    (({ publishedAt, publishedRaw }) => ({ publishedAt, publishedRaw }))(itemOf('<pubDate>the day after</pubDate>')),
    { publishedAt: undefined, publishedRaw: 'the day after' },
  )
})

const head = '<rss version="2.0"><channel><title>Pier</title>'
const item = (title: string): string => `<item><title>${title}</title><link>https://pier.example/${title}</link></item>`

for (const [what, document] of [
  ['an end tag that is missing', `${head}<image><url>x</url>${item('a')}${item('b')}</channel></rss>`],
  [
    'a tag closed by another name',
    `${head}<item><title>a</titel><link>https://pier.example/a</link></item>${item('b')}</channel></rss>`,
  ],
  ['attributes without quotes', `${head}<cloud port=80 x>${item('a')}${item('b')}</channel></rss>`],
  ['an attribute twice', `${head}<cloud a="1" a="2"/>${item('a')}${item('b')}</channel></rss>`],
  ['a bare < in a text', `${head}<description>5 < 6 & 7</description>${item('a')}${item('b')}</channel></rss>`],
  [
    'words before and behind',
    `Warning: mysql\n<?xml version="1.0"?>${head}${item('a')}${item('b')}</channel></rss>\n<!-- cached --> bye`,
  ],
  [
    'two documents, one in the other',
    `<?xml version="1.0"?>${head}<?xml version="1.0"?>${item('a')}${item('b')}</channel></rss>`,
  ],
  ['a root that never ends', `${head}${item('a')}${item('b')}`],
  [
    'control characters',
    `${head}${item('a')}<item>\u0000\u001f<title>b</title><guid>b\u0008</guid></item></channel></rss>`,
  ],
  ['no channel', `<rss>${item('a')}${item('b')}</rss>`],
  [
    'capitals',
    `${head}${item('a')}${item('b')}</channel></rss>`
      .toUpperCase()
      .replaceAll('<TITLE>A', '<TITLE>a')
      .replaceAll('<TITLE>B', '<TITLE>b'),
  ],
  ['a prefix that nobody declared', `${head}<media:x/>${item('a')}<x:y>${item('b')}</channel></rss>`],
  [
    'a CDATA section in another',
    `${head}<description><![CDATA[x <![CDATA[y]]> z]]></description>${item('a')}${item('b')}</channel></rss>`,
  ],
] as const)
  test(`a document broken by ${what} gives all its items`, () => {
    assert.deepEqual(
      feedOf(document).items.map(({ title }) => title),
      ['a', 'b'],
    )
  })
