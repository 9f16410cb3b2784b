import { closest } from '../../text/light-dom.ts'
import type { PageBlocks } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import type { Selection } from './select-blocks.ts'

/**
 * The blocks of posts of social networks that an article quotes: their scripts make pictures of them, and without these
 * they are quotations with a link. They are shown among the article's paragraphs, and are no words of its text: of 56
 * such blocks in fundus none is (2026-11).
 */
export function embeddedPosts({ blocks, extents }: PageBlocks, { kept, region }: Selection): ReadonlySet<number> {
  if (!region || kept.size === 0) return new Set()
  const [first, last] = [Math.max(region.first, Math.min(...kept)), Math.min(region.end - 1, Math.max(...kept))]
  const among = blocks.slice(first, last + 1).filter(({ near, above }) => ((near | above) & means.embed) !== 0)
  const posts = among.filter(({ element, isHidden }) => {
    const quote = closest(element, around => around.tag === 'blockquote')
    return !isHidden && quote !== undefined && ((extents.get(quote)?.own ?? 0) & means.embed) !== 0
  })
  return new Set(posts.map(block => block.index))
}
