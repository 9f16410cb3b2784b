import { emptyVector, sizeOf, type TermVector } from './vectors.ts'

/** Keeps vectors side by side in large arrays. */
export type Shelf = {
  /** A copy of a vector of some hundred terms at most. */
  keep(vector: TermVector): TermVector
}

// About 800 articles: what came together is forgotten together, and the array with the last of them.
const termsTogether = 1 << 16

/** An empty shelf. Its arrays live as long as one of their vectors is held, so nothing has to be given back. */
export function createShelf(): Shelf {
  let shelf = emptyVector(termsTogether)
  return {
    keep: vector => {
      if (shelf.until + sizeOf(vector) > shelf.ids.length) shelf = emptyVector(termsTogether)
      return copyTo(shelf, vector)
    },
  }
}

/** Copies of three vectors in arrays of their own, which have room for nothing else. */
export function keptTogether(
  vectors: readonly [TermVector, TermVector, TermVector],
): [TermVector, TermVector, TermVector] {
  const [first, second, third] = vectors
  const all = emptyVector(sizeOf(first) + sizeOf(second) + sizeOf(third))
  return [copyTo(all, first), copyTo(all, second), copyTo(all, third)]
}

/** Writes a vector behind what is in `into`, and gives it as it stands there. */
function copyTo(into: TermVector, { ids, weights, from, until }: TermVector): TermVector {
  const start = into.until
  for (let at = from; at < until; at++) {
    into.ids[into.until] = ids[at]!
    into.weights[into.until++] = weights[at]!
  }
  return { ids: into.ids, weights: into.weights, from: start, until: into.until }
}
