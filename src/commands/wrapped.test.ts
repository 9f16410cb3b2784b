import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted } from './counted.ts'
import { duration } from './duration.ts'
import { table, wrapped } from './wrapped.ts'

test('lines break between words, and a word too long for a line has one of its own', () => {
  assert.deepEqual(wrapped('one two three', 8), ['one two', 'three'])
  assert.deepEqual(wrapped('a verylongword b', 6), ['a', 'verylongword', 'b'])
})

test('what a name means stands beside it, or below a long one', () => {
  assert.deepEqual(table([['ab', 'means this']], 4), ['  ab    means this'])
  assert.deepEqual(table([['abcdef', 'means this']], 4), ['  abcdef', '        means this'])
})

test('numbers and times are said as a person says them', () => {
  assert.deepEqual(
    [counted(1, 'feed'), counted(0, 'feed'), counted(2, 'story', 'stories')],
    ['1 feed', '0 feeds', '2 stories'],
  )
  assert.deepEqual([45_000, 720_000, 10_800_000, 172_800_000].map(duration), ['45 s', '12 min', '3 h', '2 days'])
})
