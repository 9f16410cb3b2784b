import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextInterval } from './schedule.ts'
import { type SharingFeed, shareOut } from './schedule-budget.ts'

const day = 86_400_000
const bounds = { pollMin: 60_000, pollMax: day }

/** Feeds from one item in a hundred days to a hundred and fifty a day. */
const list = (feeds: number, change: Partial<SharingFeed> = {}): SharingFeed[] =>
  Array.from({ length: feeds }, (_, n) => ({ itemsADay: 0.01 * 15_000 ** (n / feeds), tier: 2, wordMs: 0, ...change }))

function pollsADay(feeds: SharingFeed[], pollsEach: number, pollsInAll = 0): number {
  const shares = shareOut(feeds, bounds, { pollsADay: pollsEach, pollsInAll })
  return feeds.reduce((sum, feed) => sum + day / nextInterval(feed, shares, bounds), 0)
}

test('the polls of all feeds together come to the budget', () => {
  for (const each of [6, 24, 48]) assert.equal(Math.round(pollsADay(list(2000), each) / 20) / 100, each)
})

test('what feeds with long rests cannot use goes to the others', () => {
  const feeds = [...list(500), ...list(500, { wordMs: day })]
  assert.equal(Math.round(pollsADay(feeds, 24) / 1000), 24)
})

test('feeds that may all be asked as often as they like stay below the budget', () => {
  assert.ok(pollsADay(list(100, { wordMs: day / 4 }), 24) <= 401)
})

test('a small site takes servers at their word, a large one shares what is left', () => {
  assert.equal(Math.round(pollsADay(list(300, { wordMs: 60_000 }), 24, 432_000)), 300 * 1440)
  assert.equal(Math.round(pollsADay(list(3000, { wordMs: 60_000 }), 24, 432_000) / 1000), 432)
  assert.equal(Math.round(pollsADay(list(20_000, { wordMs: 60_000 }), 24, 432_000) / 1000), 480, '24 each')
})

test('a site without feeds has shares all the same', () => {
  const shares = shareOut([], bounds, { pollsADay: 24, pollsInAll: 0 })
  assert.ok(nextInterval({ itemsADay: 1, tier: 2, wordMs: 0 }, shares, bounds) > 0)
})
