import { align, type Budget } from './align.ts'

/** A stretch of a text that stayed, went, or came. */
export type DiffPiece = { kind: 'same' | 'gone' | 'new'; text: string }

/** How two texts differ: paragraph by paragraph, with how many words came and went. */
export type TextDiff = { lines: DiffPiece[][]; added: number; removed: number }

// An article of this length fills seventy screens: what stands behind is not compared.
const mostCharacters = 100_000
const mostSteps = 1_000_000

/**
 * Compares two texts word by word; in scripts without spaces between words character by character. Paragraphs stand on
 * lines of their own. Texts are compared up to 100,000 characters, in time that is near linear whatever they hold (two
 * hostile megabytes: under 200 ms, 2026-11).
 */
export function diffText(before: string, after: string): TextDiff {
  const intern = interning()
  const budget: Budget = { steps: mostSteps }
  const [a, b] = [linesOf(before), linesOf(after)]
  const pairs = align(a.map(intern), b.map(intern), budget)
  const pieces: DiffPiece[] = []
  let [at, atB] = [0, 0]
  const change = (to: number, toB: number): void => {
    for (const [gone, came] of likeParagraphs(a.slice(at, to), b.slice(atB, toB)))
      for (const one of diffWords(gone, came, intern, budget)) pieces.push(one)
  }
  for (const [n, place] of pairs.a.entries()) {
    change(place, pairs.b[n]!)
    pieces.push({ kind: 'same', text: a[place]! })
    ;[at, atB] = [place + 1, pairs.b[n]! + 1]
  }
  change(a.length, b.length)
  const joined = joinAlike(pieces)
  return { lines: paragraphsOf(joined), added: wordsIn(joined, 'new'), removed: wordsIn(joined, 'gone') }
}

/** Numbers for strings, the same for the same. */
function interning(): (text: string) => number {
  const known = new Map<string, number>()
  return text => {
    const number = known.get(text) ?? known.size
    if (number === known.size) known.set(text, number)
    return number
  }
}

/** Lines with the break that ends them; every text ends with one, so that a last line is like any other. */
const linesOf = (text: string): string[] => {
  const cut = text.slice(0, mostCharacters).trimEnd()
  return cut === '' ? [] : cut.split('\n').map(line => `${line}\n`)
}

// Paragraphs that share fewer of their words say different things: they are shown one after the other, not mixed.
const leastAlike = 0.3
// More than this on a side is a text written anew; comparing each with each would take its square.
const mostParagraphs = 80

/** Paragraphs that went and came, paired in order where one seems to be the other written anew. */
function likeParagraphs(gone: string[], came: string[]): [gone: string, came: string][] {
  const isFew = Math.max(gone.length, came.length) <= mostParagraphs
  if (!isFew || gone.length * came.length <= 1) return [[gone.join(''), came.join('')]]
  const found: [string, string][] = []
  let [at, atB] = [0, 0]
  const apart = (to: number, toB: number): void => {
    if (at < to) found.push([gone.slice(at, to).join(''), ''])
    if (atB < toB) found.push(['', came.slice(atB, toB).join('')])
  }
  for (const [n, m] of bestPairs(gone.map(wordSet), came.map(wordSet))) {
    apart(n, m)
    found.push([gone[n]!, came[m]!])
    ;[at, atB] = [n + 1, m + 1]
  }
  apart(gone.length, came.length)
  return found
}

const wordSet = (line: string): Set<string> => new Set(piecesOf(line).filter(one => isWord.test(one)))

/** Of all ways to pair in order those whose pairs are most alike in sum. */
function bestPairs(gone: Set<string>[], came: Set<string>[]): [number, number][] {
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(came.length + 1))
  const likeness = gone.map(one => came.map(other => alike(one, other)))
  for (let n = gone.length - 1; n >= 0; n--)
    for (let m = came.length - 1; m >= 0; m--)
      best[n]![m] = Math.max(best[n + 1]![m]!, best[n]![m + 1]!, best[n + 1]![m + 1]! + likeness[n]![m]!)
  const pairs: [number, number][] = []
  for (let n = 0, m = 0; n < gone.length && m < came.length; ) {
    if (likeness[n]![m]! > 0 && best[n]![m] === best[n + 1]![m + 1]! + likeness[n]![m]!) pairs.push([n++, m++])
    else if (best[n]![m] === best[n + 1]![m]) n++
    else m++
  }
  return pairs
}

/** The share of words that two paragraphs have in common (Dice), 0 where it is too small to count. */
function alike(one: Set<string>, other: Set<string>): number {
  const share = (2 * one.intersection(other).size) / (one.size + other.size || 1)
  return share < leastAlike ? 0 : share
}

