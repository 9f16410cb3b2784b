import type { StoryFact } from '../../../model/story-digest.ts'
import type { Notes } from '../read-report.ts'
import { weighCounts } from './weigh-counts.ts'
import { weighFigures } from './weigh-figures.ts'
import { weighNames } from './weigh-names.ts'
import { weighQuotations } from './weigh-quotations.ts'

const mostAgreed = 7
const mostDiffer = 4

/**
 * What the independent reports of a story agree on and where they differ, most owners first: counts of people and
 * magnitudes across languages, names, other figures, quotations. `lang` is the story's. Rather nothing than a wrong difference.
 */
export function weighFacts(reports: readonly Notes[], lang: string): StoryFact[] {
  const counts = weighCounts(reports, lang)
  const figures = weighFigures(reports, lang)
  const all = [...counts, ...weighNames(reports, lang), ...figures, ...weighQuotations(reports, lang)]
  const byVerdict = (verdict: StoryFact['verdict']): StoryFact[] => all.filter(fact => fact.verdict === verdict)
  return [...byVerdict('agreed').slice(0, mostAgreed), ...byVerdict('differ').slice(0, mostDiffer)]
}
