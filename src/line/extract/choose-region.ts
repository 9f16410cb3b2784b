import type { LightElement } from '../../text/light-dom.ts'
import type { BlockContext } from './block-context.ts'
import type { Block } from './blocks.ts'
import type { Judge } from './boosted-trees.ts'
import type { Region } from './region.ts'
import { regionCandidates, regionFeatures } from './region-features.ts'

/** The region of the article, as far as it can be told before its blocks are judged. */
export type ChosenRegion = {
  region: Region
  /** The region that a look at prose alone found. */
  firstLook: Region
  /** What the judge thinks of both. */
  value: number
  firstValue: number
  /** The value of the innermost candidate around a block; 0 where there is none. */
  valueAround: (block: Block) => number
}

/** So much better than what the first look found must a candidate be. Best of 0 to 0.2 out of fold, 2026-11. */
const clearlyBetter = 0.05

/**
 * Chooses the element that holds the article and little else.
 * @param judge gives a candidate the F1 that its text would have, as far as it can tell
 */
export function chooseRegion(context: BlockContext, firstLook: Region, judge: Judge): ChosenRegion {
  const candidates = regionCandidates(context)
  const values = judge(regionFeatures(context, candidates, firstLook), candidates.length)
  const valueBy = new Map<LightElement, number>()
  let best = -1
  for (const [at, { element }] of candidates.entries()) {
    valueBy.set(element, values[at]!)
    if (best < 0 || values[at]! > values[best]!) best = at
  }
  const firstValue =
    values[candidates.findIndex(({ first, end }) => first === firstLook.first && end === firstLook.end)] ?? 0
  const isBetter = best >= 0 && values[best]! > firstValue + clearlyBetter
  return {
    region: isBetter ? candidates[best]! : firstLook,
    firstLook,
    value: isBetter ? values[best]! : firstValue,
    firstValue,
    valueAround({ element }) {
      for (let at: LightElement | undefined = element; at; at = at.parent) {
        const value = valueBy.get(at)
        if (value !== undefined) return value
      }
      return 0
    },
  }
}
