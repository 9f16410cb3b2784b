const dayMs = 86_400_000

/** What is known of a feed that keeps answering "not modified". Times in milliseconds UTC. */
export type Silence = {
  now: number
  /** When it last brought something new, and when it last came whole. */
  freshAt: number
  wholeAt: number
  /** How many items it brought in the fortnight up to `freshAt`. */
  itemsBefore: number
  /** Its server was caught before. */
  lied: boolean
}

/** The span before a silence that tells what was to be expected, in milliseconds. */
export const expectationMs = 14 * dayMs

// By chance a feed stays silent for twenty times its usual gap once in half a thousand million gaps (e^-20); holidays and
// the end of a blog are commoner, so that nothing is presumed before two days, and each time it takes twice as long.
const gapsOfSilence = 20
const leastSilenceMs = 2 * dayMs

/**
 * Whether a feed's silence is so unlikely that its server may have forgotten to change its validators (specs/faults.md
 * 14), so that the whole document is worth asking for: once, and then not before the silence has doubled. Servers that
 * were caught are asked for the whole once a day.
 */
export function isSilenceSuspicious({ now, freshAt, wholeAt, itemsBefore, lied }: Silence): boolean {
  const askedFor = Math.max(freshAt, wholeAt)
  if (lied) return now - askedFor >= dayMs
  if (itemsBefore === 0) return false
  const usualGapMs = expectationMs / itemsBefore
  const longMs = Math.max(leastSilenceMs, gapsOfSilence * usualGapMs)
  return now - askedFor >= Math.max(longMs, askedFor - freshAt)
}
