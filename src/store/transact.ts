import type { Database } from './schema.ts'

// PostgreSQL's words for "your transaction lost to another one, try it again".
const lost = new Set(['40001', '40P01'])
const mostTries = 5

/** Runs `work` in one transaction, again when it lost a deadlock to another worker. Throws what `work` throws otherwise. */
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
