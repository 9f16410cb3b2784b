import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { fileTrouble } from '../text/file-trouble.ts'
import type { Dialect } from './dialect/dialect.ts'
import { openPostgres } from './dialect/postgres.ts'
import { databaseFile, openSqlite } from './dialect/sqlite.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate, schemaVersion, versionOf } from './migrate.ts'
import type { Database } from './schema.ts'

/** Where the news is kept. `write` and `read` are one pool on PostgreSQL, a writing and a reading connection on SQLite. */
export type Store = {
  write: Database
  read: Database
  dialect: Dialect
  /** Whether the store answers and has this code's schema; a sentence when not. */
  ready(): Promise<string | undefined>
  close(): Promise<void>
}

export type StoreOptions = {
  /** A PostgreSQL address; the embedded store in `folder` without it. */
  url?: string
  folder: string
  /** Whether this process runs the factory, alone on an embedded folder; commands beside it do not ask for that. */
  alone: boolean
  /** PostgreSQL connections in the pool. */
  connections?: number
}

/** Whether no store was ever made there: a command that only looks would make an empty one in a wrong place. */
export const storeMissing = (folder: string, url?: string): boolean => !url && !existsSync(join(folder, databaseFile))

/** Opens the store and brings its schema up to date, or says in one sentence why that cannot be. */
export async function openStore(options: StoreOptions): Promise<{ store: Store } | { problem: string }> {
  return options.url ? openOnPostgres(options.url, options.connections) : openInFolder(options)
}

async function openInFolder({ folder, alone }: StoreOptions): Promise<{ store: Store } | { problem: string }> {
  const where = resolve(folder)
  let release = (): void => {}
  let leave = async (): Promise<void> => {}
  try {
    mkdirSync(where, { recursive: true })
    accessSync(where, constants.W_OK) // SQLite only says that it cannot open a file
    if (alone) {
      const lock = lockFolder(where)
      if (!lock.held) return { problem: inUse(where, lock.by) }
      release = lock.release
    }
    const { write, read, dialect } = openSqlite(where)
    leave = async () => {
      await write.destroy()
      await read.destroy()
    }
    const close = async (): Promise<void> => {
      await leave()
      release()
    }
    return await prepared({ write, read, dialect, close }, `The folder ${where}`)
  } catch (error) {
    await leave().catch(() => {}) // its thread would keep the process
    release()
    return { problem: `The folder ${where} cannot hold the store: ${fileTrouble(error)}.` }
  }
}

const inUse = (folder: string, by?: number): string =>
  `The folder ${folder} is in use by another News Factory${by ? ` (process ${by})` : ''}: stop that one, choose another folder with NF_DATA, or set DATABASE_URL to run several on PostgreSQL.`

async function openOnPostgres(url: string, connections?: number): Promise<{ store: Store } | { problem: string }> {
  const shown = withoutPassword(url)
  if (!shown)
    return { problem: `DATABASE_URL is not an address of the form postgresql://user:password@host:5432/name.` }
  const { db, dialect, close } = openPostgres(url, connections)
  try {
    return await onceStarted(() => prepared({ write: db, read: db, dialect, close }, `The database ${shown}`))
  } catch (error) {
    await close().catch(() => {})
    return { problem: `The database ${shown} (DATABASE_URL) does not answer: ${reasonOf(error)}.` }
  }
}

// After a power cut the database and we start at the same time, and it has its journal to read first. Whoever ended then
// would be started again by a supervisor a few times within seconds, and then never.
const startingUp = '57P03'
const mostTries = 60
const betweenTriesMs = 500

async function onceStarted<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if ((error as { code?: string }).code !== startingUp || tries === mostTries) throw error
      await new Promise(resolve => setTimeout(resolve, betweenTriesMs))
    }
  }
}

async function prepared(parts: Omit<Store, 'ready'>, name: string): Promise<{ store: Store } | { problem: string }> {
  const version = await versionOf(parts.write, parts.dialect)
  if (version > schemaVersion) {
    await parts.close()
    return {
      problem: `${name} was written by a newer News Factory (schema ${version}; this one knows ${schemaVersion}): start that version, or use another folder or database.`,
    }
  }
  if (version < schemaVersion) await migrate(parts.dialect)
  return { store: { ...parts, ready: () => readiness(parts) } }
}

/** Both sides are asked: on the embedded store the writing connection is a thread that may have died. */
async function readiness({
  read,
  write,
  dialect,
}: Pick<Store, 'read' | 'write' | 'dialect'>): Promise<string | undefined> {
  try {
    const version = await versionOf(read, dialect)
    await sql`select 1`.execute(write)
    return version === schemaVersion ? undefined : `The schema is version ${version}, this code needs ${schemaVersion}.`
  } catch (error) {
    return `The store does not answer: ${reasonOf(error)}.`
  }
}

function withoutPassword(url: string): string | undefined {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return undefined
  const { hostname, port, pathname } = new URL(url)
  return `${hostname || 'localhost'}${port ? `:${port}` : ''}${pathname}`
}

/** An aggregate of refused addresses has no message of its own. */
function reasonOf(error: unknown): string {
  const { message, code, errors } = error as { message?: string; code?: string; errors?: Error[] }
  return (message || errors?.map(one => one.message).join(', ') || code || String(error)).replace(/\.$/, '')
}
