import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { loopbackFetcher, serve } from '../../net/loopback-server.ts'
import { readFeed } from '../parse/read-feed.ts'
import { discoverFeeds, type Found } from './discover.ts'

/** What a path of the test site answers: a body, or a status, or a place to go instead. */
type Answer = string | number | { to: string; status: number }

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
      if (typeof answer === 'object') return response.writeHead(answer.status, { location: answer.to }).end()
      response.writeHead(200, { 'content-type': answer.startsWith('<?xml') ? 'text/xml' : 'text/html' }).end(answer)
    },
    robots === undefined ? {} : { robots },
  )
  const fetcher = loopbackFetcher(test)
  const discover = (pasted: string) => discoverFeeds(pasted, { fetcher, readFeed })
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
  assert.deepEqual(summary(await discover(`${origin}/@ada`)), [['/@ada.rss', 'mastodon']])
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
    detail: `No feed was found at ${origin}/: the page announces none and the usual addresses answered 404`,
  })
})

test('announced feeds that are none are part of the sentence', async test => {
  const { discover, origin } = await site(test, { '/': announce(['/a'], ['/b']), '/a': '<p>No feed', '/feed': 403 })
  assert.deepEqual(await discover(origin), {
    failed: 'not-a-feed',
    detail:
      `No feed was found at ${origin}/: the page announces 2, but they gave no feed (1) or answered 404 (1) ` +
      'and the usual addresses answered 404 (7) or refused us (1)',
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
})

test('an address that may not be asked fails with its own reason, and so does a page that links to one', async test => {
  const { discover, origin } = await site(test, { '/': announce(['http://192.168.0.1/feed']) })
  const outcome = await discover('http://169.254.169.254/latest/meta-data')
  assert.ok('failed' in outcome)
  assert.equal(outcome.failed, 'private-address')
  const linked = await discover(origin)
  assert.ok('failed' in linked)
  assert.match(linked.detail ?? '', /the page announces 1, but it did not answer and the usual addresses answered 404$/)
})

test('a page that names a thousand feeds is asked for eight of them', async test => {
  const links = Array.from({ length: 1000 }, (_, at): [string] => [`/${at}.xml`])
  const { discover, origin, asked } = await site(test, { '/': announce(...links) })
  await discover(origin)
  assert.equal(asked().filter(path => /^\/\d+\.xml$/.test(path)).length, 8)
})
