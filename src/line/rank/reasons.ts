import type { Reason } from '../../model/story.ts'
import type { ScoreParts } from './score-story.ts'

/** The parts of a score as reasons a reader understands, the weightiest first; weights to one decimal. */
export function reasonsOf(parts: ScoreParts, base: number): Reason[] {
  const reasons: Reason[] = [
    reason('owners', parts.owners, Math.log2(1 + parts.owners), ownersInWords(parts.owners)),
    reason('age', Math.floor(parts.hoursSinceNew), base * (parts.freshness - 1), ageInWords(parts.hoursSinceNew)),
  ]
  if (parts.copiers > 0) {
    const added = base - Math.log2(1 + parts.owners) - parts.growth - parts.spread
    reasons.push(reason('copies', parts.copiers, added, copiesInWords(parts.copiers)))
  }
  if (parts.recent > 0) reasons.push(reason('growth', parts.recent, parts.growth, growthInWords(parts.recent)))
  if (parts.countries > 1)
    reasons.push(reason('countries', parts.countries, parts.spread, `Told in ${parts.countries} countries`))
  if (parts.confidence < wellAgreed)
    reasons.push(
      reason('agreement', round(parts.confidence), base * (parts.confidence - 1), 'Its reports differ in part'),
    )
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

// Below this mean probability of belonging a reader may wonder at some of the reports.
const wellAgreed = 0.7

const round = (value: number): number => Math.round(value * 10) / 10

const reason = (kind: Reason['kind'], value: number, weight: number, words: string): Reason => ({
  kind,
  value,
  weight: round(weight) + 0,
  words,
})

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`)

const ownersInWords = (owners: number): string =>
  owners === 0
    ? 'Only copies of one text so far'
    : `Reported by ${counted(owners, 'one source', 'independent sources')}`

const copiesInWords = (copiers: number): string =>
  `${counted(copiers, 'One source repeats', 'sources repeat')} another’s text, which counts little`

const growthInWords = (recent: number): string =>
  `${counted(recent, 'One more source', 'more sources')} within three hours`

function ageInWords(hours: number): string {
  if (hours < 1) return 'New within the hour'
  if (hours < 24) return `Last new report ${counted(Math.floor(hours), 'an hour', 'hours')} ago`
  return `Last new report ${counted(Math.floor(hours / 24), 'a day', 'days')} ago`
}
