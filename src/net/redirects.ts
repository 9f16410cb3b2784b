import type { Failed, Outcome } from '../model/outcome.ts'
import { askableUrl } from './askable-url.ts'
import type { ConnectorOptions } from './connector.ts'
import type { Answer } from './exchange.ts'

/** Where a fetch has got to: the address to ask now, and the way there. */
export type Place = {
  url: URL
  /** Addresses asked before this one, in order. */
  trail: readonly string[]
  /** Whether every hop so far was permanent; true at the start. */
  isPermanent: boolean
}

const redirects = new Set([301, 302, 303, 307, 308])
const permanent = new Set([301, 308])

/** Whether an answer sends us elsewhere. */
export function isRedirect({ status }: Pick<Answer, 'status'>): boolean {
  return redirects.has(status)
}

/**
 * The place a redirect leads to, checked as the first address was (specs/security.md B5): http or https, nothing
 * private, no loop, at most `most` hops.
 */
export function nextPlace(
  place: Place,
  answer: Pick<Answer, 'status' | 'headers'>,
  rules: Pick<ConnectorOptions, 'allow' | 'ports'> & { most: number },
): Outcome<Place> {
  const { host } = place.url
  const trail = [...place.trail, place.url.href]
  const location = answer.headers.location
  if (!location) return { failed: 'broken-answer', detail: `${host} answered ${answer.status} without saying where to` }
  const next = askableUrl(readableLocation(location), rules, place.url)
  if ('failed' in next) return { ...next, detail: `${host} redirects on: ${next.detail}` }
  if (trail.includes(next.done.href)) return tooMany(`${host} redirects in a circle, back to ${shown(next.done)}`)
  if (trail.length > rules.most) return tooMany(`${new URL(trail[0]!).host} redirects more than ${rules.most} times`)
  return { done: { url: next.done, trail, isPermanent: place.isPermanent && permanent.has(answer.status) } }
}

function tooMany(detail: string): Failed {
  return { failed: 'too-many-redirects', detail }
}

/** Header values arrive as latin1; many servers write a Location in bare UTF-8, which browsers read as such. */
function readableLocation(location: string): string {
  const bytes = Buffer.from(location, 'latin1')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return location
  }
}

function shown(url: URL): string {
  return url.href.length > 200 ? `${url.href.slice(0, 200)}…` : url.href
}
