import { type CompiledQuery, sql } from 'kysely'
import type { Columns, Dialect } from './dialect/dialect.ts'
import { line } from './migrations/0001-line.ts'
import { ingest } from './migrations/0002-ingest.ts'
import { stories } from './migrations/0003-stories.ts'
import { thirdInFull } from './migrations/0004-third-in-full.ts'
import { coverage } from './migrations/0005-coverage.ts'
import type { Database } from './schema.ts'
import { askForRefill } from './search-refill.ts'

/** Numbered and forward only: a migration that has been released is never changed (`migrations.test.ts` holds it). */
export const migrations: ((columns: Columns) => string[])[] = [line, ingest, stories, thirdInFull, coverage]

// The schema whose search index this code reads: an earlier one is emptied, and filled again while the factory runs.
const searchVersion = 3

/** The schema version this code works with. */
export const schemaVersion = migrations.length

/** The schema's version in the database; 0 for an empty one. Throws what the database throws when it cannot be asked. */
export async function versionOf(db: Database, dialect: Dialect): Promise<number> {
  if (!(await hasTable(db, dialect, 'schema_version'))) return 0
  const found = await sql<{ version: number }>`select version from schema_version`.execute(db)
  return found.rows[0]?.version ?? 0
}

/**
 * Brings the schema up to this code's version (or to an earlier one, for tests of the way up), in one transaction,
 * whichever process comes first. Gives the steps taken.
 */
export function migrate(dialect: Dialect, to = schemaVersion): Promise<number> {
  return dialect.migrating(async db => {
    const from = await trueVersion(db, dialect)
    if (from >= to) return 0
    if (from === 0)
      await run(db, ['create table schema_version (version integer not null)', 'insert into schema_version values (0)'])
    for (const step of migrations.slice(from, to)) await run(db, step(dialect.columns))
    if (from === 0 || (from < searchVersion && to >= searchVersion)) await run(db, dialect.searchTable)
    if (to >= searchVersion) await run(db, dialect.searchCode)
    if (from > 0 && from < searchVersion && to >= searchVersion) await askForRefill(db)
    await sql`update schema_version set version = ${to}`.execute(db)
    return to - from
  })
}

/** A build of 23 November 2026 called a step without a statement its third: such a store has the second schema. */
async function trueVersion(db: Database, dialect: Dialect): Promise<number> {
  const version = await versionOf(db, dialect)
  return version === 3 && !(await hasTable(db, dialect, 'contender')) ? 2 : version
}

async function hasTable(db: Database, { name: database }: Dialect, name: string): Promise<boolean> {
  const table =
    database === 'sqlite'
      ? sql`select 1 from sqlite_master where name = ${name}`
      : sql`select 1 from pg_tables where schemaname = current_schema() and tablename = ${name}`
  return (await table.execute(db)).rows.length > 0
}

async function run(db: Database, statements: string[]): Promise<void> {
  for (const statement of statements) {
    const query: CompiledQuery = sql.raw(statement).compile(db)
    await db.executeQuery(query)
  }
}
