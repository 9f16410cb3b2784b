import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { loopbackFetcher, serve } from '../../net/loopback-server.ts'
import { readPageList } from '../parse/page-list/read-page-list.ts'
import { readFeed } from '../parse/read-feed.ts'
import { discoverFeeds, type Found } from './discover.ts'

/** What a path of the test site answers: a body, or a status, or a place to go instead. */
type Answer = string | number | { to: string; status: number } | { body: string; link: string }

const rss = (title: string, link = '/', items = 1) => `<?xml version="1.0"?><rss version="2.0"><channel>
  <title>${title}</title><link>${link}</link><description>News</description>
  ${Array.from(
    { length: items },
    (_, at) => `<item><title>${title} ${at}</title><guid>${title}-${at}</guid>
    <pubDate>Sun, 0${at + 1} Nov 2026 08:00:00 GMT</pubDate></item>`,
  ).join('')}
  </channel></rss>`

const announce = (...links: [href: string, title?: string][]) =>
  `<!doctype html><title>Courier</title>${links
    .map(([href, title = '']) => `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`)
    .join('')}<p>Hello`

/** A publisher on loopback, and the search in it with the real fetcher and the real reader. */
async function site(test: TestContext, answers: Record<string, Answer>, robots?: string) {
  const server = await serve(
    test,
    (question, response) => {
      const answer = answers[question.url ?? ''] ?? 404
      if (typeof answer === 'number') return response.writeHead(answer, { 'content-type': 'text/html' }).end('<p>No')
      if (typeof answer === 'object' && 'link' in answer)
        return response.writeHead(200, { 'content-type': 'text/html', link: answer.link }).end(answer.body)
      if (typeof answer === 'object') return response.writeHead(answer.status, { location: answer.to }).end()
      response.writeHead(200, { 'content-type': answer.startsWith('<?xml') ? 'text/xml' : 'text/html' }).end(answer)
    },
    robots === undefined ? {} : { robots },
  )
  const fetcher = loopbackFetcher(test)
  const discover = (pasted: string) => discoverFeeds(pasted, { fetcher, readFeed, readPageList })
  const asked = () => server.questions.map(question => question.url ?? '')
  return { ...server, discover, asked }
}

/** The paths and ways of the feeds found; what failed instead fails the test. */
function summary(outcome: Awaited<ReturnType<typeof discoverFeeds>>): [string, Found['how']][] {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done.map(({ url, how }) => [new URL(url).pathname + new URL(url).search, how])
}

test('an address that is a feed is found as itself, with what it carries', async test => {
  const { discover, origin, asked } = await site(test, { '/rss': rss('Courier', 'https://courier.example/', 4) })
  const outcome = await discover(`${origin}/rss`)
  assert.deepEqual(outcome, {
    done: [
      {
        url: `${origin}/rss`,
        title: 'Courier',
        format: 'rss-2.0',
        homepage: 'https://courier.example/',
        items: 4,
        newest: [3, 2, 1].map(at => ({ title: `Courier ${at}`, publishedAt: Date.UTC(2026, 10, at + 1, 8) })),
        how: 'itself',
      },
    ],
  })
  assert.deepEqual(asked(), ['/rss'])
})

test('an address without its scheme is found, over http where https is not spoken', async test => {
  const { discover, port } = await site(test, { '/': announce(['/feed']), '/feed': rss('Courier') })
  assert.deepEqual(summary(await discover(`127.0.0.1:${port}`)), [['/feed', 'link']])
})

test('the feeds that a page announces are read and ranked: its own, empty ones, comments', async test => {
  const { discover, origin } = await site(test, {
    '/': announce(
      ['/comments/feed', 'Comments'],
      ['/category/sport/feed'],
      ['/none.xml'],
      ['/empty.xml'],
      ['/feed', 'Main'],
    ),
    '/comments/feed': rss('Comments on Courier'),
    '/category/sport/feed': rss('Sport', '/category/sport'),
    '/empty.xml': rss('Empty', '/', 0),
    '/feed': rss('Courier'),
  })
  assert.deepEqual(
    summary(await discover(origin)).map(([path]) => path),
    ['/feed', '/category/sport/feed', '/empty.xml', '/comments/feed'],
  )
})

