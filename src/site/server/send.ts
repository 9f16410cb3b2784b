import type { IncomingMessage, ServerResponse } from 'node:http'
import { encode, encodingFor, entityTag, namesTag } from './encoding.ts'

/** An answer that is ready to be sent, any number of times. Its compressed forms are made when first asked for. */
export type Ready = {
  status: number
  /** Name and value in turn. */
  headers: string[]
  etag?: string
  identity: Buffer
  br?: Buffer
  gzip?: Buffer
}

/** Makes an answer ready; only a success gets an entity tag. */
export function ready(status: number, headers: string[], bytes: Buffer): Ready {
  return { status, headers, identity: bytes, etag: status === 200 ? entityTag(bytes) : undefined }
}

// Below this a compressed form saves less than its header costs.
const leastWorthCompressing = 500

/** Sends a ready answer in the best form the client takes, or 304 when the client has it, or only the head for HEAD. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Ready, common: string[]): void {
  const { etag, status } = answer
  if (etag && namesTag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, [...common, ...answer.headers, 'etag', etag]).end()
    return
  }
  const encoding =
    answer.identity.length < leastWorthCompressing ? 'identity' : encodingFor(request.headers['accept-encoding'])
  const bytes = answer[encoding]
  if (!bytes && encoding !== 'identity') {
    encode(answer.identity, encoding).then(
      made => {
        answer[encoding] = made
        send(request, response, answer, common)
      },
      error => response.destroy(error),
    )
    return
  }
  const headers = [...common, ...answer.headers, 'content-length', String(bytes!.length)]
  if (etag) headers.push('etag', etag)
  if (encoding !== 'identity') headers.push('content-encoding', encoding)
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
