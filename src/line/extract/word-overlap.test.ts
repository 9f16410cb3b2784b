import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharedWords, wordList } from './word-overlap.ts'

test('different words are counted, and those that are among the others, in any script', () => {
  const title = wordList(['orchard', 'for', 'town', '2', 'žižkov', '市'])
  const inTitle = (text: string) => sharedWords(title, text)
  assert.deepEqual(inTitle('An Orchard, an ORCHARD — for 2 towns'), { all: 5, shared: 3 })
  assert.deepEqual(inTitle('Orchard at Žižkov'), { all: 3, shared: 2 })
  assert.deepEqual(inTitle('“orchard”'), { all: 1, shared: 1 })
  assert.deepEqual(inTitle('— …'), { all: 0, shared: 0 })
  assert.deepEqual(inTitle('Nothing of it'), { all: 0, shared: 0 })
})
