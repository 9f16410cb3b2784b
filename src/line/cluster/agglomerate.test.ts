import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agglomerate } from './agglomerate.ts'

/** Things of one article each, with the likenesses of some pairs; all others are 0. */
function grouped(things: number, pairs: Record<string, number>, bar: number): number[][] {
  const sums = new Float64Array(things ** 2)
  for (let at = 0; at < things; at++) sums[at * things + at] = 1
  for (const [pair, value] of Object.entries(pairs)) {
    const [one, other] = pair.split('-').map(Number) as [number, number]
    sums[one * things + other] = sums[other * things + one] = value
  }
  const groups = agglomerate({ sizes: Array<number>(things).fill(1), sums }, bar, mean => mean)
  return groups.map(places => places.toSorted((a, b) => a - b))
}

test('what is alike enough is one group', () => {
  assert.deepEqual(grouped(3, { '0-2': 0.6 }, 0.5), [[0, 2], [1]])
  assert.deepEqual(grouped(3, { '0-2': 0.4 }, 0.5), [[0], [1], [2]])
})

test('the most alike go together first, and what is alike to one of them only stays outside', () => {
  assert.deepEqual(grouped(3, { '0-1': 0.9, '1-2': 0.8 }, 0.5), [[0, 1], [2]])
  assert.deepEqual(grouped(3, { '0-1': 0.9, '1-2': 0.8, '0-2': 0.3 }, 0.5), [[0, 1, 2]])
})

test('a group is compared by the mean over its pairs, whatever came first', () => {
  const pairs = { '0-1': 0.9, '2-3': 0.8, '0-2': 0.6, '0-3': 0.6, '1-2': 0.6, '1-3': 0.6 }
  assert.deepEqual(grouped(4, pairs, 0.5), [[0, 1, 2, 3]])
  assert.deepEqual(grouped(4, { ...pairs, '1-3': 0 }, 0.5), [
    [0, 1],
    [2, 3],
  ])
})

test('nothing is in no group', () => {
  assert.deepEqual(grouped(0, {}, 0.5), [])
})
