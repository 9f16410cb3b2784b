import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database, Schema } from '../schema.ts'
import type { Dialect } from './dialect.ts'
import { newestMatches } from './postgres-matches.ts'
import { openBell, sessionLock } from './postgres-session.ts'
import { tsearchCode, tsearchTable, tsvectorOf } from './tsearch.ts'

// Any number that only this program uses: the advisory lock under which one process migrates.
const migrationLock = 7_305_117

/** A pool on PostgreSQL, and what is particular to it. */
export type OpenedPostgres = { db: Database; dialect: Dialect; close(): Promise<void> }

/** Opens a pool; nothing is asked of the server yet. Times come as numbers, not as text. */
export function openPostgres(url: string, connections = 10): OpenedPostgres {
  const types = new pg.TypeOverrides()
  types.setTypeParser(20, Number)
  const pool = new pg.Pool({ connectionString: url, max: connections, types, connectionTimeoutMillis: 5000 })
  pool.on('error', () => {}) // an idle connection was cut: the next question opens another
  // One that is cut in the middle of a transaction, between two statements, would end the process: the next statement
  // fails and says so.
  pool.on('connect', client => client.on('error', () => {}))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const bell = openBell(url)
  const close = async (): Promise<void> => {
    await bell.close()
    await db.destroy()
  }
  return { db, dialect: dialectOf(url, db, bell), close }
}

const dialectOf = (url: string, pool: Database, bell: ReturnType<typeof openBell>): Dialect => ({
  name: 'postgres',
  columns: {
    id: 'integer generated always as identity primary key',
    bytes: 'bytea',
    time: 'bigint',
    hostOfUrl: `text generated always as (split_part(url, '/', 3)) stored`,
  },
  skipLocked: 'for update skip locked',
  rowsOf: json => sql`jsonb_array_elements(${json}::jsonb) as row(value)`,
  searchTable: tsearchTable,
  searchCode: tsearchCode,
  indexArticle: async (db, articleId, entry) => {
    await sql`insert into article_search(article_id, words)
      values (${articleId}, ${tsvectorOf(articleId, entry)}::tsvector)
      on conflict (article_id) do update set words = excluded.words`.execute(db)
  },
  forgetArticle: async (db, articleId) => {
    await sql`delete from article_search where article_id = ${articleId}`.execute(db)
  },
  forgetArticlesOf: async () => {}, // its rows go with the articles'
  matchArticles: newestMatches,
  lock: name => sessionLock(url, name),
  notify: async db => {
    await sql`select pg_notify('news_factory', '')`.execute(db)
  },
  listen: bell.listen,
  migrating: work =>
    pool.transaction().execute(async db => {
      await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(db)
      return work(db)
    }),
})
