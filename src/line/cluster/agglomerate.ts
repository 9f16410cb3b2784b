/** Things to be grouped. `sums` has for each two of them (row × things + column) the sum over pairs of their parts. */
export type Alike = { sums: Float64Array; sizes: readonly number[] }

/**
 * Groups things, the two most alike groups first, as long as any two reach `bar` (agglomerative clustering with average
 * linkage, Sokal and Michener 1958). `likeness` turns the mean over all pairs of two groups into what is compared; it
 * is given the groups' places. Gives the places that belong together. Changes `sums`; quadratic in the number of things.
 */
export function agglomerate(
  { sums, sizes: given }: Alike,
  bar: number,
  likeness: (mean: number, one: Cluster, other: Cluster) => number,
): number[][] {
  const things = given.length
  const clusters = given.map((size, at) => ({ at, size, within: sums[at * things + at]!, places: [at] }))
  const nearest = new Int32Array(things)
  const alike = new Float64Array(things)
  const between = (one: number, other: number): number => {
    const [a, b] = [clusters[one]!, clusters[other]!]
    return likeness(sums[one * things + other]! / (a.size * b.size), a, b)
  }
  let left = clusters.map((_, at) => at)
  const seek = (one: number): void => {
    nearest[one] = -1
    alike[one] = bar
    for (const other of left) if (other !== one) offer(one, other, between(one, other))
  }
  const offer = (one: number, other: number, value: number): void => {
    if (value < alike[one]! || (value === alike[one] && nearest[one] !== -1)) return
    nearest[one] = other
    alike[one] = value
  }
  for (const one of left) seek(one)
  for (;;) {
    let best = -1
    for (const one of left) if (nearest[one] !== -1 && (best < 0 || alike[one]! > alike[best]!)) best = one
    if (best < 0) return left.map(at => clusters[at]!.places)
    const [into, from] = [Math.min(best, nearest[best]!), Math.max(best, nearest[best]!)]
    join(clusters[into]!, clusters[from]!, sums[into * things + from]!)
    left = left.filter(at => at !== from)
    for (const at of left) sums[at * things + into] = sums[into * things + at]! += sums[from * things + at]!
    for (const at of left) {
      if (at === into || nearest[at] === into || nearest[at] === from) seek(at)
      else offer(at, into, between(at, into))
    }
  }
}

/** A group on its way: how many articles it has, and the sum over all pairs within it, each with itself included. */
export type Cluster = { at: number; size: number; within: number; places: number[] }

function join(into: Cluster, from: Cluster, between: number): void {
  into.size += from.size
  into.within += from.within + 2 * between
  into.places.push(...from.places)
}