test('who pastes a section gets the feed of the section before that of the site', async test => {
  const { discover, origin } = await site(test, {
    '/sport/': announce(['/feed'], ['/sport/feed']),
    '/feed': rss('Courier', '/'),
    '/sport/feed': rss('Sport', '/sport/'),
  })
  assert.deepEqual(summary(await discover(`${origin}/sport/`)), [
    ['/sport/feed', 'link'],
    ['/feed', 'link'],
  ])
})

test('one feed at two addresses is one feed', async test => {
  const { discover, origin } = await site(test, {
    '/': announce(['/feed'], ['/rss']),
    '/feed': rss('Courier'),
    '/rss': rss('Courier'),
  })
  assert.deepEqual(summary(await discover(origin)), [['/feed', 'link']])
})

test('a feed that moved for good is given at its new address, one that moved for now at its old one', async test => {
  const { discover, origin } = await site(test, {
    '/': announce(['/old'], ['/busy']),
    '/old': { to: '/new', status: 301 },
    '/new': rss('New'),
    '/busy': { to: '/spare', status: 302 },
    '/spare': rss('Spare'),
  })
  assert.deepEqual(
    summary(await discover(origin)).map(([path]) => path),
    ['/new', '/busy'],
  )
})

test('a page that announces nothing is searched for links that look like feeds', async test => {
  const { discover, origin } = await site(test, {
    '/': '<p><a href="/feedback">Write to us</a> <a href="/all.rss">All news</a>',
    '/all.rss': rss('Courier'),
  })
  assert.deepEqual(summary(await discover(origin)), [['/all.rss', 'link']])
})

test('a fediverse profile is found by its address', async test => {
  const { discover, origin } = await site(test, { '/@ada': '<p>Ada', '/@ada.rss': rss('Ada') })
  assert.deepEqual(summary(await discover(`${origin}/@ada`)), [['/@ada.rss', 'known-site']])
})

test('an article, an old address and a closed page lead to the feeds of their homepage', async test => {
  const { discover, origin } = await site(test, {
    '/2026/11/29/harbour': '<p>The harbour reopened.',
    '/closed': 403,
    '/': announce(['/feed']),
    '/feed': rss('Courier'),
  })
  for (const path of ['/2026/11/29/harbour', '/gone.xml', '/closed']) {
    assert.deepEqual(summary(await discover(origin + path)), [['/feed', 'link']])
  }
})

test('the usual addresses are asked last, and no more of them once two have answered', async test => {
  const { discover, origin, asked } = await site(test, {
    '/': '<p>Hello',
    '/rss.xml': rss('Courier'),
    '/atom.xml': rss('Other'),
    '/index.xml': rss('Third'),
  })
  assert.deepEqual(summary(await discover(origin)), [
    ['/rss.xml', 'common-path'],
    ['/atom.xml', 'common-path'],
  ])
  assert.deepEqual(asked(), ['/', '/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml'])
})

test('a page about the feeds of a site leads to them', async test => {
  const { discover, origin } = await site(test, {
    '/': '<p>Hello',
    '/rss': '<h1>Our feeds</h1><a href="/out/world.rss">World</a> <a href="/out/home.rss">Home</a>',
    '/out/world.rss': rss('World'),
    '/out/home.rss': rss('Home'),
  })
  assert.deepEqual(summary(await discover(origin)), [
    ['/out/world.rss', 'link'],
    ['/out/home.rss', 'link'],
  ])
})

test('where there is no feed, one sentence says what was tried', async test => {
  const { discover, origin } = await site(test, { '/': '<p>Hello' })
  assert.deepEqual(await discover(origin), {
    failed: 'not-a-feed',
    detail: `No feed was found at ${origin}/: the page announces none, the usual addresses answered 404, there is no sitemap with news, and it lists no headlines`,
  })
})

test('announced feeds that are none are part of the sentence', async test => {
  const { discover, origin } = await site(test, { '/': announce(['/a'], ['/b']), '/a': '<p>No feed', '/feed': 403 })
  assert.deepEqual(await discover(origin), {
    failed: 'not-a-feed',
    detail:
      `No feed was found at ${origin}/: the page announces 2, but they gave no feed (1) or answered 404 (1), ` +
      'the usual addresses answered 404 (7) or refused us (1), there is no sitemap with news, and it lists no headlines',
  })
})

