import { latin } from '../../../text/transliterate.ts'
import { isGivenName } from './given-names.ts'
import type { Word } from './runs.ts'

// Capitalised words that are no name, or no part of one.

/** Whether a run is a piece of a headline that stands in the text: in capitals, or with its small words capitalised. */
export function isHeadline(words: readonly Word[]): boolean {
  if (words.length < 3) return false
  return (
    words.every(({ text, folded }) => text.length === 1 || (text !== folded && text === text.toUpperCase())) ||
    words.slice(1).some(({ text, folded }) => headlined.has(folded) && text !== folded)
  )
}
const headlined: ReadonlySet<string> = new Set(
  'on with is are to in at for from by as over about against amid than after near be was were has have will can says got gets shows too makes takes wants calls'.split(
    ' ',
  ),
)

/** What is made of a name and is none: `Soros-funded`, `Republican-led`. */
export const madeOfName: RegExp =
  /-(?:led|based|born|style|era|run|backed|controlled|educated|funded|owned|trained|friendly|related|linked|wide|held|winning|\p{Ll}+ed)$/u

/** `Robert Unanue CEO`: letters behind a name are none of it. */
export const withoutOffice = (words: Word[]): Word[] =>
  words.length > 1 && isLetters(words.at(-1)!) && !isLetters(words[0]!) && isGiven(words[0]!.folded)
    ? words.slice(0, -1)
    : words
const isLetters = ({ text }: Word): boolean => /^(?!(?:I{2,3}|IV|VI|JR|SR)$)(?:\p{Lu}{2,}|PhD|MdB)$/u.test(text)

/** Two words whose space was lost, unless the first is a prefix: `TrumpFauci`, but MacDonald, DeSantis, FitzGerald. */
export const isGlued: RegExp = /^(?!Fitz)\p{Lu}\p{Ll}{3,}\p{Lu}/u

/** What an office follows that was cut off: `Senate Majority | Leader`. */
export const halfNames: ReadonlySet<string> = new Set([
  'majority',
  'minority',
  'executive',
  'assistant',
  'associate',
  'special',
])

/** Whether a folded word is a given name, in Latin letters or transliterated. */
export const isGiven = (folded: string): boolean =>
  isGivenName(folded) || (folded.charCodeAt(0) > 0x24f && isGivenName(latin(folded)))
