import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { feedDocument } from './feed-documents.ts'
import { type Newsroom, pathOf } from './newsroom.ts'
import { articlePage, homePage, missingPage } from './pages.ts'
import type { FeedHabits, Published } from './world-model.ts'

/** What a publisher answers, before conditional requests and compression are looked at. */
type Answer = { status: number; headers: Record<string, string>; body: Buffer; validators: FeedHabits['validators'] }

/** What serving one publisher needs: its newsroom now, everything published (for what was withdrawn), its pictures. */
export type Desk = {
  room(): Newsroom
  published(): Published[]
  picture(name: string): Buffer
  /** How often this path has been asked for, this time included. */
  count(path: string): number
}

/** Answers one request to a publisher. */
export function servePublisher(desk: Desk, request: IncomingMessage, response: ServerResponse): void {
  const path = decodeURI(new URL(request.url ?? '/', 'http://world.invalid').pathname)
  const room = desk.room()
  const answer = answerFor(desk, room, path)
  const headers: Record<string, string> = { ...validatorsOf(answer, room), ...answer.headers }
  if (answer.status === 200 && isUnchanged(request, headers)) {
    response.writeHead(304, headers).end()
    return
  }
  const { gzip } = room.publisher.feed
  const packed = gzip && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  if (packed) headers['content-encoding'] = 'gzip'
  const body = packed ? gzipSync(answer.body) : answer.body
  response.writeHead(answer.status, { ...headers, 'content-length': String(body.length) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function answerFor(desk: Desk, room: Newsroom, path: string): Answer {
  const { feed } = room.publisher
  const count = desk.count(path)
  if (path === feed.movedFrom) return redirect(feed.path)
  if (path === feed.path) return feedAnswer(room, count)
  if (path === '/') return htmlAnswer(room, 200, homePage(room))
  if (path === '/robots.txt') return textAnswer('User-agent: *\nDisallow: /private/\n')
  if (path === '/privacy') return textAnswer(room.publisher.slogan)
  const picture = /^\/pictures\/([0-9a-f]{12})\.png$/.exec(path)
  if (picture)
    return {
      status: 200,
      headers: { 'content-type': 'image/png' },
      body: desk.picture(picture[1]!),
      validators: 'strong',
    }
  return articleAnswer(desk, room, path)
}

function articleAnswer(desk: Desk, room: Newsroom, path: string): Answer {
  const isHere = (article: Published): boolean =>
    article.draft.publisher === room.publisher.id && pathOf(room.publisher, article) === path
  const article = desk.published().find(isHere)
  if (!article) return htmlAnswer(room, 404, missingPage(room))
  if (article.withdrawn) return htmlAnswer(room, 410, missingPage(room))
  return htmlAnswer(room, 200, articlePage(room, article))
}

/** The feed, with its fault where it has one; a busy server refuses every third request, the second first. */
function feedAnswer(room: Newsroom, count: number): Answer {
  const { feed } = room.publisher
  if (feed.fault === 'html-page') return htmlAnswer(room, 200, homePage(room))
  if (feed.fault === 'busy' && count % 3 === 2) {
    return { ...textAnswer('Too many readers, please come back.\n'), status: 503, headers: { 'retry-after': '30' } }
  }
  const document = feedDocument(room)
  const text = feed.byteOrderMark ? `\u{feff}${document.text}` : document.text
  return {
    status: 200,
    headers: { 'content-type': document.contentType, 'cache-control': 'max-age=5' },
    body: encode(text, feed.charset),
    validators: feed.validators,
  }
}

function htmlAnswer(room: Newsroom, status: number, html: string): Answer {
  const { feed, page } = room.publisher
  const charset = page.quietCharset ? '' : `; charset=${feed.charset ?? 'utf-8'}`
  return {
    status,
    headers: { 'content-type': `text/html${charset}` },
    body: encode(html, feed.charset),
    validators: 'strong',
  }
}

const textAnswer = (text: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(text),
  validators: 'none',
})

const redirect = (path: string): Answer => ({ ...textAnswer('Moved.\n'), status: 301, headers: { location: path } })

/** Bytes in the publisher's charset; what the charset lacks becomes a character reference. */
function encode(text: string, charset: FeedHabits['charset']): Buffer {
  if (!charset) return Buffer.from(text)
  const lacks = (character: string): boolean => iconv.decode(iconv.encode(character, charset), charset) !== character
  const odd = new Set([...new Set(text)].filter(lacks))
  const escaped =
    odd.size === 0 ? text : Array.from(text, one => (odd.has(one) ? `&#${one.codePointAt(0)};` : one)).join('')
  return iconv.encode(escaped, charset)
}

function validatorsOf({ body, status, validators }: Answer, room: Newsroom): Record<string, string> {
  if (status !== 200 || validators === 'none') return {}
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16)
  if (validators === 'strong') return { etag: `"${digest}"` }
  if (validators === 'weak') return { etag: `W/"${digest}"` }
  const newest = room.articles.reduce((latest, article) => Math.max(latest, article.updatedAt), 0)
  return { 'last-modified': new Date(newest).toUTCString() }
}

/** RFC 9110 section 13.2.2: If-None-Match decides when it is there, else If-Modified-Since. */
function isUnchanged({ headers: asked }: IncomingMessage, headers: Record<string, string>): boolean {
  if (asked['if-none-match'] && headers.etag) return asked['if-none-match'] === headers.etag
  const since = Date.parse(asked['if-modified-since'] ?? '')
  return headers['last-modified'] !== undefined && Date.parse(headers['last-modified']) <= since
}