test('a host that asks for quiet is asked for nothing more', async test => {
  const { discover, origin, asked } = await site(test, { '/': 429 })
  const outcome = await discover(origin)
  assert.ok('failed' in outcome)
  assert.equal(outcome.failed, 'slow-down')
  assert.deepEqual(asked(), ['/'])
})

test('an old address that redirects to a dead host does not end the search', async test => {
  const { discover, origin } = await site(test, {
    '/': announce(['/old']),
    '/old': { to: 'http://127.0.0.1:1/feed', status: 301 },
    '/rss.xml': rss('Courier'),
  })
  assert.deepEqual(summary(await discover(origin)), [['/rss.xml', 'common-path']])
})

test('a host that does not answer fails with its own reason', async test => {
  const { discover } = await site(test, {})
  const outcome = await discover('http://127.0.0.1:1/')
  assert.ok('failed' in outcome)
  assert.equal(outcome.failed, 'unreachable')
  assert.equal(outcome.detail, '127.0.0.1:1 refused the connection')
})

test('an address that may not be asked fails with its own reason, and so does a page that links to one', async test => {
  const { discover, origin } = await site(test, { '/': announce(['http://192.168.0.1/feed']) })
  const outcome = await discover('http://169.254.169.254/latest/meta-data')
  assert.ok('failed' in outcome)
  assert.equal(outcome.failed, 'private-address')
  const linked = await discover(origin)
  assert.ok('failed' in linked)
  assert.match(linked.detail ?? '', /the page announces 1, but it did not answer, the usual addresses answered 404, /)
})

test('a page that names a thousand feeds is asked for eight of them', async test => {
  const links = Array.from({ length: 1000 }, (_, at): [string] => [`/${at}.xml`])
  const { discover, origin, asked } = await site(test, { '/': announce(...links) })
  await discover(origin)
  assert.equal(asked().filter(path => /^\/\d+\.xml$/.test(path)).length, 8)
})

const articles = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<article><h2><a href="/2026/11/23/story-${at}-of-the-day">Story ${at} of the day is told</a></h2></article>`,
  ).join('')
const listing = (count: number, head = ''): string =>
  `<!doctype html><title>Courier</title>${head}<nav><a href="/sport">Sport</a></nav><main>${articles(count)}</main>`
const newsSitemap = (
  path = 'coast',
): string => `<?xml version="1.0"?><urlset><url><loc>https://courier.example/${path}/1</loc>
  <news:news><news:publication><news:name>Courier</news:name></news:publication>
  <news:publication_date>2026-11-23T08:00:00Z</news:publication_date><news:title>Harbour reopens</news:title></news:news></url></urlset>`
const plainSitemap = `<?xml version="1.0"?><urlset><url><loc>https://courier.example/coast/harbour-reopens-after-nine-days</loc></url></urlset>`
const index = (...paths: string[]): string =>
  `<?xml version="1.0"?><sitemapindex>${paths.map(path => `<sitemap><loc>${path}</loc></sitemap>`).join('')}</sitemapindex>`

test('a feed in the Link header of an answer is announced like one in its head', async test => {
  const { discover, origin } = await site(test, {
    '/': {
      body: '<p>Hello',
      link: '</style.css>; rel=preload, </out.xml>; rel="alternate"; type="application/rss+xml"',
    },
    '/out.xml': rss('Courier'),
  })
  assert.deepEqual(summary(await discover(origin)), [['/out.xml', 'link']])
})

test('a page with headlines and a feed gives both, the feed first', async test => {
  const { discover, origin } = await site(test, {
    '/': listing(6, '<link rel="alternate" type="application/rss+xml" href="/feed">'),
    '/feed': rss('Courier', '/', 2),
  })
  const outcome = await discover(origin)
  assert.deepEqual(summary(outcome), [
    ['/feed', 'link'],
    ['/', 'page'],
  ])
  assert.ok('done' in outcome)
  assert.deepEqual(outcome.done[1], {
    url: `${origin}/`,
    title: 'Courier',
    format: 'listing',
    homepage: `${origin}/`,
    items: 6,
    newest: [0, 1, 2, 3, 4, 5].map(at => ({
      title: `Story ${at} of the day is told`,
      ...(outcome.done[1]?.newest[0]?.publishedAt && { publishedAt: Date.UTC(2026, 10, 23) }),
    })),
    how: 'page',
    isPage: true,
  })
})

