import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterSkipped } from './schedule-skip.ts'

const at = (text: string): number => Date.parse(`2026-11-${text}Z`)

test('a poll that falls into hours to be skipped comes when they are over, spread over ten minutes', () => {
  const skip = { hours: [22, 23, 0, 1], days: [] }
  assert.equal(afterSkipped(at('23T21:59'), skip, 0), at('23T21:59'))
  assert.equal(afterSkipped(at('23T22:30'), skip, 0), at('24T02:00'))
  assert.equal(afterSkipped(at('23T22:30'), skip, 1), at('24T02:10'))
})

test('days are skipped whole', () => {
  const weekend = { hours: [], days: [0, 6] }
  assert.equal(afterSkipped(at('21T08:00'), weekend, 0), at('23T00:00'), '21 November 2026 is a Saturday')
})

test('who skips every hour of the week, or none, says nothing', () => {
  const all = { hours: Array.from({ length: 24 }, (_, hour) => hour), days: [] }
  assert.equal(afterSkipped(at('21T08:00'), all, 0), at('21T08:00'))
  assert.equal(afterSkipped(at('21T08:00'), { hours: [], days: [] }, 0), at('21T08:00'))
  assert.equal(afterSkipped(at('21T08:00'), undefined, 0), at('21T08:00'))
})
