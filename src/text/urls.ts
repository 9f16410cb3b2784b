import { isIP } from 'node:net'
import { plainlyAbsolute } from './plain-address.ts'
import { isTrackingParameter } from './url-tracking.ts'

const WEB_PROTOCOLS: readonly string[] = ['http:', 'https:']

/**
 * The absolute form of an address found in a feed or a page, resolved against `base` (RFC 3986 §5, WHATWG URL).
 * Takes the address as written, surrounding white space allowed, and the absolute address of the document. Gives
 * undefined when it is empty, cannot be resolved or is not one of `protocols` (http and https unless others are named).
 */
export function absoluteUrl(
  value: string | undefined,
  base?: string,
  protocols: readonly string[] = WEB_PROTOCOLS,
): string | undefined {
  const written = value?.trim()
  if (!written) return undefined
  const plain = protocols === WEB_PROTOCOLS ? plainlyAbsolute(written, base) : undefined
  if (plain !== undefined) return plain
  const url = (base && URL.parse(written, base)) || URL.parse(written)
  return url && protocols.includes(url.protocol) ? url.href : undefined
}

/**
 * The form of an address under which two links to the same document are equal: host in lower case, no default port, no
 * fragment, no tracking parameters. Parameters that choose the document stay, byte for byte and in their order. What is
 * no address comes back trimmed.
 */
export function canonicalUrl(address: string): string {
  const url = URL.parse(address.trim())
  if (!url) return address.trim()
  url.hash = ''
  if (url.search) url.search = withoutTracking(url.search)
  return url.search ? url.href : url.href.replace(/\?$/, '')
}

/** The host of an absolute address, in lower case and without port; undefined when it has none. */
export function hostOf(address: string): string | undefined {
  return URL.parse(address.trim())?.hostname || undefined
}

/**
 * The part of a host that somebody registered: `news.example.co.uk` gives `example.co.uk`. A guess by the shape of the
 * name, without the Public Suffix List: good enough to group hosts by owner, never to decide on security.
 */
export function registrableHost(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '')
  if (isIP(name.replace(/^\[|\]$/g, ''))) return name
  const labels = name.split('.')
  return labels.slice(-labelsToKeep(labels)).join('.')
}

/** Second-level names under which countries register, as in `example.co.uk`. */
const SHARED_SECOND_LEVEL = new Set(['ac', 'co', 'com', 'edu', 'go', 'gob', 'gov', 'gouv', 'ne', 'net', 'or', 'org'])

/** Platforms whose customers each have a name of their own in front. */
const PLATFORMS = new Set([
  'beehiiv.com',
  'bearblog.dev',
  'fc2.com',
  'firebaseapp.com',
  'ghost.io',
  'github.io',
  'gitlab.io',
  'hatenablog.com',
  'herokuapp.com',
  'livejournal.com',
  'medium.com',
  'netlify.app',
  'over-blog.com',
  'pages.dev',
  'substack.com',
  'tumblr.com',
  'typepad.com',
  'vercel.app',
  'web.app',
  'webflow.io',
  'weebly.com',
  'wixsite.com',
  'wordpress.com',
])

function labelsToKeep(labels: string[]): number {
  const [second = '', last = ''] = labels.slice(-2)
  // Blogspot has a name in many countries: `x.blogspot.co.uk`.
  const blogspot = labels.lastIndexOf('blogspot')
  if (blogspot > 0) return labels.length - blogspot + 1
  const isShared = last.length === 2 && SHARED_SECOND_LEVEL.has(second)
  return isShared || PLATFORMS.has(`${second}.${last}`) ? 3 : 2
}

/** Works on the written query, because `URLSearchParams` would re-encode the parameters that stay. */
function withoutTracking(search: string): string {
  return search
    .slice(1)
    .split('&')
    .filter(pair => pair !== '' && !isTrackingParameter(...nameAndValue(pair)))
    .join('&')
}

function nameAndValue(pair: string): [string, string] {
  const [parameter] = new URLSearchParams(pair)
  return parameter ?? ['', '']
}
