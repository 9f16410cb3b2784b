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
