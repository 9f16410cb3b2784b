import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../../model/log.ts'
import { namesTag } from '../server/encoding.ts'
import type { Pictures, SentPicture } from './pictures.ts'
import type { PictureFormat } from './resize-task.ts'

/** Where pictures stand. */
export const pictureStart = '/picture/'

const forAMonth = 'public, max-age=2592000, immutable' // as long as a picture is kept here before it is asked for anew
const aMoment = 'public, max-age=60'

/** Answers requests for pictures; `headers` are those of `pictureHeaders`. */
export function answerPictures(pictures: Pictures, headers: string[], log: Log) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const format = formatFor(request.headers.accept)
    pictures.at(pathOf(request.url!), format).then(
      found => {
        if (found && 'bytes' in found) send(request, response, found, [...headers, ...typed(format)])
        else refuse(response, headers)
      },
      error => {
        log.error('a picture broke', { reason: (error as Error).message })
        refuse(response, headers)
      },
    )
  }
}

const pathOf = (url: string): string => url.split('?', 1)[0]!

/** What a client takes: whoever says nothing of the newer formats (crawlers, mail, old readers) gets a JPEG. */
export function formatFor(accept: string | undefined): PictureFormat {
  const named = (type: string): boolean => {
    const found = accept?.toLowerCase().match(new RegExp(`${type}\\s*(;[^,]*)?`))
    return found != null && !/;\s*q=0(?:\.0*)?\s*$/.test(found[1] ?? '')
  }
  if (named('image/avif')) return 'avif'
  return named('image/webp') ? 'webp' : 'jpeg'
}

const typed = (format: PictureFormat): string[] => [
  'content-type',
  `image/${format}`,
  'cache-control',
  forAMonth,
  'vary',
  'accept',
]

function send(request: IncomingMessage, response: ServerResponse, found: SentPicture, headers: string[]): void {
  const { bytes, etag } = found
  if (namesTag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, [...headers, 'etag', etag]).end()
    return
  }
  response.writeHead(200, [...headers, 'etag', etag, 'content-length', String(bytes.length)])
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Says the same of everything that is not to be had, and repeats nothing. */
function refuse(response: ServerResponse, headers: string[]): void {
  response.writeHead(404, [...headers, 'content-type', 'text/plain; charset=utf-8', 'cache-control', aMoment])
  response.end('There is no such picture.\n')
}
