import type { Dispatcher } from 'undici'
import type { Fetched, FetchRequest } from '../model/fetched.ts'
import type { Failed, Outcome } from '../model/outcome.ts'
import { deadline, unlessAborted } from './deadline.ts'
import { type Answer, exchange } from './exchange.ts'
import { failureOfAnswer } from './failure-of-answer.ts'
import { failureOfError } from './failure-of-error.ts'
import { type AnswerContext, fetchedOfAnswer, isNotModified, unlessEmpty } from './fetched-of-answer.ts'
import type { AskLeave } from './leave.ts'
import type { Limits } from './limits.ts'
import type { Pace } from './pace.ts'
import type { AllowList } from './public-address.ts'
import type { BodyOptions } from './read-body.ts'
import { isRedirect, nextPlace, type Place } from './redirects.ts'
import { type Purpose, requestHeaders } from './request-headers.ts'

/** What one fetch is about. */
export type Errand = {
  purpose: Purpose
  validators: Pick<FetchRequest, 'etag' | 'lastModified'>
  /** The address that gave the validators; the first one unless said otherwise. */
  validatorsFor?: string
  /** An encoded form to be posted, at every hop of the way. */
  body?: string
  /** Ends the errand; its reason is what is thrown. */
  signal: AbortSignal
  /** Asks, before every hop, whether an address may be asked and how far from the last question to its host. */
  leave: AskLeave
}

/** What every fetch uses. */
export type Tools = {
  allow: AllowList
  ports: readonly number[]
  identity: string
  clock: () => number
  limits: Limits
  dispatcher: Dispatcher
  pace: Pace
}

// A 429 without a Retry-After: long enough to matter, short enough to be wrong about.
const quietMs = 60_000

/** Goes from one address to the next until something other than a redirect answers, all within one deadline. */
export async function travel(url: URL, errand: Errand, tools: Tools): Promise<Outcome<Fetched>> {
  let place: Place = { url, trail: [], isPermanent: true }
  let leftMs = errand.purpose === 'robots' ? tools.limits.robotsMs : tools.limits.wholeMs
  for (;;) {
    const leave = await unlessAborted(errand.leave(place.url), errand.signal)
    if ('failed' in leave) return leave
    const turn = await tools.pace.enter(place.url.host, {
      ...leave,
      ahead: place.trail.length > 0,
      signal: errand.signal,
    })
    if ('blockedUntil' in turn) return stillBlocked(place.url.host, turn.blockedUntil)
    const began = performance.now()
    const stop = await visit(place, leftMs, errand, tools).finally(turn.leave)
    if (!('next' in stop)) return stop
    place = stop.next
    leftMs -= performance.now() - began
  }
}

function stillBlocked(host: string, until: number): Failed {
  const detail = `${host} asked to be left alone until ${new Date(until).toISOString()}`
  return { failed: 'slow-down', detail, retryAt: until }
}

/** Asks one address, within what is left of the time. */
async function visit(
  place: Place,
  leftMs: number,
  errand: Errand,
  tools: Tools,
): Promise<Outcome<Fetched> | { next: Place }> {
  const { host } = place.url
  const { limits } = tools
  const wholeMs = errand.purpose === 'robots' ? limits.robotsMs : limits.wholeMs
  const whole = deadline(leftMs, `${host} did not finish its answer within ${wholeMs / 1000} s`)
  const signal = AbortSignal.any([errand.signal, whole.signal])
  try {
    const isTheirs = errand.validatorsFor ? place.url.href === errand.validatorsFor : place.trail.length === 0
    const validators = isTheirs ? errand.validators : {}
    const headers = requestHeaders(tools.identity, errand.purpose, validators)
    const question = { url: place.url, headers, body: errand.body, headersMs: limits.headersMs, signal }
    const answer = await exchange(tools.dispatcher, question)
    return await settle(answer, { place, validators, now: tools.clock() }, errand, tools)
  } catch (error) {
    return failureOfError(error, host)
  } finally {
    whole.clear()
  }
}

/** Decides by the head of an answer what to do with it: go on, give up, or read its body. */
async function settle(
  answer: Answer,
  context: AnswerContext,
  { purpose }: Errand,
  tools: Tools,
): Promise<Outcome<Fetched> | { next: Place }> {
  const { place, validators, now } = context
  const { host } = place.url
  if (isNotModified(answer, validators) || isMissingRobots(answer, purpose) || isTakenForm(answer, purpose)) {
    await answer.drop()
    return { done: fetchedOfAnswer(answer, { bytes: new Uint8Array(), wireBytes: 0 }, context) }
  }
  if (isRedirect(answer)) {
    await answer.drop()
    if (purpose === 'form' && answer.status === 303) return elsewhere(host)
    const next = nextPlace(place, answer, { ...tools, most: tools.limits.redirects })
    return 'failed' in next ? next : { next: next.done }
  }
  const failure = failureOfAnswer(answer, host, now)
  if (failure) {
    if (failure.failed === 'slow-down') tools.pace.block(host, failure.retryAt ?? now + quietMs)
    await answer.drop()
    return failure
  }
  const fetched = fetchedOfAnswer(answer, await answer.read(readingFor(purpose, tools.limits)), context)
  return purpose === 'robots' ? { done: fetched } : unlessEmpty(fetched, host)
}

/** RFC 9309 section 2.3.1.3: a 4xx says that there is no robots.txt. A 429 says nothing of the kind. */
function isMissingRobots({ status }: Answer, purpose: Purpose): boolean {
  return purpose === 'robots' && status >= 400 && status < 500 && status !== 429
}

/** Whoever takes a form says so by the status; the words beside it are not needed. */
function isTakenForm({ status }: Answer, purpose: Purpose): boolean {
  return purpose === 'form' && status >= 200 && status < 300
}

/** RFC 9110 section 15.4.4: what answers stands elsewhere, and is to be read there, not asked. */
function elsewhere(host: string): Failed {
  return { failed: 'broken-answer', detail: `${host} answered 303 See Other, which takes no form` }
}

function readingFor(purpose: Purpose, limits: Limits): Pick<BodyOptions, 'caps' | 'past'> {
  if (purpose !== 'robots') return { caps: limits }
  return { caps: { ...limits, wireBytes: limits.robotsBytes, bodyBytes: limits.robotsBytes }, past: 'cut' }
}
