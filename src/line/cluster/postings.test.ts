import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copyNewest, createPostings, post } from './postings.ts'

/** The newest numbers of a term. */
const newest = (postings: ReturnType<typeof createPostings>, term: number, most: number): number[] => {
  const into = new Int32Array(most)
  return [...into.subarray(0, copyNewest(postings, term, into, 0, most))]
}

test('a term gives its numbers, the newest first, as many as are asked for', () => {
  const postings = createPostings()
  for (let number = 0; number < 40; number++) post(postings, 0xffff_fff0, number)
  assert.deepEqual(newest(postings, 0xffff_fff0, 3), [39, 38, 37])
  assert.deepEqual(
    newest(postings, 0xffff_fff0, 100),
    Array.from({ length: 40 }, (_, at) => 39 - at),
  )
  assert.deepEqual(newest(postings, 7, 5), [])
})

test('terms are kept apart however many there are', () => {
  const postings = createPostings()
  for (let number = 0; number < 3; number++)
    for (let term = 1; term <= 5000; term++) post(postings, Math.imul(term, 0x9e3779b1) >>> 0, term + number)
  for (let term = 1; term <= 5000; term += 7)
    assert.deepEqual(newest(postings, Math.imul(term, 0x9e3779b1) >>> 0, 5), [term + 2, term + 1, term])
})

test('lists follow one another where a place to begin is given', () => {
  const [one, other] = [createPostings(), createPostings()]
  post(one, 1, 10)
  post(other, 1, 20)
  const into = new Int32Array(4)
  const size = copyNewest(other, 1, into, copyNewest(one, 1, into, 0, 4), 4)
  assert.deepEqual([...into.subarray(0, size)], [10, 20])
})
