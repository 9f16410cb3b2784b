import { commonWords } from '../../text/common-words.ts'
import { fold } from '../../text/tokens.ts'
import { firstHash, hash } from './hash.ts'
import { createWordReader, numberWord, plainWord, stemLetters } from './read-words.ts'

/** What the clusterer reads of an article. */
export type Wording = { lang: string; title: string; body: string }

/**
 * The distinct terms of an article in ascending order of id, with how often each counts. `commonness` is the share of
 * articles that a term of this shape is expected in before any were read.
 */
export type TermCounts = {
  ids: Uint32Array
  counts: Float32Array
  commonness: Float32Array
  /** Which of them stand in the headline, 1 or 0. */
  inTitle: Uint8Array
}

/**
 * Reads the terms of an article: title twice, then the first 150 words of its text, each word cut to six letters. The next
 * article overwrites them.
 */
export type TermReader = { termsOf(wording: Wording): TermCounts }

// More of the text is no better and slower: 150 words 86.2 BCubed, 400 words 86.4 at half the speed (specs/stories.md 0.2).
const mostBodyWords = 150
const mostBodyCharacters = 1400
const mostTitleWords = 60
const mostTitleCharacters = 4000
const titleCounts = 2

// Words and distinct terms of an article are at most so many; the table of these is never more than half full.
const mostTerms = mostTitleWords + mostBodyWords
const tableSize = 512

/** What is known of a language before any article: its terms begin with its hash, and some are common. */
type Language = { hash: number; common: ReadonlyMap<number, number> | undefined }

/** A reader, which works in arrays of its own. */
export function createTermReader(): TermReader {
  const words = createWordReader(mostTerms)
  const languages = new Map<string, Language>()
  // for each distinct term: where its first word is, and how often it stands in title and text
  const [firsts, inTitle, inBody] = [new Uint8Array(mostTerms), new Uint8Array(mostTerms), new Uint8Array(mostTerms)]
  const table = new Uint8Array(tableSize)
  const order = new Float64Array(mostTerms)
  const room = emptyTerms(mostTerms)

  const languageOf = (lang: string): Language => {
    const language = languages.get(lang) ?? readLanguage(lang)
    languages.set(lang, language)
    return language
  }
  /** The number of a term among the distinct ones, of which there are `size`; the next where it is new. */
  const numberOf = (id: number, size: number): number => {
    let place = id & (tableSize - 1)
    for (; table[place] !== 0; place = (place + 1) & (tableSize - 1)) {
      const number = table[place]! - 1
      if (words.ids[firsts[number]!] === id) return number
    }
    table[place] = size + 1
    return size
  }
  /** Counts the words from one place to another; gives how many distinct terms there are now. */
  const count = (from: number, until: number, where: Uint8Array, before: number): number => {
    let size = before
    for (let at = from; at < until; at++) {
      if (words.lengths[at]! < 2 && words.kinds[at] !== numberWord) continue
      const number = numberOf(words.ids[at]!, size)
      if (number === size) {
        firsts[size] = at
        inTitle[size] = inBody[size++] = 0
      }
      where[number]!++
    }
    return size
  }
  const commonnessOf = (at: number, common: Language['common']): number => {
    const listed = common?.get(words.ids[at]!)
    if (listed !== undefined) return listed
    if (common || words.kinds[at] !== plainWord) return usualCommonness
    return commonnessOfLength[words.lengths[at]!] ?? usualCommonness
  }
  return {
    termsOf: ({ lang, title, body }) => {
      const language = languageOf(lang)
      table.fill(0)
      const titleEnd = words.read(title.slice(0, mostTitleCharacters), language.hash, 0, mostTitleWords)
      const bodyEnd = words.read(body.slice(0, mostBodyCharacters), language.hash, titleEnd, mostBodyWords)
      const size = count(titleEnd, bodyEnd, inBody, count(0, titleEnd, inTitle, 0))
      // id and number in one, so that sorting asks nobody
      for (let number = 0; number < size; number++) order[number] = words.ids[firsts[number]!]! * 256 + number
      order.subarray(0, size).sort()
      const terms = firstTerms(room, size)
      for (let at = 0; at < size; at++) {
        const number = order[at]! % 256
        terms.ids[at] = words.ids[firsts[number]!]!
        terms.counts[at] = titleCounts * inTitle[number]! + repeated(inBody[number]!)
        terms.commonness[at] = commonnessOf(firsts[number]!, language.common)
        terms.inTitle[at] = Math.min(1, inTitle[number]!)
      }
      return terms
    },
  }
}

/** What a word counts that is said so many times: five times says little more than twice. */
const repeated = (times: number): number => (times > 0 ? 1 + Math.log(times) : 0)

/** Room for so many terms. */
export const emptyTerms = (size: number): TermCounts => ({
  ids: new Uint32Array(size),
  counts: new Float32Array(size),
  commonness: new Float32Array(size),
  inTitle: new Uint8Array(size),
})

/** The first terms of a room, which stay there: arrays of their own for each article cost more than reading it. */
export const firstTerms = ({ ids, counts, commonness, inTitle }: TermCounts, size: number): TermCounts => ({
  ids: ids.subarray(0, size),
  counts: counts.subarray(0, size),
  commonness: commonness.subarray(0, size),
  inTitle: inTitle.subarray(0, size),
})

/** Languages do not share terms: a function word of one is a rare name in another. */
function readLanguage(lang: string): Language {
  const language = hash(firstHash, lang)
  const shares = commonWords[lang]
  const idsWith = ([share, words]: [string, string]): [number, number][] =>
    words.split(/\s+/).map(word => [hash(language, fold(word).slice(0, stemLetters)), Number(share)])
  return { hash: language, common: shares && new Map(Object.entries(shares).flatMap(idsWith)) }
}

// Among the words that no list has, the short ones are the common ones in every alphabet.
const commonnessOfLength = [0, 0.02, 0.08, 0.05, 0.02, 0.008]
const usualCommonness = 0.003
