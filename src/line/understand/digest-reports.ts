import type { CitedSentence, StoryDigest, StoryFact } from '../../model/story-digest.ts'
import { weighFacts } from './facts/weigh-facts.ts'
import type { Notes } from './read-report.ts'
import { storySteps } from './story-steps.ts'
import { storySummary } from './story-summary.ts'

/**
 * What a story's independent reports say when they are read together. `present` is the digest so far: its summary stays
 * until another is clearly better, and what it said of each article's news stands.
 */
export function digestReports(
  reports: readonly Notes[],
  story: { title: string; lang: string },
  present: StoryDigest | undefined,
): StoryDigest {
  const facts = weighFacts(reports, story.lang)
  const summary = storySummary(reports, { ...story, facts, present: present?.summary ?? [] })
  const told = toldElsewhere(reports, story.lang, facts, present)
  const before = new Map(present?.steps.map(step => [step.articleId, step]))
  return { summary, facts, steps: storySteps(reports, before), ...(told && { told }) }
}

/** The summaries in other languages than the story's own; nothing where two owners report it in none. */
function toldElsewhere(
  reports: readonly Notes[],
  own: string,
  facts: readonly StoryFact[],
  present: StoryDigest | undefined,
): Record<string, CitedSentence[]> | undefined {
  const byLanguage = Map.groupBy(reports, ({ report }) => report.lang)
  byLanguage.delete(own)
  const told = [...byLanguage].flatMap(([lang, read]): [string, CitedSentence[]][] => {
    if (new Set(read.map(({ report }) => report.owner)).size < 2) return []
    const title = read[0]!.report.title
    const summary = storySummary(read, { title, lang, facts, present: present?.told?.[lang] ?? [] })
    return summary.length > 0 ? [[lang, summary]] : []
  })
  return told.length > 0 ? Object.fromEntries(told) : undefined
}
