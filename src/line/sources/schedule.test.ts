import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterFailure, nextInterval, withJitter } from './schedule.ts'

const minute = 60_000
const bounds = { pollMin: minute, pollMax: 60 * minute }
const polled = { intervalMs: 15 * minute, fresh: 0, first: false }

test('a feed that brought something is asked sooner, one that did not later', () => {
  assert.equal(nextInterval({ ...polled, intervalMs: 40 * minute, fresh: 3 }, bounds), 20 * minute)
  assert.equal(nextInterval({ ...polled, intervalMs: 20 * minute }, bounds), 30 * minute)
})

test('a feed is never asked before its server’s own word has passed', () => {
  assert.equal(nextInterval({ ...polled, fresh: 9, freshForMs: 30 * minute }, bounds), 30 * minute)
  assert.equal(nextInterval({ ...polled, fresh: 9, ttlMinutes: 120 }, bounds), 120 * minute)
})

test('a server that says when to come back, within ten minutes, is asked then, news or not', () => {
  assert.equal(nextInterval({ ...polled, first: true, freshForMs: minute }, bounds), minute)
  assert.equal(nextInterval({ ...polled, intervalMs: 50 * minute, freshForMs: 2 * minute }, bounds), 2 * minute)
  assert.equal(nextInterval({ ...polled, freshForMs: 1000 }, bounds), minute)
})

test('without a word from the server a feed rests a quarter of an hour, a busy one five minutes', () => {
  assert.equal(nextInterval({ ...polled, first: true }, bounds), 15 * minute)
  assert.equal(nextInterval({ ...polled, first: true, freshForMs: 0 }, bounds), 15 * minute)
  assert.equal(nextInterval({ ...polled, intervalMs: 6 * minute, fresh: 3 }, bounds), 5 * minute)
  assert.equal(nextInterval({ ...polled, first: true }, { pollMin: 1000, pollMax: 5000 }), 5000)
})

test('no interval passes the operator’s ceiling, and an absurd word of the server counts as a day', () => {
  assert.equal(nextInterval({ ...polled, intervalMs: 50 * minute }, bounds), 60 * minute)
  assert.equal(nextInterval({ ...polled, freshForMs: 1e12 }, bounds), 24 * 60 * minute)
})

test('jitter only ever adds time', () => {
  assert.equal(withJitter(0, 1000, 0), 1000)
  assert.equal(withJitter(0, 1000, 1), 1100)
})

test('failures are asked about later each time, up to a day, and a feed that is gone never again', () => {
  const failing = { now: 0, random: 0 }
  assert.equal(afterFailure('unreachable', { ...failing, failures: 1 }), minute)
  assert.equal(afterFailure('unreachable', { ...failing, failures: 4 }), 8 * minute)
  assert.equal(afterFailure('unreachable', { ...failing, failures: 40 }), 24 * 60 * minute)
  assert.equal(afterFailure('slow-down', { ...failing, failures: 1, retryAt: 5 * minute }), 5 * minute)
  assert.equal(afterFailure('forbidden-by-robots', { ...failing, failures: 1 }), 24 * 60 * minute)
  assert.equal(afterFailure('gone', { ...failing, failures: 1 }), null)
})
