import { fold } from '../../../text/tokens.ts'

/** Where a word stands in a text, and whether it is written with a capital. */
export type Span = { from: number; to: number; capital: boolean }

/** A text with its words, and each of them folded: read once for all that looks at them. */
export type ReadText = { text: string; spans: Span[]; folded: string[] }

/** Reads the words of a text. */
export function readText(text: string): ReadText {
  const spans = wordsOf(text)
  // where folding is nothing but small letters, it is done once
  const small = ascii.test(text) ? text.toLowerCase() : undefined
  const folded = spans.map(({ from, to }) => small?.slice(from, to) ?? foldedWord(text.slice(from, to)))
  return { text, spans, folded }
}
const ascii = /^[\x00-\x7f]*$/

const foldedWord = (word: string): string => (ascii.test(word) ? word.toLowerCase() : fold(word))

const letterBit = 1
const capitalBit = 2

/** What each UTF-16 unit is, told once: asking Unicode's tables of every character took four times as long (2026-11). */
const kinds: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code)
  const surrogate = code >= 0xd800 && code < 0xe000
  const joiner = code === 0x200c || code === 0x200d // inside words of Persian and Hindi
  const letter = surrogate || joiner || /[\p{L}\p{N}\p{M}]/u.test(character) ? letterBit : 0
  return letter | (/[\p{Lu}\p{Lt}]/u.test(character) ? capitalBit : 0)
})

/** The words of a text: letters and digits, hyphens inside words, points inside initials (`U.S.`). Linear. */
export function wordsOf(text: string): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text, at)) continue
    const from = at
    at = initialsEnd(text, at)
    while (at < text.length && (isLetter(text, at) || (isHyphen(text, at) && isLetter(text, at + 1)))) at++
    spans.push({ from, to: at, capital: isCapital(text, from) || hasArticle(text, from, at) })
  }
  return spans
}

const isLetter = (text: string, at: number): boolean =>
  at < text.length && (kinds[text.charCodeAt(at)]! & letterBit) !== 0
const isCapital = (text: string, at: number): boolean =>
  at < text.length && (kinds[text.charCodeAt(at)]! & capitalBit) !== 0

const isHyphen = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

/** The end of `U.S.` and `J.K.`; where there is none, where it began. */
function initialsEnd(text: string, at: number): number {
  let end = at
  while (isCapital(text, end) && text.charCodeAt(end + 1) === 0x2e) end += 2
  return end >= at + 4 ? end : at
}

/** `al-Sadr` is a name though it begins small. */
const hasArticle = (text: string, from: number, to: number): boolean =>
  to - from > 4 && isHyphen(text, from + 2) && isCapital(text, from + 3) && articles.has(text.slice(from, from + 2))
const articles: ReadonlySet<string> = new Set(['al', 'el', 'as', 'ash', 'an', 'ad', 'at', 'ar'])
