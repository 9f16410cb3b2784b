import { type Output, shownBy } from './rights.ts'
import type { RightsProfile } from './source.ts'
import type { CitedSentence, FactValue, StoryDigest, StoryFact } from './story-digest.ts'

/** Whose article it is, as far as a digest needs to know. */
export type Teller = { id: number; owner: string | null; sourceName: string; rights: RightsProfile }

/**
 * A story's digest as an output may carry it now: without what stands on articles that are not there any more, and without
 * sentences that their sources do not let be shown (of some the beginning may be, of some the headline alone). What then no longer has two owners behind it is no agreement. A number
 * that people are counted with is nobody's words and stays.
 */
export function shownDigest(
  digest: StoryDigest,
  tellers: ReadonlyMap<number, Teller>,
  site: RightsProfile,
  output: Output,
): StoryDigest {
  const mayCite = (sentence: CitedSentence | undefined): boolean => {
    const teller = sentence && tellers.get(sentence.articleId)
    if (!teller) return false
    const { text, excerptLength } = shownBy(teller.rights, site, output)
    return text === 'full' || (text === 'excerpt' ? sentence.end <= excerptLength : sentence.end === 0)
  }
  const shownSummary = (summary: readonly CitedSentence[]): CitedSentence[] => {
    const shown = summary.filter(mayCite)
    return shown.length < summary.length && shown.length < 2 ? [] : shown
  }
  const told = Object.entries(digest.told ?? {}).map(([lang, summary]) => [lang, shownSummary(summary)] as const)
  return {
    summary: shownSummary(digest.summary),
    ...(told.length > 0 && { told: Object.fromEntries(told) }),
    facts: digest.facts.flatMap(fact => shownFact(fact, tellers, mayCite) ?? []),
    steps: digest.steps
      .filter(({ articleId }) => tellers.has(articleId))
      .map(step => (mayCite(step.sentence) ? step : { ...step, sentence: undefined })),
  }
}

function shownFact(
  fact: StoryFact,
  tellers: ReadonlyMap<number, Teller>,
  mayCite: (sentence: CitedSentence | undefined) => boolean,
): StoryFact | undefined {
  const values = fact.values.flatMap((value): FactValue[] => {
    const statements = value.statements.filter(({ articleId }) => tellers.has(articleId))
    return statements.length === 0
      ? []
      : [{ ...value, statements, sentence: mayCite(value.sentence) ? value.sentence : undefined }]
  })
  const [first] = values
  if (!first) return undefined
  if (fact.verdict === 'differ' ? values.length < 2 : ownersIn(first, tellers) < 2) return undefined
  const needsWords = fact.kind === 'figure' || fact.kind === 'quote'
  return needsWords && values.some(({ sentence }) => !sentence) ? undefined : { ...fact, values }
}

const ownersIn = ({ statements }: FactValue, tellers: ReadonlyMap<number, Teller>): number =>
  new Set(
    statements.map(({ articleId }) => tellers.get(articleId)!).map(({ owner, sourceName }) => owner ?? sourceName),
  ).size
