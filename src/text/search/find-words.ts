import type { SearchQuery } from './query.ts'
import { searchFold } from './search-fold.ts'
import { isPaired, tokensOfWord } from './search-tokens.ts'
import { stemmerOf } from './stem.ts'

/** Where a query's words stand in a text: from, up to and without, and which of them it is. */
export type FoundWord = { from: number; to: number; token: string }

/** Finds the words of a query in texts, as the index would: by their stems, in the text's language. */
export type WordFinder = (text: string, lang: string | null | undefined) => FoundWord[]

// Beyond this a text is not searched for what to show of it.
const mostCharacters = 20_000
const word = /[\p{L}\p{N}\p{M}]+(?:(?<=[\u0400-\u04ff])['’`][\u0400-\u04ff]+)*/gu

/** Makes the finder of a query's words; what must not occur does not. */
export function wordFinder({ all }: SearchQuery): WordFinder {
  const tokens = new Set<string>()
  const beginnings: string[] = []
  const unspaced = new Set<string>()
  for (const term of all.flat())
    if ('sequences' in term)
      for (const sequence of term.sequences) {
        const joined = joinedPairs(sequence)
        if (joined) unspaced.add(joined)
        else if (term.prefix) beginnings.push(sequence.at(-1)!)
        else for (const token of sequence) tokens.add(token)
      }
  const known = new Map<string, string | undefined>()
  const tokenOf = (written: string, lang: string): string | undefined => {
    const key = `${lang} ${written}`
    if (known.has(key)) return known.get(key)
    const folded = searchFold(written)
    const [token = folded] = tokensOfWord(folded, stemmerOf(lang))
    const found = tokens.has(token) || tokens.has(folded) ? token : beginnings.find(one => folded.startsWith(one))
    known.set(key, found)
    return found
  }
  return (text, lang) => {
    const read = text.slice(0, mostCharacters)
    const found: FoundWord[] = []
    for (const one of read.matchAll(word)) {
      if (isPaired(one[0])) continue
      const token = tokenOf(one[0], lang ?? '')
      if (token !== undefined) found.push({ from: one.index, to: one.index + one[0].length, token })
    }
    return unspaced.size > 0 ? [...found, ...wherever(read, unspaced)].sort((a, b) => a.from - b.from) : found
  }
}

/** `東京`, `京都` were cut from 東京都; nothing for words that stand apart. */
function joinedPairs(sequence: string[]): string | undefined {
  if (!sequence.every(isPaired)) return undefined
  return sequence.reduce((joined, pair) => joined + (joined.endsWith(pair[0]!) ? pair.slice(1) : pair))
}

function wherever(text: string, wanted: ReadonlySet<string>): FoundWord[] {
  const found: FoundWord[] = []
  for (const token of wanted)
    for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + token.length))
      found.push({ from: at, to: at + token.length, token })
  return found
}

/** A piece of text, marked where it is what was looked for. */
export type Piece = { text: string; marked: boolean }

/** A text in pieces, the found words marked. */
export function markedPieces(text: string, found: readonly FoundWord[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of found) {
    if (from < at) continue
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false })
    pieces.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

/**
 * The stretch of a text, of about `length` characters, in which most of the different words stand; its beginning where
 * none does. Cut between words, with an ellipsis where something was left out.
 */
export function snippetOf(text: string, found: readonly FoundWord[], length: number): string {
  const start = bestStart(found, length)
  const from = start < length / 4 ? 0 : afterSpace(text, start)
  const to = from + length >= text.length ? text.length : beforeSpace(text, from, from + length)
  const cut = text.slice(from, to).replaceAll(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`
}

const lead = 60

function bestStart(found: readonly FoundWord[], length: number): number {
  let best = { from: 0, different: 0 }
  for (const [at, { from }] of found.entries()) {
    const different = new Set<string>()
    for (let next = at; next < found.length && found[next]!.to < from + length - lead; next++)
      different.add(found[next]!.token)
    if (different.size > best.different) best = { from, different: different.size }
  }
  return Math.max(0, best.from - lead)
}

// A text without spaces is cut where it is.
const reach = 30
function afterSpace(text: string, at: number): number {
  const space = text.slice(at, at + reach).search(/\s/)
  return space < 0 ? at : at + space + 1
}
function beforeSpace(text: string, from: number, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space > Math.max(from, at - reach) ? space : at
}
