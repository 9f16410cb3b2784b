import { type CompiledQuery, sql } from 'kysely'
import type { Dialect } from './dialect/dialect.ts'
import { line } from './migrations/0001-line.ts'
import { ingest } from './migrations/0002-ingest.ts'
import { stories } from './migrations/0003-stories.ts'
import type { Database } from './schema.ts'
import { askForRefill } from './search-refill.ts'

/** Numbered and forward only: a migration that has been released is never changed. */
const migrations = [line, ingest, stories]

// The schema whose search index this code reads: an earlier one is emptied, and filled again while the factory runs.
const searchVersion = 3

/** The schema version this code works with. */
export const schemaVersion = migrations.length

/** The schema's version in the database; 0 for an empty one. Throws what the database throws when it cannot be asked. */
export async function versionOf(db: Database, dialect: Dialect): Promise<number> {
  const table =
    dialect.name === 'sqlite'
      ? sql<{ n: number }>`select count(*) as n from sqlite_master where name = 'schema_version'`
      : sql<{
          n: number
        }>`select count(*)::int as n from pg_tables where schemaname = current_schema() and tablename = 'schema_version'`
  if (Number((await table.execute(db)).rows[0]?.n) === 0) return 0
  const found = await sql<{ version: number }>`select version from schema_version`.execute(db)
  return found.rows[0]?.version ?? 0
}

/**
 * Brings the schema up to this code's version (or to an earlier one, for tests of the way up), in one transaction,
 * whichever process comes first. Gives the steps taken.
 */
export function migrate(dialect: Dialect, to = schemaVersion): Promise<number> {
  return dialect.migrating(async db => {
    const from = await versionOf(db, dialect)
    if (from >= to) return 0
    if (from === 0)
      await run(db, ['create table schema_version (version integer not null)', 'insert into schema_version values (0)'])
    for (const step of migrations.slice(from, to)) await run(db, step(dialect.columns))
    if (from === 0 || (from < searchVersion && to >= searchVersion)) await run(db, dialect.searchTable)
    if (from > 0 && from < searchVersion && to >= searchVersion) await askForRefill(db)
    await sql`update schema_version set version = ${to}`.execute(db)
    return to - from
  })
}

async function run(db: Database, statements: string[]): Promise<void> {
  for (const statement of statements) {
    const query: CompiledQuery = sql.raw(statement).compile(db)
    await db.executeQuery(query)
  }
}
