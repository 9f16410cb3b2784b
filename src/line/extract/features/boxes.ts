import { type FeatureGroup, flag, within } from './feature-group.ts'
import { boxesAround, linkShareOf, proseShareOf, twinsOf } from './page-look.ts'

const levels = [1, 2, 3, 4]

/** The boxes around a block, and the blocks marked up like it. */
export const boxes: FeatureGroup = {
  names: [
    ...levels.flatMap(level => [
      `box ${level} blocks`,
      `box ${level} length`,
      `box ${level} linkShare`,
      `box ${level} proseShare`,
      `box ${level} of all prose`,
      `box ${level} place`,
    ]),
    'box 1 first',
    'box 1 last',
    'box 1 pointer',
    'box 2 pointer',
    'box 3 pointer',
    'twins',
    'parent twins',
    'grandparent twins',
    'markup count',
    'markup length',
    'markup linkShare',
    'markup prose',
    'markup inRegion',
    'markup proseShare',
  ],
  measure(rows, from, block, look) {
    let to = from
    const at = block.index
    const around = boxesAround(look, block, levels.length)
    const allProse = Math.max(1, look.proseBefore[look.proseBefore.length - 1]!)
    for (let level = 0; level < levels.length; level++) {
      const { first, end } = around[level]!
      rows[to++] = end - first
      rows[to++] = look.lengthBefore[end]! - look.lengthBefore[first]!
      rows[to++] = linkShareOf(look, first, end)
      rows[to++] = proseShareOf(look, first, end)
      rows[to++] = (look.proseBefore[end]! - look.proseBefore[first]!) / allProse
      rows[to++] = (at - first) / (end - first || 1)
    }
    const [inner, middle, outer] = [around[0]!, around[1]!, around[2]!]
    rows[to++] = flag(at === inner.first)
    rows[to++] = flag(at === inner.end - 1)
    rows[to++] = look.isPointer[inner.first] ?? 0
    rows[to++] = look.isPointer[middle.first] ?? 0
    rows[to++] = look.isPointer[outer.first] ?? 0
    const { parent } = block.element
    rows[to++] = within(twinsOf(look, block.element), 60)
    rows[to++] = within(parent ? twinsOf(look, parent) : 1, 60)
    rows[to++] = within(parent?.parent ? twinsOf(look, parent.parent) : 1, 60)
    const markup = look.markup[at]!
    rows[to++] = markup.count
    rows[to++] = markup.length / markup.count
    rows[to++] = markup.linkLength / Math.max(1, markup.length)
    rows[to++] = markup.prose / markup.count
    rows[to++] = markup.inRegion / markup.count
    rows[to++] = look.rough.proseShare.get(look.context.markup[at]!) ?? 0
  },
}
