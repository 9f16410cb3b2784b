import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createPlainServer, type Server as PlainServer, type Socket } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Failure } from '../src/model/outcome.ts'
import { hostileItems, hostilePages, hostileTitles, type Item, rssOf } from './hostile-feeds.ts'

/** A publisher that misbehaves in one way; `expect` is what its feed's reading should come to, in a word. */
export type HostilePublisher = { name: string; feed: string; expect: readonly (Failure | 'ok')[] }

/** A publisher that does everything right. */
export type WellPublisher = { name: string; feed: string; publish(title: string): void; asked(): number }

/** One good publisher among many bad ones, each on a port of its own, and doors that must never be knocked on. */
export type HostileWorld = {
  well: WellPublisher
  bad: HostilePublisher[]
  /** An OPML list of all of them. */
  opml: string
  /** host:port of every publisher, and of no sentinel: for NF_ALLOW_HOSTS. */
  allow: string
  /** What knocked on the sentinel's door. */
  trespasses(): string[]
  close(): Promise<void>
}

type Answer = (response: ServerResponse, path: string, origin: string) => void
type Making = {
  /** Opens a publisher whose `/feed` answers so; other paths are 404, or what `pages` has. */
  publisher(
    name: string,
    expect: HostilePublisher['expect'],
    feed: Answer,
    pages?: Record<string, Answer>,
  ): Promise<void>
  /** Opens a publisher below HTTP. */
  wire(name: string, expect: HostilePublisher['expect'], talk: (socket: Socket) => void): Promise<void>
  sentinel: string
}

/** Starts the hostile internet on loopback. Drips and silences end with `close`. */
export async function startHostileWorld(): Promise<HostileWorld> {
  const servers: (Server | PlainServer)[] = []
  const sockets = new Set<Socket>()
  const bad: HostilePublisher[] = []
  const trespasses: string[] = []
  const open = async (server: Server | PlainServer): Promise<string> => {
    servers.push(server)
    server.on('connection', (socket: Socket) => {
      sockets.add(socket.on('error', () => {}))
      socket.on('close', () => sockets.delete(socket))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  const sentinel = await open(
    createServer(({ url = '' }, response) => {
      trespasses.push(url)
      response.end('in')
    }),
  )
  const making: Making = {
    sentinel,
    publisher: async (name, expect, feed, pages = {}) => {
      const origin: string = await open(
        createServer((request, response) => serve({ '/feed': feed, ...pages }, origin)(request, response)),
      )
      bad.push({ name, expect, feed: `${origin}/feed` })
    },
    wire: async (name, expect, talk) => {
      const origin = await open(createPlainServer(socket => void socket.once('data', () => talk(socket))))
      bad.push({ name, expect, feed: `${origin}/feed` })
    },
  }
  const well = await openWellPublisher(open)
  for (const make of [wrongAnswers, tooMuch, tooSlow, elsewhere, statuses, brokenText, hostileText]) await make(making)

  const all = [well, ...bad]
  return {
    well,
    bad,
    opml: opmlOf(all),
    allow: all.map(({ feed }) => new URL(feed).host).join(','),
    trespasses: () => trespasses,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
    },
  }
}

const serve =
  (answers: Record<string, Answer>, origin: string): RequestListener =>
  ({ url = '/' }, response) => {
    const answer = answers[url] ?? answers['*']
    if (answer) answer(response, url, origin)
    else response.writeHead(404).end('not here')
  }

const opmlOf = (all: { name: string; feed: string }[]): string =>
  `<opml version="2.0"><body>${all.map(({ name, feed }) => `<outline type="rss" text="${name}" xmlUrl="${feed}"/>`).join('\n')}</body></opml>`

async function openWellPublisher(open: (server: Server) => Promise<string>): Promise<WellPublisher> {
  const articles = ['Harbour bridge opens after two years', 'Council agrees on new tram line']
  let asked = 0
  const items = (origin: string): Item[] =>
    articles.map((title, n) => ({ title, link: `${origin}/article/${n}`, date: new Date() })).reverse()
  const origin: string = await open(
    createServer(({ url = '' }, response) => {
      const title = articles[Number(/^\/article\/(\d+)$/.exec(url)?.[1] ?? Number.NaN)]
      if (url === '/feed') {
        asked++
        send(rssOf('The well publisher', items(origin)), { 'cache-control': 'max-age=1' })(response, '', '')
      } else if (title) send(hostilePages.plain(title), { 'content-type': 'text/html' })(response, '', '')
      else response.writeHead(404).end()
    }),
  )
  return {
    name: 'The well publisher',
    feed: `${origin}/feed`,
    publish: title => void articles.push(title),
    asked: () => asked,
  }
}

const send =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answer =>
  response =>
    void response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers }).end(body)

const oneItem = (title: string): Item[] => [
  { title, link: `http://127.0.0.1:9/${encodeURIComponent(title.slice(0, 20))}`, date: new Date() },
]

