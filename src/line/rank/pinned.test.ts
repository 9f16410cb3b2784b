import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withPinned } from './pinned.ts'

const pin = (place: number, storyId: number, edition = 'front') => ({ edition, place, storyId })

test('pinned stories stand at their places and the others keep their order around them', () => {
  assert.deepEqual(withPinned([['front', [1, 2, 3, 4]]], [pin(3, 9), pin(1, 4)], 40), [['front', [4, 1, 9, 2, 3]]])
})

test('an edition keeps its length, a short one ends with what is pinned further down, and a new one begins', () => {
  assert.deepEqual(withPinned([['front', [1, 2, 3]]], [pin(1, 9)], 3), [['front', [9, 1, 2]]])
  assert.deepEqual(withPinned([['front', [1]]], [pin(7, 9)], 40), [['front', [1, 9]]])
  assert.deepEqual(withPinned([], [pin(2, 9, 'topic:sport')], 40), [['topic:sport', [9]]])
})

test('without pins nothing changes', () => {
  assert.deepEqual(withPinned([['front', [2, 1]]], [], 40), [['front', [2, 1]]])
})
