import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Log } from '../../model/log.ts'
import { cardStart } from '../cards/card-address.ts'
import type { Readers } from '../live/readers.ts'
import { pictureStart } from '../pictures/answer-picture.ts'
import type { LanguageCode } from '../words/language-codes.ts'
import { type Refusal, refusalOf } from './check-request.ts'
import type { PageCache } from './page-cache.ts'
import { pageKeyOf } from './page-key.ts'
import { type Ready, send } from './send.ts'

/** What stands behind the door. `rest` answers what is neither a page nor a file: the API, health, forms. */
export type FrontDoor = {
  /** Headers that every answer carries, name and value in turn. */
  headers: string[]
  files: ReadonlyMap<string, Ready>
  cache: PageCache
  readers: Readers
  /** Answers what asks for a picture. */
  pictures: RequestListener
  /** Answers what asks for a card for social media. */
  cards: RequestListener
  rest: RequestListener
  /** The language of the site, for readers who wish for none that it speaks. */
  language: LanguageCode
  log: Log
}

/** Every request comes through here: checked, then answered by the cheapest that can. */
export function frontDoor({
  headers,
  files,
  cache,
  readers,
  pictures,
  cards,
  rest,
  language,
  log,
}: FrontDoor): RequestListener {
  return (request, response) => {
    const refusal = refusalOf(request)
    if (refusal) return refuse(response, refusal, headers)
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const path = pathOf(request.url!)
    if (path === '/live' && request.method === 'GET') return readers.join(request, response)
    const file = reads ? files.get(path) : undefined
    if (file) return send(request, response, file, headers)
    if (reads && path.startsWith(pictureStart)) return pictures(request, response)
    if (reads && path.startsWith(cardStart)) return cards(request, response)
    if (reads && isPage(path)) return answerPage(request, response)
    for (let i = 0; i < headers.length; i += 2) response.setHeader(headers[i]!, headers[i + 1]!)
    rest(request, response)
  }

  function answerPage(request: IncomingMessage, response: ServerResponse): void {
    const key = pageKeyOf(request, language)
    const atHand = cache.atHand(key)
    if (atHand) return send(request, response, atHand, headers)
    cache
      .page(key)
      .then(({ answer, stale }) =>
        send(request, response, answer, stale ? [...headers, 'x-news-factory', 'older-copy'] : headers),
      )
      .catch(error => {
        log.error('a page broke', { path: key.path, reason: (error as Error).message })
        response.destroy()
      })
  }
}

const pathOf = (url: string): string => {
  const cut = url.indexOf('?')
  return cut < 0 ? url : url.slice(0, cut)
}

const notPages = ['/api/', '/healthz', '/readyz', '/metrics', '/live', '/assets/', '/websub/', '/since']
const isPage = (path: string): boolean => !notPages.some(start => path.startsWith(start))

function refuse(response: ServerResponse, { status, words, allow }: Refusal, headers: string[]): void {
  const own = ['content-type', 'text/plain; charset=utf-8', 'cache-control', 'no-store', 'connection', 'close']
  response.writeHead(status, [...headers, ...own, ...(allow ? ['allow', allow] : [])])
  response.end(`${words}\n`)
}
