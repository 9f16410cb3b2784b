import type { Words } from './words.ts'

type Direction = 'ltr' | 'rtl'

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u
const leftToRight = /(?!\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana})\p{L}/u

/**
 * The same words, but a name of the other direction that is put into a sentence is set apart, so that the numbers and
 * marks beside it stay where they belong.
 */
export function isolateNames(words: Words, dir: Direction): Words {
  const isolated = isolatedIn(dir)
  const apart = (value: unknown): unknown => (typeof value === 'string' ? isolated(value) : value)
  return eachSentence(
    words,
    say =>
      (...values) =>
        values.length === 1 ? say(apart(values[0])) : say(...values.map(apart)),
  ) as Words
}

/** Sets a name apart (U+2068 to U+2069, UAX #9 §2.7) where it has letters that run the other way than the text around it. */
export function isolatedIn(dir: Direction): (name: string) => string {
  const other = dir === 'rtl' ? leftToRight : rightToLeft
  return name => (other.test(name) ? `\u2068${name}\u2069` : name)
}

type Sentence = (...values: unknown[]) => unknown

/** Goes through a table of words and changes the sentences that take something. */
function eachSentence(words: unknown, change: (say: Sentence) => Sentence): unknown {
  if (typeof words === 'function') return change(words as Sentence)
  if (Array.isArray(words)) return words.map(one => eachSentence(one, change))
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, one]) => [key, eachSentence(one, change)]))
}
