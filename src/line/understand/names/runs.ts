import { isGivenName } from './given-names.ts'
import { insideNames, insideOrganisations, kin, organisationWords, particles, titles } from './name-words.ts'
import type { ReadText } from './word-spans.ts'

/** A word of a run. `starts` a sentence; `gap` is what stands between it and the word before. */
export type Word = { text: string; folded: string; starts: boolean; gap: string }

/** Capitalised words that stand together, with the words around them in small letters. */
export type Run = { words: Word[]; before: string; after: string; inTitle: boolean; leads: boolean }

/** A text's runs, and whether a word stands in small letters in it: then a capital at a sentence's beginning says nothing. */
export type Written = { runs: Run[]; isSmall(word: string): boolean }

const mostInRun = 8
const ledeLength = 400

/** The runs of capitalised words of an article in a script that has capitals. */
export function runsIn(title: ReadText, body: ReadText, lang: string): Written {
  // a headline in capitals tells no name from a word: names are looked for in it once the text has named them
  const runs = isTitleCase(title) ? [] : runsOf(title, true, lang)
  const small = new Set(body.folded.filter((_, at) => !body.spans[at]!.capital))
  return { runs: [...runs, ...runsOf(body, false, lang)], isSmall: word => small.has(word) }
}

/** Whether nearly all longer words of a headline are capitalised. */
function isTitleCase({ spans }: ReadText): boolean {
  const long = spans.filter(({ from, to }) => to - from > 3)
  return long.length >= 4 && long.filter(word => word.capital).length >= 0.75 * long.length
}

function runsOf(read: ReadText, inTitle: boolean, lang: string): Run[] {
  const { spans, folded } = read
  const runs: Run[] = []
  for (let at = 0; at < spans.length; at++) {
    if (!spans[at]!.capital) continue
    const words = runFrom(read, at, lang)
    const before = at > 0 && /^[\s,]{1,2}$/.test(gapBefore(read, at)) ? folded[at - 1]! : ''
    const end = at + words.length
    const after = end < spans.length && gapBefore(read, end) === ' ' ? folded[end]! : ''
    runs.push({ words, before, after, inTitle, leads: inTitle || spans[at]!.from < ledeLength })
    at = end - 1
  }
  return runs
}

/** The words from a capitalised one on as far as they stand together, small ones of names between them. */
function runFrom(read: ReadText, from: number, lang: string): Word[] {
  const { spans } = read
  const words = [wordAt(read, from)]
  let to = from + 1
  for (let at = to; at < spans.length && words.length < mostInRun; at++) {
    if (!isTight(gapBefore(read, at), textAt(read, at - 1))) break
    if (spans[at]!.capital) {
      for (; to <= at; to++) words.push(wordAt(read, to))
    } else if (at - to >= 2 || !mayStandInside(textAt(read, at), words, { ahead: read.folded[from - 1], lang })) break
  }
  return words
}

const textAt = ({ text, spans }: ReadText, at: number): string => text.slice(spans[at]!.from, spans[at]!.to)

const gapBefore = ({ text, spans }: ReadText, at: number): string =>
  text.slice(at > 0 ? spans[at - 1]!.to : 0, spans[at]!.from)

function wordAt(read: ReadText, at: number): Word {
  const gap = gapBefore(read, at)
  const starts = at === 0 || (endsSentence.test(gap) && !(gap === '. ' && isAbbreviation(textAt(read, at - 1))))
  return { text: textAt(read, at), folded: read.folded[at]!.replaceAll('.', ''), starts, gap }
}
const endsSentence = /[.!?:;\n"“„«»…•|¿¡‹]/

const isTight = (gap: string, before: string): boolean =>
  gap === ' ' ||
  gap === '\u00a0' ||
  gap === ' & ' ||
  (gap === '. ' && isAbbreviation(before)) ||
  ((gap === '’' || gap === "'") && /^[ODd]$/.test(before))

const isAbbreviation = (word: string): boolean =>
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Prof)$/u.test(word)

type Around = { ahead?: string; lang: string }

function mayStandInside(word: string, before: readonly Word[], { ahead = '', lang }: Around): boolean {
  if (insideOrganisations.has(word) && before.some(one => organisationWords.has(one.folded))) {
    // `Department of Health and Human Services`, but not `the Justice Department and the FBI`
    return !listing.has(word) || before.some(one => prepositions.has(one.text))
  }
  if (!insideNames.has(word)) return false
  if (particles.has(word) && !speakSo.has(lang)) return true
  const isNamed = titles.has(ahead) || kin.has(ahead) || before.some(one => isGivenName(one.folded))
  if (speakSo.has(lang) && before.some(one => particles.has(one.text) && one !== before.at(-1))) return false
  return isNamed && !before.some(one => organisationWords.has(one.folded))
}
const listing: ReadonlySet<string> = new Set(['and', 'the', 'und', 'et', 'y', 'e'])
const prepositions: ReadonlySet<string> = new Set(['of', 'for', 'de', 'für'])

/** Languages in which the small words of such names stand between any two words: `Züge von Wien`. */
const speakSo: ReadonlySet<string> = new Set(['de', 'nl', 'af', 'lb'])

/** Words as they are written together. */
export const joinWords = (words: readonly Pick<Word, 'text' | 'gap'>[]): string =>
  words
    .map(({ text, gap }, at) => (at === 0 ? text : (gap === ' & ' || /^[’']$/.test(gap) ? gap : ' ') + text))
    .join('')
