import { linkShare } from '../block-context.ts'
import { type FeatureGroup, flag, within } from './feature-group.ts'
import { endings, isHeadingTag, linkShareOf, proseShareOf } from './page-look.ts'

const steps = [-3, -2, -1, 1, 2, 3]
const reaches = [3, 8]

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
  measure(rows, from, block, look) {
    let to = from
    const { blocks, markup } = look.context
    const at = block.index
    const own = markup[at]
    for (const step of steps) {
      const other = blocks[at + step]
      rows[to++] = other ? other.length : -1
      rows[to++] = other ? linkShare(other) : -1
      rows[to++] = flag(other !== undefined && isHeadingTag(other.tag))
      rows[to++] = flag(markup[at + step] === own)
    }
    rows[to++] = flag(blocks[at - 1]?.element.parent === block.element.parent)
    rows[to++] = flag(blocks[at + 1]?.element.parent === block.element.parent)
    rows[to++] = look.isPointer[at]!
    rows[to++] = at > 0 ? look.isPointer[at - 1]! : 0
    for (const reach of reaches)
      rows[to++] = proseShareOf(look, Math.max(0, at - reach), Math.min(blocks.length, at + reach + 1))
    for (const reach of reaches)
      rows[to++] = linkShareOf(look, Math.max(0, at - reach), Math.min(blocks.length, at + reach + 1))
    const heading = look.heading[at]!
    rows[to++] = heading < 0 ? 60 : within(at - heading, 60)
    rows[to++] = heading < 0 ? 0 : look.isPointer[heading]!
    rows[to++] = heading < 0 ? 0 : blocks[heading]!.text.length
    rows[to++] = heading < 0 ? -1 : linkShareOf(look, heading + 1, at + 1)
    rows[to++] = heading < 0 ? -1 : look.proseBefore[at]! - look.proseBefore[heading]!
    rows[to++] = look.underEnd[at + 1] ?? 0
    rows[to++] = look.underEnd[at]!
    const start = Math.min(at, look.rough.firstProse)
    for (const counts of look.endedBefore) rows[to++] = Math.min(60, counts[at]! - counts[start]!)
  },
}
