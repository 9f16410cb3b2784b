/** Pairs of places that hold the same in two lists, both rising. */
export type Pairs = { a: number[]; b: number[] }

/** How many steps of comparing may still be taken; shared by all that is compared for one answer. */
export type Budget = { steps: number }

type Range = { from: number; to: number; fromB: number; toB: number; depth: number }

// Past this many differences in one stretch the two are simply different: the trace would grow by their square.
const mostDifferences = 300
// What occurs once on both sides parts a stretch; parts of parts of parts hardly ever have more of that.
const deepest = 24

/**
 * Aligns two lists of numbers: what both begin and end with, then what occurs once in both (patience), and between those
 * the shortest edit (Myers 1986) as far as the budget goes. What is left is taken for different. Near linear: a list that
 * defeats one step is cut short by the next.
 */
export function align(a: readonly number[], b: readonly number[], budget: Budget): Pairs {
  const found: [number, number][] = []
  const open: Range[] = [{ from: 0, to: a.length, fromB: 0, toB: b.length, depth: 0 }]
  for (let range = open.pop(); range; range = open.pop()) {
    const rest = withoutEnds(a, b, range, found)
    if (rest.from === rest.to || rest.fromB === rest.toB) continue
    const anchors = rest.depth < deepest ? uniqueInBoth(a, b, rest, budget) : []
    if (anchors.length === 0) for (const pair of shortestEdit(a, b, rest, budget)) found.push(pair)
    else for (const part of between(rest, anchors, found)) open.push(part)
  }
  found.sort(([one], [other]) => one - other)
  return { a: found.map(([at]) => at), b: found.map(([, at]) => at) }
}

/** Takes off what a stretch begins and ends with on both sides, and notes it as found. */
function withoutEnds(a: readonly number[], b: readonly number[], range: Range, found: [number, number][]): Range {
  let { from, to, fromB, toB } = range
  while (from < to && fromB < toB && a[from] === b[fromB]) found.push([from++, fromB++])
  while (from < to && fromB < toB && a[to - 1] === b[toB - 1]) found.push([--to, --toB])
  return { from, to, fromB, toB, depth: range.depth }
}

/** What occurs once on each side, as the longest run of pairs that rise on both. */
function uniqueInBoth(a: readonly number[], b: readonly number[], range: Range, budget: Budget): [number, number][] {
  const { from, to, fromB, toB } = range
  budget.steps -= to - from + toB - fromB
  if (budget.steps < 0) return []
  const once = onceIn(a, from, to)
  const onceB = onceIn(b, fromB, toB)
  const pairs: [number, number][] = []
  for (const [value, at] of once) {
    const other = at < 0 ? undefined : onceB.get(value)
    if (other !== undefined && other >= 0) pairs.push([at, other])
  }
  return longestRising(pairs)
}

/** Where each value of a stretch stands, in order of its first place; -1 for one that stands there more than once. */
function onceIn(list: readonly number[], from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at < to; at++) places.set(list[at]!, places.has(list[at]!) ? -1 : at)
  return places
}

/** Of pairs that rise in their first place the longest run that rises in its second too. */
function longestRising(pairs: [number, number][]): [number, number][] {
  const ends: number[] = []
  const before: number[] = []
  for (const [n, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]![1] < place) low = middle + 1
      else high = middle
    }
    before[n] = low > 0 ? ends[low - 1]! : -1
    ends[low] = n
  }
  const run: [number, number][] = []
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n]!) run.push(pairs[n]!)
  return run.reverse()
}

function between(range: Range, anchors: [number, number][], found: [number, number][]): Range[] {
  const parts: Range[] = []
  let [from, fromB] = [range.from, range.fromB]
  for (const [at, atB] of anchors) {
    found.push([at, atB])
    parts.push({ from, to: at, fromB, toB: atB, depth: range.depth + 1 })
    ;[from, fromB] = [at + 1, atB + 1]
  }
  parts.push({ from, to: range.to, fromB, toB: range.toB, depth: range.depth + 1 })
  return parts
}

/** Myers' greedy search forward; nothing where it would take too many differences or steps. */
function shortestEdit(a: readonly number[], b: readonly number[], range: Range, budget: Budget): [number, number][] {
  const { from, to, fromB, toB } = range
  const [n, m] = [to - from, toB - fromB]
  const most = Math.min(n + m, mostDifferences)
  const reached = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    trace.push(reached.slice(most - d, most + d + 3))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reached[most + k]! < reached[most + k + 2]!)
      let x = down ? reached[most + k + 2]! : reached[most + k]! + 1
      const start = x
      while (x < n && x - k < m && a[from + x] === b[fromB + x - k]) x++
      budget.steps -= x - start + 1
      reached[most + k + 1] = x
      if (x >= n && x - k >= m) return walkBack(trace, d, n, m).map(([at, atB]) => [from + at, fromB + atB])
    }
    if (budget.steps < 0) break
  }
  return []
}

/** The pairs on the way that the search took, last first. */
function walkBack(trace: Int32Array[], differences: number, n: number, m: number): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [n, m]
  for (let d = differences; d > 0; d--) {
    const reached = trace[d]!
    const at = (k: number): number => reached[k + d + 1]!
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const from = down ? k + 1 : k - 1
    const [before, beforeB] = [at(from), at(from) - from]
    while (x > before && y > beforeB && x > 0 && y > 0) {
      if (x - 1 < before || y - 1 < beforeB) break
      pairs.push([--x, --y])
    }
    ;[x, y] = [before, beforeB]
  }
  while (x > 0 && y > 0) pairs.push([--x, --y])
  return pairs
}
