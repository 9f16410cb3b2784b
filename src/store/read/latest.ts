import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { type Headline, headlineColumns, type ListedArticle, listedColumns, notHidden } from './article-row.ts'

/** A place in a list ordered by time: what follows it is older. */
export type ListPlace = { publishedAt: number; id: number }

/** The newest articles after `before`, newest first, without those that repeat another word for word. */
export async function latestArticles(db: Database, limit: number, before?: ListPlace): Promise<ListedArticle[]> {
  const found = await sql<ListedArticle>`
    select ${listedColumns} from article a join source s on s.id = a.source_id
    where a.withdrawn = 0 and a.copy_of is null and ${notHidden} ${olderThan(before)}
    order by a.published_at desc, a.id desc limit ${limit}`.execute(db)
  return found.rows
}

/** The headlines of the newest articles, as `latestArticles`. */
export async function newestHeadlines(db: Database, limit: number): Promise<Headline[]> {
  const found = await sql<Headline>`
    select ${headlineColumns} from article a join source s on s.id = a.source_id
    where a.withdrawn = 0 and a.copy_of is null and ${notHidden}
    order by a.published_at desc, a.id desc limit ${limit}`.execute(db)
  return found.rows
}

const hour = 3_600_000

/**
 * What has just come in, the latest arrival first: articles that reached us within a quarter of an hour of their
 * publication, in the last hour. A first reading of old items is not news and is left out. With `lang` only what is in it.
 */
export async function justArrived(db: Database, limit: number, now: number, lang?: string): Promise<Headline[]> {
  // in the words of the index `article_just_in`, which holds these articles alone: in the first hour there are others by
  // the ten thousand
  const found = await sql<Headline>`
    select ${headlineColumns} from article a join source s on s.id = a.source_id
    where a.first_seen_at > ${now - hour} and a.published_at > a.first_seen_at - 900000
      and a.station = 'done' and a.withdrawn = 0 and a.copy_of is null and ${notHidden} ${inLanguage(lang)}
    order by a.first_seen_at desc, a.id desc limit ${limit}`.execute(db)
  return found.rows
}

const inLanguage = (lang: string | undefined) =>
  lang === undefined ? sql`` : sql`and (a.lang = ${lang} or a.lang like ${`${lang}-%`})`

/** The newest articles of one source after `before`, newest first. */
export async function latestOfSource(
  db: Database,
  sourceId: number,
  limit: number,
  before?: ListPlace,
): Promise<ListedArticle[]> {
  const found = await sql<ListedArticle>`
    select ${listedColumns} from article a join source s on s.id = a.source_id
    where a.source_id = ${sourceId} and a.withdrawn = 0 and ${notHidden} ${olderThan(before)}
    order by a.published_at desc, a.id desc limit ${limit}`.execute(db)
  return found.rows
}

const olderThan = (before?: ListPlace) =>
  before
    ? sql`and a.published_at <= ${before.publishedAt} and (a.published_at < ${before.publishedAt} or a.id < ${before.id})`
    : sql``
