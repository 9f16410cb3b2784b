import { type Dispatcher, request } from 'undici'
import { deadline } from './deadline.ts'
import { BodyError, isLostConnection } from './failure-of-error.ts'
import { type Body, type BodyOptions, readBody } from './read-body.ts'

/** One answer whose head is there and whose body is still to be read or dropped; one of the two must be called. */
export type Answer = {
  status: number
  /** Names in lower case, values byte for byte (latin1), repeated ones joined by a comma. Cookies are left out. */
  headers: Record<string, string>
  read(options: Pick<BodyOptions, 'caps' | 'past'>): Promise<Body>
  drop(): Promise<void>
}

export type Question = {
  url: URL
  headers: Record<string, string>
  /** What is posted; without it the question is a GET. */
  body?: string
  headersMs: number
  /** Ends the question and the reading of its answer; its reason is what is thrown. */
  signal: AbortSignal
}

/** Asks one address once, following nothing. Throws what undici throws, or the reason of the signal that ended it. */
export async function exchange(dispatcher: Dispatcher, question: Question): Promise<Answer> {
  const { url } = question
  const response = await headAfterRetries(dispatcher, question)
  const body = response.body.on('error', () => undefined)
  const headers = joinedHeaders(response.headers)
  return {
    status: response.statusCode,
    headers,
    read: async options => {
      const { 'content-encoding': encoding, 'content-length': contentLength } = headers
      try {
        return await readBody(body, { ...options, host: url.host, encoding, contentLength })
      } catch (error) {
        const lost = `${url.host} broke the connection off in the middle of its answer`
        throw reasonOr(question.signal, isLostConnection(error) ? new BodyError('broken-answer', lost) : error)
      } finally {
        body.destroy()
      }
    },
    drop: () => drop(body),
  }
}

/** As often as a host may have connections waiting, and once more on a new one. */
async function headAfterRetries(dispatcher: Dispatcher, question: Question, retries = 2) {
  try {
    return await headOf(dispatcher, question)
  } catch (error) {
    if (retries === 0 || !diedWaiting(error)) throw error
    return headAfterRetries(dispatcher, question, retries - 1)
  }
}

async function headOf(dispatcher: Dispatcher, { url, headers, body, headersMs, signal }: Question) {
  const head = deadline(headersMs, `${url.host} did not begin to answer within ${headersMs / 1000} s`)
  const either = AbortSignal.any([signal, head.signal])
  try {
    const method = body === undefined ? 'GET' : 'POST'
    return await request(url, { dispatcher, method, headers, body, signal: either, headersTimeout: 0, bodyTimeout: 0 })
  } catch (error) {
    throw reasonOr(either, error)
  } finally {
    head.clear()
  }
}

/**
 * Whether a connection kept from an earlier answer was closed by the other side just as we used it again: it had read
 * something before, and this question got no head. Asking once more on a new connection is then right (RFC 9110 9.2.2);
 * for a form too, since all that we post says the same said twice.
 */
function diedWaiting(error: unknown): boolean {
  if (!isLostConnection(error)) return false
  const socket =
    error instanceof Error && 'socket' in error ? (error.socket as { bytesRead?: number } | null) : undefined
  return (socket?.bytesRead ?? 0) > 0
}

/** Reads what little is left, so that the connection can be used again, but waits for it only a moment. */
async function drop(body: Dispatcher.ResponseData['body']): Promise<void> {
  await body.dump({ limit: 16 * 1024, signal: AbortSignal.timeout(250) }).catch(() => undefined)
  body.destroy()
}

function reasonOr(signal: AbortSignal, error: unknown): unknown {
  return signal.aborted ? signal.reason : error
}

// Fields that RFC 9110 allows once; a second one is a mistake or an attack, the first counts.
const onlyOnce = new Set(['etag', 'last-modified', 'location', 'content-type', 'retry-after', 'age', 'expires', 'date'])

function joinedHeaders(raw: Record<string, string | string[] | undefined>): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(raw)) {
    if (value === undefined || name === 'set-cookie' || name === '__proto__') continue
    if (typeof value === 'string') headers[name] = value
    else headers[name] = onlyOnce.has(name) ? value[0]! : value.join(', ')
  }
  return headers
}
