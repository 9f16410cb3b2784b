import type { IncomingMessage } from 'node:http'

/** Why a request is turned away before anything looks at it. `words` repeat nothing of the request. */
export type Refusal = { status: 400 | 404 | 405 | 414; words: string; allow?: string }

const longestUrl = 4096
const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

const badAddress: Refusal = { status: 400, words: 'The address of this request cannot be read.' }
const noSuchPage: Refusal = { status: 404, words: 'There is nothing at this address.' }

/**
 * Turns away what no browser and no honest client sends: other methods, two hosts, absolute-form and `//` addresses (they
 * confuse proxies and caches, RFC 9112 §3.2), control characters, broken or doubly meant percent encodings, `..` segments.
 */
export function refusalOf(request: IncomingMessage): Refusal | undefined {
  const { method = '', url = '', headers, rawHeaders, httpVersion } = request
  if (!methods.has(method)) return { status: 405, words: 'This method is not known here.', allow: 'GET, HEAD, POST' }
  if (url.length > longestUrl) return { status: 414, words: 'The address of this request is too long.' }
  if (headers.host === undefined && httpVersion !== '1.0') return { status: 400, words: 'The request names no host.' }
  if (namesTwoHosts(rawHeaders)) return { status: 400, words: 'The request names more than one host.' }
  if (url[0] !== '/') return badAddress
  // Nearly every address is plain: one linear test spares it the rest.
  return isPlain(url) ? undefined : refusalOfOddAddress(url)
}

/** Node keeps the first and says nothing of the second, which a proxy before us may have gone by. */
function namesTwoHosts(rawHeaders: string[]): boolean {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts > 1
}

const isPlain = (url: string): boolean => /^[\w/?=&+.-]*$/.test(url) && !url.includes('//') && !url.includes('/.')

function refusalOfOddAddress(url: string): Refusal | undefined {
  if (/[^\x21-\x7e]/.test(url)) return badAddress
  const cut = url.indexOf('?')
  const [path, query] = cut < 0 ? [url, ''] : [url.slice(0, cut), url.slice(cut)]
  const decoded = decodedOrNothing(path)
  if (decoded === undefined || /%00/.test(query)) return badAddress
  if (/[\x00-\x1f\x7f\\]|%[0-9a-f]{2}/i.test(decoded) || /%2f/i.test(path)) return badAddress
  return decoded.includes('//') || /\/\.{1,2}(?:\/|$)/.test(decoded) ? noSuchPage : undefined
}

function decodedOrNothing(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
