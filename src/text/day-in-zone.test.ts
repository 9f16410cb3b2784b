import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf, noonOf } from './day-in-zone.ts'

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
