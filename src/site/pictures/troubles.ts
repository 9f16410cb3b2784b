/** Remembers for a while which pictures could not be had, so that nobody is asked for them again and no page shows them. */
export type Troubles = { note(name: string, forMs: number): void; has(name: string): boolean }

const mostKept = 20_000

export function openTroubles(clock: () => number): Troubles {
  const until = new Map<string, number>()
  return {
    note: (name, forMs) => {
      until.delete(name)
      until.set(name, clock() + forMs)
      if (until.size > mostKept) until.delete(until.keys().next().value!)
    },
    has: name => {
      const end = until.get(name)
      if (end === undefined) return false
      if (end > clock()) return true
      until.delete(name)
      return false
    },
  }
}
