/** Trees as train/train.py writes them. */
export type StoredTrees = {
  /** Names of the features that the trees look at. */
  features: string[]
  /** How many thresholds each feature has in `thresholds`: 32-bit floats, little endian, base64. */
  cuts: number[]
  thresholds: string
  /** Score before the first tree; factor of the stored leaves. */
  base: number
  scale: number
  trees: number
  /** Nodes in preorder, base64: feature and threshold number, or 255 and a leaf's value in two bytes. */
  nodes: string
}

/** Scores rows of features: above 0 is yes, in log-odds. */
export type Judge = (rows: Float32Array, count: number) => Float32Array

/** Trees in arrays. A leaf has feature -1 and its value for a threshold; a left child follows its parent. */
type Flat = { feature: Int16Array; threshold: Float32Array; right: Int32Array; roots: Int32Array }

const leaf = 255

/**
 * Makes a judge of stored trees.
 * @param names what the columns of a row are; throws when the trees look at one that is not there
 * @param hopeless a row that scores less than `below` after so many trees is not asked about further
 */
export function boostedTrees(
  stored: StoredTrees,
  names: readonly string[],
  hopeless = { after: stored.trees, below: 0 },
): Judge {
  const { feature, threshold, right, roots } = flatTrees(stored, names)
  const width = names.length
  return (rows, count) => {
    const scores = new Float32Array(count)
    for (let row = 0; row < count; row++) {
      const from = row * width
      let score = stored.base
      for (let tree = 0; tree < roots.length; tree++) {
        if (tree === hopeless.after && score < hopeless.below) break
        let at = roots[tree]!
        for (let column = feature[at]!; column >= 0; column = feature[at]!)
          at = rows[from + column]! <= threshold[at]! ? at + 1 : right[at]!
        score += threshold[at]!
      }
      scores[row] = score
    }
    return scores
  }
}

function flatTrees(stored: StoredTrees, names: readonly string[]): Flat {
  const columns = stored.features.map(name => names.indexOf(name))
  if (columns.includes(-1))
    throw new Error(`trees look at a feature that is not measured: ${stored.features[columns.indexOf(-1)]}`)
  const tables = thresholdTables(stored)
  const bytes = Buffer.from(stored.nodes, 'base64')
  const most = bytes.length / 2
  const flat: Flat = {
    feature: new Int16Array(most),
    threshold: new Float32Array(most),
    right: new Int32Array(most),
    roots: new Int32Array(stored.trees),
  }
  let [read, node] = [0, 0]
  for (let tree = 0; tree < stored.trees; tree++) {
    flat.roots[tree] = node
    readNode()
  }
  return flat

  function readNode(): void {
    const at = node++
    const column = bytes[read]!
    if (column === leaf) {
      flat.feature[at] = -1
      flat.threshold[at] = bytes.readInt16LE(read + 1) / stored.scale
      read += 3
      return
    }
    flat.feature[at] = columns[column]!
    flat.threshold[at] = tables[column]![bytes[read + 1]!]!
    read += 2
    readNode()
    flat.right[at] = node
    readNode()
  }
}

function thresholdTables({ cuts, thresholds }: StoredTrees): Float32Array[] {
  const bytes = Buffer.from(thresholds, 'base64')
  let read = 0
  return cuts.map(count => Float32Array.from({ length: count }, () => bytes.readFloatLE(4 * read++)))
}
