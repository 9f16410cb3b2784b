import { sql } from 'kysely'
import type { Hit, SearchQuery } from '../dialect/dialect.ts'
import type { Store } from '../open-store.ts'
import type { Database } from '../schema.ts'
import { type ListedArticle, listedColumns, notHidden } from './article-row.ts'

// The newest few hundred matches are ranked; what is older is asked for by `before`, in turns.
const ranked = 300
const day = 86_400_000
// A match of today counts as much more than one of three days ago as the best match more than a middling one. Chosen by
// eye; the search issue measures it.
const freshDays = 3

/** One page of hits, best first, with how many there are in this turn, and where the next turn begins if there is one. */
export type SearchHits = { articles: ListedArticle[]; found: number; olderThan?: number }

/** Which part of the hits: `page` from 0 of `size` hits, of the matches with ids below `before`. */
export type SearchPart = { page: number; size: number; before?: number }

/** The articles that match, ranked by how well they fit and how new they are at `now`. */
export async function searchArticles(
  { read, dialect }: Pick<Store, 'read' | 'dialect'>,
  query: SearchQuery,
  { page, size, before }: SearchPart,
  now: number,
): Promise<SearchHits> {
  const hits = await dialect.matchArticles(read, query, ranked, before)
  const order = await rankedIds(read, hits, now)
  const wanted = order.slice(page * size, (page + 1) * size)
  return {
    articles: await listedById(read, wanted),
    found: order.length,
    olderThan: hits.length === ranked ? Math.min(...hits.map(hit => hit.articleId)) : undefined,
  }
}

async function rankedIds(db: Database, hits: Hit[], now: number): Promise<number[]> {
  if (hits.length === 0) return []
  const found = await sql<{ id: number; publishedAt: number }>`
    select a.id, a.published_at as "publishedAt" from article a
    where a.id in (${sql.join(hits.map(hit => hit.articleId))}) and a.withdrawn = 0 and ${notHidden}`.execute(db)
  const publishedAt = new Map(found.rows.map(row => [row.id, row.publishedAt]))
  const best = Math.max(...hits.map(hit => hit.relevance), Number.MIN_VALUE)
  const score = ({ articleId, relevance }: Hit): number =>
    relevance / best + 1 / (1 + Math.max(0, now - publishedAt.get(articleId)!) / (freshDays * day))
  return hits
    .filter(hit => publishedAt.has(hit.articleId))
    .map(hit => ({ id: hit.articleId, score: score(hit) }))
    .sort((a, b) => b.score - a.score || b.id - a.id)
    .map(hit => hit.id)
}

async function listedById(db: Database, ids: number[]): Promise<ListedArticle[]> {
  if (ids.length === 0) return []
  const found = await sql<ListedArticle>`
    select ${listedColumns} from article a join source s on s.id = a.source_id
    where a.id in (${sql.join(ids)})`.execute(db)
  const byId = new Map(found.rows.map(row => [row.id, row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
