import { type Output, shownBy } from '../../model/rights.ts'
import { shownDigest } from '../../model/shown-digest.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { BriefingSentence, BriefingStory } from '../../store/read/briefing.ts'

/** What a briefing says of a story under its headline: sentences of its reports, or the summary of the one it is taken from. */
export type Told = { said: BriefingSentence[]; summary?: string }

// Two sentences under each headline; the third is on the story's page.
const mostSentences = 2

/** What a briefing may say of a story in an output, under the rights of each sentence's source and the site's ceiling. */
export function toldOf({ said, summary, rights }: BriefingStory, site: RightsProfile, output: Output): Told {
  const tellers = new Map(said.map(one => [one.articleId, { ...one, id: one.articleId }]))
  const { summary: shown } = shownDigest({ summary: said, facts: [], steps: [] }, tellers, site, output)
  if (shown.length > 0) return { said: said.filter(one => shown.includes(one)).slice(0, mostSentences) }
  return { said: [], summary: (shownBy(rights, site, output).summary && summary) || undefined }
}
