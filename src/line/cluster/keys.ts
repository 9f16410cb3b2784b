import { fold } from '../../text/tokens.ts'
import { type Countries, createCountries } from './countries.ts'
import { firstHash, hash } from './hash.ts'
import type { TermCounts, Wording } from './terms.ts'
import { latin, skeletonOf } from './transliterate.ts'

/** Reads what articles of the same event have in common whatever their language. */
export type KeyReader = {
  /**
   * Names by their consonants and by their beginning in Latin letters, countries and what is made from their names,
   * numbers that are neither small nor a year (specs/stories.md 3.3). What the title has counts twice.
   */
  keysOf(wording: Wording): TermCounts
}

const mostCharacters = 700
const mostWords = 60
const leastConsonants = 3
const leastLetters = 4
const beginningLetters = 5
const usualCommonness = 0.003
// Names come back: looking one up takes a tenth of working it out.
const mostRemembered = 50_000

/** A reader, which remembers the words it read last. */
export function createKeyReader(): KeyReader {
  const countries = createCountries()
  const remembered = new Map<string, readonly number[]>()
  const idsOf = (written: string, lang: string): readonly number[] => {
    const place = `${lang} ${written}`
    const before = remembered.get(place)
    if (before) return before
    const ids = keysOfWord(written, lang, countries).map(key => hash(firstHash, key))
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(place, ids)
    return ids
  }
  const read = (text: string, lang: string, into: Set<number>): void => {
    for (const written of (text.match(nameOrNumber) ?? []).slice(0, mostWords))
      for (const id of idsOf(written, lang)) into.add(id)
  }
  return {
    keysOf: ({ lang, title, body }) => {
      const inTitle = new Set<number>()
      read(title.slice(0, mostCharacters), lang, inTitle)
      const all = new Set(inTitle)
      read(body.slice(0, mostCharacters), lang, all)
      const ids = Uint32Array.from(all).sort()
      return {
        ids,
        counts: Float32Array.from(ids, id => (inTitle.has(id) ? 2 : 1)),
        commonness: new Float32Array(ids.length).fill(usualCommonness),
        inTitle: Uint8Array.from(ids, id => Number(inTitle.has(id))),
      }
    },
  }
}

// A capital begins a name in the alphabets that have them (and a German noun: being in many articles tells these apart);
// in Hebrew, Arabic and Devanagari every word may be one.
const nameOrNumber = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{M}]{2,40}|[\u0590-\u06ff\u0900-\u097f]{3,40}|\p{Nd}{2,12})/gu

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
