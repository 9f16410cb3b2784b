import { STATUS_CODES } from 'node:http'
import type { Failed, Failure } from '../model/outcome.ts'
import type { Answer } from './exchange.ts'
import { retryAt } from './freshness.ts'

/**
 * What an answer's status means when it is no success and no redirect; undefined when its body should be read.
 * `retryAt` is set on 'slow-down' when the server names a time. `now` in milliseconds UTC.
 */
export function failureOfAnswer(
  answer: Pick<Answer, 'status' | 'headers'>,
  host: string,
  now: number,
): Failed | undefined {
  const { status, headers } = answer
  const detail = `${host} answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd()
  if (status === 206) return { failed: 'broken-answer', detail: `${detail}, which nobody asked for` }
  if (status === 204 || status === 205) return { failed: 'empty', detail }
  if (status >= 200 && status < 300) return undefined
  const until = retryAt(headers, now)
  if (status === 429 || (status === 503 && until !== undefined)) {
    return { failed: 'slow-down', detail, ...(until === undefined ? {} : { retryAt: until }) }
  }
  return { failed: failureOfStatus[status] ?? 'server-error', detail }
}

const failureOfStatus: Record<number, Failure> = {
  304: 'broken-answer', // to a question without validators
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  410: 'gone',
  451: 'refused',
}
