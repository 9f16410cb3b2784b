import { type RawBuilder, sql } from 'kysely'
import type { Link, Picture } from '../../model/feed.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { SearchQuery } from '../../text/search/query.ts'
import { shownAddress } from '../folders.ts'
import type { Store } from '../open-store.ts'
import { unpack } from '../pack.ts'
import { notHidden } from '../read/article-row.ts'
import type { Database } from '../schema.ts'

/** An article with its text and its source, for what leaves the house. Times: milliseconds UTC. */
export type ReadArticle = {
  id: number
  url: string | null
  title: string
  summary: string | null
  authors: string[]
  picture?: Picture
  lang: string | null
  kind: string
  topic: string | null
  section: string | null
  tags: string[]
  publishedAt: number
  firstSeenAt: number
  updatedAt: number | null
  /** Newswire: 1 is the most urgent; how it may be used and what was put right, in the publisher's words. */
  urgency: number | null
  usageTerms: string | null
  correction: string | null
  textFrom: string
  words: number
  copyOf: number | null
  storyId: number | null
  html: string
  text: string
  readMore: Link[]
  source: {
    id: number
    name: string
    homepage: string | null
    country: string | null
    rights: RightsProfile
    feed: string
  }
}

/**
 * Which articles are wanted; all of the given must hold. `lang` is a BCP 47 tag in lower case: `pt` takes `pt-BR` too.
 * `copies` false leaves out what repeats another article word for word.
 */
export type ArticleFilter = { source?: number; story?: number; lang?: string; copies?: boolean }

/** A place in the list of articles, which is ordered by time of publication, newest first. */
export type ArticlePlace = { publishedAt: number; id: number }

/**
 * The newest articles that have passed extraction, after `after`. Before that an article's date may still move, and a
 * list that is read page by page would miss it or show it twice.
 */
export async function newestArticles(
  db: Database,
  filter: ArticleFilter,
  limit: number,
  after?: ArticlePlace,
): Promise<ReadArticle[]> {
  const older = after ? sql`and (a.published_at, a.id) < (${after.publishedAt}, ${after.id})` : sql``
  const found = await sql<Row>`${selectArticle}
    where a.withdrawn = 0 and a.station <> 'extract' and ${notHidden} ${conditions(filter)} ${older}
    order by a.published_at desc, a.id desc limit ${limit}`.execute(db)
  return found.rows.map(readArticle)
}

/** The article of this id, or nothing when there is none or it was withdrawn; one of a hidden story stands for itself. */
export async function articleWithId(db: Database, id: number): Promise<ReadArticle | undefined> {
  const found = await sql<Row>`${selectArticle} where a.id = ${id} and a.withdrawn = 0`.execute(db)
  return found.rows[0] && readArticle(found.rows[0])
}

/** Matches of one look into the index, newest arrival first; `before` goes on where another look ended. */
export type Matches = { articles: ReadArticle[]; before?: number }

// Enough that a page is filled in one look when no filter stands beside the words.
const matchesInOneLook = 400

/** The newest articles with these words, of those that arrived before article `before`. */
export async function matchingArticles(
  { read, dialect }: Pick<Store, 'read' | 'dialect'>,
  query: SearchQuery,
  filter: ArticleFilter,
  limit: number,
  before?: number,
): Promise<Matches> {
  const { hits, olderThan } = await dialect.matchArticles(read, query, { limit: matchesInOneLook, below: before })
  const ids = hits.map(hit => hit.articleId)
  if (ids.length === 0) return { articles: [], before: olderThan }
  const found = await sql<Row>`${selectArticle}
    where a.id in (${sql.join(ids)}) and a.withdrawn = 0 and a.station <> 'extract' and ${notHidden} ${conditions(filter)}
      and a.published_at >= ${query.from ?? 0} and a.published_at < ${query.to ?? Number.MAX_SAFE_INTEGER}
    order by a.id desc limit ${limit}`.execute(read)
  const articles = found.rows.map(readArticle)
  if (articles.length === limit) return { articles, before: articles.at(-1)!.id }
  return { articles, before: olderThan }
}

const selectArticle: RawBuilder<unknown> = sql`
  select a.id, a.url, a.title, a.summary, a.authors, a.picture, a.lang, a.kind, a.topic, a.section, a.tags,
    a.published_at as "publishedAt", a.first_seen_at as "firstSeenAt", a.updated_at as "updatedAt",
    a.urgency, a.usage_terms as "usageTerms", a.correction, a.text_from as "textFrom", a.words, a.copy_of as "copyOf",
    (select shown.id from story shown where shown.id = a.story_id and shown.hidden = 0) as "storyId",
    x.html, x.text, x.read_more as "readMore",
    s.id as "sourceId", s.name as "sourceName", s.homepage, s.country, s.rights, f.url as feed
  from article a join source s on s.id = a.source_id join feed f on f.id = a.feed_id
  left join article_text x on x.article_id = a.id`

function conditions({ source, story, lang, copies }: ArticleFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = []
  if (source !== undefined) parts.push(sql`and a.source_id = ${source}`)
  if (story !== undefined) parts.push(sql`and a.story_id = ${story}`)
  if (lang !== undefined) parts.push(sql`and (lower(a.lang) = ${lang} or lower(a.lang) like ${`${lang}-%`})`)
  if (copies === false) parts.push(sql`and a.copy_of is null`)
  return parts.length ? sql.join(parts, sql` `) : sql``
}

type Row = Omit<ReadArticle, 'authors' | 'picture' | 'tags' | 'html' | 'text' | 'readMore' | 'source'> & {
  authors: string
  picture: string | null
  tags: string
  html: Uint8Array | null
  text: Uint8Array | null
  readMore: string | null
  sourceId: number
  sourceName: string
  homepage: string | null
  country: string | null
  rights: string
  feed: string
}

function readArticle(row: Row): ReadArticle {
  const { sourceId, sourceName, homepage, country, rights, feed, ...article } = row
  return {
    ...article,
    authors: JSON.parse(row.authors) as string[],
    picture: row.picture ? (JSON.parse(row.picture) as Picture) : undefined,
    tags: JSON.parse(row.tags) as string[],
    html: row.html ? unpack(row.html) : '',
    text: row.text ? unpack(row.text) : '',
    readMore: row.readMore ? (JSON.parse(row.readMore) as Link[]) : [],
    source: {
      id: sourceId,
      name: sourceName,
      homepage,
      country,
      rights: rights as RightsProfile,
      feed: shownAddress(feed),
    },
  }
}
