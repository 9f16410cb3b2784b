import { type BlockContext, linkShare } from '../block-context.ts'
import { means } from '../class-vocabulary.ts'
import { compact, type PageFacts } from '../page-facts.ts'
import { claims } from './claims.ts'
import { endsWithCredit } from './picture-box.ts'
import { oneLine } from './title.ts'

/**
 * The sentence or two under the headline: the page's own, marked so by name, near the headline; else the description
 * that JSON-LD, Open Graph or `meta` gives, unless it is only the beginning of the text.
 */
export function findStandfirst(facts: PageFacts, { blocks, headline }: BlockContext, text: string): string | undefined {
  const near = headline < 0 ? [] : blocks.slice(headline + 1, headline + 12)
  const isOne = (length: number): boolean => length >= 30 && length <= 600
  const shown = near.find(
    block =>
      (block.near & means.standfirst) !== 0 &&
      isOne(block.text.length) &&
      linkShare(block) < 0.5 &&
      !endsWithCredit(block.text),
  )
  if (shown) return shown.text
  const said = claims(facts, undefined, 'description').map(claim =>
    oneLine(claim.value).replace(/[\s|·•–—]{1,9}$/u, ''),
  )
  const description = said.find(value => isOne(value.length))
  if (!description) return undefined
  const opening = compact(description.replace(/(?:\.{2,3}|…)$/, '')).slice(0, 80)
  return compact(text.slice(0, 2_000)).includes(opening) || /(?:\.{3}|…)$/.test(description) ? undefined : description
}
