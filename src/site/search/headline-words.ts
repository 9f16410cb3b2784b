import { searchFold } from '../../text/search/search-fold.ts'
import { isPaired } from '../../text/search/search-tokens.ts'

/** A word of headlines as it is mostly written, and how many headlines have it. */
export type HeadlineWord = { written: string; folded: string; count: number }

/** The words of the newest headlines, ordered by how they are folded. */
export type HeadlineWords = {
  /** Those that begin so, the most frequent first. */
  beginning: (folded: string, limit: number) => HeadlineWord[]
  /** The most frequent one that is a slip of the fingers away from a word that no headline has. */
  near: (folded: string) => string | undefined
}

const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu
const shortest = 3

/** Counts the words of headlines. Names of two words are counted as such too: `River League`. */
export function headlineWords(headlines: readonly { title: string; lang: string | null }[]): HeadlineWords {
  const counted = new Map<string, Map<string, number>>()
  for (const { title, lang } of headlines)
    for (const written of new Set(wordsOf(title, lang))) {
      const folded = searchFold(written)
      const spellings = counted.get(folded) ?? new Map<string, number>()
      counted.set(folded, spellings.set(written, (spellings.get(written) ?? 0) + 1))
    }
  const all = [...counted].map(([folded, spellings]) => ({ folded, ...mostWritten(spellings) }))
  all.sort((a, b) => (a.folded < b.folded ? -1 : 1))
  return {
    beginning: (folded, limit) => beginning(all, folded, limit),
    near: folded => (counted.has(folded) ? undefined : near(all, folded)),
  }
}

function wordsOf(title: string, lang: string | null): string[] {
  if (isPaired(title)) return segmented(title, lang)
  const found = (title.match(words) ?? []).filter(word => word.length >= shortest && !/^\d+$/.test(word))
  const names = found.slice(1).flatMap((word, at) => nameOfTwo(title, found[at]!, word))
  return [...found, ...names]
}

const capital = /^\p{Lu}/u
const nameOfTwo = (title: string, one: string, other: string): string[] =>
  capital.test(one) && capital.test(other) && title.includes(`${one} ${other}`) ? [`${one} ${other}`] : []

/** Chinese, Japanese, Korean and Thai by the dictionaries of ICU. */
function segmented(title: string, lang: string | null): string[] {
  const segmenter = new Intl.Segmenter(/^[a-z]{2}/.test(lang ?? '') ? lang!.slice(0, 2) : 'zh', { granularity: 'word' })
  return [...segmenter.segment(title)]
    .filter(({ isWordLike, segment }) => isWordLike && segment.length > 1)
    .map(({ segment }) => segment)
}

function mostWritten(spellings: Map<string, number>): { written: string; count: number } {
  let [written, most, count] = ['', 0, 0]
  for (const [spelling, times] of spellings) {
    count += times
    if (times > most) [written, most] = [spelling, times]
  }
  return { written, count }
}

function beginning(all: readonly HeadlineWord[], folded: string, limit: number): HeadlineWord[] {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.folded < folded) low = middle + 1
    else high = middle
  }
  const found: HeadlineWord[] = []
  for (let at = low; at < all.length && all[at]!.folded.startsWith(folded); at++) found.push(all[at]!)
  return found.sort((a, b) => b.count - a.count || a.folded.length - b.folded.length).slice(0, limit)
}

function near(all: readonly HeadlineWord[], folded: string): string | undefined {
  const most = folded.length < 4 ? 0 : folded.length < 7 ? 1 : 2
  if (most === 0) return undefined
  let best: { word: HeadlineWord; slips: number } | undefined
  for (const word of all) {
    if (word.count < 2 || Math.abs(word.folded.length - folded.length) > most) continue
    const slips = slipsBetween(folded, word.folded, most)
    if (slips > most) continue
    if (!best || slips < best.slips || (slips === best.slips && word.count > best.word.count)) best = { word, slips }
  }
  return best?.word.written
}

/** Letters left out, put in, changed or swapped (optimal string alignment); more than `most` comes as `most + 1`. */
export function slipsBetween(one: string, other: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        slips = Math.min(slips, before[j - 2]! + 1)
      row.push(slips)
    }
    if (Math.min(...row) > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[other.length]!
}
