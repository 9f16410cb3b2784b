import type { RawBuilder } from 'kysely'
import type { SearchQuery } from '../../text/search/query.ts'
import type { Database } from '../schema.ts'
import type { IndexEntry } from './tsearch.ts'

/**
 * How the two databases spell the column types that differ. `time` holds milliseconds UTC; `hostOfUrl` is a column that the
 * database fills itself, with the host and port in the column `url`.
 */
export type Columns = { id: string; bytes: string; time: string; hostOfUrl: string }

/** A lock that only one process holds. It can be lost with its connection, so its holder asks before it acts. */
export type Lock = { held(): boolean; release(): Promise<void> }

/** A search hit: the article and how well it fits, higher is better. */
export type Hit = { articleId: number; relevance: number }

/** The newest hits. Among articles with numbers below `olderThan` there may be more. */
export type Hits = { hits: Hit[]; olderThan?: number }

/**
 * At most `limit` hits of the articles whose numbers are below `below` and not below `least`. `unweighed` leaves out how
 * well they fit, which costs more than finding them.
 */
export type HitsWanted = { limit: number; below?: number; least?: number; unweighed?: boolean }

/** The few places where SQLite and PostgreSQL differ; everything else in `store/` is said once for both. */
export type Dialect = {
  name: 'sqlite' | 'postgres'
  columns: Columns
  /** Ends a sub-select of rows to lease: PostgreSQL passes over rows that another worker is taking. */
  skipLocked: string
  /** Makes rows of a JSON list of lists, in a column `value` from which `->>` takes. */
  rowsOf: (json: string) => RawBuilder<unknown>
  /** The statements that make the full-text index, empty, in place of what was there. */
  searchTable: string[]
  /** The statements that make what the database computes for a search: code, so it is made anew with each step of the schema. */
  searchCode: string[]
  /** Puts an article's tokens into the full-text index, in place of what was there. */
  indexArticle(db: Database, articleId: number, entry: IndexEntry): Promise<void>
  /** Takes an article out of the full-text index. */
  forgetArticle(db: Database, articleId: number): Promise<void>
  /** Takes all articles of a source out of the full-text index, while they are still there. */
  forgetArticlesOf(db: Database, sourceId: number): Promise<void>
  /** The newest articles that match. */
  matchArticles(db: Database, query: SearchQuery, wanted: HitsWanted): Promise<Hits>
  /** Takes a named lock for this process's life, or nothing when another process holds it. */
  lock(name: string): Promise<Lock | undefined>
  /** Tells every process that something was announced. Called inside the transaction that announces it. */
  notify(db: Database): Promise<void>
  /** Calls back after each announcement of any process; gives the way to stop. */
  listen(heard: () => void): () => void
  /** Runs `work` while no other process migrates. */
  migrating<T>(work: (db: Database) => Promise<T>): Promise<T>
}
