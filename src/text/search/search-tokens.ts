import { addPairs, isPlain, searchText, unspacedScripts } from '../tokens.ts'
import { searchFold } from './search-fold.ts'
import { type Stemmer, stemmerOf } from './stem.ts'

// A hostile page must not fill the index.
const mostCharactersInWord = 48
// Words this short have no ending to lose.
const shortest = 4

/**
 * The words of a text as the search index holds them, in order: folded (`searchFold`), without the endings of the text's
 * language, in pairs of characters where a script has no spaces (and in Korean, whose particles grow onto words). The
 * query goes through the same, in every language that it may be in. Linear in the length.
 */
export function searchTokens(text: string, lang: string | null | undefined): string[] {
  const stem = stemmerOf(lang)
  if (isPlain(text)) return plainTokens(text, stem)
  const found = searchWords(text)
  if (!isPaired(text)) return found.map(word => tokenOf(word, stem))
  const tokens: string[] = []
  for (const word of found) addTokens(word, stem, tokens)
  return tokens
}

/** Nearly all English is plain, and its words are found in one walk: half the time. */
function plainTokens(text: string, stem: Stemmer | undefined): string[] {
  const folded = searchText(text)
  if (!folded) return []
  const found = folded.split(' ')
  return stem ? found.map(word => tokenOf(word, stem)) : found
}

/** The words of a text, folded and whole: what `tokensOfWord` takes. */
export const searchWords = (text: string): string[] => searchFold(text).match(words) ?? []

/** The tokens of one folded word: mostly one, more where it is written without spaces. */
export function tokensOfWord(word: string, stem: Stemmer | undefined): string[] {
  const tokens: string[] = []
  addTokens(word, stem, tokens)
  return tokens
}

/** Whether a folded word is of a script that is indexed in pairs of characters. */
export const isPaired = (word: string): boolean => pairedAnywhere.test(word)

const words = /(?:[A-Za-z0-9]|(?![\x00-\x7f])[\p{L}\p{N}\p{M}])+/gu
const pairedScripts = String.raw`${unspacedScripts}\uac00-\ud7ff\u1100-\u11ff\u3130-\u318f`
const pairedAnywhere = new RegExp(`[${pairedScripts}]`, 'u')
const pairedOrNot = new RegExp(`([${pairedScripts}]+)|[^${pairedScripts}]+`, 'gu')
const hasDigit = /[0-9]/

function addTokens(word: string, stem: Stemmer | undefined, tokens: string[]): void {
  if (!pairedAnywhere.test(word)) tokens.push(tokenOf(word, stem))
  else
    for (const [part, paired] of word.matchAll(pairedOrNot))
      if (paired === undefined) tokens.push(tokenOf(part, stem))
      else addPairs(part, tokens)
}

const shorten = (word: string): string =>
  word.length > mostCharactersInWord ? word.slice(0, mostCharactersInWord) : word

function tokenOf(word: string, stem: Stemmer | undefined): string {
  if (word.length > mostCharactersInWord) return shorten(word)
  return stem && word.length >= shortest && !hasDigit.test(word) ? stem(word) : word
}
