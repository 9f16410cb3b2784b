/**
 * Weighted terms in ascending order of id, a stretch of arrays that many vectors share: an array of its own costs a small
 * vector more than its terms do. An article's vector has length 1, a story's is the sum of its articles'.
 */
export type TermVector = { ids: Uint32Array; weights: Float32Array; from: number; until: number }

/** A vector that has all of two arrays. */
export const vectorOf = (ids: Uint32Array, weights: Float32Array): TermVector => ({
  ids,
  weights,
  from: 0,
  until: ids.length,
})

/** Room for vectors of so many terms together. */
export const emptyVector = (room: number): TermVector => ({
  ids: new Uint32Array(room),
  weights: new Float32Array(room),
  from: 0,
  until: 0,
})

/** The scalar product alone: the cosine of two vectors of length 1. */
export function productOf(first: TermVector, second: TermVector): number {
  let [a, b, product] = [first.from, second.from, 0]
  while (a < first.until && b < second.until) {
    const [left, right] = [first.ids[a]!, second.ids[b]!]
    if (left === right) product += first.weights[a++]! * second.weights[b++]!
    else if (left < right) a++
    else b++
  }
  return product
}

/** The length of a vector. */
export function lengthOf({ weights, from, until }: TermVector): number {
  let sum = 0
  for (let at = from; at < until; at++) sum += weights[at]! * weights[at]!
  return Math.sqrt(sum)
}

/** Writes the sum of two vectors behind what is in `into`, the `most` heaviest terms of it, and gives it. */
export function sumInto(into: TermVector, first: TermVector, second: TermVector, most: number): TermVector {
  let [a, b, size] = [first.from, second.from, into.until]
  while (a < first.until || b < second.until) {
    const left = a < first.until ? first.ids[a]! : Infinity
    const right = b < second.until ? second.ids[b]! : Infinity
    into.ids[size] = Math.min(left, right)
    into.weights[size++] = (left <= right ? first.weights[a++]! : 0) + (right <= left ? second.weights[b++]! : 0)
  }
  const sum = { ...into, from: into.until, until: size }
  sum.until = keepHeaviest(sum, most)
  into.until = sum.until
  return sum
}

/** The sum of two vectors, the `most` heaviest terms of it. */
export const sumOf = (first: TermVector, second: TermVector, most: number): TermVector =>
  sumInto(emptyVector(sizeOf(first) + sizeOf(second)), first, second, most)

/** How many terms a vector has. */
export const sizeOf = ({ from, until }: TermVector): number => until - from

/** The `most` heaviest terms of a vector, in a vector of its own; of equal weights the lower ids stay. */
export function heaviest({ ids, weights, from, until }: TermVector, most: number): TermVector {
  const copy = vectorOf(ids.slice(from, until), weights.slice(from, until))
  copy.until = keepHeaviest(copy, most)
  return copy
}

/** Moves the `most` heaviest terms of a vector to its front, in order, and gives where they end. */
export function keepHeaviest({ ids, weights, from, until }: TermVector, most: number): number {
  if (until - from <= most) return until
  const bar = nthHeaviest(weights.slice(from, until), most)
  let spare = most
  for (let at = from; at < until; at++) if (weights[at]! > bar) spare--
  let end = from
  for (let at = from; at < until && end < from + most; at++) {
    if (weights[at]! < bar || (weights[at] === bar && spare-- <= 0)) continue
    ids[end] = ids[at]!
    weights[end++] = weights[at]!
  }
  return end
}

/** The n-th heaviest weight (Hoare's selection: a quarter of the time of sorting). Changes the order of `weights`. */
function nthHeaviest(weights: Float32Array, n: number): number {
  let [from, until] = [0, weights.length - 1]
  while (from < until) {
    const pivot = weights[(from + until) >> 1]!
    let [left, right] = [from, until]
    while (left <= right) {
      while (weights[left]! > pivot) left++
      while (weights[right]! < pivot) right--
      if (left > right) break
      const swapped = weights[left]!
      weights[left++] = weights[right]!
      weights[right--] = swapped
    }
    if (n - 1 <= right) until = right
    else if (n - 1 >= left) from = left
    else break
  }
  return weights[n - 1]!
}

/** Gives `take` each term of a vector that another has not. */
export function eachMissing(known: TermVector | undefined, vector: TermVector, take: (id: number) => void): void {
  let at = known?.from ?? 0
  for (let place = vector.from; place < vector.until; place++) {
    const id = vector.ids[place]!
    while (known && at < known.until && known.ids[at]! < id) at++
    if (!known || at === known.until || known.ids[at] !== id) take(id)
  }
}

/** How many terms two vectors share. */
export function sharedBy(first: TermVector, second: TermVector): number {
  let [a, b, shared] = [first.from, second.from, 0]
  while (a < first.until && b < second.until) {
    const [left, right] = [first.ids[a]!, second.ids[b]!]
    if (left === right) shared++
    if (left <= right) a++
    if (right <= left) b++
  }
  return shared
}
