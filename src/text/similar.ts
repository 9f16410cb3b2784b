/** How much two sets of words have in common: 0 nothing, 1 the same (Dice's coefficient). Empty sets share nothing. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  return (2 * one.intersection(other).size) / (one.size + other.size)
}
