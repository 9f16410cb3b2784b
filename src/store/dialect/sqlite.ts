import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import type { SearchQuery } from '../../text/search/query.ts'
import type { Database, Schema } from '../schema.ts'
import type { Dialect, Hit, HitsWanted } from './dialect.ts'
import { fts5Query, fts5Table } from './fts5.ts'
import { openSqliteConnection } from './sqlite-connection.ts'
import { hereRunner, sqliteDialect, sqliteReadingDialect, threadRunner } from './sqlite-driver.ts'

// A change made by another process on the same file (a command beside the running factory) is noticed within this time.
const otherProcessPollMs = 1000

/** The two databases of one embedded store, and what is particular to SQLite. */
export type OpenedSqlite = { write: Database; read: Database; dialect: Dialect }

/** The name of the database in the store's folder. */
export const databaseFile = 'news.db'

/** Opens the database in the folder: one writing connection in a thread of its own, one reading connection here. */
export function openSqlite(folder: string): OpenedSqlite {
  const file = join(folder, databaseFile)
  openSqliteConnection(file, 'write').close() // makes the file, and fails here, in words, when it cannot be used
  const reader = openSqliteConnection(file, 'read')
  const write = new Kysely<Schema>({ dialect: sqliteDialect(threadRunner(file)) })
  const read = new Kysely<Schema>({ dialect: sqliteReadingDialect(hereRunner(reader)) })
  const bell = changeBell(() => Number(reader.run('pragma data_version', []).rows[0]?.data_version))
  return { write, read, dialect: dialectOf(bell, write) }
}

const dialectOf = (bell: ChangeBell, write: Database): Dialect => ({
  name: 'sqlite',
  columns: {
    id: 'integer primary key autoincrement',
    bytes: 'blob',
    time: 'integer',
    hostOfUrl: `text generated always as (
      substr(url, instr(url, '://') + 3, instr(substr(url, instr(url, '://') + 3) || '/', '/') - 1)) virtual`,
  },
  skipLocked: '',
  rowsOf: json => sql`json_each(${json})`,
  searchTable: fts5Table,
  searchCode: [],
  indexArticle: async (db, articleId, { title, body, facets }) => {
    await sql`
      insert or replace into article_search(rowid, title, body, facets)
      values (${articleId}, ${title}, ${body}, ${facets.join(' ')})`.execute(db)
  },
  forgetArticle: async (db, articleId) => {
    await sql`delete from article_search where rowid = ${articleId}`.execute(db)
  },
  forgetArticlesOf: async (db, sourceId) => {
    await sql`delete from article_search where rowid in (select id from article where source_id = ${sourceId})`.execute(
      db,
    )
  },
  matchArticles: async (db, query, wanted) => {
    const { rows } = await newestMatches(db, query, wanted)
    return { hits: rows, olderThan: rows.length === wanted.limit ? rows.at(-1)!.articleId : undefined }
  },
  // one process holds the folder, so whoever asks within it is alone
  lock: async () => ({ held: () => true, release: async () => {} }),
  notify: async () => bell.ring(),
  listen: heard => bell.listen(heard),
  migrating: work => write.transaction().execute(work),
})

const newestMatches = (db: Database, query: SearchQuery, { limit, below, least, unweighed }: HitsWanted) =>
  sql<Hit>`
    select rowid as "articleId", ${unweighed ? sql`0` : sql`-bm25(article_search, 4.0, 1.0, 0.0)`} as relevance from article_search
    where article_search match ${fts5Query(query)}
      and rowid < ${below ?? Number.MAX_SAFE_INTEGER} and rowid >= ${least ?? 0}
    order by rowid desc limit ${limit}`.execute(db)

type ChangeBell = { ring(): void; listen(heard: () => void): () => void }

/** Rings in this process at once, and within a second when another process changed the file. */
function changeBell(version: () => number): ChangeBell {
  const emitter = new EventEmitter().setMaxListeners(0)
  let timer: NodeJS.Timeout | undefined
  const ring = (): void => void setImmediate(() => emitter.emit('change'))
  const watch = (): void => {
    let seen = version()
    timer = setInterval(() => {
      const now = version()
      if (now !== seen) emitter.emit('change')
      seen = now
    }, otherProcessPollMs).unref()
  }
  return {
    ring,
    listen: heard => {
      emitter.on('change', heard)
      if (!timer) watch()
      return () => {
        emitter.off('change', heard)
        if (emitter.listenerCount('change') > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}
