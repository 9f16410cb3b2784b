import type { CountKind, Exactness } from '../../../model/story-digest.ts'
import { type FoundNumber, numbersIn } from '../../../text/numbers.ts'
import { type CountWords, countWords } from './count-words.ts'

/** How many a sentence says were killed, hurt and so on. */
export type CountClaim = { kind: CountKind; value: number; exactness: Exactness; sentence: number }

/** What counts are read in: sentences in their order, the first of which may be the headline. */
export type ReadSentence = { text: string; numbers: readonly FoundNumber[] }

// What a report is about stands at its top; further down come other events and earlier ones.
const mostSentences = 9

/**
 * What a report claims of each kind: the number in its headline, else the first in its opening sentences, of several in
 * one sentence the greatest. Sentences of other times and events, parts (`three of them`) and numbers that count something
 * else are passed over. `year` is the report's own.
 */
export function countClaims(sentences: readonly ReadSentence[], lang: string, year: number): CountClaim[] {
  const patterns = patternsIn.get(lang)
  if (!patterns) return []
  const found = new Map<CountKind, CountClaim>()
  for (const [place, { text, numbers }] of sentences.slice(0, mostSentences).entries()) {
    if (numbers.length === 0 || tellsOfBefore(text, patterns, year)) continue
    const here = claimsIn(text.toLowerCase(), numbers, patterns)
    for (const claim of here) {
      const known = found.get(claim.kind)
      if (!known) found.set(claim.kind, { ...claim, sentence: place })
      else if (known.sentence === place && claim.value > known.value)
        found.set(claim.kind, { ...claim, sentence: place })
    }
  }
  return [...found.values()]
}

type Patterns = {
  kinds: [CountKind, RegExp][]
  barrier: RegExp
  measureAfter: RegExp
  amongAfter: RegExp
  before: RegExp
  exactness: [Exactness, RegExp][]
  isHan: boolean
}

/** Whether a sentence tells of an earlier time: a year that is not the report's own, or words that say so. */
function tellsOfBefore(text: string, { before }: Patterns, year: number): boolean {
  const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d|[.,]\d)/g) ?? []
  return years.some(one => Number(one) < year) || before.test(text.toLowerCase())
}

function claimsIn(text: string, numbers: readonly FoundNumber[], patterns: Patterns): Omit<CountClaim, 'sentence'>[] {
  const said = patterns.kinds.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ kind, start: index, end: index + words.length })),
  )
  if (said.length === 0) return []
  return numbers.flatMap((number, at) => {
    if (!countsSomething(text, number, patterns)) return []
    const others = numbers.filter((_, other) => other !== at)
    const near = said
      .flatMap(word => {
        const gap = gapBetween(text, number, word, others, patterns)
        return gap === undefined ? [] : [{ ...word, gap, behind: word.start >= number.end }]
      })
      .sort((one, other) => one.gap - other.gap || Number(other.behind) - Number(one.behind))[0]
    if (!near || !fits(near.kind, number)) return []
    const isMagnitude = near.kind === 'magnitude'
    return [
      {
        kind: near.kind,
        value: number.value,
        exactness: isMagnitude ? ('exact' as const) : exactnessOf(text, number, patterns),
      },
    ]
  })
}

const isYear = ({ value, inWords }: FoundNumber): boolean =>
  !inWords && Number.isInteger(value) && value >= 1900 && value <= 2100

function countsSomething(text: string, number: FoundNumber, { measureAfter, amongAfter }: Patterns): boolean {
  const after = text.slice(number.end, number.end + 24)
  return number.unit === undefined && !isYear(number) && !measureAfter.test(after) && !amongAfter.test(after)
}

/** People come whole; magnitudes of what is felt lie between two and ten. */
const fits = (kind: CountKind, { value }: FoundNumber): boolean =>
  kind === 'magnitude' ? value >= 2 && value < 10 : Number.isInteger(value) && value >= 1

const mostWordsBehind = 4
const mostWordsBefore = 6
const mostHanBetween = 9

/** How many words lie between a number and a word; nothing where something bars the way. */
function gapBetween(
  text: string,
  number: FoundNumber,
  word: { start: number; end: number },
  others: readonly FoundNumber[],
  { barrier, isHan }: Patterns,
): number | undefined {
  const behind = word.start >= number.end
  const [from, to] = behind ? [number.end, word.start] : [word.end, number.start]
  if (to < from) return undefined
  const between = text.slice(from, to)
  if (between.length > 70 || barrier.test(between)) return undefined
  if (others.some(other => other.start >= from && other.end <= to)) return undefined
  const gap = isHan ? between.trim().length : (between.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0)
  const most = isHan ? mostHanBetween : behind ? mostWordsBehind : mostWordsBefore
  return gap <= most ? gap : undefined
}

function exactnessOf(text: string, number: FoundNumber, { exactness, isHan }: Patterns): Exactness {
  const before = text.slice(Math.max(0, number.start - 28), number.start)
  if (isHan && /^(?:多|余|餘|以上)/u.test(text.slice(number.end, number.end + 3))) return 'least'
  return exactness.find(([, pattern]) => pattern.test(before))?.[0] ?? 'exact'
}

function patternsFrom(words: CountWords, isHan: boolean): Patterns {
  const [left, right] = isHan ? ['', ''] : [String.raw`(?<![\p{L}\p{M}])`, String.raw`(?![\p{L}\p{M}])`]
  const whole = (pattern: string, flags: string): RegExp => new RegExp(`${left}(?:${pattern})${right}`, flags)
  const ending = (pattern: string): RegExp => new RegExp(`${left}(?:${pattern})\\s?(?:[\\p{L}\\p{M}]{1,4}\\s)?$`, 'u')
  return {
    kinds: Object.entries(words.kinds).map(([kind, pattern]) => [kind as CountKind, whole(pattern, 'gu')]),
    barrier: new RegExp(`[,;:.!?()«»“”„"、，。；：！？،؛।–—]|${left}(?:${words.and})${right}`, 'u'),
    measureAfter: new RegExp(`^[\\s\\u00a0-]?(?:${words.measure})${right}`, 'u'),
    amongAfter: new RegExp(`^[\\s\\u00a0](?:${words.among})${right}`, 'u'),
    before: new RegExp(`${left}(?:${words.before})`, 'u'),
    exactness: [
      ['least', ending(words.least)],
      ['most', ending(words.most)],
      ['about', ending(words.about)],
    ],
    isHan,
  }
}

const patternsIn: ReadonlyMap<string, Patterns> = new Map(
  Object.entries(countWords).map(([lang, words]) => [lang, patternsFrom(words, lang === 'zh' || lang === 'ja')]),
)

/** The sentences of a report with the numbers in each. */
export const withNumbers = (sentences: readonly string[], lang: string): ReadSentence[] =>
  sentences.map(text => ({ text, numbers: numbersIn(text, lang) }))
