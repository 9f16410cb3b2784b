/** What the truth says of a block: is it the article's, and how much does a mistake about it weigh. */
export type BlockLabel = { isBody: boolean; weight: number }

/** A block's place in the truth: words [from, to), and how many of its word groups are there. */
type Place = { block: number; from: number; to: number; found: number }

const groupLength = 4
/** Of a block's groups of words so many must be in the truth at one place. */
const leastShare = 0.5
const mostPlaces = 12

/** Words as the scorers cut them, in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []

/**
 * Aligns a page's blocks with the truth. Long blocks are found by groups of four words; of copies, those count that
 * stand in the truth's order with the rest; what is too short for that counts when the truth has it between the same
 * neighbours. A copy of what already counts is no example either way: its weight is 0.
 * @returns a label for each block and the share of the truth's words that the labelled blocks hold
 */
export function labelBlocks(texts: readonly string[], truth: string): { labels: BlockLabel[]; coverage: number } {
  const words = texts.map(wordsOf)
  const wanted = wordsOf(truth)
  const groups = groupsOf(wanted)
  const covered = new Uint8Array(wanted.length)
  const places = words.map((list, block) => placesOf(list, block, groups))
  const labels: BlockLabel[] = words.map((list, block) => ({
    isBody: false,
    weight: places[block]!.length > 0 ? 0 : weightOf(list.length, wanted.length),
  }))
  const chain = bestChain(places.flat())
  for (const place of chain) accept(place)
  for (const list of places) {
    const place = list[0]
    if (place && !labels[place.block]!.isBody && share(place) < 0.3) accept(place)
  }
  acceptShort()
  return { labels, coverage: covered.reduce((sum, is) => sum + is, 0) / (wanted.length || 1) }

  function accept({ block, from, to }: Place): void {
    covered.fill(1, from, to)
    labels[block] = { isBody: true, weight: weightOf(words[block]!.length, wanted.length) }
  }

  function share({ from, to }: Place): number {
    return covered.subarray(from, to).reduce((sum, is) => sum + is, 0) / Math.max(1, to - from)
  }

  /** Blocks between two of the chain whose words the truth has between the same two, in order. */
  function acceptShort(): void {
    const edge = { block: -1, from: 0, to: 0, found: 0 }
    const end = { block: texts.length, from: wanted.length, to: wanted.length, found: 0 }
    const stops = [edge, ...chain, end]
    for (let at = 1; at < stops.length; at++) {
      let from = stops[at - 1]!.to
      const isEdge = at === 1 || at === stops.length - 1
      const first = isEdge
        ? Math.max(stops[at - 1]!.block + 1, at === 1 ? stops[at]!.block - 30 : 0)
        : stops[at - 1]!.block + 1
      const last = isEdge && at > 1 ? Math.min(stops[at]!.block, stops[at - 1]!.block + 30) : stops[at]!.block
      for (let block = first; block < last; block++) {
        if (labels[block]!.isBody || words[block]!.length === 0) continue
        const found = indexOfWords(wanted, words[block]!, from, stops[at]!.from)
        if (found < 0) continue
        accept({ block, from: found, to: found + words[block]!.length, found: 1 })
        from = found + words[block]!.length
      }
    }
  }
}

/** The measure gives a word of a short article more weight; a block has some weight however short it is. */
function weightOf(words: number, wanted: number): number {
  return Math.min(0.5, (words + 2) / Math.max(60, wanted))
}

function groupsOf(words: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (let at = 0; at + groupLength <= words.length; at++) {
    const key = words.slice(at, at + groupLength).join(' ')
    const list = groups.get(key)
    if (!list) groups.set(key, [at])
    else if (list.length < mostPlaces) list.push(at)
  }
  return groups
}

/** Where in the truth a block may stand, best first. */
function placesOf(words: readonly string[], block: number, groups: Map<string, number[]>): Place[] {
  const count = words.length - groupLength + 1
  if (count < 2) return []
  const starts = new Map<number, { found: number; from: number; to: number }>()
  for (let at = 0; at < count; at++) {
    for (const place of groups.get(words.slice(at, at + groupLength).join(' ')) ?? []) {
      // Words that differ shift what follows: starts are counted in bands.
      const band = Math.round((place - at) / 12)
      const seen = starts.get(band)
      if (!seen) starts.set(band, { found: 1, from: place, to: place + groupLength })
      else
        Object.assign(seen, {
          found: seen.found + 1,
          from: Math.min(seen.from, place),
          to: Math.max(seen.to, place + groupLength),
        })
    }
  }
  return [...starts.values()]
    .filter(({ found }) => found >= leastShare * count)
    .toSorted((a, b) => b.found - a.found)
    .slice(0, 3)
    .map(place => ({ block, ...place }))
}

/** The places that follow each other in page and truth alike and hold most of it. */
function bestChain(places: readonly Place[]): Place[] {
  const list = places.slice(0, 3_000)
  const best = list.map(place => place.found)
  const before = list.map(() => -1)
  for (let at = 0; at < list.length; at++) {
    for (let other = at - 1; other >= 0; other--) {
      const isBefore = list[other]!.block < list[at]!.block && list[other]!.to <= list[at]!.from + groupLength
      // A small toll for a gap keeps the copies that stand together.
      const toll = Math.min(3, 0.02 * (list[at]!.block - list[other]!.block))
      if (!isBefore || best[other]! + list[at]!.found - toll <= best[at]!) continue
      best[at] = best[other]! + list[at]!.found - toll
      before[at] = other
    }
  }
  const chain: Place[] = []
  for (let at = best.indexOf(Math.max(...best)); at >= 0; at = before[at]!) chain.unshift(list[at]!)
  return chain
}

function indexOfWords(all: readonly string[], words: readonly string[], from: number, to: number): number {
  for (let at = from; at + words.length <= to; at++) {
    if (words.every((word, step) => all[at + step] === word)) return at
  }
  return -1
}
