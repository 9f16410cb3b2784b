// The tables of stories and what they say. Times: milliseconds UTC.
import type { Generated } from 'kysely'

export type StoryTable = {
  id: Generated<number>
  title: string
  summary: string | null
  lang: string | null
  picture: string | null
  topic: string | null
  lead_article_id: number | null
  article_count: Generated<number>
  source_count: Generated<number>
  /** Independent reports: one for each owner with a text of its own. */
  owner_count: Generated<number>
  language_count: Generated<number>
  first_at: number
  /** The newest article's time of publication. */
  last_at: number
  /** When the story last changed here. */
  changed_at: number
  score: Generated<number>
  /** JSON `Reason[]`: why it stands where it does. */
  reasons: Generated<string>
  /** JSON array of 24 article counts, oldest hour first. */
  volume: Generated<string>
  merged_into: number | null
  /** 1 once an editor merged or split it: the machine neither merges it nor moves its articles out any more. */
  by_hand: Generated<number>
  /** 1 while an editor hides it; its row then counts no article, so that it is shown nowhere. */
  hidden: Generated<number>
  /** The headline that an editor chose; null where the machine chooses. */
  title_by_hand: string | null
  /** When its reports are to be read together again; null while nothing changed since they were. */
  digest_due_at: number | null
}

/** What a story says when its reports are read together. */
export type StoryDigestTable = {
  story_id: number
  /** JSON `StoryDigest`, zstd. */
  digest: Uint8Array
  made_at: number
}

/** Two stories that belong together; each pair stands in both directions. */
export type StoryLinkTable = {
  story_id: number
  other_id: number
  /** How alike they are whatever the time between them, in the measure of the clusterer. */
  alike: number
}

/** A person, an organisation, a place, a topic or a keyphrase of a story. */
export type StorySubjectTable = {
  story_id: number
  /** 'person', 'organisation', 'place', 'topic', 'phrase'. */
  kind: string
  /** What makes it the same in another story: a name's key, a place's id, a topic's code. */
  subject: string
  name: string
  /** How many articles name it; of a topic how sure it is, 0 to 1. */
  weight: number
  /** The story's newest article's time of publication, to an hour. */
  at: number
  /** Of a place: ISO 3166-1 code and degrees. */
  country: string | null
  lat: number | null
  lon: number | null
}

/** What makes a row of what a story is about, but for whose it is and when. */
export type SubjectRow = Omit<StorySubjectTable, 'story_id' | 'at'>
