import type { Apart } from '../../../model/article.ts'
import type { ApartRole } from '../block-roles.ts'
import type { PageBlocks } from '../blocks.ts'
import type { PageFacts } from '../page-facts.ts'
import { findCorrections } from './corrections.ts'
import { findFactBoxes } from './fact-boxes.ts'
import { findGallery } from './gallery.ts'
import { findKeyPoints } from './key-points.ts'
import { findLivePosts, type LivePosts } from './live-posts.ts'

/** What stands apart, and the blocks that are told there and so no longer in the body, with what they are. */
export type FoundApart = { apart: Apart; blocks: Map<number, ApartRole> }

/**
 * Finds what belongs to an article and is not its text. The blocks of it are left out of the body as it is shown; the
 * plain text keeps them, so that search, summary and story know of a live blog's posts.
 * @param region the blocks [first, end) that hold the article's text
 */
export function findApart(
  facts: PageFacts,
  page: PageBlocks,
  region: { first: number; end: number } | undefined,
): FoundApart {
  const place = region ?? { first: 0, end: 0 }
  const live = findLivePosts(facts, page)
  const isLive = live.posts.length > 0
  const corrections = findCorrections(page, place)
  const points = findKeyPoints(page, place)
  const boxes = isLive ? { facts: [], blocks: [] } : findFactBoxes(page, place, facts.base, points.blocks)
  const gallery = isLive ? [] : findGallery(facts, page, place)
  const apart: Apart = {
    ...(corrections.notes.length > 0 && { corrections: corrections.notes }),
    ...(points.points.length > 0 && { keyPoints: points.points }),
    ...(isLive && { posts: live.posts }),
    ...(gallery.length > 0 && { gallery }),
    ...(boxes.facts.length > 0 && { facts: boxes.facts }),
  }
  const blocks = new Map([
    ...told(corrections.blocks, 'correction'),
    ...told(points.blocks, 'key-point'),
    ...told(boxes.blocks, 'fact-box'),
    ...told(blocksOf(live, page), 'live-post'),
  ])
  return { apart, blocks }
}

const told = (blocks: Iterable<number>, role: ApartRole): [number, ApartRole][] => Array.from(blocks, at => [at, role])

function blocksOf({ elements }: LivePosts, { extents }: PageBlocks): number[] {
  return elements.flatMap(element => {
    const { first = 0, end = 0 } = extents.get(element) ?? {}
    return Array.from({ length: end - first }, (_, at) => first + at)
  })
}
