import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginningOf, clockOf, dayBefore, noonOf } from './day-in-zone.ts'

test('a day begins when clocks there say so, also where they are set forward and back', () => {
  const at = Date.UTC(2026, 10, 22, 23, 30)
  assert.deepEqual(clockOf('UTC')(at), { day: '2026-11-22', hour: 23 })
  assert.deepEqual(clockOf('Europe/Vienna')(at), { day: '2026-11-23', hour: 0 })
  assert.deepEqual(clockOf('America/St_Johns')(at), { day: '2026-11-22', hour: 20 })
  assert.deepEqual(clockOf('Europe/Vienna')(Date.UTC(2026, 9, 25, 0, 30)), { day: '2026-10-25', hour: 2 })
  assert.deepEqual(clockOf('Europe/Vienna')(Date.UTC(2026, 9, 25, 1, 30)), { day: '2026-10-25', hour: 2 })
})

test('only a day of the calendar is one', () => {
  assert.equal(noonOf('2026-11-23'), Date.UTC(2026, 10, 23, 12))
  for (const none of ['2026-02-30', '2026-13-01', '2026-1-1', 'today', '']) assert.equal(noonOf(none), undefined)
})

test('a day begins at its midnight, or right after it where clocks skip that', () => {
  const begins = (year: number, month: number, day: number, zone: string) =>
    new Date(beginningOf({ year, month, day }, zone)!).toISOString().slice(0, 16)
  assert.equal(begins(2026, 11, 22, 'UTC'), '2026-11-22T00:00')
  assert.equal(begins(2026, 11, 22, 'Asia/Kathmandu'), '2026-11-21T18:15')
  assert.equal(begins(2026, 3, 29, 'Europe/Vienna'), '2026-03-28T23:00')
  assert.equal(begins(2026, 3, 30, 'Europe/Vienna'), '2026-03-29T22:00')
  // where clocks jump from 24:00 to 1:00, and where midnight comes twice
  assert.equal(begins(2026, 9, 6, 'America/Santiago'), '2026-09-06T04:00')
  assert.equal(begins(2026, 4, 24, 'Africa/Cairo'), '2026-04-23T22:00')
  assert.equal(begins(2026, 11, 1, 'America/Havana'), '2026-11-01T04:00')
  assert.equal(beginningOf({ year: 2026, month: 2, day: 30 }, 'Europe/Vienna'), undefined)
})

test('yesterday is the day before in the zone, also across months and years', () => {
  const at = Date.UTC(2026, 11, 31, 23, 30)
  assert.deepEqual(dayBefore(at, 0, 'UTC'), { year: 2026, month: 12, day: 31 })
  assert.deepEqual(dayBefore(at, 1, 'Europe/Vienna'), { year: 2026, month: 12, day: 31 })
  assert.deepEqual(dayBefore(at, 32, 'Europe/Vienna'), { year: 2026, month: 11, day: 30 })
})
