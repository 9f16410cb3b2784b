import { containmentOf } from '../../text/fingerprint.ts'

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

// Half of the smaller text makes a copy: 100 % of truncated and 96 % of lightly edited copies, 0.8 % of other reports of
// the same event (specs/stories.md 3.5). A source's own articles share its page furniture, so they need more.
const shareAcrossSources = 0.5
const shareWithinSource = 0.8
// Three shingles in common may be one quotation.
const leastShared = 4
// What stands in more articles of one source than this is furniture, not text.
const mostRepeats = 3
// A phrase that everybody prints; reading further back would cost time and tell nothing.
const mostRead = 40

type Text = { fingerprints: Uint32Array; sourceId: number; seenAt: number }

/** An index of fingerprints in memory that finds near copies: containment of sampled 5-word shingles. */
export function nearIndex(): NearIndex {
  const texts = new Map<number, Text>()
  const having = new Map<number, number[]>()

  const isFurniture = (fingerprint: number, sourceId: number): boolean => {
    const ids = having.get(fingerprint)?.slice(-mostRead) ?? []
    return ids.filter(id => texts.get(id)!.sourceId === sourceId).length > mostRepeats
  }
  const candidates = (fingerprints: Uint32Array): number[] => {
    const shared = new Map<number, number>()
    for (const fingerprint of fingerprints)
      for (const id of having.get(fingerprint)?.slice(-mostRead) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    return [...shared].filter(([, count]) => count >= leastShared).map(([id]) => id)
  }
  const remove = (id: number): void => {
    for (const fingerprint of texts.get(id)?.fingerprints ?? []) {
      const left = having.get(fingerprint)!.filter(other => other !== id)
      if (left.length > 0) having.set(fingerprint, left)
      else having.delete(fingerprint)
    }
    texts.delete(id)
  }
  return {
    add: (id, fingerprints, sourceId, seenAt) => {
      if (fingerprints.length < leastShared) return
      texts.set(id, { fingerprints, sourceId, seenAt })
      for (const fingerprint of fingerprints) {
        const ids = having.get(fingerprint)
        if (ids) ids.push(id)
        else having.set(fingerprint, [id])
      }
    },
    copyOf: (fingerprints, sourceId) => {
      const furniture = new Set(fingerprints.filter(fingerprint => isFurniture(fingerprint, sourceId)))
      let [nearest, most]: [number | undefined, number] = [undefined, 0]
      for (const id of candidates(fingerprints)) {
        const text = texts.get(id)!
        const share = containmentOf(fingerprints, text.fingerprints, leastShared, one => furniture.has(one))
        const bar = text.sourceId === sourceId ? shareWithinSource : shareAcrossSources
        if (share >= bar && share > most) [nearest, most] = [id, share]
      }
      return nearest
    },
    remove,
    forget: beforeMs => {
      for (const [id, { seenAt }] of texts) {
        if (seenAt >= beforeMs) return // they came in this order
        remove(id)
      }
    },
    size: () => texts.size,
  }
}
