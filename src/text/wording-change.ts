import type { ChangedPart, Wording, WordingChange } from '../model/version.ts'
import { searchText } from './tokens.ts'
import { type DiffPiece, diffText } from './word-diff.ts'

// A twentieth of an article of 400 words is a paragraph's sentence.
const majorShare = 0.05
const majorWords = 20

/**
 * What changed between two wordings of an article; nothing where a reader would call them the same: white space, typographic
 * signs, the order of paragraphs, lines of furniture (counts, times, links) are no change.
 */
export function changeBetween(before: Wording, after: Wording): WordingChange | undefined {
  const hasHeadline = plainly(before.title) !== plainly(after.title)
  const hasStandfirst = plainly(before.standfirst ?? '') !== plainly(after.standfirst ?? '')
  const hasText = textDiffers(before.text, after.text)
  const parts: ChangedPart[] = [
    ...(hasHeadline ? (['headline'] as const) : []),
    ...(hasStandfirst ? (['standfirst'] as const) : []),
    ...(hasText ? (['text'] as const) : []),
  ]
  if (parts.length === 0) return undefined
  const said = [
    ...(hasStandfirst ? [diffText(before.standfirst ?? '', after.standfirst ?? '')] : []),
    ...(hasText ? [diffText(before.text, after.text)] : []),
  ]
  const added = said.reduce((sum, diff) => sum + diff.added, 0)
  const removed = said.reduce((sum, diff) => sum + diff.removed, 0)
  const isMajor =
    (hasHeadline && searchText(before.title) !== searchText(after.title)) ||
    said.some(diff => hasOtherNumbers(diff.lines.flat())) ||
    added + removed >= Math.max(majorWords, majorShare * lengthInWords(before.text))
  return { parts, isMajor, added, removed }
}

// Where a summary that was taken out of the text is to be found.
const openingLength = 6_000
const tellingLength = 60

/** How an article reads: a summary that was made of its text is no standfirst of the publisher's. */
export function wordingOf({ title, summary, text }: { title: string; summary?: string | null; text: string }): Wording {
  const said = plainly(summary ?? '')
  const isOwn = said !== '' && !plainly(text.slice(0, openingLength)).includes(said.slice(0, tellingLength))
  return { title, standfirst: isOwn ? summary! : undefined, text }
}

/** A text as it is compared: one kind of quotation mark, dash and space, nothing invisible. */
export function plainly(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
    .replaceAll(/[‘’‚‛′`´]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll('…', '...')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function textDiffers(before: string, after: string): boolean {
  if (before === after) return false
  const [gone, came] = [linesOnlyIn(before, after), linesOnlyIn(after, before)]
  const shapes = new Set(gone.map(shapeOf))
  const isFurniture = (line: string, other: ReadonlySet<string>): boolean =>
    isUnpunctuated(line) || (isCount(line) && other.has(shapeOf(line)))
  const shapesThatCame = new Set(came.map(shapeOf))
  return gone.some(line => !isFurniture(line, shapesThatCame)) || came.some(line => !isFurniture(line, shapes))
}

/** The lines of one text that the other has not, as often as it has them. */
function linesOnlyIn(text: string, other: string): string[] {
  const there = new Map<string, number>()
  for (const line of other.split('\n')) {
    const key = plainly(line)
    there.set(key, (there.get(key) ?? 0) + 1)
  }
  return text.split('\n').flatMap(line => {
    const key = plainly(line)
    const left = there.get(key) ?? 0
    if (left > 0) there.set(key, left - 1)
    return left > 0 || key === '' ? [] : [key]
  })
}

const shapeOf = (line: string): string => line.replaceAll(/\p{Nd}+/gu, '0')

const sentenceEnd = /[.!?:;…。！？؟۔।॥"'»”)\]]$/u
const longUnpunctuated = 60
const longUnspaced = 24
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/

/** Short and without the end of a sentence: a heading, a name, a time, "12 comments", a link to something else. */
const isUnpunctuated = (line: string): boolean =>
  !sentenceEnd.test(line) && line.length < (unspaced.test(line) ? longUnspaced : longUnpunctuated)

// How often something was looked at, in the words of newsrooms' systems.
const countedWords =
  /view|read(?:s|ers?|ing)?\b|share|comment|like|watch|follow|subscri|minutes? ago|hours? ago|aufruf|kommentar|geteilt|lesezeit|vues?\b|lecture|partag|comentar|visitas|lecturas|visualiz|letture|condivi|просмотр|коммент|читат|перегляд|قراءة|مشاهد|تعليق|بازدید|نظر|閲覧|コメント|回視聴|阅读|浏览|评论|कमेंट|व्यूज/iu
const mostOfCount = 160

/** A line whose numbers alone differ is a count where it speaks of readers: "This was viewed 1,204 times." */
const isCount = (line: string): boolean => line.length < mostOfCount && countedWords.test(line)

/** Whether numbers went or came: "three dead" in figures is another story when it is four. */
function hasOtherNumbers(pieces: DiffPiece[]): boolean {
  const numbers = (kind: DiffPiece['kind']): string =>
    pieces
      .filter(one => one.kind === kind)
      .flatMap(({ text }) => text.match(/\p{Nd}[\p{Nd}.,]*/gu) ?? [])
      .toSorted()
      .join(' ')
  return numbers('gone') !== numbers('new')
}

/** About how many words; scripts without spaces count two characters for one. */
function lengthInWords(text: string): number {
  const spaces = text.match(/\s+/g)?.length ?? 0
  return unspaced.test(text.slice(0, 400)) ? text.length / 2 : spaces + 1
}
