import { means } from '../class-vocabulary.ts'
import { meaningBelow } from '../rough-look.ts'
import { pathTags } from '../settle-meanings.ts'
import { type FeatureGroup, flag } from './feature-group.ts'
import { isHeadingTag } from './page-look.ts'

const tags = 'p li h1 h2 h3 h4 div blockquote tr figcaption pre section article dd dt header footer figure'.split(' ')
const meanings = Object.keys(means)

/** How a block is marked up: its element, the elements around it, and what publishers call them. */
export const names: FeatureGroup = {
  names: [
    ...tags.map(tag => `tag ${tag}`),
    'tag heading',
    ...pathTags.map(tag => `in ${tag}`),
    ...meanings.flatMap(name => [`near ${name}`, `above ${name}`, `below ${name}`]),
    'hidden',
    'depth',
  ],
  measure(rows, from, block, { context, rough }) {
    const extent = context.extents.get(block.element)
    const tag = tagPlaces.get(block.tag)
    if (tag !== undefined) rows[from + tag] = 1
    let to = from + tags.length
    rows[to++] = flag(isHeadingTag(block.tag))
    setBits(rows, to, 1, extent?.path ?? 0)
    to += pathTags.length
    setBits(rows, to, 3, block.near & allMeanings)
    setBits(rows, to + 1, 3, block.above & allMeanings)
    setBits(rows, to + 2, 3, meaningBelow(block, context, rough.region) & allMeanings)
    to += 3 * meanings.length
    rows[to++] = flag(block.isHidden)
    rows[to] = extent?.depth ?? 0
  },
}

const tagPlaces = new Map(tags.map((tag, at) => [tag, at]))
/** `means` has its bits in the order of its names, from the lowest on. */
const allMeanings = Object.values(means).reduce((all, bit) => all | bit, 0)

/** Sets a 1 for each bit of a number; its lowest bit is at `from`, and each bit `step` places behind the one before. */
function setBits(rows: Float32Array, from: number, step: number, bits: number): void {
  for (let left = bits; left !== 0; left &= left - 1) rows[from + step * (31 - Math.clz32(left & -left))] = 1
}
