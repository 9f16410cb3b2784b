import { searchTokens } from './search-tokens.ts'

// One part of a compound is looked for as the beginning of longer words, where it is long enough to mean one thing.
const shortestPart = 6
const compounding = new Set(['de', 'nl', 'sv', 'da', 'no', 'nb', 'nn', 'fi', 'hu'])

/** Whether a word of this language may be the beginning of a longer one that a reader of it means too. */
export const mayBeginCompound = (word: string, language: string): boolean =>
  compounding.has(language) && word.length >= shortestPart && /^\p{L}+$/u.test(word)

/**
 * How a word or phrase may stand in the index: as its tokens in every language that it may be in, each way once, and
 * unstemmed, as articles of other languages have it. Umlauts spelled out (`Muenchen`) and not are the same.
 */
export function sequencesOf(text: string, languages: readonly string[]): string[][] {
  const spellings = [text, spelledOut(text), drawnTogether(text)].filter((one, at, all) => all.indexOf(one) === at)
  const found = new Map<string, string[]>()
  for (const spelling of spellings)
    for (const language of [undefined, ...languages]) {
      const tokens = searchTokens(spelling, language)
      if (tokens.length > 0) found.set(tokens.join(' '), tokens)
    }
  return [...found.values()]
}

const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }
const spelledOut = (text: string): string =>
  text.normalize('NFC').replace(/[äöüåø]/gi, letter => letters[letter.toLowerCase()]!)
const drawnTogether = (text: string): string => text.replace(/(a|o|(?<!q)u)e|(a)a/gi, '$1$2')
