import { fold, tokensOf } from '../../text/tokens.ts'
import { commonWords } from './common-words.ts'
import { firstHash, hash } from './hash.ts'

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

// More of the text is no better and slower: 150 words 86.2 BCubed, 400 words 86.4 at half the speed (specs/stories.md 0.2).
const mostBodyWords = 150
const mostBodyCharacters = 1400
const mostTitleWords = 60
const titleCounts = 2
// Cutting words to six letters does what a stemmer does, in every alphabetic language, at no cost (specs/stories.md 3.2).
const stemLetters = 6

/** The terms of an article: title twice, then the first 150 words of its text, each word cut to six letters. */
export function termsOf({ lang, title, body }: Wording): TermCounts {
  const language = hash(firstHash, lang)
  const common = commonnessIn.get(lang)
  const found = new Map<number, { inTitle: number; inBody: number; commonness: number }>()
  const count = (words: readonly string[], where: 'inTitle' | 'inBody'): void => {
    for (const word of words) {
      if (word.length < 2 && !isNumber(word)) continue
      const id = termId(language, word)
      const term = found.get(id) ?? { inTitle: 0, inBody: 0, commonness: commonnessOf(word, common) }
      term[where]++
      found.set(id, term)
    }
  }
  count(tokensOf(title).slice(0, mostTitleWords), 'inTitle')
  count(tokensOf(body.slice(0, mostBodyCharacters)).slice(0, mostBodyWords), 'inBody')
  const ids = Uint32Array.from(found.keys()).sort()
  const counts = Float32Array.from(ids, id => countOf(found.get(id)!))
  const commonness = Float32Array.from(ids, id => found.get(id)!.commonness)
  const inTitle = Uint8Array.from(ids, id => Math.min(1, found.get(id)!.inTitle))
  return { ids, counts, commonness, inTitle }
}

// A word said five times in the body says little more than one said twice.
const countOf = (term: { inTitle: number; inBody: number }): number =>
  titleCounts * term.inTitle + (term.inBody > 0 ? 1 + Math.log(term.inBody) : 0)

// One look settles the usual case; other scripts' digits take the slow way.
const isNumber = (word: string): boolean => {
  const first = word.charCodeAt(0)
  return first < 0x80 ? first <= 0x39 : startsWithDigit.test(word)
}
const startsWithDigit = /^\p{N}/u

/** Languages do not share terms: a function word of one is a rare name in another. */
function termId(language: number, word: string): number {
  return hash(language, isNumber(word) ? word : word.slice(0, stemLetters))
}

const commonnessIn: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(commonWords).map(([lang, shares]) => [lang, new Map(Object.entries(shares).flatMap(stemsWith))]),
)

function stemsWith([share, words]: [string, string]): [string, number][] {
  return words.split(/\s+/).map(word => [fold(word).slice(0, stemLetters), Number(share)])
}

// Among the words that no list has, the short ones are the common ones in every alphabet.
const commonnessOfLength = [0, 0.02, 0.08, 0.05, 0.02, 0.008]
const usualCommonness = 0.003

function commonnessOf(word: string, common: ReadonlyMap<string, number> | undefined): number {
  const listed = common?.get(word.slice(0, stemLetters))
  if (listed !== undefined) return listed
  if (common || word.charCodeAt(0) >= firstEastern || isNumber(word)) return usualCommonness
  return commonnessOfLength[word.length] ?? usualCommonness
}

// Pairs of Han, Kana or Hangul characters: being short says nothing of them.
const firstEastern = 0x2e80
