import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCounts } from './counts.ts'

test('numbers are counted each by itself, negative ones too, however many there are', () => {
  const counts = createCounts()
  const numbers = Array.from({ length: 5000 }, (_, at) => Math.imul(at - 2500, 0x01000193))
  for (const number of numbers) counts.count(number)
  for (const number of numbers.slice(0, 100)) counts.count(number)
  assert.deepEqual([...new Set(numbers.slice(0, 100).map(counts.timesCounted))], [2])
  assert.deepEqual([...new Set(numbers.slice(100).map(counts.timesCounted))], [1])
  assert.equal(counts.timesCounted(12_345), 0)
})

test('counting ends where a byte ends', () => {
  const counts = createCounts()
  for (let times = 0; times < 1000; times++) counts.count(0)
  assert.equal(counts.timesCounted(0), 255)
})
