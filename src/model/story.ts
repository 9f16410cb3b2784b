/** Why a story stands where it does, for the reader as well as for the code that compares. */
export type ReasonKind =
  | 'owners'
  | 'copies'
  | 'growth'
  | 'countries'
  | 'age'
  | 'agreement'
  | 'primary'
  | 'named'
  | 'topicWeight'
  | 'sourceWeight'
  | 'opinion'

/**
 * One reason: its natural figure (owners, reports in three hours, countries, hours, a probability, primary sources, countries named, the operator's factor), and what it adds to or
 * takes from the score (`weight`). What it says to a reader is made of both in the reader's language.
 */
export type Reason = { kind: ReasonKind; value: number; weight: number }

/** One article of a story as the ranking sees it. `at` in milliseconds UTC. */
export type Report = {
  articleId: number
  sourceId: number
  /** Who stands behind the source; the source's own name where nobody else does. Reports of one owner count once. */
  owner: string
  /** ISO 3166-1 code. */
  country?: string
  /** BCP 47 tag. */
  lang?: string
  at: number
  /** Repeats another article's text. */
  copy: boolean
  /** How sure the clusterer was that it belongs here, 0 to 1; absent for the story's first article. */
  probability?: number
  /** Its source speaks for itself and not of others: a public body, a scientific journal. */
  primary?: boolean
  /** The operator's weight of its source, 0 to 2; 1 without it. */
  weight?: number
  /** It says what somebody thinks of the news. */
  opinion?: boolean
}

/** All that the rank of a story depends on. */
export type StoryFacts = {
  id: number
  topic?: string
  reports: readonly Report[]
  /** How many countries two or more of its articles name. */
  named?: number
}

/**
 * A story as an edition arranges it: `words` are the folded words of its headline, to keep like apart from like; `langs`
 * the languages it is told in, without their regions; `newAt` when its last new text was published, milliseconds UTC.
 */
export type RankedStory = {
  id: number
  score: number
  topic?: string
  leadSourceId: number
  words: ReadonlySet<string>
  owners: number
  langs: ReadonlySet<string>
  newAt: number
}
