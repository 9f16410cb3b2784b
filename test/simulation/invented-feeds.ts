/** A feed as the simulation invents it: how many items a day it publishes, and the number of its host. */
export type InventedFeed = { itemsADay: number; host: number }

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function openRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

// Median 0.31 items a day and nine tenths below 32, as measured on real feeds (specs/ingest.md section 6). Between and
// beyond, the curve is straight in the logarithm; its ends are such that √ allocation with perfect knowledge gives the
// delays of the table there: 10, 20 and 41 minutes at 24, 12 and 6 polls a feed and day.
const curve: [share: number, itemsADay: number][] = [
  [0, 0.01],
  [0.5, 0.31],
  [0.9, 32],
  [1, 150],
]

// Of 9,897 feeds of a real list, 5,577 have a host that no feed before them has (specs/ingest.md section 5).
const newHost = 5577 / 9897

/** Invents so many feeds, their rates spread over the curve. A feed that shares a host picks that of any feed before it. */
export function inventFeeds(count: number, random: () => number): InventedFeed[] {
  const feeds: InventedFeed[] = []
  const step = coprimeStep(count)
  for (let n = 0; n < count; n++) {
    const before = feeds[Math.floor(random() * n)]
    const host = before && random() >= newHost ? before.host : n
    feeds.push({ itemsADay: itemsADayAt((((n * step) % count) + 0.5) / count), host })
  }
  return feeds
}

/** Spreads busy and quiet feeds over the list in no order. */
function coprimeStep(count: number): number {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b))
  let step = Math.floor(count * 0.618) + 1
  while (divides(step, count) !== 1) step++
  return step
}

function itemsADayAt(share: number): number {
  const end = curve.findIndex(([upTo]) => share <= upTo)
  const [toShare, toRate] = curve[end]!
  const [fromShare, fromRate] = curve[end - 1]!
  const along = (share - fromShare) / (toShare - fromShare)
  return fromRate * (toRate / fromRate) ** along
}
