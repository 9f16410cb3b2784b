import { sql } from 'kysely'
import type { Apart, PageProblem } from '../../model/article.ts'
import type { Link, Picture } from '../../model/feed.ts'
import type { Failure } from '../../model/outcome.ts'
import { addressKey } from '../item-identity.ts'
import { unpack } from '../pack.ts'
import type { Database } from '../schema.ts'
import { type ListedArticle, listedColumns } from './article-row.ts'

/** Everything of an article that its page shows. `html` is sanitised. Times: milliseconds UTC. */
export type WholeArticle = ListedArticle & {
  authors: string[]
  picture?: Picture
  section?: string
  topic?: string
  firstSeenAt: number
  updatedAt?: number
  /** What its publisher put right since, and how it may be used, in the publisher's words. */
  correction?: string
  usageTerms?: string
  /** Whether the text was taken from the article's page or from the feed. */
  textFrom: 'page' | 'feed'
  words: number
  waiting: boolean
  problem?: PageProblem | Failure
  problemDetail?: string
  withdrawn: boolean
  /** How many earlier versions are kept. */
  versions: number
  html: string
  text: string
  readMore: Link[]
  apart: Apart
  homepage?: string
  story?: { id: number; title: string; lang?: string; articles: number; sources: number }
  original?: { id: number; sourceName: string }
}

type Row = ListedArticle & {
  authors: string
  picture: string | null
  section: string | null
  topic: string | null
  firstSeenAt: number
  updatedAt: number | null
  correction: string | null
  usageTerms: string | null
  textFrom: string
  words: number
  station: string
  problem: string | null
  problemDetail: string | null
  withdrawn: number
  versions: number
  html: Uint8Array | null
  text: Uint8Array | null
  readMore: string | null
  apart: Uint8Array | null
  homepage: string | null
  storyTitle: string | null
  storyLang: string | null
  storyArticles: number | null
  storySources: number | null
  originalSource: string | null
}

/** The article of this id with its text, its source, its story unless that is hidden, and the article it copies; or nothing. */
export async function articlePage(db: Database, id: number): Promise<WholeArticle | undefined> {
  const found = await sql<Row>`
    select ${listedColumns}, a.authors, a.picture, a.section, a.topic, a.first_seen_at as "firstSeenAt",
      a.updated_at as "updatedAt", a.correction, a.usage_terms as "usageTerms", a.text_from as "textFrom", a.words, a.station, a.page_problem as problem,
      a.page_detail as "problemDetail", a.withdrawn,
      (select count(*) from article_version v where v.article_id = a.id) as versions, x.html, x.text, x.read_more as "readMore", x.apart, s.homepage,
      t.title as "storyTitle", t.lang as "storyLang", t.article_count as "storyArticles",
      t.source_count as "storySources", os.name as "originalSource"
    from article a join source s on s.id = a.source_id
    left join article_text x on x.article_id = a.id
    left join story t on t.id = a.story_id and t.hidden = 0
    left join article o on o.id = a.copy_of left join source os on os.id = o.source_id
    where a.id = ${id}`.execute(db)
  return found.rows[0] && wholeArticle(found.rows[0])
}

function wholeArticle(row: Row): WholeArticle {
  return {
    ...row,
    authors: JSON.parse(row.authors) as string[],
    picture: row.picture ? (JSON.parse(row.picture) as Picture) : undefined,
    section: row.section ?? undefined,
    topic: row.topic ?? undefined,
    updatedAt: row.updatedAt ?? undefined,
    correction: row.correction ?? undefined,
    usageTerms: row.usageTerms ?? undefined,
    textFrom: row.textFrom === 'page' ? 'page' : 'feed',
    waiting: row.station === 'extract',
    problem: (row.problem ?? undefined) as WholeArticle['problem'],
    problemDetail: row.problemDetail ?? undefined,
    withdrawn: row.withdrawn === 1,
    versions: Number(row.versions),
    html: row.html ? unpack(row.html) : '',
    text: row.text ? unpack(row.text) : '',
    readMore: row.readMore ? (JSON.parse(row.readMore) as Link[]) : [],
    apart: row.apart ? (JSON.parse(unpack(row.apart)) as Apart) : {},
    homepage: row.homepage ?? undefined,
    story: storyOf(row),
    original: row.copyOf && row.originalSource ? { id: row.copyOf, sourceName: row.originalSource } : undefined,
  }
}

function storyOf(row: Row): WholeArticle['story'] {
  if (!row.storyId || row.storyTitle === null) return undefined
  return {
    id: row.storyId,
    title: row.storyTitle,
    lang: row.storyLang ?? undefined,
    articles: row.storyArticles ?? 0,
    sources: row.storySources ?? 0,
  }
}

/** Which of these canonical addresses we hold an article of: its id by address. */
export async function articlesByAddress(db: Database, urlKeys: string[]): Promise<Map<string, number>> {
  if (urlKeys.length === 0) return new Map()
  const keys = urlKeys.map(addressKey)
  const found = await sql<{ id: number; key: string }>`
    select id, url_key as key from article where url_key in (${sql.join(keys)}) and withdrawn = 0`.execute(db)
  const byKey = new Map(found.rows.map(row => [row.key, row.id]))
  const held = urlKeys.filter(address => byKey.has(addressKey(address)))
  return new Map(held.map(address => [address, byKey.get(addressKey(address))!]))
}
