import { keepLease, type LeasedTable, LeaseLostError } from '../store/feeds.ts'
import { isOutage } from '../store/transact.ts'
import type { LineTools } from './line-tools.ts'

/** Work on a row that is leased to this worker. */
export type LeasedWork<T> = {
  table: LeasedTable
  work(piece: T): Promise<void>
  /** Writes down what the work threw, so that it is seen and does not come again for ever. */
  failed(piece: T, reason: string): Promise<void>
}

// A third of the shortest lease: one renewal may fail.
const renewMs = 40_000
// Nothing takes this long but work that hangs; then the lease may pass to another worker.
const longestMs = 30 * 60_000

/**
 * Does leased work. The lease is kept for as long as the work takes, because a row may wait long for its turn at a slow
 * host. A lease that passed to another worker all the same is no error: that worker has done, or is doing, the same. Work
 * that throws is written down as a failure, unless the store went away or the line is being stopped: then the row is left
 * to its lease.
 */
export function leasedWork<T extends { id: number; fence: number }>(
  { table, work, failed }: LeasedWork<T>,
  { store, clock, log }: Pick<LineTools, 'store' | 'clock' | 'log'>,
): (piece: T) => Promise<void> {
  const workOrSay = async (piece: T): Promise<void> => {
    try {
      await work(piece)
    } catch (error) {
      const { name, message, stack } = error as Error
      if (error instanceof LeaseLostError || isOutage(error) || name === 'AbortError') throw error
      log.warn(`${table} ${piece.id}: ${message}`, { [table]: piece.id, stack })
      await failed(piece, message)
    }
  }
  return async piece => {
    const began = performance.now()
    const renewing = setInterval(() => {
      if (performance.now() - began > longestMs) return clearInterval(renewing)
      keepLease(store.write, table, piece, clock()).catch(error =>
        log.debug(`a lease was not renewed: ${error.message}`),
      )
    }, renewMs).unref()
    try {
      await workOrSay(piece)
    } catch (error) {
      if (!(error instanceof LeaseLostError)) throw error
    } finally {
      clearInterval(renewing)
    }
  }
}
