/** Whether a pattern may match a text; false only where it cannot. */
export type Gate = (text: string) => boolean

const open: Gate = () => true
/** Letters by which the first words of alternatives are told apart: at least and at most. */
const fewest = 3
const most = 6

/**
 * A quick look that spares most texts a pattern of many alternatives: each of them begins with a word of its own, and a
 * text that has no word with such a beginning is not matched. `\bsubscri(?:be|bing)|\bsign up\b` is tried only on texts
 * with a word that begins with `subscr` or `sign u`. (The pattern of appeals took 1.4 µs a block, 2026-11.)
 * @param pattern alternatives in any number; where one of them does not begin with `\b` and a word, every text passes
 */
export function wordGate(pattern: RegExp): Gate {
  const beginnings = alternativesOf(pattern.source).map(beginningOf)
  if (beginnings.includes(undefined)) return open
  const isBeginning = new Uint8Array(slots)
  for (const word of beginnings) isBeginning[slotOf(hashOf(word!, 0, word!.length))] = 1
  return text => {
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      // What is no ASCII is no letter to `\b`; a word of it begins where one of ASCII ends.
      const isWord = isOfWord(code)
      if ((isWord && !isOfWord(before)) || (code > 0x7f && isOfWord(before)))
        if (isBegun(isBeginning, text, at)) return true
      before = code
    }
    return false
  }
}

const slots = 4_096

/** Whether a beginning of any length stands at a place. */
function isBegun(isBeginning: Uint8Array, text: string, at: number): boolean {
  let hash = hashOf(text, at, fewest)
  for (let length = fewest; isBeginning[slotOf(hash)] === 0; length++) {
    if (length === most) return false
    hash = hashOn(hash, text.charCodeAt(at + length))
  }
  return true
}

function hashOf(text: string, at: number, length: number): number {
  let hash = 0
  for (let place = at; place < at + length; place++) hash = hashOn(hash, text.charCodeAt(place))
  return hash
}

/** In lower case; what is not ASCII counts as one letter, for its case is not so easily told. */
const hashOn = (hash: number, code: number): number => (Math.imul(hash, 67) + (code > 0x7f ? 1 : code | 0x20)) | 0

const slotOf = (hash: number): number => (hash ^ (hash >>> 12)) & (slots - 1)

const isOfWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f

/** Splits a pattern at the bars that stand in no group. */
function alternativesOf(source: string): string[] {
  const parts = ['']
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]!
    if (sign === '\\') parts.push(parts.pop()! + sign + source[++at])
    else {
      if (sign === '(' || sign === '[') depth++
      if (sign === ')' || sign === ']') depth--
      if (sign === '|' && depth === 0) parts.push('')
      else parts.push(parts.pop()! + sign)
    }
  }
  return parts
}

/** The first letters of an alternative that begins with `\b` and at least so many of them, none of which may be left out. */
function beginningOf(alternative: string): string | undefined {
  const found = /^\\b([\p{L}\d ]+)([?*{]?)/u.exec(alternative)
  if (!found) return undefined
  const [, letters = '', count] = found
  const sure = count === '' ? letters : letters.slice(0, -1)
  return sure.length >= fewest ? sure.slice(0, most).toLowerCase() : undefined
}
