import { overlapOf } from '../../text/similar.ts'
import { tokensOf } from '../../text/tokens.ts'

/** What the choice of a headline looks at. */
export type Wording = { title: string; owner: string }

// Every pair is compared: the newest sixty speak for a story of hundreds.
const mostCompared = 60
// The headline a reader has seen stays until another is nearer to the centre by this much.
const clearlyBetter = 0.08
const loudness = { shouting: 0.15, exclaiming: 0.08, extreme: 0.08 }
const plainLength = { least: 20, most: 130 }

/**
 * Of a story's independent reports (oldest first, at least one) the one whose headline stands for it: the wording nearest
 * to all others, each owner having one voice, and not the loudest. `present` is the title shown so far, which stays
 * unless another is clearly nearer. Of equals the oldest.
 */
export function headlineOf<T extends Wording>(reports: readonly T[], present?: string): T {
  const compared = reports.slice(-mostCompared).map(report => ({ report, words: new Set(tokensOf(report.title)) }))
  const byOwner = [...Map.groupBy(compared, ({ report }) => report.owner).values()]
  const central = compared.map(({ report, words }) => {
    const voices = byOwner.filter(([first]) => first!.report.owner !== report.owner)
    const agreement = voices.map(voice => Math.max(...voice.map(other => overlapOf(words, other.words))))
    return { report, value: mean(agreement) - loudnessOf(report.title) }
  })
  const best = central.reduce((found, other) => (other.value > found.value ? other : found))
  const shown = central.find(({ report }) => report.title === present)
  return shown && best.value - shown.value < clearlyBetter ? shown.report : best.report
}

const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0

/** What capitals, exclamation marks and extreme length cost a headline. */
function loudnessOf(title: string): number {
  const shouted = title.match(/\p{Lu}{4,}/gu)?.join('').length ?? 0
  const extreme = title.length < plainLength.least || title.length > plainLength.most
  return (
    (shouted > title.length / 3 ? loudness.shouting : 0) +
    (/[!！]/.test(title) ? loudness.exclaiming : 0) +
    (extreme ? loudness.extreme : 0)
  )
}
