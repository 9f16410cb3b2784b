import { sql } from 'kysely'
import type { SearchQuery } from '../../text/search/query.ts'
import type { Database } from '../schema.ts'
import type { Hit, Hits, HitsWanted } from './dialect.ts'
import { asksForOrder, indexQueryOf, stretches, tsqueryOf, wordsOfQuery } from './tsearch.ts'

// Two common words that seldom stand side by side make a phrase that is dear to look for in a large archive. After this
// long the reader gets what there is, and where to go on.
const longestMs = 250
// So many rows are looked at for a phrase at a time: about 20 ms.
const lookedForPhrase = 600
// What is not weighed is taken for as good as most.
const usualRelevance = 0.05

/** The newest matches, stretch by stretch of article numbers, newest first, until there are enough. */
export async function newestMatches(
  db: Database,
  query: SearchQuery,
  { limit, below, least = 0, unweighed }: HitsWanted,
): Promise<Hits> {
  const began = performance.now()
  const asked = {
    wanted: asksForOrder(query) ? tsqueryOf(query) : null,
    weighed: unweighed ? null : (wordsOfQuery(query) ?? null),
  }
  const hits: Hit[] = []
  for (const { from, below: top, blocks } of stretches(below ?? (await firstUnused(db)), least)) {
    const words = indexQueryOf(query, blocks)
    for (let reached = top; reached > from; ) {
      const part = { ...asked, words, from, below: reached, most: limit - hits.length }
      const found = await matchesIn(db, part)
      hits.push(...found.hits)
      if (hits.length === limit) return { hits, olderThan: hits.at(-1)!.articleId }
      reached = found.reached
      if (performance.now() - began > longestMs && reached > least) return { hits, olderThan: reached }
    }
  }
  return { hits }
}

async function firstUnused(db: Database): Promise<number> {
  const found = await sql<{ id: number | null }>`select max(article_id) as id from article_search`.execute(db)
  return (found.rows[0]?.id ?? 0) + 1
}

type Part = { words: string; wanted: string | null; weighed: string | null; from: number; below: number; most: number }

async function matchesIn(
  db: Database,
  { words, wanted, weighed, from, below, most }: Part,
): Promise<{ hits: Hit[]; reached: number }> {
  const looked = wanted === null ? most : Math.max(most, lookedForPhrase)
  const { rows } = await sql<{ id: number | null; relevance: number | null; reached: number | null }>`
    select id, relevance, reached from search_stretch(${words}::tsquery, ${wanted}::tsquery, ${weighed}::tsquery,
      ${from}, ${below}, ${most}, ${looked}) order by id desc nulls last`.execute(db)
  const hits = rows.flatMap(({ id, relevance }) =>
    id === null ? [] : [{ articleId: id, relevance: relevance ?? (weighed === null ? 0 : usualRelevance) }],
  )
  return { hits, reached: rows.find(row => row.id === null)!.reached! }
}
