import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterFailure, leastRest, nextInterval, withJitter } from './schedule.ts'
import { serversWord } from './schedule-bounds.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const bounds = { pollMin: minute, pollMax: day }
const tight = { fair: 13, spare: 0 }
const roomy = { fair: 13, spare: Number.POSITIVE_INFINITY }
const silent = { itemsADay: 1, tier: 2, wordMs: 0 }

test('of two feeds, the one with four times as many items is asked twice as often', () => {
  const quiet = nextInterval({ ...silent, itemsADay: 2 }, tight, bounds)
  const busy = nextInterval({ ...silent, itemsADay: 8 }, tight, bounds)
  assert.ok(Math.abs(quiet / busy - 2) < 0.001, `${quiet} and ${busy}`)
})

test('a feed is never asked before its server’s own word has passed', () => {
  const wordMs = serversWord({ freshForMs: 30 * minute, ttlMs: 2 * hour })
  assert.equal(nextInterval({ itemsADay: 500, tier: 1, wordMs }, roomy, bounds), 2 * hour)
  assert.equal(leastRest({ itemsADay: 500, tier: 1, wordMs }, bounds), 2 * hour)
})

test('where there is room, a server that says when to come back is asked then, news or not', () => {
  assert.equal(nextInterval({ ...silent, wordMs: minute }, roomy, bounds), minute)
  assert.equal(nextInterval({ ...silent, wordMs: 20 * minute }, roomy, bounds), 20 * minute)
  assert.equal(nextInterval({ ...silent, wordMs: 1000 }, roomy, bounds), minute, 'the operator’s least')
})

test('where there is no room, a server’s short word only allows what the feed’s rate deserves', () => {
  assert.ok(nextInterval({ ...silent, wordMs: minute }, tight, bounds) > hour)
  assert.equal(nextInterval({ ...silent, itemsADay: 5000, wordMs: 2 * minute }, tight, bounds), 2 * minute)
})

test('without a word a feed is asked each hour, a busy one sooner, none within ten minutes', () => {
  assert.equal(nextInterval({ ...silent, itemsADay: 0.1 }, roomy, bounds), hour)
  const busy = nextInterval({ ...silent, itemsADay: 14 }, roomy, bounds)
  assert.ok(Math.abs(busy - 30 * minute) < minute, String(busy))
  assert.equal(nextInterval({ ...silent, itemsADay: 5000 }, roomy, bounds), 10 * minute)
  assert.equal(nextInterval(silent, roomy, { pollMin: 1000, pollMax: 5000 }), 5000, 'the operator’s ceiling')
})

test('a feed of the first tier may be asked each minute, unless its server asks for more', () => {
  assert.equal(nextInterval({ ...silent, tier: 1 }, roomy, bounds), minute)
  assert.equal(nextInterval({ ...silent, tier: 1, wordMs: 5 * minute }, roomy, bounds), 5 * minute)
})

test('a feed that hardly ever brings something is asked once a day all the same', () => {
  assert.equal(nextInterval({ ...silent, itemsADay: 1 / 60 }, { fair: 1, spare: 0 }, bounds), day)
})

test('"good for no time at all" says nothing, and an absurd word counts as a day', () => {
  assert.equal(serversWord({ freshForMs: 0 }), 0)
  assert.equal(serversWord({ freshForMs: -5, ttlMs: 0 }), 0)
  assert.equal(serversWord({ freshForMs: 1e12 }), day)
})

test('jitter only ever adds time, a twentieth at most', () => {
  assert.equal(withJitter(0, 1000, 0), 1000)
  assert.equal(withJitter(0, 1000, 1), 1050)
})

test('failures are asked about later each time, up to a day, and a feed that is gone never again', () => {
  const failing = { now: 0, random: 0 }
  assert.equal(afterFailure('unreachable', { ...failing, failures: 1 }), minute)
  assert.equal(afterFailure('unreachable', { ...failing, failures: 4 }), 8 * minute)
  assert.equal(afterFailure('unreachable', { ...failing, failures: 40 }), day)
  assert.equal(afterFailure('server-error', { ...failing, failures: 1 }), 5 * minute)
  assert.equal(afterFailure('forbidden-by-robots', { ...failing, failures: 1 }), day)
  assert.equal(afterFailure('gone', { ...failing, failures: 1 }), null)
})

test('a server that asks for quiet has it until the time it names, and an hour when it names none', () => {
  const failing = { now: 0, random: 0 }
  assert.equal(afterFailure('slow-down', { ...failing, failures: 1, retryAt: 5 * minute }), 5 * minute)
  assert.equal(afterFailure('slow-down', { ...failing, failures: 1 }), hour)
  assert.equal(afterFailure('slow-down', { ...failing, failures: 9, retryAt: 1000 }), 256 * minute, 'it asks too often')
})