test('the news sitemap that robots.txt names is found where there is no feed', async test => {
  const robots = 'User-agent: *\nDisallow:\nSitemap: /all.xml\nSitemap: /fresh-news.xml'
  const { discover, origin } = await site(
    test,
    { '/': '<p>Hello', '/all.xml': plainSitemap, '/fresh-news.xml': newsSitemap() },
    robots,
  )
  const outcome = await discover(origin)
  assert.deepEqual(summary(outcome), [['/fresh-news.xml', 'sitemap']])
  assert.ok('done' in outcome)
  assert.deepEqual(outcome.done[0]?.newest, [{ title: 'Harbour reopens', publishedAt: Date.UTC(2026, 10, 23, 8) }])
})

test('without a word in robots.txt the usual sitemaps are asked', async test => {
  const { discover, origin } = await site(test, { '/': '<p>Hello', '/sitemap_news.xml': newsSitemap() })
  assert.deepEqual(summary(await discover(origin)), [['/sitemap_news.xml', 'sitemap']])
})

test('of an index the news sitemap is given, or the index itself where that has another name each day', async test => {
  const robots = 'Sitemap: /maps.xml'
  const steady = await site(test, { '/': '<p>Hi', '/maps.xml': index('/news.xml'), '/news.xml': newsSitemap() }, robots)
  assert.deepEqual(summary(await steady.discover(steady.origin)), [['/news.xml', 'sitemap']])
  const daily = await site(
    test,
    { '/': '<p>Hi', '/maps.xml': index('/news-2026-11-23.xml'), '/news-2026-11-23.xml': newsSitemap() },
    robots,
  )
  assert.deepEqual(summary(await daily.discover(daily.origin)), [['/maps.xml', 'sitemap']])
  const pasted = await daily.discover(`${daily.origin}/maps.xml`)
  assert.deepEqual(summary(pasted), [['/maps.xml', 'itself']])
  assert.ok('done' in pasted)
  assert.equal(pasted.done[0]?.items, 1)
})

test('the headlines of a page stand before a sitemap that names nothing but addresses', async test => {
  const { discover, origin } = await site(test, { '/': listing(6), '/sitemap.xml': plainSitemap })
  assert.deepEqual(summary(await discover(origin)), [
    ['/', 'page'],
    ['/sitemap.xml', 'sitemap'],
  ])
})

test('an h-feed is found on its page', async test => {
  const { discover, origin } = await site(test, {
    '/notes': '<div class="h-feed"><div class="h-entry"><a class="p-name u-url" href="/n/1">A note</a></div></div>',
  })
  const outcome = await discover(`${origin}/notes`)
  assert.deepEqual(summary(outcome), [['/notes', 'page']])
  assert.ok('done' in outcome)
  assert.equal(outcome.done[0]?.format, 'h-feed')
})

test('an article leads to the list of its homepage, and is no list itself', async test => {
  const { discover, origin } = await site(test, {
    '/2026/11/23/harbour': listing(8, '<meta property="og:type" content="article">'),
    '/': listing(6),
  })
  assert.deepEqual(summary(await discover(`${origin}/2026/11/23/harbour`)), [['/', 'page']])
})

test('a page that robots.txt closes to us is offered as no list, and that is said', async test => {
  const { discover, origin } = await site(test, { '/': listing(6) }, 'User-agent: *\nDisallow: /')
  const outcome = await discover(origin)
  assert.ok('failed' in outcome)
  assert.match(outcome.detail ?? '', /and its headlines were forbidden by robots\.txt$/)
})

test('no address makes a search ask more than forty times', async test => {
  const links = Array.from({ length: 1000 }, (_, at): [string] => [`/${at}.xml`])
  const anchors = Array.from({ length: 1000 }, (_, at) => `<a href="/${at}.rss">RSS</a>`).join('')
  const robots = Array.from({ length: 1000 }, (_, at) => `Sitemap: /s${at}.xml`).join('\n')
  const { discover, origin, paths } = await site(
    test,
    { '/a/b/': announce(...links) + anchors, '/': listing(9) },
    robots,
  )
  await discover(`${origin}/a/b/`)
  assert.ok(paths.length <= 42, `${paths.length} questions`)
})
