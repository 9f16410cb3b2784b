import assert from 'node:assert/strict'
import { test } from 'node:test'
import { untilTime } from './until-time.ts'

const now = Date.UTC(2026, 10, 23, 12)

test('a while counts from now, and a moment is of UTC where it names no zone', () => {
  const hour = 3_600_000
  for (const [written, at] of [
    ['90 min', now + 1.5 * hour],
    ['6h', now + 6 * hour],
    ['2d', now + 48 * hour],
    ['2026-11-24', Date.UTC(2026, 10, 24)],
    ['2026-11-23T18:30', Date.UTC(2026, 10, 23, 18, 30)],
    ['2026-11-23 18:30', Date.UTC(2026, 10, 23, 18, 30)],
    ['2026-11-23T18:30+02:00', Date.UTC(2026, 10, 23, 16, 30)],
  ] as const)
    assert.equal(untilTime(written, now), at, written)
})

test('what is neither is nothing', () => {
  for (const written of ['', 'tomorrow', '6 weeks', '2026-13-40', '-6h', '6', 'h'])
    assert.equal(untilTime(written, now), undefined, written)
})
