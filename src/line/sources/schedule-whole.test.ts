import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSilenceSuspicious } from './schedule-whole.ts'

const day = 86_400_000
const silence = { freshAt: 0, wholeAt: 0, itemsBefore: 140, lied: false }
const suspicious = (days: number, change: Partial<typeof silence> = {}): boolean =>
  isSilenceSuspicious({ ...silence, ...change, now: days * day })

test('a feed of ten items a day is suspected after two days without one, a slow one after twenty gaps', () => {
  assert.equal(suspicious(1.9), false)
  assert.equal(suspicious(2.1), true)
  assert.equal(suspicious(39, { itemsBefore: 7 }), false)
  assert.equal(suspicious(41, { itemsBefore: 7 }), true)
})

test('a feed that brought nothing before is expected to bring nothing', () => {
  assert.equal(suspicious(400, { itemsBefore: 0 }), false)
})

test('after a look at the whole the silence has to double', () => {
  assert.equal(suspicious(5, { wholeAt: 3 * day }), false)
  assert.equal(suspicious(6.1, { wholeAt: 3 * day }), true)
})

test('a server that was caught is looked through each day', () => {
  assert.equal(suspicious(0.9, { lied: true }), false)
  assert.equal(suspicious(1.1, { lied: true, itemsBefore: 0 }), true)
})
