import type { Reason } from '../../model/story.ts'
import type { ScoreParts } from './score-story.ts'

/** The parts of a score as reasons a reader understands, the weightiest first; weights to one decimal. The site puts them into words. */
export function reasonsOf(parts: ScoreParts, base: number): Reason[] {
  const reasons: Reason[] = [
    reason('owners', parts.owners, Math.log2(1 + parts.owners)),
    reason('age', Math.floor(parts.hoursSinceNew), base * (parts.freshness - 1)),
  ]
  if (parts.copiers > 0) {
    const others = parts.growth + parts.spread + parts.firstHand + parts.reach + parts.weighing
    reasons.push(reason('copies', parts.copiers, base - Math.log2(1 + parts.owners) - others))
  }
  if (parts.recent > 0) reasons.push(reason('growth', parts.recent, parts.growth))
  if (parts.countries > 1) reasons.push(reason('countries', parts.countries, parts.spread))
  if (parts.named > 1) reasons.push(reason('named', parts.named, parts.reach))
  if (parts.primary > 0) reasons.push(reason('primary', parts.primary, parts.firstHand))
  if (round(parts.weighing) !== 0) reasons.push(reason('sourceWeight', Math.sign(parts.weighing), parts.weighing))
  if (parts.topicWeight !== 1) reasons.push(reason('topicWeight', parts.topicWeight, base * (parts.topicWeight - 1)))
  if (parts.opinion !== 1) reasons.push(reason('opinion', parts.opinion, base * (parts.opinion - 1)))
  if (parts.confidence < wellAgreed)
    reasons.push(reason('agreement', round(parts.confidence), base * (parts.confidence - 1)))
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

// Below this mean probability of belonging a reader may wonder at some of the reports.
const wellAgreed = 0.7

const round = (value: number): number => Math.round(value * 10) / 10

const reason = (kind: Reason['kind'], value: number, weight: number): Reason => ({
  kind,
  value,
  weight: round(weight) + 0,
})
