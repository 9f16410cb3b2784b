import { sql } from 'kysely'
import type { PageProblem } from '../../model/article.ts'
import type { Failure } from '../../model/outcome.ts'
import type { Database } from '../schema.ts'

/** How many of a source's articles met which trouble on their page. */
export type PageTrouble = { problem: PageProblem | Failure; articles: number }

/**
 * What stood between us and the text of a source's articles that came in since `since` (milliseconds UTC), most frequent
 * first. Articles whose page gave its text are not among them.
 */
export async function pageTroubles(db: Database, sourceId: number, since: number): Promise<PageTrouble[]> {
  const found = await sql<PageTrouble>`
    select page_problem as problem, count(*) as articles from article
    where source_id = ${sourceId} and first_seen_at >= ${since} and page_problem is not null and withdrawn = 0
    group by page_problem order by articles desc, problem`.execute(db)
  return found.rows.map(({ problem, articles }) => ({ problem, articles: Number(articles) }))
}
