import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/** What a statement gave: rows, or how many rows it changed. */
export type Answer = { rows: Record<string, unknown>[]; changes: number; lastId: number }

/** One SQLite connection with its prepared statements. */
export type SqliteConnection = { run(sql: string, parameters: readonly unknown[]): Answer; close(): void }

// Enough for every statement the code has; the bound only matters when lists of varying length are spelled into SQL.
const mostPrepared = 400

/**
 * Opens the file as `specs` demand: WAL, every commit on the disk before it is acknowledged, foreign keys kept.
 * Throws what SQLite throws when the file cannot be opened.
 */
export function openSqliteConnection(file: string, mode: 'write' | 'read'): SqliteConnection {
  const database = new DatabaseSync(file, { readOnly: mode === 'read', timeout: 10_000 })
  if (mode === 'write') database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;')
  database.exec('pragma cache_size = -32768; pragma temp_store = memory; pragma mmap_size = 268435456;')
  const prepared = new Map<string, StatementSync>()

  return {
    run: (sql, parameters) => answerOf(statementFor(database, prepared, sql), parameters as SQLInputValue[]),
    close: () => database.close(),
  }
}

function statementFor(database: DatabaseSync, prepared: Map<string, StatementSync>, sql: string): StatementSync {
  const known = prepared.get(sql)
  if (known) return known
  const statement = database.prepare(sql)
  if (prepared.size >= mostPrepared) prepared.delete(prepared.keys().next().value!)
  prepared.set(sql, statement)
  return statement
}

function answerOf(statement: StatementSync, parameters: SQLInputValue[]): Answer {
  if (statement.columns().length > 0) {
    const rows = statement.all(...parameters) as Record<string, unknown>[]
    return { rows, changes: rows.length, lastId: 0 }
  }
  const { changes, lastInsertRowid } = statement.run(...parameters)
  return { rows: [], changes: Number(changes), lastId: Number(lastInsertRowid) }
}
