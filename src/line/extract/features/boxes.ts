import { type FeatureGroup, flag, within } from './feature-group.ts'
import { linkShareOf, proseShareOf } from './page-look.ts'

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
  measure(put, block, look) {
    const at = block.index
    const around = look.boxes(block, levels.length)
    const allProse = Math.max(1, look.proseBefore.at(-1)!)
    for (const { first, end } of around) {
      put(end - first)
      put(look.lengthBefore[end]! - look.lengthBefore[first]!)
      put(linkShareOf(look, first, end))
      put(proseShareOf(look, first, end))
      put((look.proseBefore[end]! - look.proseBefore[first]!) / allProse)
      put((at - first) / (end - first || 1))
    }
    const [inner, middle, outer] = around
    put(flag(at === inner!.first))
    put(flag(at === inner!.end - 1))
    put(look.isPointer[inner!.first] ?? 0)
    put(look.isPointer[middle!.first] ?? 0)
    put(look.isPointer[outer!.first] ?? 0)
    const { parent } = block.element
    put(within(look.twins(block.element), 60))
    put(within(parent ? look.twins(parent) : 1, 60))
    put(within(parent?.parent ? look.twins(parent.parent) : 1, 60))
    const markup = look.markup[at]!
    put(markup.count)
    put(markup.length / markup.count)
    put(markup.linkLength / Math.max(1, markup.length))
    put(markup.prose / markup.count)
    put(markup.inRegion / markup.count)
    put(look.rough.proseShare.get(look.context.markup[at]!) ?? 0)
  },
}
