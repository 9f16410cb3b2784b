import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boostedTrees, type StoredTrees } from './boosted-trees.ts'

/** Two trees: one asks for a short length, the other is a leaf. */
function smallTrees(features: string[]): StoredTrees {
  const nodes = Buffer.alloc(2 + 3 * 3)
  nodes.set([0, 1], 0)
  for (const [at, value] of [-50, 120, 5].entries()) {
    nodes[2 + 3 * at] = 255
    nodes.writeInt16LE(value, 3 + 3 * at)
  }
  const thresholds = Buffer.from(new Float32Array([3, 7.5]).buffer).toString('base64')
  return { features, cuts: [2], thresholds, base: 1, scale: 10, trees: 2, nodes: nodes.toString('base64') }
}

test('a row is sent left up to a threshold, and the leaves of all trees are added', () => {
  const judge = boostedTrees(smallTrees(['length']), ['words', 'length'])
  const rows = Float32Array.from([100, 7.5, 0, 7.6])
  assert.deepEqual([...judge(rows, 2)], [-3.5, 13.5])
})

test('trees that look at what is not measured are refused', () => {
  assert.throws(() => boostedTrees(smallTrees(['length']), ['words']), /not measured: length/)
})

/** A tree of so many comparisons that always goes on to the right, and what walking it gives. */
function comb(thresholds: readonly number[]): { stored: StoredTrees; walk: (value: number) => number } {
  const nodes = Buffer.alloc(thresholds.length * 5 + 3)
  for (const at of thresholds.keys()) {
    nodes.set([0, at, 255], 5 * at)
    nodes.writeInt16LE(at + 1, 5 * at + 3)
  }
  nodes[5 * thresholds.length] = 255
  nodes.writeInt16LE(-7, 5 * thresholds.length + 1)
  const written = Buffer.from(Float32Array.from(thresholds).buffer).toString('base64')
  const stored = {
    features: ['length'],
    cuts: [thresholds.length],
    thresholds: written,
    base: 0,
    scale: 1,
    trees: 1,
    nodes: nodes.toString('base64'),
  }
  return { stored, walk: value => thresholds.findIndex(threshold => value <= threshold) + 1 || -7 }
}

test('the answer is that of walking the tree, whatever the order of its thresholds', () => {
  const { stored, walk } = comb([5, 3, 9, 9, 4, 20, -1])
  const judge = boostedTrees(stored, ['length'])
  for (const value of [-2, -1, 3, 4, 5, 6, 9, 10, 20, 21, Number.NaN])
    assert.deepEqual([...judge(Float32Array.from([value]), 1)], [walk(value)], String(value))
})

test('a tree of more than 32 leaves is refused', () => {
  const thresholds = Array.from({ length: 32 }, (_, at) => at)
  assert.doesNotThrow(() => boostedTrees(comb(thresholds.slice(1)).stored, ['length']))
  assert.throws(() => boostedTrees(comb(thresholds).stored, ['length']), /more than 32 leaves/)
})
