/** What the numbers of a fact count, where that is the same in every language; 'figure' is any other number. */
export type CountKind = 'killed' | 'injured' | 'missing' | 'displaced' | 'arrested' | 'magnitude'
export type FactKind = CountKind | 'figure' | 'quote' | 'name'

/** What somebody is in an event: of whom reports say one name, or several. */
export type NamedRole = 'winner' | 'successor' | 'victim' | 'mayor' | 'coach' | 'captain'

/** How exact a report is about a number. */
export type Exactness = 'exact' | 'least' | 'most' | 'about'

/** A report that states something, and when it did; milliseconds UTC. */
export type Statement = { articleId: number; at: number }

/**
 * A sentence as a report has it, and how far from the report's beginning it ends, in characters (0 for a headline). Whether
 * it may be shown is up to that report's source: of some only the beginning may be.
 */
export type CitedSentence = { articleId: number; text: string; lang: string; end: number }

/**
 * One answer to what a fact is about, and the reports that give it, each owner once with its latest word, oldest first.
 * `sentence` says it in a report's own words. Where names are compared, `name` is the answer and `value` how many give it.
 */
export type FactValue = {
  value: number
  exactness: Exactness
  statements: Statement[]
  sentence?: CitedSentence
  name?: string
}

/**
 * Something of a story that independent reports state. Agreed: two owners or more give the first of `values`; what stands
 * behind it was said before or is one owner's alone. Differ: the values cannot all be right. `unit` is what a figure
 * measures (a currency, 'percent') or the folded beginning of what it counts; `speaker` is whose a quotation is, as written; `role` what the
 * named ones are.
 */
export type StoryFact = {
  kind: FactKind
  verdict: 'agreed' | 'differ'
  unit?: string
  speaker?: string
  role?: NamedRole
  values: FactValue[]
}

/** A count that an article was the first to give. */
export type NewCount = { kind: CountKind; value: number; exactness: Exactness }

/** What an article of a story adds to what was known before it: the sentence that says most of it, and counts that are new. */
export type StoryStep = { articleId: number; adds: boolean; sentence?: CitedSentence; new: NewCount[] }

/**
 * What a story says when all its reports are read together: a summary of at most three sentences, what they agree on and
 * where they differ, and what each of the reports read added. Of a story of one report all are empty but its step. The summary
 * is in the language of the story's headline; `told` are those in other languages that two owners or more report it in.
 */
export type StoryDigest = {
  summary: CitedSentence[]
  facts: StoryFact[]
  steps: StoryStep[]
  told?: Record<string, CitedSentence[]>
}

/** A digest for readers of a language (without its region): with the summary that is told in it, where there is one. */
export function toldIn(digest: StoryDigest, lang: string): StoryDigest {
  const summary = digest.told?.[lang]
  return summary && summary.length > 0 ? { ...digest, summary } : digest
}
