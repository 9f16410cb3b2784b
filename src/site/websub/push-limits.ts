/** How much hubs may push: how often each, and how much may be on its way at once. */
export type PushLimits = {
  /** Whether this callback may be used once more now. */
  mayCome(id: number): boolean
  /** Takes room for so many bytes that have come in, or says that there is none. `release` gives it back. */
  hold(bytes: number): boolean
  release(bytes: number): void
}

// A newsroom that pushes each item by itself after an outage sends a hundred at once; two a second is more than any
// publishes for long.
const burst = 120
const perSecond = 2
const mostHeldBytes = 64_000_000
const mostRemembered = 10_000

/** Opens the limits. `clock` gives milliseconds. */
export function openPushLimits(clock: () => number): PushLimits {
  const buckets = new Map<number, { left: number; at: number }>()
  let held = 0
  return {
    mayCome: id => {
      const now = clock()
      const { left, at } = buckets.get(id) ?? { left: burst, at: now }
      const filled = Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond)
      if (buckets.size >= mostRemembered) buckets.clear()
      buckets.set(id, { left: Math.max(0, filled - 1), at: now })
      return filled >= 1
    },
    hold: bytes => {
      if (held + bytes > mostHeldBytes) return false
      held += bytes
      return true
    },
    release: bytes => {
      held -= bytes
    },
  }
}
