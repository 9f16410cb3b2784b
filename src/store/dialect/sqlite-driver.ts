import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type Dialect as KyselyDialect,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Answer, SqliteConnection } from './sqlite-connection.ts'
import type { Reply } from './sqlite-writer.ts'

/** Runs statements one after the other, here or in a thread. */
export type SqliteRunner = {
  run(sql: string, parameters: readonly unknown[]): Promise<Answer>
  close(): Promise<void>
}

/** A connection in this thread: for reading, which takes a fraction of a millisecond. */
export const hereRunner = (connection: SqliteConnection): SqliteRunner => ({
  run: async (sql, parameters) => connection.run(sql, parameters),
  close: async () => connection.close(),
})

/** As the reading threads have it: a statement's values are rubbish once it has run. */
const youngMb = 8

/** The writing connection, in a thread of its own. */
export function threadRunner(file: string): SqliteRunner {
  const thread = new Worker(new URL('./sqlite-writer.ts', import.meta.url), {
    workerData: { file },
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  })
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>()
  let tickets = 0
  let dead: Error | undefined

  thread.on('message', ({ ticket, answer, error }: Reply) => {
    const asker = waiting.get(ticket)
    waiting.delete(ticket)
    if (answer) asker?.resolve(answer)
    else asker?.reject(Object.assign(new Error(error?.message), { code: error?.code }))
  })
  const fail = (error: Error): void => {
    dead = error
    for (const asker of waiting.values()) asker.reject(error)
    waiting.clear()
  }
  thread.on('error', fail)
  thread.on('exit', () => fail(dead ?? new Error('The store is closed.')))

  return {
    run: (sql, parameters) =>
      dead
        ? Promise.reject(dead)
        : new Promise((resolve, reject) => {
            const ticket = ++tickets
            waiting.set(ticket, { resolve, reject })
            thread.postMessage({ ticket, sql, parameters })
          }),
    close: async () => {
      if (dead) return
      const gone = once(thread, 'exit')
      thread.postMessage('close')
      await gone
    },
  }
}

/** Kysely over a runner that writes. One connection: a transaction holds it until it ends, others wait their turn in order. */
export function sqliteDialect(runner: SqliteRunner): KyselyDialect {
  let turn: Promise<void> = Promise.resolve()
  const endings = new WeakMap<DatabaseConnection, () => void>()
  return {
    ...sqliteParts,
    createDriver: () => ({
      ...driverOf(runner),
      init: async () => {},
      acquireConnection: async () => {
        const before = turn
        const { promise, resolve } = Promise.withResolvers<void>()
        turn = before.then(() => promise)
        await before
        const connection = connectionOver(runner)
        endings.set(connection, resolve)
        return connection
      },
      releaseConnection: async connection => endings.get(connection)?.(),
    }),
  }
}

/** Kysely over a runner that reads. Whoever asks has the connection, without a turn: no question is in another's way. */
export function sqliteReadingDialect(runner: SqliteRunner): KyselyDialect {
  const connection = Promise.resolve(connectionOver(runner))
  return {
    ...sqliteParts,
    createDriver: () => ({
      ...driverOf(runner),
      acquireConnection: () => connection,
      releaseConnection: () => released,
    }),
  }
}

const released = Promise.resolve()

const sqliteParts = {
  // turns are taken here, and in order; Kysely would take them a second time
  createAdapter: () => Object.create(new SqliteAdapter(), { supportsMultipleConnections: { value: true } }),
  createIntrospector: db => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
} satisfies Partial<KyselyDialect>

function driverOf(runner: SqliteRunner): Omit<Driver, 'acquireConnection' | 'releaseConnection'> {
  const command = (sql: string) => async (): Promise<void> => void (await runner.run(sql, []))
  return {
    init: async () => {},
    // immediate: a transaction that will write says so at once and never fails half way for want of the lock
    beginTransaction: command('begin immediate'),
    commitTransaction: command('commit'),
    rollbackTransaction: () => rollBack(runner),
    destroy: () => runner.close(),
  }
}

/** After a full disk or a read error SQLite has rolled back by itself; what went wrong is the error to hear of. */
async function rollBack(runner: SqliteRunner): Promise<void> {
  try {
    await runner.run('rollback', [])
  } catch (error) {
    if (!/no transaction is active/.test((error as Error).message)) throw error
  }
}

const connectionOver = (runner: SqliteRunner): DatabaseConnection => ({
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes, lastId } = await runner.run(sql, parameters)
    return { rows: rows as R[], numAffectedRows: BigInt(changes), insertId: BigInt(lastId) }
  },
  // biome-ignore lint/correctness/useYield: no question here is long enough to stream
  async *streamQuery() {
    throw new Error('streaming is not used')
  },
})
