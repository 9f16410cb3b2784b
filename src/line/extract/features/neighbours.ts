import { linkShare } from '../block-context.ts'
import { type FeatureGroup, flag, within } from './feature-group.ts'
import { endings, isHeadingTag, linkShareOf, proseShareOf } from './page-look.ts'

const steps = [-3, -2, -1, 1, 2, 3]

/** The blocks before and after. */
export const neighbours: FeatureGroup = {
  names: [
    ...steps.flatMap(step => [`length ${step}`, `linkShare ${step}`, `heading ${step}`, `sameMarkup ${step}`]),
    'sameParent -1',
    'sameParent 1',
    'pointer',
    'pointer -1',
    'proseShare 3',
    'proseShare 8',
    'linkShare 3 around',
    'linkShare 8 around',
    'sinceHeading',
    'headingIsPointer',
    'headingWords',
    'sectionLinkShare',
    'headingProse',
    'isEndHeading',
    'underEnd',
    ...endings.map((_, at) => `ended ${at}`),
  ],
  measure(put, block, look) {
    const { blocks, markup } = look.context
    const at = block.index
    const own = markup[at]
    for (const step of steps) {
      const other = blocks[at + step]
      put(other ? other.length : -1)
      put(other ? linkShare(other) : -1)
      put(flag(other !== undefined && isHeadingTag(other.tag)))
      put(flag(markup[at + step] === own))
    }
    put(flag(blocks[at - 1]?.element.parent === block.element.parent))
    put(flag(blocks[at + 1]?.element.parent === block.element.parent))
    put(look.isPointer[at]!)
    put(at > 0 ? look.isPointer[at - 1]! : 0)
    for (const reach of [3, 8])
      put(proseShareOf(look, Math.max(0, at - reach), Math.min(blocks.length, at + reach + 1)))
    for (const reach of [3, 8]) put(linkShareOf(look, Math.max(0, at - reach), Math.min(blocks.length, at + reach + 1)))
    const heading = look.heading[at]!
    put(heading < 0 ? 60 : within(at - heading, 60))
    put(heading < 0 ? 0 : look.isPointer[heading]!)
    put(heading < 0 ? 0 : blocks[heading]!.text.length)
    put(heading < 0 ? -1 : linkShareOf(look, heading + 1, at + 1))
    put(heading < 0 ? -1 : look.proseBefore[at]! - look.proseBefore[heading]!)
    put(look.underEnd[at + 1] ?? 0)
    put(look.underEnd[at]!)
    const from = Math.min(at, look.rough.firstProse)
    for (const counts of look.endedBefore) put(Math.min(60, counts[at]! - counts[from]!))
  },
}
