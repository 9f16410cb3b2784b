import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../../model/log.ts'
import type { Pictures, SentPicture } from '../pictures/pictures.ts'
import { namesTag } from '../server/encoding.ts'
import type { CardKind } from './card-address.ts'
import type { CardFace } from './card-face.ts'

/** What cards are answered with: whose address a path is, what that card says now, and who draws it. */
export type CardParts = {
  read: (path: string) => { kind: CardKind; id: number } | undefined
  faceOf: (kind: CardKind, id: number) => Promise<CardFace | undefined>
  pictures: Pick<Pictures, 'card'>
}

const anHour = 'public, max-age=3600'
const aMoment = 'public, max-age=60'

/** Answers requests for cards; `headers` are those of `pictureHeaders`. A page that is gone has no card any more. */
export function answerCards({ read, faceOf, pictures }: CardParts, headers: string[], log: Log) {
  const find = async (path: string): Promise<SentPicture | undefined> => {
    const asked = read(path)
    const face = asked && (await faceOf(asked.kind, asked.id))
    const card = face && (await pictures.card(face))
    return card && 'bytes' in card ? card : undefined
  }
  return (request: IncomingMessage, response: ServerResponse): void => {
    find(request.url!.split('?', 1)[0]!).then(
      card => (card ? send(request, response, card, headers) : refuse(response, headers)),
      error => {
        log.error('a card broke', { reason: (error as Error).message })
        refuse(response, headers)
      },
    )
  }
}

function send(request: IncomingMessage, response: ServerResponse, card: SentPicture, headers: string[]): void {
  const { bytes, etag } = card
  const all = [...headers, 'content-type', 'image/png', 'cache-control', anHour, 'etag', etag]
  if (namesTag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, all).end()
    return
  }
  response.writeHead(200, [...all, 'content-length', String(bytes.length)])
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

function refuse(response: ServerResponse, headers: string[]): void {
  response.writeHead(404, [...headers, 'content-type', 'text/plain; charset=utf-8', 'cache-control', aMoment])
  response.end('There is no such card.\n')
}
