// Where a text's end no longer changes what it is found or grouped by; a hostile page must not fill the index.
const mostCharacters = 400_000
const mostCharactersInWord = 48

/**
 * The words of a text as full-text search and clustering see them, in order, with repetitions: compatibility forms and
 * case folded, diacritics off (specs/stories.md 4.2). Scripts written without spaces between words (Han, Kana, Thai, Lao,
 * Khmer, Myanmar) give overlapping pairs of characters instead, and a lone character where there is no pair. Index and
 * query must both go through here. Linear in the length; at most 400,000 characters are read.
 */
export function tokensOf(text: string): string[] {
  const folded = fold(text.slice(0, mostCharacters))
  const words = folded.match(word) ?? []
  return hasUnspaced.test(folded) ? words.flatMap(splitUnspaced) : words.map(shorten)
}

/** Whether a text is ASCII but for dashes and quotation marks: no folding changes its letters but their case. */
export const isPlain = (text: string): boolean => plain.test(text)

/** The tokens of a text, joined by single spaces. */
export function searchText(text: string): string {
  const read = text.slice(0, mostCharacters)
  if (plain.test(read)) return plainSearchText(read)
  return tokensOf(read).join(' ')
}

/**
 * The same for plain text, which nearly all English is, in one walk over its characters: 35 µs for an article of 6,600
 * characters where making a list of its words takes 107 (2026-11).
 */
function plainSearchText(text: string): string {
  const written = Buffer.allocUnsafe(text.length)
  let length = 0
  let inWord = 0
  for (let at = 0; at < text.length; at++) {
    const letter = asciiLetter(text.charCodeAt(at))
    if (letter === 0) inWord = 0
    else if (inWord < mostCharactersInWord) {
      if (inWord === 0 && length > 0) written[length++] = space
      written[length++] = letter
      inWord++
    }
  }
  return written.toString('latin1', 0, length)
}

const space = 0x20

/** The code of an ASCII letter in lower case or of a digit; 0 for every other character. */
function asciiLetter(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code
  if (code >= 0x41 && code <= 0x5a) return code + 0x20
  return code >= 0x30 && code <= 0x39 ? code : 0
}

/**
 * Lower case without diacritics: `Çà ŁÓDŹ ﬁ１` becomes `ca lodz fi1`. Marks that carry sound of their own (Indic vowel
 * signs, Thai tones, Kana voicing) stay.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  const bare = text.normalize('NFKD').toLowerCase().replace(strippedMarks, '')
  return bare.replace(lettersWithoutDecomposition, letter => plainLetter[letter] ?? letter).normalize('NFC')
}

// ASCII with typographic dashes and quotes, which no folding changes: nearly all English.
const plain = /^[\x00-\x7f\u2013\u2014\u2018-\u201a\u201c-\u201e]*$/
// Which ASCII characters are of words is spelled out: asking Unicode's tables of each took twice as long (192 µs for an
// article of 6,700 characters, this 86; 2026-11).
const word = /(?:[A-Za-z0-9]|(?![\x00-\x7f])[\p{L}\p{N}\p{M}])+/gu
// Latin, Greek and Cyrillic accents; Hebrew points; Arabic vowel signs and the stretching tatweel; invisible joiners.
const strippedMarks =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]+/g
const lettersWithoutDecomposition = /[ßæœøđðþłıς]/g
const plainLetter: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
}

// Thai and Lao, Myanmar, Khmer, Han with Kana and Bopomofo; as ranges, which test five times as quickly as script names.
/** Characters of the scripts that put no spaces between words, as ranges of a regular expression. */
export const unspacedScripts: string = String.raw`\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}`
const hasUnspaced = new RegExp(`[${unspacedScripts}]`, 'u')
/** Whether a text has characters of a script written without spaces, whose tokens are pairs of characters. */
export const isUnspaced = (text: string): boolean => hasUnspaced.test(text)
const unspacedRun = new RegExp(`[${unspacedScripts}]+`, 'gu')

const shorten = (token: string): string =>
  token.length > mostCharactersInWord ? token.slice(0, mostCharactersInWord) : token

/** `2024年東京five` into `2024`, `年東`, `東京`, `five`. */
function splitUnspaced(token: string): string[] {
  if (!hasUnspaced.test(token)) return [shorten(token)]
  const parts: string[] = []
  let from = 0
  for (const run of token.matchAll(unspacedRun)) {
    if (run.index > from) parts.push(shorten(token.slice(from, run.index)))
    addPairs(run[0], parts)
    from = run.index + run[0].length
  }
  if (from < token.length) parts.push(shorten(token.slice(from)))
  return parts
}

/** Adds the overlapping pairs of a run of characters, or the lone character that it is. */
export function addPairs(run: string, into: string[]): void {
  const characters = [...run]
  if (characters.length === 1) into.push(run)
  for (let at = 1; at < characters.length; at++) into.push(characters[at - 1]! + characters[at]!)
}
