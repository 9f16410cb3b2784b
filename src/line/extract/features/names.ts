import { means } from '../class-vocabulary.ts'
import { meaningBelow } from '../rough-look.ts'
import { pathTags } from '../settle-meanings.ts'
import { type FeatureGroup, flag } from './feature-group.ts'
import { isHeadingTag } from './page-look.ts'

const tags = 'p li h1 h2 h3 h4 div blockquote tr figcaption pre section article dd dt header footer figure'.split(' ')
const meanings = Object.keys(means)
const bits = Object.values(means)

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
  measure(put, block, { context, rough }) {
    for (const tag of tags) put(flag(block.tag === tag))
    put(flag(isHeadingTag(block.tag)))
    const extent = context.extents.get(block.element)
    const path = extent?.path ?? 0
    for (let at = 0; at < pathTags.length; at++) put((path >> at) & 1)
    const below = meaningBelow(block, context, rough.region)
    for (const bit of bits) {
      put(flag((block.near & bit) !== 0))
      put(flag((block.above & bit) !== 0))
      put(flag((below & bit) !== 0))
    }
    put(flag(block.isHidden))
    put(extent?.depth ?? 0)
  },
}
