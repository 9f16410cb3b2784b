import { beginningsOf, endingsOf, wholeWords } from './endings.ts'
import { searchFold } from './search-fold.ts'

/** Takes the endings off a word of one language that was folded by `searchFold`. */
export type Stemmer = (word: string) => string

type Ending = { of: string; becomes: string }
/** The endings of a step by their last letter, longest first, and how many letters must be left. */
type Step = { least: number; byLast: Map<number, Ending[]> }

// Enough that a short word keeps a root.
const leastAfterBeginning = 3

/** The stemmer of a language, by its BCP 47 tag; nothing for a language that has none: its words stay as they are. */
export function stemmerOf(tag: string | null | undefined): Stemmer | undefined {
  const primary = (tag ?? '').split('-', 1)[0]!.toLowerCase()
  const code = sameAs[primary] ?? primary
  return Object.hasOwn(stemmers, code) ? stemmers[code] : undefined
}

/** The languages whose words are stemmed, by primary tag. */
export const stemmedLanguages = (): string[] => Object.keys(stemmers)

// written forms and near relatives that share endings
const sameAs: Record<string, string> = { nb: 'no', nn: 'no', arb: 'ar', sr: 'hr', bs: 'hr', sk: 'cs', mk: 'bg' }

const stemmers: Record<string, Stemmer> = Object.fromEntries(
  Object.entries(endingsOf).map(([code, steps]) => [
    code,
    stemmerWith(
      code,
      steps.map(([least, endings]) => stepOf(least, endings)),
    ),
  ]),
)

function stepOf(least: number, endings: string): Step {
  const byLast = new Map<number, Ending[]>()
  for (const written of searchFold(endings).split(' ')) {
    const [of, becomes = ''] = written.split('>') as [string, string?]
    const last = of.charCodeAt(of.length - 1)
    byLast.set(
      last,
      [...(byLast.get(last) ?? []), { of, becomes }].sort((a, b) => b.of.length - a.of.length),
    )
  }
  return { least, byLast }
}

/** The longest beginning that fits goes, then of every step the longest ending, once. */
function stemmerWith(code: string, steps: Step[]): Stemmer {
  const beginnings = beginningsIn(code)
  const whole = new Set(wholeWords[code]?.split(' '))
  const stem: Stemmer = word => withoutEndings(word, steps)
  if (whole.size > 0) return word => unlessWhole(word, stem(word), whole)
  return beginnings.length === 0 ? stem : word => stem(withoutBeginning(word, beginnings))
}

const unlessWhole = (word: string, stem: string, whole: ReadonlySet<string>): string =>
  stem !== word && whole.has(word) ? word : stem

function beginningsIn(code: string): string[] {
  const written = beginningsOf[code]
  return written
    ? searchFold(written)
        .split(' ')
        .sort((a, b) => b.length - a.length)
    : []
}

function withoutBeginning(word: string, beginnings: string[]): string {
  const found = beginnings.find(one => word.length - one.length >= leastAfterBeginning && word.startsWith(one))
  return found ? word.slice(found.length) : word
}

function withoutEndings(word: string, steps: readonly Step[]): string {
  let stem = word
  for (const { least, byLast } of steps) {
    const endings = byLast.get(stem.charCodeAt(stem.length - 1))
    if (endings === undefined) continue
    for (const { of, becomes } of endings) {
      const left = stem.length - of.length
      if (left < least || !endsIn(stem, of, left)) continue
      stem = stem.slice(0, left) + becomes
      break
    }
  }
  return stem
}

/** Whether a word whose last letter is that of the ending goes on like it, from `at`; a third of the time of `endsWith`. */
function endsIn(word: string, ending: string, at: number): boolean {
  for (let i = ending.length - 2; i >= 0; i--) if (word.charCodeAt(at + i) !== ending.charCodeAt(i)) return false
  return true
}
