import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordCount } from './word-count.ts'

test('words are counted in scripts with and without spaces', () => {
  assert.equal(wordCount('Two words, and “three” more.'), 5)
  assert.equal(wordCount('三角洲的大臣们'), 1 + 3)
})
