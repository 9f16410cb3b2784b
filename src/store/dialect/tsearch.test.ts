import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelFor, type Stretch, stretchBelow } from './tsearch.ts'

/** The stretches of a search that finds so many matches in each and wants 300. */
function stretchesOf(below: number, least: number, foundInEach: number): Stretch[] {
  const all: Stretch[] = []
  for (let [top, level] = [below, 0]; top > least; top = all.at(-1)!.from) {
    const stretch = stretchBelow(top, least, level)
    all.push(stretch)
    level = Math.max(level, levelFor(300 - all.length * foundInEach, foundInEach, stretch))
  }
  return all
}

test('stretches follow each other without a gap, down to the least number', () => {
  for (const [below, least] of [
    [1, 0],
    [2049, 0],
    [1_100_001, 0],
    [1_100_001, 987_654],
  ] as const) {
    const all = stretchesOf(below, least, 5)
    assert.deepEqual([all[0]!.below, all.at(-1)!.from], [below, least])
    for (const [at, { from, below }] of all.entries()) {
      assert.ok(from < below)
      if (at > 0) assert.equal(below, all[at - 1]!.from)
    }
  }
})

test('a rare word is looked for in a million numbers with two questions, a frequent one in thousands at a time', () => {
  assert.equal(stretchesOf(1_048_576, 0, 0).length, 2)
  const [first, second] = stretchesOf(1_048_576, 0, 150)
  assert.ok(first!.below - first!.from <= 4096 && second!.below - second!.from <= 32_768)
})

test('the blocks of a stretch are all of its numbers', () => {
  const { from, below, blocks } = stretchBelow(5000, 0, 0)
  assert.deepEqual([from, below, blocks], [2048, 5000, ['b0:1', 'b0:2']])
})
