import { firstHash, hashed, mixed } from './hash.ts'

/** Gives what may be names, and numbers, of a text to `take`, in order, at most `most`: the text's place and their hash. */
export type NameReader = (text: string, most: number, take: (from: number, until: number, hash: number) => void) => void

// What a character is; nothing while nobody asked. In Hebrew, Arabic and Devanagari every word may be a name.
const [other, mark, small, capital, eastern, digit, otherDigit] = [1, 2, 3, 4, 5, 6, 7]

const leastLetters = 3
const mostLetters = 40
const leastDigits = 2
const mostDigits = 12

/**
 * A reader of words that begin with a capital, which begins a name in the alphabets that have them (and a German noun:
 * being in many articles tells these apart), of words in alphabets without capitals, and of numbers of several digits.
 */
export function createNameReader(): NameReader {
  const kinds = new Uint8Array(0x10000)
  const kindAt = (text: string, at: number): number => {
    const code = text.charCodeAt(at)
    return kinds[code] || (kinds[code] = kindOf(String.fromCharCode(code)))
  }
  return (text, most, take) => {
    for (let at = 0, taken = 0; at < text.length && taken < most; ) {
      const kind = kindAt(text, at)
      if (kind <= mark) {
        at++
        continue
      }
      const start = at
      const isWanted = kind === capital || kind === eastern || kind === digit
      let value = firstHash
      for (let next: number = kind; goesOn(kind, next); next = at < text.length ? kindAt(text, at) : other)
        value = hashed(value, text.charCodeAt(at++))
      const [least, longest] = kind === digit ? [leastDigits, mostDigits] : [leastLetters, mostLetters]
      if (isWanted && at - start >= least && at - start <= longest) {
        take(start, at, mixed(value))
        taken++
      }
      // what is written without a space goes with it: 19 in COVID19 is no number of its own
      while (at < text.length && kindAt(text, at) > mark) at++
    }
  }
}

/** Whether a word of one kind goes on with a character of another. */
const goesOn = (kind: number, next: number): boolean =>
  kind === digit || kind === eastern
    ? next === kind || (kind === eastern && next === mark)
    : next >= mark && next <= eastern

function kindOf(character: string): number {
  if (/\p{M}/u.test(character)) return mark
  if (/\p{Nd}/u.test(character)) return digit
  if (/\p{N}/u.test(character)) return otherDigit
  if (/\p{Lu}/u.test(character)) return capital
  if (!/\p{L}/u.test(character)) return other
  return /[\u0590-\u06ff\u0900-\u097f]/u.test(character) ? eastern : small
}
