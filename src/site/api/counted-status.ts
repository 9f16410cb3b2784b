import type { Status } from '../../model/status.ts'
import type { Store } from '../../store/open-store.ts'
import { statusOf } from '../../store/read-api/status.ts'

// Counting a large archive takes a while and anyone may ask: once in this time is enough.
const countedForMs = 2000

/** Gives the state of the line, counted at most every two seconds however many ask. */
export function countedStatus(store: Pick<Store, 'read' | 'dialect'>, clock: () => number): () => Promise<Status> {
  let counted: { at: number; status: Promise<Status> } | undefined
  return () => {
    const now = clock()
    if (!counted || now - counted.at >= countedForMs) counted = { at: now, status: statusOf(store, now) }
    counted.status.catch(() => {
      counted = undefined
    })
    return counted.status
  }
}
