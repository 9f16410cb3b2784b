import type { FetchRequest } from '../model/fetched.ts'
import { acceptedEncodings } from './inflate.ts'

/** What the fetcher asks for: what callers may ask, the robots.txt it reads for itself, and the forms it posts. */
export type Purpose = FetchRequest['purpose'] | 'robots' | 'form'

const accept: Record<Purpose, string> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.5',
  list: 'text/html, application/xhtml+xml, application/xml, text/xml, text/x-opml, */*;q=0.5',
  picture: 'image/avif, image/webp, image/png, image/jpeg, image/gif, image/*;q=0.8, */*;q=0.5',
  robots: 'text/plain, */*;q=0.5',
  form: 'text/plain, */*;q=0.5',
}

/**
 * The headers of a question: who asks, what is accepted, the validators byte for byte (specs/ingest.md section 6).
 * Never a cookie, a referrer or anything else that a source's settings could bring in.
 */
export function requestHeaders(
  identity: string,
  purpose: Purpose,
  validators: Pick<FetchRequest, 'etag' | 'lastModified'>,
): Record<string, string> {
  return {
    'user-agent': identity,
    accept: accept[purpose],
    'accept-encoding': acceptedEncodings,
    ...(purpose === 'form' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    ...(isSendable(validators.etag) ? { 'if-none-match': validators.etag } : {}),
    ...(isSendable(validators.lastModified) ? { 'if-modified-since': validators.lastModified } : {}),
  }
}

/** RFC 9110 section 5.5: visible characters, spaces and the bytes above ASCII. A stored value may be anything. */
function isSendable(value: string | undefined): value is string {
  return value !== undefined && /^[\t\x20-\x7e\x80-\xff]+$/.test(value)
}
