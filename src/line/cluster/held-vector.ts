import { sizeOf, type TermVector } from './vectors.ts'

/** One vector held ready, to be multiplied with many others. */
export type HeldVector = {
  /** Takes a vector in place of the one before, and how little one shared term alone is to count (0 to 1, 1 not at all). */
  hold(vector: TermVector, doubt: number): void
  /** The scalar product of the vector held and another, the strongest shared term the less the more doubt there is. */
  productWith(vector: TermVector): number
}

// Twice what a vector usually has, and a power of two: a term that is missing mostly takes one look.
const leastRoom = 256

/**
 * Walking two sorted lists side by side costs a guess for each step that the processor gets wrong half of the time; looking
 * each term of the other vector up in a table of the one held is four times as quick.
 */
export function createHeldVector(): HeldVector {
  let ids = new Uint32Array(leastRoom)
  let weights = new Float32Array(leastRoom)
  let doubt = 0

  const makeRoom = (terms: number): void => {
    if (2 * terms <= ids.length) return void weights.fill(0)
    const room = 2 ** Math.ceil(Math.log2(2 * terms))
    ids = new Uint32Array(room)
    weights = new Float32Array(room)
  }
  const placeOf = (id: number): number => {
    const mask = ids.length - 1
    let place = id & mask
    while (weights[place] !== 0 && ids[place] !== id) place = (place + 1) & mask
    return place
  }
  return {
    hold: (vector, doubtful) => {
      doubt = doubtful
      makeRoom(sizeOf(vector))
      for (let at = vector.from; at < vector.until; at++) {
        const place = placeOf(vector.ids[at]!)
        ids[place] = vector.ids[at]!
        weights[place] = vector.weights[at]!
      }
    },
    productWith: vector => {
      let [product, strongest] = [0, 0]
      for (let at = vector.from; at < vector.until; at++) {
        const shared = weights[placeOf(vector.ids[at]!)]! * vector.weights[at]!
        product += shared
        if (shared > strongest) strongest = shared
      }
      return product - doubt * strongest
    },
  }
}