async function wrongAnswers({ publisher, wire }: Making): Promise<void> {
  await publisher('A homepage', ['not-a-feed'], send(hostilePages.plain('Front page'), { 'content-type': 'text/html' }))
  await publisher('Nothing at all', ['empty'], send(''))
  await publisher(
    'A broken-off feed',
    ['ok'],
    send(`${rssOf('Cut', oneItem('Kept before the break')).split('</channel>')[0]}<item><title>Half an it`),
  )
  await publisher(
    'Broken JSON',
    ['not-a-feed'],
    send('{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": ', {
      'content-type': 'application/feed+json',
    }),
  )
  await publisher(
    'JSON of another kind',
    ['not-a-feed', 'ok'],
    send('{"version":"https://jsonfeed.org/version/1.1","items":{"a":[1,null]},"title":7}', {
      'content-type': 'application/feed+json',
    }),
  )
  await publisher(
    'Noise',
    ['not-a-feed', 'broken-answer'],
    send(Buffer.from(Array.from({ length: 9000 }, (_, n) => (n * 7919) % 251))),
  )
  await publisher(
    'Called gzip, is not',
    ['broken-answer'],
    send(rssOf('Plain', oneItem('Plain')), { 'content-encoding': 'gzip' }),
  )
  await wire('Breaks off in the middle', ['broken-answer', 'unreachable'], socket => {
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 90000\r\n\r\n${rssOf('Half', [])}`)
    setTimeout(() => socket.destroy(), 50)
  })
  await wire('Hangs up', ['unreachable', 'broken-answer'], socket => void socket.destroy())
  await wire('Speaks no HTTP', ['broken-answer'], socket => void socket.end('220 mail.invalid ESMTP\r\n'))
  await wire('An endless head', ['broken-answer', 'timeout', 'unreachable'], socket => {
    const more = (): void =>
      void (socket.writable && socket.write(`x-more: ${'a'.repeat(9000)}\r\n`, () => setTimeout(more, 5)))
    socket.write('HTTP/1.1 200 OK\r\n', more)
  })
}

async function tooMuch({ publisher }: Making): Promise<void> {
  const start = `${rssOf('Bomb', oneItem('First')).split('</channel>')[0]}<!--`
  const gzipped = gzipSync(Buffer.alloc(16 * 2 ** 20))
  const bomb = Buffer.concat([gzipSync(start), ...Array.from({ length: 64 }, () => gzipped)]) // inflates to 1 GiB
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }
  const filler = Buffer.alloc(2 ** 20, `<item><title>${'word '.repeat(100)}</title></item>`)
  await publisher('Thirty megabytes', ['too-large'], response => {
    response.writeHead(200)
    for (let n = 0; n < 30; n++) response.write(filler)
    response.end()
  })
  await publisher('Thirty megabytes, and says so', ['too-large'], send('x', { 'content-length': '31457280' }))
  await publisher('A gzip bomb', ['too-large'], send(bomb, { 'content-encoding': 'gzip' }))
  await publisher(
    'A brotli bomb',
    ['too-large'],
    send(brotliCompressSync(Buffer.alloc(64 * 2 ** 20), quick), { 'content-encoding': 'br' }),
  )
  await publisher(
    'Many attributes',
    ['ok', 'not-a-feed', 'too-slow', 'too-much-memory', 'broken-answer'],
    send(
      `<rss ${Array.from({ length: 200_000 }, (_, n) => `a${n}="x"`).join(' ')}><channel><title>A</title></channel></rss>`,
    ),
  )
  await publisher(
    'Very deep',
    ['ok', 'not-a-feed', 'too-slow', 'too-much-memory', 'crashed'],
    send(`<rss><channel>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</channel></rss>`),
  )
  await publisher('Laughing entities', ['ok', 'not-a-feed', 'too-slow'], send(laughs()))
  await publisher('A very long title', ['ok'], send(rssOf('Long', oneItem('long '.repeat(1_000_000)))))
  const many = Array.from(
    { length: 30_000 },
    (_, n): Item => ({ title: `Number ${n}`, guid: `n${n}`, date: new Date(1.7e12 + n * 1000) }),
  )
  await publisher('Thirty thousand items', ['ok', 'too-slow'], send(rssOf('Many', many)))
}

/** "Billion laughs": nested entities that would expand to gigabytes. */
function laughs(): string {
  const levels = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)
  return `<!DOCTYPE rss [<!ENTITY l0 "ha">${levels.join('')}]><rss version="2.0"><channel><title>&l10;</title><item><title>&l10;</title><guid>1</guid></item></channel></rss>`
}

async function tooSlow({ publisher, wire }: Making): Promise<void> {
  const slow = rssOf('Slow', oneItem('Slow'))
  await publisher('One byte a second', ['timeout'], drip(slow))
  await wire('A head, one byte a second', ['timeout'], socket => {
    let at = 0
    const timer = setInterval(() => socket.write('HTTP/1.1 200 OK\r\nx: y'[at++] ?? 'y'), 1000)
    socket.on('close', () => clearInterval(timer))
  })
  // more of them than requests may be under way at once
  for (let n = 1; n <= 30; n++) await wire(`Never answers ${n}`, ['timeout'], () => {})
}

const drip =
  (text: string): Answer =>
  response => {
    let at = 0
    response.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => void response.write(text[at++] ?? ' '), 1000)
    response.on('close', () => clearInterval(timer))
  }

async function elsewhere({ publisher, sentinel }: Making): Promise<void> {
  const to =
    (location: string): Answer =>
    response =>
      void response.writeHead(302, { location }).end()
  await publisher('Redirects to a private door', ['private-address'], to(`${sentinel}/from-a-redirect`))
  await publisher('Redirects to localhost', ['private-address'], to(sentinel.replace('127.0.0.1', 'localhost')))
  await publisher(
    'Redirects to a spelled-out door',
    ['private-address'],
    to(sentinel.replace('127.0.0.1', '0x7f000001')),
  )
  await publisher('Redirects to cloud metadata', ['private-address'], to('http://169.254.169.254/latest/meta-data/'))
  await publisher('Redirects to a file', ['bad-address'], to('file:///etc/passwd'))
  await publisher('Redirects in a circle', ['too-many-redirects'], to('/feed'))
  await publisher('Redirects on and on', ['too-many-redirects'], (response, path) => to(`${path}x`)(response, '', ''), {
    '*': (response, path) => to(`${path}x`)(response, '', ''),
  })
}

async function statuses({ publisher }: Making): Promise<void> {
  await publisher('Gone', ['gone'], send('gone', {}, 410))
  await publisher('Not found', ['not-found'], send('not found', {}, 404))
  await publisher('Server error', ['server-error'], send('oh', {}, 500))
  await publisher('Too many requests', ['slow-down'], send('wait', { 'retry-after': '600' }, 429))
  await publisher('Wants a password', ['refused'], send('no', {}, 401))
  await publisher('Not modified, unasked', ['broken-answer'], response => void response.writeHead(304).end())
}

async function brokenText({ publisher }: Making): Promise<void> {
  const cyrillic = Buffer.from(rssOf('Windows', oneItem('TITLE')), 'latin1')
    .toString('latin1')
    .replace('TITLE', '\xcd\xee\xe2\xee\xf1\xf2\xe8 \xed\xe0\xf3\xea\xe8')
  await publisher(
    'Another charset than it says',
    ['ok'],
    send(Buffer.from(cyrillic, 'latin1'), { 'content-type': 'application/xml; charset=utf-8' }),
  )
  await publisher(
    'A charset nobody knows',
    ['ok'],
    send(rssOf('Unknown', oneItem('Café society')), { 'content-type': 'application/xml; charset=x-klingon' }),
  )
  await publisher(
    'UTF-16 without a mark',
    ['ok', 'not-a-feed'],
    send(Buffer.from(rssOf('Sixteen', oneItem('Sixteen bits')), 'utf16le')),
  )
}

async function hostileText({ publisher, sentinel }: Making): Promise<void> {
  let turn = 0
  await publisher(
    'Hostile items',
    ['ok'],
    (response, _path, origin) =>
      send(rssOf('Hostile \u001b[31mfeed\u202e <script>alert(0)</script>', hostileItems(origin, sentinel)))(
        response,
        '',
        '',
      ),
    {
      '*': (response, path) => {
        const title = hostileTitles[Number(/^\/title\/(\d+)$/.exec(path)?.[1] ?? Number.NaN)]
        const status = title === undefined ? 404 : 200
        send(hostilePages.plain(title ?? ''), { 'content-type': 'text/html' }, status)(response, '', '')
      },
      '/robots.txt': send('User-agent: *\nDisallow: /forbidden\n', { 'content-type': 'text/plain' }),
      '/tables': send(hostilePages.tables(), { 'content-type': 'text/html' }),
      '/drip': drip(hostilePages.plain('Drips')),
      '/consent': send(hostilePages.consent(), { 'content-type': 'text/html' }),
      '/script': send(hostilePages.scripted(), { 'content-type': 'text/html' }),
      '/private': response => void response.writeHead(302, { location: `${sentinel}/from-a-page` }).end(),
    },
  )
  await publisher('New guids each time', ['ok'], (response, _path, origin) => {
    turn++
    send(
      rssOf(
        'Restless',
        [1, 2].map(n => ({ title: `Restless ${n}`, link: `${origin}/restless/${n}`, guid: `turn-${turn}-${n}` })),
      ),
      { 'cache-control': 'max-age=1' },
    )(response, '', '')
  })
}
