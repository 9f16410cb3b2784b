import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simulatePolls } from './simulate-polls.ts'

// Small and short; bench/schedule.ts has the figures for ten thousand feeds over a week.
const small = { feeds: 600, days: 3, pollsADay: 24 }

test('at 24 polls a feed and day, news is there within 12 minutes on average, from the first day on', async () => {
  const { meanDelay, pollsAFeedADay } = await simulatePolls({ ...small, schedule: 'roots' })
  assert.ok(pollsAFeedADay <= 24, `${pollsAFeedADay} polls`)
  assert.ok(meanDelay <= 12, `${meanDelay} minutes`)
})

test('polling every feed equally often takes more than twice as long', async () => {
  const { meanDelay, pollsAFeedADay } = await simulatePolls({ ...small, schedule: 'uniform' })
  assert.ok(pollsAFeedADay > 23)
  assert.ok(meanDelay > 25, `${meanDelay} minutes`)
})

test('no host is ever asked twice within a second, nor more than two things at once', async () => {
  const simulated = await simulatePolls({ ...small, days: 1, schedule: 'roots', seed: 2 })
  assert.ok(simulated.feedsOfLargestHost >= 5)
  assert.ok(simulated.leastHostGap >= 1000, `${simulated.leastHostGap} ms`)
  assert.ok(simulated.mostAtOneHost <= 2)
})
