import { containmentOf } from '../../text/fingerprint.ts'
import { addFingerprints, createFingerprintTable, eachOwner, type FingerprintTable } from './fingerprint-table.ts'

/** The texts of the window by their fingerprints. */
export type NearIndex = {
  /** Adds a text that came in at a time (ms), newest last. */
  add(id: number, fingerprints: Uint32Array, sourceId: number, seenAt: number): void
  /** The text that this one repeats for the most part, the nearest one; undefined when it stands on its own. */
  copyOf(fingerprints: Uint32Array, sourceId: number): number | undefined
  /** Lets go of a text, which may be unknown. */
  remove(id: number): void
  /** Lets go of texts that came in before a time (ms). */
  forget(beforeMs: number): void
  size(): number
}

// Nearly half of the smaller text makes a copy. On the labelled stream (test/quality/near-copies.ts) that finds 98 % of the
// texts with one word in ten changed, where a half finds 96 %; of 632 pairs of reports of one event it takes nine for
// copies, eight of which are. A source's own articles share its page furniture, so they need more.
const shareAcrossSources = 0.45
const shareWithinSource = 0.8
// A run of twelve words in common may be one quotation, and half of a text that is hardly longer.
const leastShared = 8
const leastFingerprints = 16
// What stands in more articles of one source than this is furniture, not text.
const mostRepeats = 3
// A phrase that everybody prints; reading further back would cost time and tell nothing.
const mostRead = 40

// Texts go with the hours in which they came.
const hoursTogetherMs = 12 * 3_600_000

type Text = { id: number; number: number; fingerprints: () => Uint32Array; sourceId: number; seenAt: number }
type Epoch = { table: FingerprintTable; opened: number; newest: number }

/** An index of fingerprints in memory that finds near copies: containment of sampled 5-word shingles. */
export function nearIndex(): NearIndex {
  const texts = new Map<number, Text>()
  const byNumber = new Map<number, Text>()
  let epochs = [newEpoch(Number.NEGATIVE_INFINITY)] // the newest first
  let numbers = 0

  /** The texts that have a fingerprint, the newest first. */
  const having = (fingerprint: number): Text[] => {
    const found: Text[] = []
    let left = mostRead
    for (const { table } of epochs)
      left -= eachOwner(table, fingerprint, left, number => {
        const text = byNumber.get(number)
        if (text) found.push(text)
      })
    return found
  }
  const remove = (id: number): void => {
    const text = texts.get(id)
    if (text) byNumber.delete(text.number)
    texts.delete(id)
  }
  return {
    add: (id, fingerprints, sourceId, seenAt) => {
      remove(id)
      if (fingerprints.length < leastFingerprints) return
      const { table } = epochs[0]!
      const number = ++numbers
      const from = addFingerprints(table, fingerprints, number)
      const own = (): Uint32Array => table.fingerprints.subarray(from, from + fingerprints.length)
      const text = { id, number, fingerprints: own, sourceId, seenAt }
      texts.set(id, text)
      byNumber.set(number, text)
      epochs[0]!.newest = Math.max(epochs[0]!.newest, seenAt)
    },
    copyOf: (fingerprints, sourceId) => {
      if (fingerprints.length < leastFingerprints) return undefined
      const furniture = new Set<number>()
      const shared = new Map<Text, number>()
      for (const fingerprint of fingerprints) {
        const found = having(fingerprint)
        if (found.filter(text => text.sourceId === sourceId).length > mostRepeats) furniture.add(fingerprint)
        for (const text of found) shared.set(text, (shared.get(text) ?? 0) + 1)
      }
      return nearest(fingerprints, sourceId, shared, furniture)?.id
    },
    remove,
    forget: beforeMs => {
      for (const [id, { seenAt }] of texts) {
        if (seenAt >= beforeMs) break // they came in this order
        remove(id)
      }
      if (epochs[0]!.opened === Number.NEGATIVE_INFINITY) epochs[0]!.opened = beforeMs
      else if (beforeMs - epochs[0]!.opened >= hoursTogetherMs) epochs.unshift(newEpoch(beforeMs))
      epochs = epochs.filter((epoch, at) => at === 0 || epoch.newest >= beforeMs)
    },
    size: () => texts.size,
  }
}

const newEpoch = (opened: number): Epoch => ({
  table: createFingerprintTable(),
  opened,
  newest: Number.NEGATIVE_INFINITY,
})

/**
 * Of the texts that share fingerprints, and how many, the one that shares the largest part, if that is enough for a copy;
 * of several that share as much, which may be copies of each other, the one that came first.
 */
function nearest(
  fingerprints: Uint32Array,
  sourceId: number,
  shared: ReadonlyMap<Text, number>,
  furniture: ReadonlySet<number>,
): Text | undefined {
  let [best, most]: [Text | undefined, number] = [undefined, 0]
  for (const [text, count] of shared) {
    if (count < leastShared) continue
    const share = containmentOf(fingerprints, text.fingerprints(), leastShared, one => furniture.has(one))
    const bar = text.sourceId === sourceId ? shareWithinSource : shareAcrossSources
    const isNearer = share > most || (share === most && best !== undefined && text.number < best.number)
    if (share >= bar && isNearer) [best, most] = [text, share]
  }
  return best
}
