import { sql } from 'kysely'
import type { SearchQuery } from '../../text/search/query.ts'
import type { Database } from '../schema.ts'
import type { Hit, Hits, HitsWanted } from './dialect.ts'
import { asksForOrder, indexQueryOf, levelFor, type Stretch, stretchBelow, tsqueryOf, wordsOfQuery } from './tsearch.ts'

// After this long a search gives what it has, and where to go on.
const longestMs = 250
// Two common words that seldom stand side by side make a phrase that is dear to look for in a large archive: 100,000 rows
// for one of them. So many are looked at for a search; 15 µs each, 30 in a million articles.
const mostRows = 3000
// What is not weighed is taken for as good as most.
const usualRelevance = 0.05

/**
 * The newest matches, stretch by stretch of article numbers, newest first, until there are enough: a common word is found
 * in the first, of 2,048 to 4,096 numbers, and a rare one by asking once more.
 */
export async function newestMatches(
  db: Database,
  query: SearchQuery,
  { limit, below, least = 0, unweighed }: HitsWanted,
): Promise<Hits> {
  const wanted = asksForOrder(query) ? tsqueryOf(query) : null
  const weighed = unweighed ? null : (wordsOfQuery(query) ?? null)
  const deadline = performance.now() + longestMs
  const hits: Hit[] = []
  let rows = mostRows
  let top = Math.min(below ?? Number.POSITIVE_INFINITY, await firstUnused(db))
  for (let level = 0; top > least; ) {
    const stretch = stretchBelow(top, least, level)
    const most = limit - hits.length
    const found = await matchesIn(db, { query, wanted, weighed, stretch, most, rows, ms: deadline - performance.now() })
    hits.push(...found.hits)
    if (hits.length === limit) return { hits, olderThan: hits.at(-1)!.articleId }
    top = found.reached
    if (wanted !== null) rows -= found.looked
    const isOver = rows <= 0 || top > stretch.from || performance.now() > deadline
    if (isOver && top > least) return { hits, olderThan: top }
    const enough = levelFor(limit - hits.length, found.hits.length, stretch)
    // for a phrase the rows of a stretch are put in order first, so it grows by one
    level = wanted === null ? Math.max(level, enough) : Math.min(level + 1, enough)
  }
  return { hits }
}

async function firstUnused(db: Database): Promise<number> {
  const found = await sql<{ id: number | null }>`select max(article_id) as id from article_search`.execute(db)
  return (found.rows[0]?.id ?? 0) + 1
}

type Part = {
  query: SearchQuery
  wanted: string | null
  weighed: string | null
  stretch: Stretch
  most: number
  rows: number
  ms: number
}

/** The newest matches of a stretch, how far down all was looked at, and in how many rows. */
async function matchesIn(
  db: Database,
  { query, wanted, weighed, stretch: { from, below, blocks }, most, rows: mostLooked, ms }: Part,
): Promise<{ hits: Hit[]; reached: number; looked: number }> {
  type Row = { id: number | null; relevance: number | null; reached: number | null; looked: number | null }
  const { rows } = await sql<Row>`
    select id, relevance, reached, looked
    from search_stretch(${indexQueryOf(query, blocks)}::tsquery, ${wanted}::tsquery, ${weighed}::tsquery,
      ${from}, ${below}, ${most}, ${mostLooked}, ${Math.max(1, Math.round(ms))}) order by id desc nulls last`.execute(
    db,
  )
  const hits = rows.flatMap(({ id, relevance }) =>
    id === null ? [] : [{ articleId: id, relevance: relevance ?? (weighed === null ? 0 : usualRelevance) }],
  )
  const { reached, looked } = rows.at(-1)!
  return { hits, reached: reached!, looked: looked! }
}
