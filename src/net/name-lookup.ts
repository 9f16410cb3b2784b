import type { LookupAddress } from 'node:dns'
import type { Lookup } from './connector.ts'

export type NameLookupOptions = {
  lookup: Lookup
  /** Lookups under way at once. Each occupies a thread of the pool that inflating and files need too (4 by default). */
  atOnce: number
  /** How long an answer is used without asking again, milliseconds. */
  freshMs?: number
  /** How long the last good answer may stand in for one that does not come, milliseconds. */
  keptMs?: number
  /** How long a new answer is waited for when an old one could stand in, milliseconds. */
  patienceMs?: number
}

type Known = { addresses: LookupAddress[]; at: number }

const mostNames = 10_000

/**
 * Puts a memory and a gate before the system's name lookup. `getaddrinfo` blocks a thread and cannot be cancelled, so
 * name servers that take ten seconds could otherwise stop everything; and a name server that fails for an hour should
 * not make sources disappear whose addresses are known (specs/faults.md row 4). Remembering is safe, because the
 * connector judges every address again when it connects.
 */
export function openNameLookup(options: NameLookupOptions): Lookup {
  const { lookup, atOnce, freshMs = 60_000, keptMs = 24 * 3_600_000, patienceMs = 2_000 } = options
  const known = new Map<string, Known>()
  const asking = new Map<string, Promise<LookupAddress[]>>()
  const through = openGate(atOnce)

  const ask = (name: string): Promise<LookupAddress[]> => {
    const underway = asking.get(name)
    if (underway) return underway
    const asked = through(() => lookup(name))
      .then(addresses => {
        if (addresses.length === 0) throw Object.assign(new Error(`${name} has no address`), { code: 'ENODATA' })
        remember(known, name, { addresses, at: performance.now() })
        return addresses
      })
      .finally(() => asking.delete(name))
    asking.set(name, asked)
    return asked
  }

  return name => {
    const last = known.get(name)
    const age = last ? performance.now() - last.at : Number.POSITIVE_INFINITY
    if (last && age < freshMs) return Promise.resolve(last.addresses)
    if (last && age < keptMs) return orAfter(ask(name), patienceMs, last.addresses)
    return ask(name)
  }
}

/** The promise's value, or `otherwise` when it fails or has not come after `ms`. */
function orAfter<T>(promise: Promise<T>, ms: number, otherwise: T): Promise<T> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms, otherwise)
    promise.then(resolve, () => resolve(otherwise)).finally(() => clearTimeout(timer))
  })
}

function remember(known: Map<string, Known>, name: string, answer: Known): void {
  known.delete(name)
  known.set(name, answer)
  const [oldest] = known.keys()
  if (known.size > mostNames && oldest !== undefined) known.delete(oldest)
}

/** Lets `atOnce` tasks through at a time, the others in their order. */
function openGate(atOnce: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let inside = 0
  return async task => {
    if (inside >= atOnce) await new Promise<void>(resolve => waiting.push(resolve))
    else inside += 1
    try {
      return await task()
    } finally {
      // The place is handed to the next in line, or given back.
      const next = waiting.shift()
      if (next) next()
      else inside -= 1
    }
  }
}
