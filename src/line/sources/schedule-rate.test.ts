import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rateAfter, rateOfDates } from './schedule-rate.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 10, 23, 12)

/** Dates of items that come at even distances, the newest one distance ago. */
const every = (ms: number, items: number): number[] => Array.from({ length: items }, (_, n) => now - (n + 1) * ms)

const about = (rate: number, wanted: number): void =>
  assert.ok(rate > wanted * 0.7 && rate < wanted * 1.4, `${rate} is not about ${wanted}`)

test('the first document’s dates tell the rate', () => {
  about(rateOfDates(every(hour, 40), now), 24)
  about(rateOfDates(every(day, 30), now), 1)
  about(rateOfDates(every(7 * day, 20), now), 1 / 7)
})

test('a feed that has fallen silent is taken to be slower than its items stood apart', () => {
  const old = every(hour, 40).map(date => date - 60 * day)
  assert.ok(rateOfDates(old, now) < 0.1)
})

test('a document that dates everything now, one item or none says little', () => {
  assert.ok(rateOfDates(Array(100).fill(now), now) < 50_000)
  about(rateOfDates([now - hour], now), 0.3)
  about(rateOfDates([], now), 0.3)
  about(rateOfDates([Number.NaN], now), 0.3)
  assert.ok(Number.isFinite(rateOfDates([now + day], now)))
})

test('what comes corrects the estimate within some twenty items', () => {
  let rate = 1
  for (let hours = 0; hours < 72; hours++) rate = rateAfter(rate, { fresh: 2, elapsedMs: hour })
  about(rate, 48)
  for (let days = 0; days < 60; days++) rate = rateAfter(rate, { fresh: 0, elapsedMs: day })
  assert.ok(rate < 0.2, String(rate))
})

test('however often or seldom a feed is asked, the same items give the same rate', () => {
  let often = 5
  for (let minutes = 0; minutes < 14 * 24 * 60; minutes += 10)
    often = rateAfter(often, { fresh: minutes % 360 === 0 ? 1 : 0, elapsedMs: 600_000 })
  let seldom = 5
  for (let days = 0; days < 14; days++) seldom = rateAfter(seldom, { fresh: 4, elapsedMs: day })
  about(often, 4)
  about(seldom, 4)
})

test('two polls in one moment do no harm', () => {
  assert.ok(Number.isFinite(rateAfter(1, { fresh: 1000, elapsedMs: 0 })))
})
