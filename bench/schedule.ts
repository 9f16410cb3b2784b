// How late the news of many feeds is, simulated with the scheduler of the line and the pace of the fetcher on a clock of
// its own, beside polling every feed equally often. No network, no real data.
//   node bench/schedule.ts [--feeds 10000] [--days 7] [--polls 24,12,6]
import { parseArgs } from 'node:util'
import type { Simulated } from '../test/simulation/poll-tally.ts'
import { simulatePolls } from '../test/simulation/simulate-polls.ts'

const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '10000' },
    days: { type: 'string', default: '7' },
    polls: { type: 'string', default: '24' },
  },
})

console.log(`${values.feeds} feeds, all new at the start, over ${values.days} days; items at random, silent servers`)
for (const pollsADay of values.polls.split(',').map(Number)) {
  for (const schedule of ['roots', 'uniform'] as const) {
    const began = process.cpuUsage()
    const feeds = Number(values.feeds)
    const result = await simulatePolls({ feeds, days: Number(values.days), pollsADay, schedule })
    report(schedule, result, process.cpuUsage(began).user / 1e6)
  }
}

function report(schedule: string, simulated: Simulated, cpuSeconds: number): void {
  const { pollsAFeedADay, items, meanDelay, medianDelay, p95Delay } = simulated
  const delays = `delay mean ${meanDelay.toFixed(2)} min, median ${medianDelay.toFixed(1)}, p95 ${p95Delay.toFixed(1)}`
  console.log(`${schedule}: ${pollsAFeedADay.toFixed(2)} polls a feed and day, ${items} items, ${delays}`)
  const { hosts, feedsOfLargestHost, leastHostGap, mostAtOneHost, mostInASecond } = simulated
  console.log(
    `  ${hosts} hosts, the largest with ${feedsOfLargestHost} feeds: never less than ${leastHostGap} ms between two questions to a host, never more than ${mostAtOneHost} at once; at most ${mostInASecond} polls in a second; ${cpuSeconds.toFixed(1)} CPU-seconds`,
  )
}
