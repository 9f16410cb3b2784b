import { type RawBuilder, sql } from 'kysely'
import type { RightsProfile } from '../../model/source.ts'

/** An article as a line of a list: whose it is, when, and what it says in a sentence or two. Times: milliseconds UTC. */
export type ListedArticle = {
  id: number
  title: string
  url: string | null
  lang: string | null
  kind: string
  summary: string | null
  publishedAt: number
  storyId: number | null
  copyOf: number | null
  sourceId: number
  sourceName: string
  owner: string | null
  country: string | null
  sourceKind: string | null
  rights: RightsProfile
}

/** The columns of a `ListedArticle`, of `article a` and `source s`. */
export const listedColumns: RawBuilder<unknown> = sql`
  a.id, a.title, a.url, a.lang, a.kind, a.summary, a.published_at as "publishedAt", a.story_id as "storyId",
  a.copy_of as "copyOf", s.id as "sourceId", s.name as "sourceName", s.owner, s.country,
  s.kind as "sourceKind", s.rights`

/** An article as a headline: whose, when, in which language. */
export type Headline = Pick<ListedArticle, 'id' | 'title' | 'lang' | 'kind' | 'publishedAt' | 'storyId' | 'sourceName'>

/** The columns of a `Headline`, of `article a` and `source s`. */
export const headlineColumns: RawBuilder<unknown> = sql`
  a.id, a.title, a.lang, a.kind, a.published_at as "publishedAt", a.story_id as "storyId", s.name as "sourceName"`

/** Leaves the articles of hidden stories out of a list of `article a`. */
export const notHidden: RawBuilder<unknown> = sql`
  not exists (select 1 from story hiding where hiding.id = a.story_id and hiding.hidden = 1)`
