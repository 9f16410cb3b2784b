import { tokensOf } from './tokens.ts'

// 5-word shingles of which those with the lowest hashes are kept, so that copies keep the same ones. One in eight, of which
// at most 64 (specs/stories.md 3.5), left a quarter of a short text too few to tell: 95 % found, so 100 %.
const shingleWords = 5
const mostKept = 64
const likelyKept = 2 * mostKept
const mostWords = 3000

/**
 * The fingerprints of a text: up to 64 hashes (32 bits, ascending) of runs of five words, the same ones wherever a run
 * stands. Two texts share about the share of their fingerprints that they share of their words. Empty for short texts.
 */
export function fingerprintsOf(text: string): Uint32Array {
  const words = tokensOf(text).slice(0, mostWords).map(hashOf)
  const shingles = new Uint32Array(Math.max(0, words.length - shingleWords + 1))
  for (let at = 0; at < shingles.length; at++) {
    let shingle = 0x9747b28c
    for (let word = at; word < at + shingleWords; word++) shingle = mixed(Math.imul(shingle ^ words[word]!, 0x5bd1e995))
    shingles[at] = shingle
  }
  // only those that are likely to be among the lowest are sorted
  const lowest = shingles.filter(shingle => shingle <= (2 ** 32 * likelyKept) / shingles.length)
  const some = distinct(lowest)
  return some.length >= mostKept || lowest.length === shingles.length ? some : distinct(shingles)
}

/** The lowest distinct values, in order, as many as are kept. */
const distinct = (values: Uint32Array): Uint32Array => Uint32Array.from(new Set(values)).sort().slice(0, mostKept)

/**
 * The share of the smaller of two texts' fingerprints that the other has too, 0 to 1: 1 for a text cut from the other.
 * Of long texts only the 64 lowest hashes are known, so both are compared up to the highest that either knows.
 * Fingerprints for which `ignored` says yes are left out. Nothing shared below `least` common ones.
 */
export function containmentOf(
  one: Uint32Array,
  other: Uint32Array,
  least = 1,
  ignored: (fingerprint: number) => boolean = () => false,
): number {
  const highest = Math.min(highestKnown(one), highestKnown(other))
  const compared = (fingerprint: number): boolean => fingerprint <= highest && !ignored(fingerprint)
  const [left, right] = [new Set(one.filter(compared)), new Set(other.filter(compared))]
  const shared = left.intersection(right).size
  return shared < least ? 0 : shared / Math.min(left.size, right.size)
}

const highestKnown = (fingerprints: Uint32Array): number =>
  fingerprints.length < mostKept ? Infinity : fingerprints.at(-1)!

function hashOf(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return mixed(value)
}

function mixed(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d)
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b)
  return value ^ (value >>> 16)
}
