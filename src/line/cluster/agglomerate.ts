/** A group on its way: the places of its things, how many articles it has, and the sum over all pairs within it. */
export type Cluster = { places: number[]; size: number; within: number }

/**
 * Things to be grouped: how many articles each is, and for each two of them (row × things + column) the sum of their
 * articles' likenesses; on the diagonal that of a thing with itself.
 */
export type Alike = { sizes: readonly number[]; sums: Float64Array }

/** Turns the mean likeness over all pairs of two groups into what the bar is for. */
export type Compare = (mean: number, one: Cluster, other: Cluster) => number

/**
 * Groups things, the two most alike groups first, as long as any two reach `bar` (agglomerative clustering with average
 * linkage, Sokal and Michener 1958): sums over pairs add up when groups join, and each group remembers the one nearest to
 * it. Gives the places that belong together. Changes `sums`; mostly quadratic in the number of things.
 */
export function agglomerate({ sizes, sums }: Alike, bar: number, compare: Compare): number[][] {
  const things = sizes.length
  const clusters = sizes.map((size, at): Cluster => ({ places: [at], size, within: sums[at * things + at]! }))
  const [nearest, alike] = [new Int32Array(things), new Float64Array(things)]
  let left = [...clusters.keys()]

  const offer = (one: number, other: number): void => {
    const [a, b] = [clusters[one]!, clusters[other]!]
    const value = compare(sums[one * things + other]! / (a.size * b.size), a, b)
    if (value < alike[one]! || (value === alike[one] && nearest[one] !== nobody)) return
    nearest[one] = other
    alike[one] = value
  }
  const seek = (one: number): void => {
    nearest[one] = nobody
    alike[one] = bar
    for (const other of left) if (other !== one) offer(one, other)
  }
  const join = (into: number, from: number): void => {
    const [group, joining] = [clusters[into]!, clusters[from]!]
    group.places.push(...joining.places)
    group.size += joining.size
    group.within += joining.within + 2 * sums[into * things + from]!
    left = left.filter(at => at !== from)
    for (const at of left) sums[at * things + into] = sums[into * things + at]! += sums[from * things + at]!
    for (const at of left)
      if (at === into || nearest[at] === into || nearest[at] === from) seek(at)
      else offer(at, into)
  }
  const best = (): number =>
    left.reduce(
      (one, at) => (nearest[at] !== nobody && (one === nobody || alike[at]! > alike[one]!) ? at : one),
      nobody,
    )

  for (const one of left) seek(one)
  for (let one = best(); one !== nobody; one = best()) join(Math.min(one, nearest[one]!), Math.max(one, nearest[one]!))
  return left.map(at => clusters[at]!.places)
}

const nobody = -1
