import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { cpuMs } from '../../../test/cpu-time.ts'
import type { Feed } from '../../model/feed.ts'
import { readFeed } from './read-feed.ts'

const url = 'https://courier.example/news-sitemap.xml'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function feedOf(document: string | Uint8Array): Feed {
  const outcome = readFeed(typeof document === 'string' ? bytesOf(document) : document, { url })
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
const urlset = (...entries: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by <b>Press</b> 4 -->\n<urlset ${namespaces}>${entries.join('\n')}</urlset>`
const news = (at: string, title: string, path: string): string =>
  `<url><loc>https://courier.example/${path}</loc><news:news><news:publication><news:name>The Orvan Courier</news:name>
  <news:language>en</news:language></news:publication><news:publication_date>${at}</news:publication_date>
  <news:title>${title}</news:title></news:news></url>`
const plain = (path: string, changed = ''): string =>
  `<url><loc>https://courier.example/${path}</loc>${changed && `<lastmod>${changed}</lastmod>`}</url>`

test('a news sitemap gives titles, times, language, keywords and pictures, the newest first', () => {
  const feed = feedOf(
    urlset(
      news('2026-11-22T18:00:00Z', 'Shepherds &amp; wolves', 'hills/2'),
      `<url><loc> https://courier.example/coast/1 </loc><lastmod>2026-11-23T10:00:00Z</lastmod>
        <news:news><news:publication><news:name>The Orvan Courier</news:name><news:language>en</news:language></news:publication>
        <news:publication_date>2026-11-23T09:12:00+01:00</news:publication_date><news:title><![CDATA[Harbour reopens]]></news:title>
        <news:keywords>Orvan, harbour, </news:keywords></news:news>
        <image:image><image:loc>/pictures/1.jpg</image:loc><image:caption>Ships at dawn</image:caption><image:title>No title of it</image:title></image:image></url>`,
    ),
  )
  assert.deepEqual(feed, {
    format: 'sitemap',
    title: 'The Orvan Courier',
    homepage: 'https://courier.example/',
    lang: 'en',
    hubs: [],
    wellFormed: true,
    items: [
      {
        url: 'https://courier.example/coast/1',
        title: 'Harbour reopens',
        authors: [],
        publishedAt: Date.UTC(2026, 10, 23, 8, 12),
        publishedRaw: '2026-11-23T09:12:00+01:00',
        updatedAt: Date.UTC(2026, 10, 23, 10),
        lang: 'en',
        tags: [{ term: 'Orvan' }, { term: 'harbour' }],
        pictures: [{ url: 'https://courier.example/pictures/1.jpg', caption: 'Ships at dawn' }],
        enclosures: [],
      },
      {
        url: 'https://courier.example/hills/2',
        title: 'Shepherds & wolves',
        authors: [],
        publishedAt: Date.UTC(2026, 10, 22, 18),
        publishedRaw: '2026-11-22T18:00:00Z',
        lang: 'en',
        tags: [],
        pictures: [],
        enclosures: [],
      },
    ],
  })
})

test('where some entries are news, those without a title are left out', () => {
  const feed = feedOf(urlset(plain('about'), news('2026-11-23', 'Harbour reopens', 'coast/1')))
  assert.deepEqual(
    feed.items.map(item => item.title),
    ['Harbour reopens'],
  )
})

test('a plain sitemap gives what looks like articles by its address, untitled and with the time of its last change', () => {
  const feed = feedOf(
    urlset(
      plain('', '2026-11-23'),
      plain('tag/harbour', '2026-11-23'),
      plain('help/privacy-policy', '2026-11-23'),
      plain('coast/harbour-reopens-after-nine-days', '2026-11-22'),
      plain('2026/11/23/storm', '2026-11-23T06:00:00Z'),
    ),
  )
  assert.equal(feed.title, undefined)
  assert.deepEqual(
    feed.items.map(item => [item.url, item.title, item.updatedAt, item.publishedAt]),
    [
      ['https://courier.example/2026/11/23/storm', undefined, Date.UTC(2026, 10, 23, 6), undefined],
      ['https://courier.example/coast/harbour-reopens-after-nine-days', undefined, Date.UTC(2026, 10, 22), undefined],
    ],
  )
})

test('at most 1,000 items are taken, and of more than thirty only those of the last two days', () => {
  const many = (count: number, step: number) =>
    Array.from({ length: count }, (_, at) =>
      news(new Date(Date.UTC(2026, 10, 23) - at * step).toISOString(), `Story ${at}`, `story/${at}`),
    )
  assert.equal(feedOf(urlset(...many(1500, 1000))).items.length, 1000)
  assert.equal(feedOf(urlset(...many(200, 3_600_000))).items.length, 49)
  assert.equal(feedOf(urlset(...many(50, 86_400_000))).items.length, 30)
})

test('a sitemap without namespaces, cut off in the middle, is read as far as its last whole entry', () => {
  const feed = feedOf(`<urlset><url><loc>https://courier.example/a</loc><news:news><news:title>Whole & well</news:title>
    </news:news></url><url><loc>https://courier.example/b</loc><news:news><news:title>Bro`)
  assert.deepEqual(
    feed.items.map(item => item.title),
    ['Whole & well'],
  )
  assert.equal(feed.wellFormed, false)
})

test('a sitemap compressed as a file is inflated, a damaged one and a bomb are refused', () => {
  const document = urlset(news('2026-11-23', 'Harbour reopens', 'coast/1'))
  assert.equal(feedOf(new Uint8Array(gzipSync(document))).items.length, 1)
  const failure = (bytes: Uint8Array) => {
    const outcome = readFeed(bytes, { url })
    return 'failed' in outcome ? outcome.failed : 'a feed'
  }
  assert.equal(failure(new Uint8Array(gzipSync(document)).slice(0, 60)), 'broken-answer')
  assert.equal(failure(new Uint8Array(gzipSync(Buffer.alloc(40_000_000)))), 'too-large')
})

test('an index names the sitemaps to read: those of news, or else the newest that hold articles', () => {
  const index = (...entries: [loc: string, changed?: string][]) =>
    feedOf(
      `<sitemapindex ${namespaces}>${entries
        .map(
          ([loc, changed]) => `<sitemap><loc>${loc}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</sitemap>`,
        )
        .join('')}</sitemapindex>`,
    ).sitemaps
  assert.deepEqual(index(['/sitemap-articles.xml', '2026-11-23'], ['/sitemap-news.xml', '2026-11-20']), [
    'https://courier.example/sitemap-news.xml',
  ])
  assert.deepEqual(
    index(
      ['/page-sitemap.xml', '2026-11-23'],
      ['/post-sitemap2.xml', '2026-11-01'],
      ['/post-sitemap11.xml', '2026-11-22'],
      ['/post-sitemap1.xml', '2026-01-01'],
      ['/author-sitemap.xml', '2026-11-23'],
      ['/post-sitemap3.xml', '2026-11-02'],
    ),
    [11, 3, 2].map(number => `https://courier.example/post-sitemap${number}.xml`),
  )
  assert.deepEqual(index(['/daily/2026-11-22.xml'], ['/daily/2026-11-23.xml']), [
    'https://courier.example/daily/2026-11-23.xml',
    'https://courier.example/daily/2026-11-22.xml',
  ])
  assert.deepEqual(index(['javascript:alert(1)'], [url]), [])
})

test('50,000 entries are read in seconds, and a hostile sitemap is no dearer', () => {
  const seconds = (document: string): number => cpuMs(() => feedOf(document)) / 1_000
  const entries = Array.from({ length: 60_000 }, (_, at) => plain(`2026/11/23/story-${at}`, '2026-11-23'))
  assert.ok(seconds(urlset(...entries)) < 4)
  assert.ok(seconds(`<urlset>${'<url>'.repeat(200_000)}`) < 4)
  assert.ok(seconds(`<urlset><url><loc>${'a'.repeat(5_000_000)}</loc></url></urlset>`) < 4)
})
