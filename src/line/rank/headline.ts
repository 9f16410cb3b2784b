import { overlapOf } from '../../text/similar.ts'
import { stemsOf } from '../../text/stems.ts'
import { loudnessOf } from './loudness.ts'

/** What the choice of a headline looks at. `summary` is what the report says in short, `at` when it came (ms UTC). */
export type Wording = { title: string; owner: string; lang?: string; summary?: string; at?: number }

// Every pair is compared: the newest sixty speak for a story of hundreds.
const mostCompared = 60
// The headline a reader has seen stays until another is nearer to the centre by this much.
const clearlyBetter = 0.08
// Titles say the same thing in other words: what others tell in short counts too.
const weights = { title: 0.6, told: 0.4 }
// A story of a day has moved on: what agrees with its last turn counts half as much again, and accordingly less after fewer hours; in
// its first hours a story has no turns.
const newness = { most: 0.6, fromMs: 6 * 3_600_000, afterMs: 24 * 3_600_000 }
// Another language takes over once it has more than so many times the owners of the one shown.
const languageTakesOver = 1.5

/**
 * Of a story's independent reports (oldest first, at least one) the one whose headline stands for it: of those in the
 * language that most owners write, the wording nearest to all others, each owner having one voice, and not the loudest.
 * `present` is the title shown so far, which stays with its language unless another is clearly nearer. Of equals the oldest.
 */
export function headlineOf<T extends Wording>(reports: readonly T[], present?: string): T {
  const shown = reports.find(report => report.title === present)
  const spoken = inMainLanguage(reports, shown).slice(-mostCompared)
  if (shown && !spoken.includes(shown) && baseOf(shown) === baseOf(spoken[0]!)) spoken.unshift(shown)
  const central = centralityOf(spoken)
  const best = central.reduce((found, other) => (other.value > found.value ? other : found))
  const kept = central.find(({ report }) => report === shown)
  return kept && best.value - kept.value < clearlyBetter ? kept.report : best.report
}

const baseOf = ({ lang }: Wording): string => (lang ?? 'und').split('-', 1)[0]!

/** The reports in the language of most owners; that of the headline shown so far stays until another has many more. */
function inMainLanguage<T extends Wording>(reports: readonly T[], shown: T | undefined): T[] {
  const byLanguage = Map.groupBy(reports, baseOf)
  if (byLanguage.size === 1) return [...reports]
  const owners = (lang: string): number => new Set(byLanguage.get(lang)?.map(({ owner }) => owner)).size
  const most = [...byLanguage.keys()].reduce((found, lang) => (owners(lang) > owners(found) ? lang : found))
  const present = shown && baseOf(shown)
  const stays = present !== undefined && owners(most) <= languageTakesOver * owners(present)
  return byLanguage.get(stays ? present : most)!
}

/** Each report with how near its headline is to what the other owners say, what its newness adds, less what it costs to be loud. */
function centralityOf<T extends Wording>(reports: readonly T[]): { report: T; value: number }[] {
  const read = reports.map(report => ({
    report,
    words: stemsOf(report.title),
    told: report.summary ? stemsOf(`${report.title} ${report.summary}`) : undefined,
  }))
  const newnessOf = newnessIn(reports)
  const byOwner = [...Map.groupBy(read, ({ report }) => report.owner).values()]
  return read.map(({ report, words }) => {
    const others = byOwner.filter(([first]) => first!.report.owner !== report.owner)
    const agreement = others.map(
      voice =>
        weights.title * Math.max(...voice.map(other => overlapOf(words, other.words))) +
        weights.told *
          Math.max(...voice.map(other => (other.told ? shareIn(words, other.told) : overlapOf(words, other.words)))),
    )
    return { report, value: mean(agreement) * newnessOf(report) - loudnessOf(report.title) }
  })
}

/** What a report's agreement counts for being late in its story: 1 for the first, more for the last. */
function newnessIn(reports: readonly Wording[]): (report: Wording) => number {
  const times = reports.flatMap(({ at }) => at ?? [])
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const { most: whole, fromMs, afterMs } = newness
  if (!(last - first > fromMs)) return () => 1
  const most = whole * Math.min(1, (last - first - fromMs) / (afterMs - fromMs))
  return ({ at = first }) => 1 + (most * (at - first)) / (last - first)
}

const shareIn = (words: ReadonlySet<string>, told: ReadonlySet<string>): number =>
  words.size === 0 ? 0 : words.intersection(told).size / words.size

const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
