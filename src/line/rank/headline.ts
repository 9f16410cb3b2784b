import type { ArticleKind } from '../../model/article.ts'
import { overlapOf } from '../../text/similar.ts'
import { stemsOf } from '../../text/stems.ts'
import { loudnessOf } from './loudness.ts'

/**
 * What the choice of a headline looks at. `summary` is what the report says in short, `at` when it was published and
 * `firstSeenAt` when it came in (ms UTC), `piece` what sort of piece it is, a report if not said.
 */
export type Wording = {
  title: string
  owner: string
  lang?: string
  summary?: string
  at?: number
  firstSeenAt?: number
  piece?: ArticleKind
}

/** Every pair is compared: the newest sixty speak for a story of hundreds. */
export const mostCompared = 60
// The headline a reader has seen stays until another is nearer to the centre by this much; of two or three reports the first
// that came is but the first that came.
const clearlyBetter = { most: 0.12, aReport: 0.04 }
// Titles say the same thing in other words: what others tell in short counts too. What nobody else tells at all is an aside
// ("Markets shrug at …"), what the report itself begins with is its news.
const weights = { title: 0.6, told: 0.4, alone: 0.4, own: 0.2 }
// What somebody thinks of it, or a page of pictures, heads a story only where nobody reports it.
const noReport = 1
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
  const enough = Math.min(clearlyBetter.most, clearlyBetter.aReport * spoken.length) * stoodFor(shown, spoken)
  return kept && best.value - kept.value < enough ? kept.report : best.report
}

// Where reports come in all at once (a feed that is new here, a night without a network) nobody has read the first of them.
const settled = { afterMs: 15 * 60_000, least: 0.25 }

/** How much of its right to stay a headline has, by how long it stood when the last report came in; up to 1. */
function stoodFor(shown: Wording | undefined, reports: readonly Wording[]): number {
  if (shown?.firstSeenAt === undefined) return 1
  const stood = reports.reduce((most, { firstSeenAt = 0 }) => Math.max(most, firstSeenAt - shown.firstSeenAt!), 0)
  return Math.max(settled.least, Math.min(1, stood / settled.afterMs))
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
    own: stemsOf(report.summary ?? ''),
    told: report.summary ? stemsOf(`${report.title} ${report.summary}`) : undefined,
  }))
  const newnessOf = newnessIn(reports)
  const begun = read.filter(({ own }) => own.size > 0).map(({ words, own }) => shareIn(words, own))
  const byOwner = [...Map.groupBy(read, ({ report }) => report.owner).values()]
  return read.map(({ report, words, own }) => {
    const others = byOwner.filter(([first]) => first!.report.owner !== report.owner)
    const agreement = others.map(
      voice =>
        weights.title * Math.max(...voice.map(other => overlapOf(words, other.words))) +
        weights.told *
          Math.max(...voice.map(other => (other.told ? shareIn(words, other.told) : overlapOf(words, other.words)))),
    )
    const anybody = new Set(others.flat().flatMap(other => [...(other.told ?? other.words)]))
    const alone = others.length >= 2 ? 1 - shareIn(words, anybody) : 0
    const value =
      mean(agreement) * newnessOf(report) +
      weights.own * (own.size > 0 ? shareIn(words, own) : mean(begun)) -
      weights.alone * alone -
      costOf(report)
    return { report, value }
  })
}

const costOf = ({ title, piece = 'article' }: Wording): number =>
  loudnessOf(title) + (piece === 'article' ? 0 : noReport)

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
