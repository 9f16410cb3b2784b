/** Weighted terms in ascending order of id. An article's vector has length 1, a story's is the sum of its articles'. */
export type TermVector = { ids: Uint32Array; weights: Float32Array }

/** The scalar product alone: the cosine of two vectors of length 1. */
export function productOf(first: TermVector, second: TermVector): number {
  let [a, b, product] = [0, 0, 0]
  while (a < first.ids.length && b < second.ids.length) {
    const [left, right] = [first.ids[a]!, second.ids[b]!]
    if (left === right) product += first.weights[a++]! * second.weights[b++]!
    else if (left < right) a++
    else b++
  }
  return product
}

/** The length of a vector. */
export function lengthOf({ weights }: TermVector): number {
  let sum = 0
  for (const weight of weights) sum += weight * weight
  return Math.sqrt(sum)
}

/** The sum of two vectors, the `most` heaviest terms of it. */
export function sumOf(first: TermVector, second: TermVector, most: number): TermVector {
  const room = first.ids.length + second.ids.length
  const [ids, weights] = [new Uint32Array(room), new Float32Array(room)]
  let [a, b, size] = [0, 0, 0]
  while (a < first.ids.length || b < second.ids.length) {
    const left = a < first.ids.length ? first.ids[a]! : Infinity
    const right = b < second.ids.length ? second.ids[b]! : Infinity
    ids[size] = Math.min(left, right)
    weights[size++] = (left <= right ? first.weights[a++]! : 0) + (right <= left ? second.weights[b++]! : 0)
  }
  return heaviest({ ids: ids.subarray(0, size), weights: weights.subarray(0, size) }, most)
}

/** The `most` heaviest terms of a vector, in a vector of its own; of equal weights the lower ids stay. */
export function heaviest({ ids, weights }: TermVector, most: number): TermVector {
  if (ids.length <= most) return { ids: ids.slice(), weights: weights.slice() }
  const bar = weights.slice().sort()[weights.length - most]!
  let spare = most
  for (const weight of weights) if (weight > bar) spare--
  const kept = { ids: new Uint32Array(most), weights: new Float32Array(most) }
  let size = 0
  for (let at = 0; at < ids.length && size < most; at++) {
    if (weights[at]! < bar || (weights[at] === bar && spare-- <= 0)) continue
    kept.ids[size] = ids[at]!
    kept.weights[size++] = weights[at]!
  }
  return kept
}

/** The terms of a vector that another has not. */
export function missingIn(known: TermVector | undefined, { ids }: TermVector): Uint32Array {
  if (!known) return ids
  let at = 0
  return ids.filter(id => {
    while (at < known.ids.length && known.ids[at]! < id) at++
    return known.ids[at] !== id
  })
}

/** How many terms two vectors share. */
export function sharedBy(first: TermVector, second: TermVector): number {
  let [a, b, shared] = [0, 0, 0]
  while (a < first.ids.length && b < second.ids.length) {
    const [left, right] = [first.ids[a]!, second.ids[b]!]
    if (left === right) shared++
    if (left <= right) a++
    if (right <= left) b++
  }
  return shared
}
