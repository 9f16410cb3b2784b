import { closest } from '../../text/light-dom.ts'
import { type BlockContext, linkShare } from './block-context.ts'
import type { Block } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import { isOfDescription } from './features/place.ts'
import { datePattern } from './features/words.ts'
import { endsWithCredit } from './metadata/picture-box.ts'
import {
  aboutAuthorPhrase,
  advertLabel,
  appealPhrase,
  bylinePhrase,
  controlPhrase,
  creditPhrase,
  legalPhrase,
  readMorePhrase,
} from './phrases.ts'
import type { Selection } from './select-blocks.ts'
import { pathBit } from './settle-meanings.ts'

/**
 * What the body as it is shown treats otherwise than the text: what stands apart (`apart/`) or points elsewhere and what
 * its source repeats is left out, quoted posts of social networks are put in.
 */
export type ApartRole = 'correction' | 'key-point' | 'live-post' | 'fact-box' | 'read-more' | 'embed' | 'repeated'

/** The part that a block of a page plays. The first line is of the article's text, the second of the article. */
export type BlockRole =
  | ('body' | 'heading' | 'list' | 'table' | 'quote' | 'code' | 'standfirst' | 'caption')
  | ('headline' | 'byline' | 'date' | 'author' | 'tags' | ApartRole)
  | ('newsletter' | 'advertisement' | 'related' | 'comment' | 'share' | 'consent' | 'legal' | 'navigation' | 'other')

/**
 * Tells the role of each block. The judges say whether it is of the text; among what is, and what is not, mark-up tells
 * first, then the names that publishers give their boxes, then the words.
 * @param told the blocks that are told apart from the body, and as what
 */
export function blockRoles(
  context: BlockContext,
  { kept, region }: Selection,
  told: ReadonlyMap<number, ApartRole>,
): (block: Block) => BlockRole {
  const first = kept.size === 0 ? -1 : Math.min(...kept)
  return block => {
    const { index } = block
    const apart = told.get(index)
    if (apart) return apart
    if (index === context.headline) return 'headline'
    if (kept.has(index))
      return index === first && isStandfirst(block, context) ? 'standfirst' : roleInText(block, context)
    const isNear = region !== undefined && index >= region.first - 12 && index < region.end + 12
    return roleBeside(block, context, isNear)
  }
}

const heading = /^h[1-6]$/
const inList = pathBit('ul') | pathBit('ol')

function roleInText(block: Block, { extents }: BlockContext): BlockRole {
  const { tag, near, above, element } = block
  const path = extents.get(element)?.path ?? 0
  if (heading.test(tag)) return 'heading'
  if (tag === 'pre') return 'code'
  if ((near & means.embed) !== 0) return 'embed'
  if (tag === 'figcaption' || tag === 'caption' || isCaption(block)) return 'caption'
  if (tag === 'tr' || (path & pathBit('table')) !== 0) return 'table'
  if (tag === 'li' || tag === 'dd' || tag === 'dt' || (path & inList) !== 0) return 'list'
  return tag === 'blockquote' || (path & pathBit('blockquote')) !== 0 || (above & means.quote) !== 0 ? 'quote' : 'body'
}

/** A line that opens the text and says what the description says, or is named so, or is all in bold before plain prose. */
function isStandfirst(block: Block, { description, blocks, isProse }: BlockContext): boolean {
  const { text, near, boldLength, index } = block
  if (text.length < 30 || text.length > 600) return false
  if ((near & means.standfirst) !== 0) return true
  const next = blocks.slice(index + 1, index + 4).find(other => isProse[other.index])
  const isBold = boldLength > 0.9 * text.length && next !== undefined && next.boldLength < 0.5 * next.text.length
  return isBold || isOfDescription(block, description)
}

/** Whether a block reads like the words under a picture. */
export const isCaption = ({ near, text }: Block): boolean =>
  ((near & means.caption) !== 0 && text.length < 700) || (text.length < 250 && endsWithCredit(text))

/** By the names of the boxes around it. The order is that of what a box in a box is. */
const byName: readonly [bits: number, role: BlockRole][] = [
  [means.consent, 'consent'],
  [means.comment, 'comment'],
  [means.advert, 'advertisement'],
  [means.newsletter, 'newsletter'],
  [means.related | means.promo, 'related'],
  [means.share, 'share'],
  [means.tags, 'tags'],
]

const elsewhere = means.navigation | means.footer

const isIn = (bits: number, wanted: number): boolean => (bits & wanted) !== 0

function roleBeside(block: Block, context: BlockContext, isNear: boolean): BlockRole {
  const { text, near, above, tag } = block
  const start = text.slice(0, 140)
  const named = byName.find(([bits]) => (near & bits) !== 0) ?? byName.find(([bits]) => (above & bits) !== 0)
  if (text.length < 50 && advertLabel.test(text)) return 'advertisement'
  if (isNear && (readMorePhrase.test(start) || isUnderPointer(block, context))) return 'read-more'
  if (tag === 'figcaption' || (isNear && (isCaption(block) || creditPhrase.test(start)))) return 'caption'
  if (text.length < 60 && controlPhrase.test(text)) return 'share'
  if (!isNear && (isIn(above, elsewhere) || (text.length < 60 && linkShare(block) > 0.8))) return 'navigation'
  if (named) return named[1]
  if ((near & means.author) !== 0 || aboutAuthorPhrase.test(text.slice(0, 300)))
    return text.length < 80 ? 'byline' : 'author'
  if (isNear && text.length < 120 && bylinePhrase.test(start)) return /\d/.test(start) ? 'date' : 'byline'
  if (isNear && text.length < 80 && (isIn(near, means.meta) || isDateLine(text))) return 'date'
  if (appealPhrase.test(start)) return 'newsletter'
  if (legalPhrase.test(start)) return 'legal'
  if (isIn(above, elsewhere)) return 'navigation'
  if (isIn(above, means.sidebar)) return 'related'
  if (closest(block.element, element => element.tag === 'a') || linkShare(block) > 0.8)
    return isNear ? 'related' : 'navigation'
  return 'other'
}

const isDateLine = (text: string): boolean => datePattern.test(text) && !/[.!?。]$/.test(text)

/** How far back the heading of a list of other articles is looked for. */
const longestSection = 12

function isUnderPointer({ index, tag, links }: Block, { blocks, isProse }: BlockContext): boolean {
  if (links.length === 0 || heading.test(tag)) return false
  for (let at = index - 1; at >= 0 && at >= index - longestSection && !isProse[at]; at--) {
    const before = blocks[at]!
    if (heading.test(before.tag)) return before.text.length < 80 && readMorePhrase.test(before.text)
  }
  return false
}
