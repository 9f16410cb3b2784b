import type { PageMarks } from '../../model/article.ts'
import { blockKey } from '../../text/block-key.ts'
import type { Block } from './blocks.ts'
import type { Selection } from './select-blocks.ts'

/**
 * What one source repeats under its articles - the invitation to its newsletter, the note on its house - cannot be told
 * from the article on one page alone, and easily on three. A page's doubtful blocks are handed to the source's memory
 * (`store/source-blocks.ts`), and what that has seen on several articles is not shown in the next. The plain text keeps
 * it: an article would seem to have changed whenever the memory has learnt something.
 */

/** Characters. Shorter ones are as often a heading, a name, an answer; longer ones are somebody's text. */
const shortest = 24
const longest = 700

/** Log-odds from which a block is plainly the article's: paragraphs of background stand under many reports. */
const sure = 4.5
/** So many of a page's blocks are handed on, those that are least sure. */
const mostMarked = 12
/** Blocks of a text that are looked at; only hostile pages have more. */
const mostLookedAt = 2_000
/** Where more of a text than this is on other pages too, they are copies of it, or it is made of nothing else. */
const mostRepeated = 1 / 3

const canRepeat = ({ text, tag }: Block): boolean =>
  text.length >= shortest && text.length <= longest && !/^h[1-6]$/.test(tag)

/** The blocks of a text that its source repeats under its articles; none where they are too much of it to be that. */
export function repeatedBlocks(
  blocks: readonly Block[],
  { kept, scores }: Selection,
  furniture: ReadonlySet<string>,
): [index: number, role: 'repeated'][] {
  const found: [number, 'repeated'][] = []
  if (furniture.size === 0) return found
  let [all, repeated] = [0, 0]
  for (const at of kept) {
    const block = blocks[at]!
    all += block.text.length
    if ((scores[at] ?? 0) >= sure || !canRepeat(block) || !furniture.has(blockKey(block.text))) continue
    found.push([at, 'repeated'])
    repeated += block.text.length
  }
  return repeated > mostRepeated * all ? [] : found
}

/** What a page hands to its source's memory; `page` names its longest paragraph, which copies of one article share. */
export function pageMarks(blocks: readonly Block[], { kept, scores }: Selection): PageMarks | undefined {
  const text = [...kept].slice(0, mostLookedAt)
  const own = text.reduce((best, at) => (blocks[at]!.text.length > blocks[best]!.text.length ? at : best), text[0]!)
  if (own === undefined || scores.length === 0) return undefined
  const doubtful = text
    .filter(at => at !== own && scores[at]! < sure && canRepeat(blocks[at]!))
    .toSorted((a, b) => scores[a]! - scores[b]!)
    .slice(0, mostMarked)
  return { page: blockKey(blocks[own]!.text), blocks: [...new Set(doubtful.map(at => blockKey(blocks[at]!.text)))] }
}
