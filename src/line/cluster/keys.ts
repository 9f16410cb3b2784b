import { fold } from '../../text/tokens.ts'
import { latin, skeletonOf } from '../../text/transliterate.ts'
import { type Countries, createCountries } from './countries.ts'
import { firstHash, hash } from './hash.ts'
import { createNameReader } from './read-names.ts'
import { emptyTerms, firstTerms, type TermCounts, type Wording } from './terms.ts'

/** Reads what articles of the same event have in common whatever their language. */
export type KeyReader = {
  /**
   * Names by their consonants and by their beginning in Latin letters, countries and what is made from their names,
   * numbers that are neither small nor a year (specs/stories.md 3.3). What the title has counts twice. The next article
   * overwrites them.
   */
  keysOf(wording: Wording): TermCounts
}

const mostCharacters = 700
const mostWords = 60
const mostKeysOfWord = 2
const leastConsonants = 3
const leastLetters = 4
const beginningLetters = 5
const usualCommonness = 0.003
// Names come back: looking one up takes a tenth of working it out. So many of a language are remembered.
const mostRemembered = 20_000

/** A reader, which remembers the words it read last. */
export function createKeyReader(): KeyReader {
  const countries = createCountries()
  const readNames = createNameReader()
  const remembered = new Map<string, Map<number, readonly number[]>>()
  // each key found with whether the text has it (1) or the title (0), in one number: sorted, equal keys are neighbours
  const found = new Float64Array(2 * mostWords * mostKeysOfWord)
  const room = emptyTerms(found.length)
  const wordsOf = (lang: string): Map<number, readonly number[]> => {
    let words = remembered.get(lang)
    if (words && words.size < mostRemembered) return words
    remembered.set(lang, (words = new Map()))
    return words
  }
  const read = (text: string, lang: string, where: 0 | 1, before: number): number => {
    const words = wordsOf(lang)
    let size = before
    readNames(text.slice(0, mostCharacters), mostWords, (from, until, name) => {
      // by its hash: among the words remembered hardly two share one
      let ids = words.get(name | 0)
      if (!ids) {
        ids = keysOfWord(text.slice(from, until), lang, countries).map(key => hash(firstHash, key))
        words.set(name | 0, ids)
      }
      for (let at = 0; at < ids.length; at++) found[size++] = 2 * ids[at]! + where
    })
    return size
  }
  return {
    keysOf: ({ lang, title, body }) => {
      const size = read(body, lang, 1, read(title, lang, 0, 0))
      found.subarray(0, size).sort()
      return distinct(found, size, room)
    },
  }
}

/** Writes the keys of a sorted list into `room`, each once; in the title when it is anywhere there. */
function distinct(found: Float64Array, size: number, room: TermCounts): TermCounts {
  let keys = 0
  for (let at = 0, before = -1; at < size; at++) {
    const id = Math.floor(found[at]! / 2)
    if (id === before) continue
    before = id
    const inTitle = 1 - (found[at]! % 2)
    room.ids[keys] = id
    room.counts[keys] = 1 + inTitle
    room.commonness[keys] = usualCommonness
    room.inTitle[keys++] = inTitle
  }
  return firstTerms(room, keys)
}

/** The keys of a word, each with its kind before it so that a country is no name. */
function keysOfWord(written: string, lang: string, countries: Countries): string[] {
  const word = fold(written)
  if (startsWithDigit.test(word)) return isTelling(Number(word)) ? [`number ${word}`] : []
  const country = countries.countryOf(word, lang)
  if (country) return [`country ${country}`]
  const [skeleton, plain] = [skeletonOf(word), latin(word)]
  return [
    ...(skeleton.length >= leastConsonants ? [`name ${skeleton}`] : []),
    ...(plain.length >= leastLetters ? [`beginning ${plain.slice(0, beginningLetters)}`] : []),
  ]
}

const startsWithDigit = /^\p{N}/u
const isTelling = (number: number): boolean => number > 12 && !(number >= 1900 && number <= 2100)
