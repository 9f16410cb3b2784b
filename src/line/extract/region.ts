import type { LightElement } from '../../text/light-dom.ts'
import type { BlockContext } from './block-context.ts'
import type { Extent } from './blocks.ts'

/** The part of the page that holds the article: an element and its blocks [first, end). */
export type Region = { element: LightElement; first: number; end: number }

/**
 * The element whose blocks are worth most in sum; the innermost of those that are worth the same.
 * @param worth of each block: positive for text of the article, negative for all else
 * @param favour factor for an element by what is known of it besides its blocks
 */
export function bestRegion(
  context: BlockContext,
  worth: readonly number[],
  favour: (element: LightElement, extent: Extent) => number = () => 1,
): Region | undefined {
  const sums = [0]
  for (const [at, value] of worth.entries()) sums.push(sums[at]! + value)
  let best: Region | undefined
  let most = 0
  for (const element of candidates(context, worth)) {
    const extent = context.extents.get(element)
    if (!extent) continue
    const score = (sums[extent.end]! - sums[extent.first]!) * favour(element, extent)
    if (score > most + 1e-9) {
      most = score
      best = { element, first: extent.first, end: extent.end }
    }
  }
  return best
}

/** Every element above a block that is worth something, inner ones first. */
function* candidates(context: BlockContext, worth: readonly number[]): Generator<LightElement> {
  const seen = new Set<LightElement>()
  for (const [at, block] of context.blocks.entries()) {
    if (worth[at]! <= 0) continue
    for (
      let element: LightElement | undefined = block.element;
      element && !seen.has(element);
      element = element.parent
    ) {
      seen.add(element)
      yield element
    }
  }
}
