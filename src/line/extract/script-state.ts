import { escapeHtml } from '../../text/sanitise-text.ts'

/** Of scripts that may carry the page's data: `__NEXT_DATA__`, `self.__next_f.push`, `window.__STATE__ =`, `Fusion.…`. */
const stateful = /__NEXT_DATA__|__next_f|__NUXT|Fusion\.|__[A-Z_]{3,40}__|\bstate\b|application\/json/i

const mostScripts = 1_000
const longestScript = 2_000_000
const mostStrings = 50_000
/** A paragraph at least: shorter strings are labels, addresses, titles. */
const shortestText = 80

/**
 * The article that a page carries only in a script's state, as HTML: pages that are drawn in the browser hand their data
 * over as JSON, whole or in pieces of a call. The strings of one key that hold the most text are the article.
 * @param html the page, decoded
 * @returns undefined where no script holds at least a few paragraphs
 */
export function stateHtml(html: string): string | undefined {
  const texts = new Map<string, Set<string>>()
  let pieces = ''
  for (const source of stateScripts(html)) {
    const streamed = streamedPieces(source)
    if (streamed === undefined) collectStrings(source, texts)
    else pieces += streamed
  }
  if (pieces !== '') collectStrings(pieces, texts)
  let best: readonly string[] = []
  for (const found of texts.values()) {
    const list = [...found]
    if (lengthOf(list) > lengthOf(best)) best = list
  }
  if (lengthOf(best) < 400) return undefined
  return best
    .map(text => (/<p[\s>]|<div[\s>]|<br/i.test(text) ? text : `<p>${isMarkup(text) ? text : escapeHtml(text)}</p>`))
    .join('\n')
}

const isMarkup = (text: string): boolean => /<\/?[a-z][^<>]{0,300}>/i.test(text)
const lengthOf = (list: readonly string[]): number => list.reduce((sum, text) => sum + text.length, 0)

function* stateScripts(html: string): Generator<string> {
  let at = 0
  for (let count = 0; count < mostScripts; count++) {
    const open = html.indexOf('<script', at)
    const start = open < 0 ? -1 : html.indexOf('>', open)
    const end = start < 0 ? -1 : html.indexOf('</script', start)
    if (end < 0) return
    at = end + 8
    const source = html.slice(start + 1, Math.min(end, start + longestScript))
    const tag = html.slice(open, start)
    if (source.length > 30 && !/ld\+json/i.test(tag) && stateful.test(`${tag} ${source.slice(0, 300)}`)) yield source
  }
}

/** The string that React's server components push in pieces: `self.__next_f.push([1,"…"])`. */
function streamedPieces(source: string): string | undefined {
  if (!/^\s*self\.__next_f\.push\(\[1,\s*"/.test(source)) return undefined
  const from = source.indexOf('"')
  const text = unquoted(source, from)?.text
  return text ?? ''
}

/** Collects the long strings in JSON, by the key they stand under; JSON in a string is read as well. */
function collectStrings(source: string, texts: Map<string, Set<string>>, depth = 0): void {
  let key = ''
  for (let at = source.indexOf('"'), count = 0; at >= 0 && count < mostStrings; count++) {
    const found = unquoted(source, at)
    if (!found) return
    const { text, end } = found
    const isKey = source[end] === ':'
    if (isKey) key = text.length < 40 ? text : ''
    else if (depth < 2 && text.length > 400 && /^\s*[[{]/.test(text)) collectStrings(text, texts, depth + 1)
    else if (isProse(text)) {
      const list = texts.get(key)
      if (list) list.add(text)
      else texts.set(key, new Set([text]))
    }
    at = source.indexOf('"', end)
  }
}

/** Scripts and styles. Sentences have semicolons too, but no two declarations, and no word of a program behind one. */
const program =
  /[{}]\s|=>|function\s?\(|;\s{0,3}(?:var|let|const|return|window|document)\b|^\s?(?:[a-z-]{2,30}\s?:[^:;]{1,60};\s?){2}/

function isProse(text: string): boolean {
  if (text.length < shortestText || /^(?:https?:|data:|\/|\.|#|@|[\w-]+$)/.test(text)) return false
  const start = text.slice(0, 400).replace(/&[#\w]+;|style="[^"]{0,300}"/g, '')
  return /[.!?。！？…։।؟]/.test(text) && !program.test(start)
}

/** The JSON string that opens at `at`, and where it ended. */
function unquoted(source: string, at: number): { text: string; end: number } | undefined {
  let end = at + 1
  while (end < source.length && source[end] !== '"') end += source[end] === '\\' ? 2 : 1
  if (end >= source.length) return undefined
  const inner = source.slice(at + 1, end)
  if (!inner.includes('\\')) return { text: inner, end: end + 1 }
  try {
    return { text: JSON.parse(`"${inner}"`), end: end + 1 }
  } catch {
    return { text: '', end: end + 1 }
  }
}
