import type { Database } from './schema.ts'

// PostgreSQL's words for "your transaction lost to another one, try it again": not serialisable, a deadlock, and a row
// that another made since this one looked for it.
const lost = new Set(['40001', '40P01', '23505'])
const mostTries = 5

/** Runs `work` in one transaction, again when it lost to another worker. Throws what `work` throws otherwise. */
export async function transact<T>(db: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (tries === mostTries || !lost.has((error as { code?: string }).code ?? '')) throw error
      await new Promise(resolve => setTimeout(resolve, 20 * tries * (1 + Math.random())))
    }
  }
}

// PostgreSQL's classes of errors (its manual, appendix A): connection, rollback, resources, operator, system.
const outageClass = /^(?:08|40|53|57|58)|^25006$|^E[A-Z]{4,}$/
// SQLite's result codes: busy, locked, read-only, input/output, full, cannot open.
const outageCodes = new Set([5, 6, 8, 10, 13, 14])
// What pg, Kysely and our own writing thread say when there is no connection any more.
const outageWords =
  /^(?:Connection terminated|timeout exceeded when trying to connect|The store is closed)|not queryable|driver has already been destroyed/

/** Whether an error says that the database is away or full, and nothing of the work it interrupted. */
export function isOutage(error: unknown): boolean {
  const { code, message = '' } = error as { code?: unknown; message?: string }
  if (outageWords.test(message)) return true
  if (typeof code !== 'string') return false
  return /^\d{1,4}$/.test(code) ? outageCodes.has(Number(code) & 0xff) : outageClass.test(code)
}
