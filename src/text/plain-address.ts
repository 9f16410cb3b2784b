/**
 * An address that browsers read exactly as it is written: a host in lower case that is no number, and a path and a query
 * without any character that would be escaped. What stands in nearly all links.
 */
const plainAddress =
  /^https?:\/\/(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,20}\/[\w.~:@!$&()*+,;=/%-]*(?:\?[\w.~:@!$&()*+,;=/?%-]*)?$/
const plainPath = /^\/(?:[\w.~:@!$&()*+,;=%-][\w.~:@!$&()*+,;=/%-]*)?(?:\?[\w.~:@!$&()*+,;=/?%-]*)?$/
const plainOrigin = /^https?:\/\/(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,20}(?=\/)/

/**
 * The absolute http(s) address of `value` (WHATWG URL), where that can be seen without parsing it. Undefined where it takes a parser to know.
 */
export function plainlyAbsolute(value: string, base: string | undefined): string | undefined {
  // Dots between slashes, escaped or not, are steps in the path; punycode may be wrong.
  if (value.includes('/.') || value.includes('/%2') || value.includes('xn--')) return undefined
  if (value.startsWith('/')) {
    const origin = base !== undefined && plainPath.test(value) ? plainOrigin.exec(base)?.[0] : undefined
    return origin === undefined || origin.includes('xn--') ? undefined : origin + value
  }
  return plainAddress.test(value) ? value : undefined
}
