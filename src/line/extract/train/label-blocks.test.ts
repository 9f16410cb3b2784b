import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelBlocks } from './label-blocks.ts'

const first = 'The council met on Monday and agreed to plant a new orchard by the river.'
const second = 'Work begins in March, when the ground is soft enough for young trees to take root.'
const truth = `${first}\nBy the river\n${second}`
const bodies = (texts: string[]): number[] =>
  labelBlocks(texts, truth).labels.flatMap(({ isBody }, at) => (isBody ? [at] : []))

test('blocks of the truth are found among others, short ones by their neighbours', () => {
  assert.deepEqual(bodies(['By the river', 'Menu', first, 'By the river', second, 'By the river']), [2, 3, 4])
})

test('of copies those count that stand in order, and the others are no example', () => {
  const { labels, coverage } = labelBlocks([second, 'Most read', first, 'By the river', second], truth)
  assert.deepEqual(
    labels.map(({ isBody }) => isBody),
    [false, false, true, true, true],
  )
  assert.equal(labels[0]!.weight, 0)
  assert.equal(coverage, 1)
})

test('a page without the text has no labelled blocks', () => {
  assert.deepEqual(labelBlocks(['Please accept our cookies to read on, thank you very much.'], truth).coverage, 0)
})
