import type { StoryDigest } from '../../model/story-digest.ts'
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
  const before = new Map(present?.steps.map(step => [step.articleId, step]))
  return { summary, facts, steps: storySteps(reports, before) }
}
