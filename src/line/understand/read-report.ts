import type { ArticleKind } from '../../model/article.ts'
import { isCredited } from '../../text/caption.ts'
import { daysIn, isToday } from '../../text/days.ts'
import { MONTH_NAMES } from '../../text/month-names.ts'
import { type FoundNumber, numbersIn } from '../../text/numbers.ts'
import { type Quotation, quotationsIn } from '../../text/quotations.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { stemsOf } from '../../text/stems.ts'
import { fold } from '../../text/tokens.ts'
import { standsAlone } from '../../text/whole-sentence.ts'
import { withoutDateline } from './dateline.ts'
import { type CountClaim, countClaims } from './facts/count-claims.ts'
import { type RoleClaim, roleClaims } from './facts/role-claims.ts'

/**
 * An article as its story's digest reads it. `publishedAt` is when it came, `at` when it says what it says: its last
 * change; milliseconds UTC.
 */
export type Report = {
  articleId: number
  owner: string
  lang: string
  publishedAt: number
  at: number
  title: string
  /** What sort of piece it is; a report if not said. */
  piece?: ArticleKind
  text: string
  /** How many characters of its beginning its source lets be shown sentence by sentence. */
  citable: number
}

/** A sentence with what is in it. `stems` are the folded beginnings of its words that carry meaning. */
export type NotedSentence = {
  text: string
  place: number
  /** How far from the beginning of the text it ends, in characters. */
  end: number
  stems: ReadonlySet<string>
  numbers: readonly FoundNumber[]
  /** It can be read without what stands before it. */
  alone: boolean
}

/** A number other than a count of people: what it measures, and the stem of what it counts where the text says so. */
export type Figure = { value: number; unit?: string; of?: string; sentence: number }

/** All that a digest takes from one report; made once for each of its versions. */
export type Notes = {
  report: Omit<Report, 'text'>
  sentences: readonly NotedSentence[]
  claims: readonly CountClaim[]
  figures: readonly Figure[]
  quotations: readonly Quotation[]
  names: ReadonlySet<string>
  roles: readonly RoleClaim[]
}

const readCharacters = 5000
const mostSentences = 34
const topSentences = 6
const mostQuotations = 12

/** Reads a report once: its sentences, what it counts, its figures, quotations and names. `text` has a paragraph a line. */
export function notesOf({ text, ...report }: Report): Notes {
  const lang = report.lang.split('-', 1)[0]!
  const read = withoutDateline(text.slice(0, readCharacters))
  const cut = Math.min(text.length, readCharacters) - read.length
  const sentences = notedSentences(read, lang, cut)
  const title = { text: report.title, numbers: numbersIn(report.title, lang) }
  const claims = countClaims([title, ...sentences], lang, new Date(report.at).getUTCFullYear())
  return {
    report,
    sentences,
    claims: claims.map(claim => ({ ...claim, sentence: claim.sentence - 1 })),
    figures: [...figuresIn(sentences, lang), ...datesIn(sentences, report.at)],
    quotations: quotationsIn(read, lang)
      .slice(0, mostQuotations)
      .map(quotation => ({ ...quotation, end: quotation.end + cut })),
    names: namesIn(sentences),
    roles: roleClaims([report.title, ...sentences.map(sentence => sentence.text)], lang).map(claim => ({
      ...claim,
      sentence: claim.sentence - 1,
    })),
  }
}

function notedSentences(text: string, lang: string, from: number): NotedSentence[] {
  const found: NotedSentence[] = []
  let end = from
  for (const line of text.split('\n')) {
    // under a picture that the text begins with stands the dateline
    const told = found.length < topSentences ? withoutDateline(line) : line
    end += line.length - told.length
    const isShown = isCredited(line.trimEnd())
    for (const sentence of sentencesOf(told)) {
      const trimmed = sentence.replaceAll(/\s+/g, ' ').trim()
      end += sentence.length
      if (trimmed === '') continue
      found.push({
        text: trimmed,
        place: found.length,
        end,
        stems: stemsOf(trimmed),
        numbers: numbersIn(trimmed, lang),
        alone: !isShown && standsAlone(trimmed, lang),
      })
      if (found.length === mostSentences) return found
    }
    end++ // the line's end
  }
  return found
}

const stemLetters = 6
// Numbers of which every text is full: they tell nothing of an event.
const smallest = 3
const wordBehind = /^[\s\u00a0-]?(?:\p{Ll}{1,3}\s)?([\p{L}\p{M}]{3,})/u

function figuresIn(sentences: readonly NotedSentence[], lang: string): Figure[] {
  return sentences.flatMap(({ text, numbers, place }) =>
    numbers.flatMap(number => {
      const { value, unit, end } = number
      if (unit === undefined && (value < smallest || isDate(text, number))) return []
      const word = unsigned.has(lang) ? text.slice(end, end + 2) : wordBehind.exec(text.slice(end, end + 40))?.[1]
      return [{ value, unit, of: word ? fold(word).slice(0, stemLetters) : undefined, sentence: place }]
    }),
  )
}
const unsigned = new Set(['zh', 'ja'])

const months = new Set(MONTH_NAMES.flatMap(names => names.split(/\s+/)).filter(name => name.length >= 3))
const partOfDate = /^[年月日時时点號号歳岁]/u

/** A bare number of four digits that may be a year, or a day beside the name of its month. */
function isDate(text: string, { start, end, value, inWords }: FoundNumber): boolean {
  if (inWords) return false
  if (end - start === 4 && Number.isInteger(value) && value >= 1500 && value <= 2100) return true
  if (partOfDate.test(text.slice(end, end + 1))) return true
  if (value > 31) return false
  const before = /([\p{L}\p{M}]+)\.?\s$/u.exec(text.slice(Math.max(0, start - 16), start))?.[1]
  const after = /^\.?\s(?:de |of )?([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 20))?.[1]
  return [before, after].some(word => word !== undefined && months.has(fold(word)))
}

/** Days that a report names: what is to be or was, not the day it was written on. Their unit is 'date', their value in ms UTC. */
const datesIn = (sentences: readonly NotedSentence[], near: number): Figure[] =>
  sentences.flatMap(({ text, place }) =>
    /\d|[٠-٩۰-۹०-९]/.test(text)
      ? daysIn(text, near).flatMap(({ at }) =>
          isToday(at, near) ? [] : [{ value: at, unit: 'date', sentence: place }],
        )
      : [],
  )

const nameRun = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}’-]+){0,3}/gu

/** Words with a capital inside a sentence, folded: people, places, bodies (and German nouns, which repeat anyway). */
function namesIn(sentences: readonly NotedSentence[]): Set<string> {
  const names = new Set<string>()
  for (const { text } of sentences)
    for (const { 0: run, index } of text.matchAll(nameRun)) if (index > 0 && run.includes(' ')) names.add(fold(run))
  return names
}
