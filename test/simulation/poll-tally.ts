/** What a simulation came to. Delays in minutes from an item's publication to the answer that brought it. */
export type Simulated = {
  pollsAFeedADay: number
  items: number
  meanDelay: number
  medianDelay: number
  p95Delay: number
  hosts: number
  feedsOfLargestHost: number
  /** The least milliseconds between the beginnings of two questions to one host, and the most at once. */
  leastHostGap: number
  mostAtOneHost: number
  /** The most polls in one second, all hosts together, after the first day. */
  mostInASecond: number
}

/** Counts what happens in a simulation. Times in milliseconds since its beginning. */
export type Tally = {
  begins(host: string, now: number): void
  ends(host: string): void
  arrives(publishedAt: number, now: number): void
  result(feeds: readonly { host: string }[]): Simulated
}

const day = 86_400_000

/** Opens a tally of what is polled and published until `end`. */
export function openTally(end: number): Tally {
  const hosts = new Map<string, { askedAt: number; atOnce: number }>()
  const seconds = new Uint16Array(Math.floor(end / 1000) + 1)
  const delays: number[] = []
  let polls = 0
  let leastHostGap = Number.POSITIVE_INFINITY
  let mostAtOneHost = 0

  return {
    begins(name, now) {
      const host = hosts.get(name) ?? { askedAt: Number.NEGATIVE_INFINITY, atOnce: 0 }
      hosts.set(name, host)
      leastHostGap = Math.min(leastHostGap, now - host.askedAt)
      mostAtOneHost = Math.max(mostAtOneHost, ++host.atOnce)
      host.askedAt = now
      if (now > end) return
      polls++
      const second = Math.floor(now / 1000)
      seconds[second] = seconds[second]! + 1
    },
    ends(name) {
      hosts.get(name)!.atOnce--
    },
    arrives(publishedAt, now) {
      if (publishedAt <= end) delays.push((now - publishedAt) / 60_000)
    },
    result(feeds) {
      const sorted = Float64Array.from(delays).sort()
      const ofHosts = [...Map.groupBy(feeds, feed => feed.host).values()].map(some => some.length)
      return {
        pollsAFeedADay: polls / feeds.length / (end / day),
        items: delays.length,
        meanDelay: delays.reduce((sum, delay) => sum + delay, 0) / delays.length,
        medianDelay: sorted[Math.floor(sorted.length * 0.5)]!,
        p95Delay: sorted[Math.floor(sorted.length * 0.95)]!,
        hosts: ofHosts.length,
        feedsOfLargestHost: Math.max(...ofHosts),
        leastHostGap,
        mostAtOneHost,
        mostInASecond: seconds.subarray(Math.floor(day / 1000)).reduce((most, one) => Math.max(most, one), 0),
      }
    },
  }
}
