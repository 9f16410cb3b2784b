// The tables of where stories stand, and how they are told there. Times: milliseconds UTC.
import type { Generated } from 'kysely'

export type PlacementTable = {
  /** 'front', or 'topic:science'; for readers of German 'de/front', 'de/topic:science'. */
  edition: string
  /** The language whose readers it is for; empty for all. */
  lang: Generated<string>
  rank: number
  story_id: number
}

/** A story that stands at a place of an edition by an editor's word, until a time. */
export type PinTable = {
  edition: string
  /** From 1. */
  place: number
  story_id: number
  until: number
  reason: string
}

/** A story that may come to an edition: the best of all, and the best of each language, region and topic. */
export type ContenderTable = {
  story_id: number
  score: number
  topic: string | null
  /** The languages it is told in, without their regions, as ` de en `. */
  langs: string
  /** Countries and parts of the world with how many of a hundred of its owners report from there, as ` fr=25 europe=60 `. */
  regions: string
}

/** How many contenders an edition of one kind has: what the chooser of editions offers. */
export type EditionSizeTable = {
  /** 'lang', 'region', 'country' or 'topic'. */
  kind: string
  value: string
  stories: number
}

/** How a story is told to readers of a language in which it has reports, where its own headline is in another. */
export type StoryWordingTable = {
  story_id: number
  lang: string
  title: string
  summary: string | null
  /** JSON `Picture`. */
  picture: string | null
  /** The report it is taken from, under whose source's rights it stands. */
  article_id: number
}

/** The briefing of a day for readers of a language; empty for all. Once its day has closed it is never written again. */
export type BriefingTable = {
  /** `2026-11-23`, in the zone of the site. */
  day: string
  lang: string
  /** When it was written first, and last. */
  begun_at: number
  written_at: number
  closed: Generated<number>
}

/** A story of a briefing as it was told then. */
export type BriefingStoryTable = {
  day: string
  lang: string
  place: number
  story_id: number
  /** The report it is taken from, under whose source's rights it stands. */
  article_id: number
  title: string
  title_lang: string | null
  summary: string | null
  topic: string | null
  articles: number
  sources: number
  owners: number
}

/** A sentence that the reports of a briefing's story said when they were read together, in its turn. */
export type BriefingSentenceTable = {
  day: string
  lang: string
  place: number
  turn: number
  /** Whose it is, and under whose source's rights it stands. */
  article_id: number
  text: string
  text_lang: string
  /** How far from its report's beginning it ends, in characters. */
  ends: number
}
