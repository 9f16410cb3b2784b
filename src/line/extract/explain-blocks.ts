import { type BlockContext, linkShare } from './block-context.ts'
import { type ApartRole, type BlockRole, blockRoles } from './block-roles.ts'
import type { Block } from './blocks.ts'
import { means } from './class-vocabulary.ts'
import type { Selection } from './select-blocks.ts'

/** What a block of the page is, and why it was taken for the article's text or not: its score and what is known of it. */
export type BlockReason = {
  index: number
  tag: string
  role: BlockRole
  text: string
  kept: boolean
  /** Above 0 it reads like the article's; absent where nothing was scored. */
  score?: number
  reasons: string[]
}

/** Tells of every block what was decided. `told` are those that are told apart from the body. */
export function explainBlocks(
  context: BlockContext,
  selection: Selection,
  told: ReadonlyMap<number, ApartRole>,
): BlockReason[] {
  const roleOf = blockRoles(context, selection, told)
  return context.blocks.map(block => {
    const score = selection.scores[block.index]
    return {
      index: block.index,
      tag: block.tag,
      role: roleOf(block),
      text: block.text,
      kept: selection.kept.has(block.index) && !told.has(block.index),
      ...(score !== undefined && { score }),
      reasons: reasonsFor(block, context, selection, told),
    }
  })
}

function reasonsFor(
  block: Block,
  { isProse, headline, inArticleBody, repeats }: BlockContext,
  { region, kept, scores }: Selection,
  told: ReadonlyMap<number, ApartRole>,
): string[] {
  const { index } = block
  const isInside = region !== undefined && index >= region.first && index < region.end
  const share = linkShare(block)
  const role = told.get(index)
  const said: [string, boolean][] = [
    ['told apart from the body', told.has(index) && role !== 'repeated' && role !== 'embed'],
    ['a quoted post, shown and no part of the text', role === 'embed'],
    ['stands under other articles of the source too', role === 'repeated'],
    ['the headline', index === headline],
    ['outside the article’s part of the page', region !== undefined && !isInside],
    ['running text', isProse[index] === true],
    ['in the structured data’s text', inArticleBody[index] === true],
    [`${Math.round(share * 100)} % links`, share >= 0.3],
    ['stands on the page more than once', (repeats.get(block.text) ?? 0) > 1],
    ['hidden', block.isHidden],
    [
      'dropped afterwards: a copy, a heading at the edge, a list of links',
      isInside && (scores[index] ?? -1) > 0 && !kept.has(index),
    ],
  ]
  const names = namesIn(block.near)
  return [...said.flatMap(([reason, holds]) => (holds ? [reason] : [])), ...(names ? [`named ${names}`] : [])]
}

const namesIn = (bits: number): string =>
  Object.entries(means)
    .flatMap(([name, bit]) => ((bits & bit) !== 0 ? [name] : []))
    .join(', ')
