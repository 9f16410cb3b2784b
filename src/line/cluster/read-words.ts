import { fold, isUnspaced, tokensOf } from '../../text/tokens.ts'
import { hash, hashed, mixed } from './hash.ts'

/** The words of the texts read last, in order, in arrays that the next texts overwrite. */
export type WordReader = {
  /**
   * Reads the words of a text (text/tokens.ts), `most` at most, each as a number that begins with the hash of its
   * language, into the places from `from` on; gives the place after the last.
   */
  read(text: string, language: number, from: number, most: number): number
  ids: Uint32Array
  lengths: Uint8Array
  /** Of what kind each word is: `plainWord`, `numberWord` or `easternWord`. */
  kinds: Uint8Array
}

/** A word of letters, a word that begins with a digit, and characters of the East, of which being short says nothing. */
export const [plainWord, numberWord, easternWord] = [0, 1, 2]

/** Cutting words to six letters does what a stemmer does, in every alphabetic language, at no cost (specs/stories.md 3.2). */
export const stemLetters = 6
const mostCharactersInWord = 48

// What a character is to a word; nothing while nobody asked.
const [gap, letter, digit, otherwise] = [1, 2, 3, 4]

/**
 * A reader with room for `room` words. It hashes a word while it walks over it, without making a string of it: a third
 * of the time that a list of words takes. Scripts without spaces and characters of two units go through that list.
 */
export function createWordReader(room: number): WordReader {
  const characters = new Uint8Array(0x10000)
  const [ids, lengths, kinds] = [new Uint32Array(room), new Uint8Array(room), new Uint8Array(room)]
  const characterAt = (text: string, at: number): number => {
    const code = text.charCodeAt(at)
    return characters[code] || (characters[code] = kindOfCharacter(code))
  }
  const note = (at: number, id: number, length: number, isNumber: boolean, first: number): void => {
    ids[at] = id
    lengths[at] = length
    kinds[at] = isNumber ? numberWord : first >= firstEastern ? easternWord : plainWord
  }
  const readFromList = (text: string, language: number, from: number, most: number): number => {
    const words = tokensOf(text).slice(0, most)
    for (const [at, word] of words.entries()) {
      const isNumber = startsWithDigit.test(word)
      note(
        from + at,
        hash(language, isNumber ? word : word.slice(0, stemLetters)),
        word.length,
        isNumber,
        word.charCodeAt(0),
      )
    }
    return from + words.length
  }
  const read = (text: string, language: number, from: number, most: number): number => {
    const folded = fold(text)
    let [place, at] = [from, 0]
    while (at < folded.length && place < from + most) {
      const first = characterAt(folded, at)
      if (first === otherwise) return readFromList(text, language, from, most)
      if (first === gap) {
        at++
        continue
      }
      const start = at
      const cut = start + (first === digit ? mostCharactersInWord : stemLetters)
      let value = language
      for (let kind = first; kind === letter || kind === digit; ) {
        if (at < cut) value = hashed(value, folded.charCodeAt(at))
        kind = ++at < folded.length ? characterAt(folded, at) : gap
        if (kind === otherwise) return readFromList(text, language, from, most)
      }
      note(place++, mixed(value), Math.min(at - start, mostCharactersInWord), first === digit, folded.charCodeAt(start))
    }
    return place
  }
  return { ids, lengths, kinds, read }
}

// Hangul, and what is left of Han and Kana.
const firstEastern = 0x2e80
const startsWithDigit = /^\p{N}/u
const inWord = /[\p{L}\p{N}\p{M}]/u
const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000

function kindOfCharacter(code: number): number {
  const character = String.fromCharCode(code)
  if (isHalf(code) || isUnspaced(character)) return otherwise
  if (!inWord.test(character)) return gap
  return startsWithDigit.test(character) ? digit : letter
}
