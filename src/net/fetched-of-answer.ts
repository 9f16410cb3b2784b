import type { Fetched, FetchRequest } from '../model/fetched.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Answer } from './exchange.ts'
import { freshForMs } from './freshness.ts'
import type { Body } from './read-body.ts'
import type { Place } from './redirects.ts'

export type AnswerContext = {
  place: Place
  validators: Pick<FetchRequest, 'etag' | 'lastModified'>
  /** Milliseconds UTC. */
  now: number
}

/** Whether an answer says "not modified" to validators that were sent; without any, a 304 is a mistake. */
export function isNotModified({ status }: Pick<Answer, 'status'>, { etag, lastModified }: AnswerContext['validators']) {
  return status === 304 && (etag !== undefined || lastModified !== undefined)
}

/**
 * The answer as the model has it. Validators are taken byte for byte from the answer; a 304 keeps those that were sent
 * unless it brings new ones (RFC 9110 section 15.4.5, specs/ingest.md section 6).
 */
export function fetchedOfAnswer(answer: Answer, body: Body, context: AnswerContext): Fetched {
  const { place, now } = context
  const { headers, status } = answer
  const notModified = status === 304
  const kept = notModified ? context.validators : {}
  const moved = place.trail.length > 0 && place.isPermanent
  return {
    status,
    notModified,
    url: place.url.href,
    ...given('movedTo', moved ? place.url.href : undefined),
    headers,
    bytes: body.bytes,
    ...given('etag', headers.etag || kept.etag),
    ...given('lastModified', headers['last-modified'] || kept.lastModified),
    ...given('contentType', headers['content-type'] || undefined),
    ...given('freshForMs', freshForMs(headers, now)),
    fetchedAt: now,
    wireBytes: body.wireBytes,
  }
}

/** A success without a single byte is a failure by the name of 'empty'. */
export function unlessEmpty(fetched: Fetched, host: string): Outcome<Fetched> {
  if (fetched.notModified || fetched.bytes.length > 0) return { done: fetched }
  return { failed: 'empty', detail: `${host} answered ${fetched.status} with an empty body` }
}

/** An optional field of an object: absent, rather than undefined, when there is nothing. */
function given<Key extends string, Value>(key: Key, value: Value | undefined): { [name in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [name in Key]: Value })
}
