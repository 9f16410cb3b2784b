import { absoluteUrl } from './urls.ts'

/** A link of a `Link` header: an absolute address, its relations in lower case, and what else it says of the target. */
export type HeaderLink = { url: string; relations: string[]; type?: string; title?: string }

// Who names more has something else in mind.
const mostLinks = 50

/**
 * The links of a `Link` header (RFC 8288 section 3), several of them joined by commas. Relative addresses are resolved
 * against `base`; a link about another document (`anchor`) is left out, and so is what cannot be read. Linear.
 */
export function linkHeader(value: string | undefined, base?: string): HeaderLink[] {
  const links: HeaderLink[] = []
  let rest = value ?? ''
  while (links.length < mostLinks) {
    const open = rest.indexOf('<')
    const close = rest.indexOf('>', open)
    if (open < 0 || close < 0) break
    const end = endOfLink(rest, close + 1)
    const url = absoluteUrl(rest.slice(open + 1, close), base)
    const parameters = parametersOf(rest.slice(close + 1, end))
    if (url && !parameters.has('anchor')) links.push(linkOf(url, parameters))
    rest = rest.slice(end + 1)
  }
  return links
}

function linkOf(url: string, parameters: Map<string, string>): HeaderLink {
  const type = parameters.get('type')
  const title = parameters.get('title')
  return { url, relations: wordsOf(parameters.get('rel')), ...(type && { type }), ...(title && { title }) }
}

/** Where the link ends: at the next comma that stands in no quotation. */
function endOfLink(text: string, from: number): number {
  return endOf(text, from, ',')
}

function endOf(text: string, from: number, mark: string): number {
  let quoted = false
  for (let at = from; at < text.length; at++) {
    const one = text[at]!
    if (quoted && one === '\\') at++
    else if (one === '"') quoted = !quoted
    else if (one === mark && !quoted) return at
  }
  return text.length
}

/** `;`-separated parameters, the first of each name counting (RFC 8288 section 3.3). */
function parametersOf(text: string): Map<string, string> {
  const parameters = new Map<string, string>()
  for (let at = 0; at < text.length; ) {
    const end = endOf(text, at, ';')
    const [name = '', ...value] = text.slice(at, end).split('=')
    const key = name.trim().toLowerCase()
    if (key && !parameters.has(key)) parameters.set(key, unquoted(value.join('=').trim()))
    at = end + 1
  }
  return parameters
}

const unquoted = (value: string): string =>
  value.startsWith('"') ? value.slice(1, value.endsWith('"') ? -1 : undefined).replaceAll(/\\(.)/g, '$1') : value

const wordsOf = (value: string | undefined): string[] => (value ?? '').toLowerCase().split(/\s+/).filter(Boolean)
