import { type BlockContext, linkShare } from './block-context.ts'
import type { Block } from './blocks.ts'
import type { Judge } from './boosted-trees.ts'
import { chooseRegion } from './choose-region.ts'
import { means } from './class-vocabulary.ts'
import { boxes } from './features/boxes.ts'
import type { FeatureGroup } from './features/feature-group.ts'
import { names } from './features/names.ts'
import { neighbours } from './features/neighbours.ts'
import { lookAt, type PageLook } from './features/page-look.ts'
import { facts, firstPlace, place } from './features/place.ts'
import { words } from './features/words.ts'
import type { Region } from './region.ts'
import { roughOf } from './rough-look.ts'
import { pathBit } from './settle-meanings.ts'

const groups: FeatureGroup[] = [words, names, place, firstPlace, facts, neighbours, boxes]

/** What each column of `blockFeatures` is, in order; a model names those that it was trained with. */
export const featureNames: readonly string[] = groups.flatMap(group => group.names)

/** The column of each group's first feature. */
const firstColumns = groups.map((_, at) => groups.slice(0, at).reduce((sum, { names }) => sum + names.length, 0))

/** Blocks beyond these are not measured: only hostile pages have more. */
const mostJudged = 5_000

/** The blocks of a page that are worth a judgement, and `featureNames.length` numbers for each, row after row. */
export type MeasuredBlocks = { look: PageLook; blocks: Block[]; rows: Float32Array }

/**
 * Measures the blocks of a page, but for those that are plainly navigation. Training and use both measure with this
 * function, so that a model sees in use what it was trained on.
 */
export function blockFeatures(context: BlockContext, firstLook: Region, judgeRegions: Judge): MeasuredBlocks {
  const chosen = chooseRegion(context, firstLook, judgeRegions)
  const look = lookAt(context, roughOf(chosen.region, context), chosen)
  const blocks = context.blocks.slice(0, mostJudged).filter(block => !isPlainlyNone(block, look))
  const rows = new Float32Array(blocks.length * featureNames.length)
  for (let at = 0; at < blocks.length; at++)
    for (let group = 0; group < groups.length; group++)
      groups[group]!.measure(rows, at * featureNames.length + firstColumns[group]!, blocks[at]!, look)
  return { look, blocks, rows }
}

/** Log-odds of a block that is not judged: one that is plainly navigation, and prose beyond the blocks that are measured. */
const notJudged = -6
const likeProse = 1

/** Log-odds of all blocks of a page from those of the measured ones. */
export function scoresOfAll({ look: { context }, blocks }: MeasuredBlocks, judged: Float32Array): Float32Array {
  const scores = Float32Array.from(context.isProse, (is, at) => (is && at >= mostJudged ? likeProse : notJudged))
  for (const [row, block] of blocks.entries()) scores[block.index] = judged[row]!
  return scores
}

const elsewhere = means.navigation | means.footer
const elsewherePath = pathBit('nav') | pathBit('footer') | pathBit('header')
const pressed = pathBit('button') | pathBit('label')

/**
 * Half of all blocks: short links in menus and far from any prose, and what is there to be pressed. Of the words of the
 * articles in fundus and wcxb 0.05 % are in such blocks (2026-11).
 */
function isPlainlyNone(block: Block, { context, rough: { region }, lastProse, nextProse }: PageLook): boolean {
  const path = context.extents.get(block.element)?.path ?? 0
  if ((path & pressed) !== 0) return true
  if (block.length >= 60 || linkShare(block) <= 0.8) return false
  if ((path & elsewherePath) !== 0 || (block.above & elsewhere) !== 0) return true
  const at = block.index
  const isNearProse =
    (lastProse[at]! >= 0 && at - lastProse[at]! <= 8) || (nextProse[at]! >= 0 && nextProse[at]! - at <= 8)
  return !isNearProse && (at < region.first || at >= region.end)
}
