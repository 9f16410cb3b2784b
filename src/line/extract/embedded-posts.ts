import { closest } from '../../text/light-dom.ts'
import type { Block, PageBlocks } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import type { Extents } from './extents.ts'
import type { Selection } from './select-blocks.ts'

/**
 * The blocks of posts of social networks that an article quotes: their scripts make pictures of them, and without these
 * they are quotations with a link. They are shown among the article's paragraphs, and are no words of its text: of 56
 * such blocks in fundus none is (2026-11).
 */
export function embeddedPosts({ blocks, extents }: PageBlocks, { kept, region }: Selection): ReadonlySet<number> {
  if (!region || kept.size === 0) return new Set()
  const [first, last] = [Math.max(region.first, Math.min(...kept)), Math.min(region.end - 1, Math.max(...kept))]
  const among = blocks.slice(first, last + 1)
  return new Set(among.filter(block => !block.isHidden && isOfPost(block, extents)).map(block => block.index))
}

/** Whether a block stands in the quotation of a post. */
export function isOfPost({ element, near, above }: Block, extents: Extents): boolean {
  if (((near | above) & means.embed) === 0) return false
  const quote = closest(element, around => around.tag === 'blockquote')
  return quote !== undefined && ((extents.get(quote)?.own ?? 0) & means.embed) !== 0
}
