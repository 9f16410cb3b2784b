import { type RawBuilder, sql } from 'kysely'
import type { Picture } from '../../model/feed.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { Reason } from '../../model/story.ts'

/**
 * A story as a front page shows it. `rights` are those of the source of its leading article, whose words and picture
 * stand for the story: the strictest where there is no such article. `volume` counts articles by hour, oldest first.
 */
export type StoryCard = {
  id: number
  title: string
  summary?: string
  lang?: string
  picture?: Picture
  topic?: string
  leadArticleId?: number
  leadSource?: string
  rights: RightsProfile
  articles: number
  sources: number
  owners: number
  languages: number
  firstAt: number
  lastAt: number
  changedAt: number
  volume: number[]
  reasons: Reason[]
  /** Why an editor put it where it stands. */
  pinnedFor?: string
}

/** A row of `storyColumns`, as both databases give it. */
export type StoryRow = {
  id: number
  title: string
  summary: string | null
  lang: string | null
  picture: string | null
  topic: string | null
  leadArticleId: number | null
  leadSource: string | null
  rights: string | null
  articles: number
  sources: number
  owners: number
  languages: number
  firstAt: number
  lastAt: number
  changedAt: number
  volume: string
  reasons: string
  /** Where the question was for a place: the reason of an editor who pinned it there. */
  pinReason?: string | null
}

/** The columns of a `StoryRow`, of `story t` with its leading article's source as `s`. */
export const storyColumns: RawBuilder<unknown> = sql`
  t.id, t.title, t.summary, t.lang, t.picture, t.topic, t.lead_article_id as "leadArticleId", s.name as "leadSource",
  s.rights, t.article_count as articles, t.source_count as sources, t.owner_count as owners,
  t.language_count as languages, t.first_at as "firstAt", t.last_at as "lastAt", t.changed_at as "changedAt",
  t.volume, t.reasons`

/** Joins a story's leading article and its source, for `storyColumns`. */
export const joinLead: RawBuilder<unknown> = sql`
  left join article a on a.id = t.lead_article_id left join source s on s.id = a.source_id`

/**
 * The columns of a `StoryRow` as `storyColumns`, but told in the reader's language where reports tell it: headline,
 * summary, picture and rights are then those of `story_wording w`.
 */
export const wordedColumns: RawBuilder<unknown> = sql`
  t.id, coalesce(w.title, t.title) as title, case when w.story_id is null then t.summary else w.summary end as summary,
  coalesce(w.lang, t.lang) as lang, case when w.story_id is null then t.picture else w.picture end as picture, t.topic,
  a.id as "leadArticleId", s.name as "leadSource", s.rights, t.article_count as articles, t.source_count as sources,
  t.owner_count as owners, t.language_count as languages, t.first_at as "firstAt", t.last_at as "lastAt",
  t.changed_at as "changedAt", t.volume, t.reasons`

/** Joins what `wordedColumns` needs, for readers of `lang` (without its region). A wording whose report is gone is none. */
export const joinWorded = (lang: string): RawBuilder<unknown> => sql`
  left join story_wording w on w.story_id = t.id and w.lang = ${lang}
    and exists (select 1 from article told where told.id = w.article_id and told.story_id = t.id and told.withdrawn = 0)
  left join article a on a.id = coalesce(w.article_id, t.lead_article_id) left join source s on s.id = a.source_id`

/** The rights under which a story's row is shown. */
export const rightsOf = ({ rights }: StoryRow): RightsProfile => (rights ?? 'headline') as RightsProfile

/** Makes the card of a row. */
export function storyCard(row: StoryRow): StoryCard {
  return {
    id: row.id,
    title: row.title,
    summary: row.summary ?? undefined,
    lang: row.lang ?? undefined,
    picture: row.picture ? (JSON.parse(row.picture) as Picture) : undefined,
    topic: row.topic ?? undefined,
    leadArticleId: row.leadArticleId ?? undefined,
    leadSource: row.leadSource ?? undefined,
    rights: rightsOf(row),
    articles: row.articles,
    sources: row.sources,
    owners: row.owners,
    languages: row.languages,
    firstAt: row.firstAt,
    lastAt: row.lastAt,
    changedAt: row.changedAt,
    volume: JSON.parse(row.volume) as number[],
    reasons: JSON.parse(row.reasons) as Reason[],
    pinnedFor: row.pinReason ?? undefined,
  }
}