function diffWords(before: string, after: string, intern: (text: string) => number, budget: Budget): DiffPiece[] {
  if (before === '' || after === '') return whole(before, after)
  const [a, b] = [piecesOf(before), piecesOf(after)]
  const pairs = align(a.map(intern), b.map(intern), budget)
  const pieces: DiffPiece[] = []
  let [at, atB] = [0, 0]
  for (const [n, place] of pairs.a.entries()) {
    pieces.push(...whole(a.slice(at, place).join(''), b.slice(atB, pairs.b[n]!).join('')))
    pieces.push({ kind: 'same', text: a[place]! })
    ;[at, atB] = [place + 1, pairs.b[n]! + 1]
  }
  pieces.push(...whole(a.slice(at).join(''), b.slice(atB).join('')))
  return withoutCrumbs(joinAlike(pieces))
}

const whole = (gone: string, came: string): DiffPiece[] => [
  ...(gone ? [{ kind: 'gone' as const, text: gone }] : []),
  ...(came ? [{ kind: 'new' as const, text: came }] : []),
]

// Scripts that are written without spaces between words, as `tokens.ts` has them.
const unspaced = String.raw`\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}`
const letter = String.raw`(?:(?![${unspaced}])[\p{L}\p{N}\p{M}])`
// a word with what stands inside it (1,500.5, don’t), a character of an unspaced script with its marks, white space, a sign
const piece = new RegExp(String.raw`${letter}+(?:[.,'’\u00ad]${letter}+)*|[${unspaced}]\p{M}*|\n|[^\S\n]+|[^]`, 'gu')
const isWord = /[\p{L}\p{N}]/u

const piecesOf = (text: string): string[] => text.match(piece) ?? []

function joinAlike(pieces: DiffPiece[]): DiffPiece[] {
  const joined: DiffPiece[] = []
  for (const { kind, text } of inOrder(pieces)) {
    const last = joined.at(-1)
    if (last?.kind === kind) last.text += text
    else joined.push({ kind, text })
  }
  return joined
}

/** Between two stretches that stayed, what went stands before what came. */
function* inOrder(pieces: DiffPiece[]): Generator<DiffPiece> {
  let came: DiffPiece[] = []
  for (const one of pieces) {
    if (one.kind === 'new') came.push(one)
    else {
      if (one.kind === 'same') {
        yield* came
        came = []
      }
      yield one
    }
  }
  yield* came
}

/**
 * A stretch that stayed between two that changed, and is next to nothing beside them, belongs to the change: a sentence
 * that was written anew is not read as a patchwork of its spaces, commas and short words.
 */
function withoutCrumbs(pieces: DiffPiece[]): DiffPiece[] {
  const words = pieces.map(countWords)
  const calm = pieces.flatMap((one, at) => {
    const isBetween = one.kind === 'same' && at > 0 && at < pieces.length - 1 && !one.text.includes('\n')
    return isBetween && isCrumb(pieces, words, at) ? whole(one.text, one.text) : [one]
  })
  return joinAlike(calm)
}

const mostWordsInCrumb = 2
const timesAsLong = 6

function isCrumb(pieces: DiffPiece[], words: number[], at: number): boolean {
  if (words[at]! > mostWordsInCrumb) return false
  const sides = [changesBefore(pieces, at), changesAfter(pieces, at)]
  const isReplaced = sides.every(side => ['gone', 'new'].every(kind => side.some(n => pieces[n]!.kind === kind)))
  const around = sides.flat().reduce((sum, n) => sum + words[n]!, 0)
  return words[at] === 0 ? isReplaced : around >= timesAsLong * words[at]!
}

/** The one or two pieces on each side that stand for a change there. */
const changesBefore = (pieces: DiffPiece[], at: number): number[] =>
  [at - 2, at - 1].filter(n => n >= 0 && pieces[n]!.kind !== 'same')
const changesAfter = (pieces: DiffPiece[], at: number): number[] =>
  [at + 1, at + 2].filter(n => n < pieces.length && pieces[n]!.kind !== 'same')

function paragraphsOf(pieces: DiffPiece[]): DiffPiece[][] {
  const lines: DiffPiece[][] = [[]]
  for (const { kind, text } of pieces) {
    const [first = '', ...others] = text.split('\n')
    if (first) lines.at(-1)!.push({ kind, text: first })
    for (const other of others) lines.push(other ? [{ kind, text: other }] : [])
  }
  return lines.filter(line => line.length > 0)
}

const countWords = ({ text }: DiffPiece): number => piecesOf(text).filter(one => isWord.test(one)).length

const wordsIn = (pieces: DiffPiece[], kind: DiffPiece['kind']): number =>
  pieces.filter(one => one.kind === kind).reduce((sum, one) => sum + countWords(one), 0)
