/** How often each of very many numbers was counted. */
export type Counts = {
  /** How often a number of 32 bits was counted; what was counted more than 255 times was counted 255 times. */
  timesCounted(number: number): number
  count(number: number): void
}

const leastBits = 10
const mostTimes = 255

/**
 * Counts in a flat table that is at most two thirds full: five bytes a place. A Map of numbers takes about 28 for each, and
 * the sentences of a hundred thousand articles are more than a million.
 */
export function createCounts(): Counts {
  let bits = leastBits
  let numbers = new Uint32Array(2 ** bits)
  let times = new Uint8Array(2 ** bits) // 0 says that a place is free
  let used = 0

  const placeOf = (number: number): number => {
    const mask = numbers.length - 1
    let place = Math.imul(number, 0x9e3779b1) >>> (32 - bits)
    while (times[place] !== 0 && numbers[place] !== number >>> 0) place = (place + 1) & mask
    return place
  }
  const put = (number: number, count: number): void => {
    const place = placeOf(number)
    numbers[place] = number
    times[place] = count
  }
  const grow = (): void => {
    const [oldNumbers, oldTimes] = [numbers, times]
    bits++
    numbers = new Uint32Array(2 ** bits)
    times = new Uint8Array(2 ** bits)
    for (const [at, count] of oldTimes.entries()) if (count > 0) put(oldNumbers[at]!, count)
  }
  return {
    timesCounted: number => times[placeOf(number)]!,
    count: number => {
      const before = times[placeOf(number)]!
      if (before === 0 && 3 * ++used > 2 * numbers.length) grow()
      if (before < mostTimes) put(number, before + 1)
    },
  }
}
