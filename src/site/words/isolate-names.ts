import type { Words } from './words.ts'

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const leftToRight = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u

/**
 * The same words, but a name of the other direction that is put into a sentence is set apart (U+2068, U+2069; UAX #9
 * §2.7), so that the numbers and marks beside it stay where they belong.
 */
export function isolateNames(words: Words, dir: 'ltr' | 'rtl'): Words {
  const other = dir === 'rtl' ? leftToRight : rightToLeft
  const isolated = (value: unknown): unknown =>
    typeof value === 'string' && other.test(value) ? `\u2068${value}\u2069` : value
  return eachSentence(
    words,
    say =>
      (...values) =>
        say(...values.map(isolated)),
  ) as Words
}

type Sentence = (...values: unknown[]) => unknown

/** Goes through a table of words and changes the sentences that take something. */
function eachSentence(words: unknown, change: (say: Sentence) => Sentence): unknown {
  if (typeof words === 'function') return change(words as Sentence)
  if (Array.isArray(words)) return words.map(one => eachSentence(one, change))
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, one]) => [key, eachSentence(one, change)]))
}
