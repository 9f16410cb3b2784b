import { parseHttpDate } from './http-date.ts'

const dayMs = 24 * 3_600_000

type Headers = Record<string, string>

/**
 * How long the server says its answer stays fresh, in milliseconds from `now`, between 0 and 24 hours; undefined when
 * it says nothing. RFC 9111 section 4.2: max-age before Expires, less the Age the answer already has.
 */
export function freshForMs(headers: Headers, now: number): number | undefined {
  const lifetime = lifetimeMs(headers, now)
  if (lifetime === undefined) return undefined
  return clamp(lifetime - ageMs(headers))
}

/**
 * When the server asks us to come back: Retry-After in seconds or as a date (RFC 9110 section 10.2.3), in milliseconds
 * UTC, at most 24 hours from `now`. Undefined when there is none or it makes no sense (negative, words).
 */
export function retryAt(headers: Headers, now: number): number | undefined {
  const value = headers['retry-after']?.trim()
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return now + clamp(Number(value) * 1000)
  const date = parseHttpDate(value, now)
  return date === undefined ? undefined : now + clamp(date - now)
}

function lifetimeMs(headers: Headers, now: number): number | undefined {
  const directives = cacheDirectives(headers['cache-control'] ?? '')
  if (directives.has('no-store') || directives.has('no-cache')) return 0
  const maxAge = directives.get('max-age')
  if (maxAge !== undefined) return /^\d+$/.test(maxAge) ? Number(maxAge) * 1000 : 0
  if (headers.expires === undefined) return undefined
  const expires = parseHttpDate(headers.expires, now)
  const sent = parseHttpDate(headers.date ?? '', now) ?? now
  // `Expires: 0` and the like mean "already over".
  return expires === undefined ? 0 : expires - sent
}

function ageMs(headers: Headers): number {
  const age = headers.age?.trim() ?? ''
  return /^\d+$/.test(age) ? Number(age) * 1000 : 0
}

/** Directive names in lower case with their values; the first of a name counts. */
function cacheDirectives(text: string): Map<string, string> {
  const directives = new Map<string, string>()
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split('=', 2).map(piece => piece.trim())
    const key = name.toLowerCase()
    if (key !== '' && !directives.has(key)) directives.set(key, value.replaceAll('"', ''))
  }
  return directives
}

function clamp(ms: number): number {
  return Math.min(Math.max(ms, 0), dayMs)
}
