import type { Person } from '../../model/feed.ts'
import type { Block } from './blocks.ts'
import { compact } from './page-facts.ts'
import { readMorePhrase } from './phrases.ts'

/** What stands over an advertisement, in the languages most of the press is written in, and nothing else. */
const advertLabel =
  /^\W{0,3}(?:ads?|advert(?:isement|ising)?s?|(?:article|story|text) continues (?:below|after) (?:this |the )?ad(?:vertisement)?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reklame|annons|annonse|mainos|reklam[ay]?|реклама|διαφήμιση|إعلان|إعلانات|פרסומת|广告|廣告|広告|광고|iklan|quảng cáo|विज्ञापन)[\s:.…]{0,4}$/iu

/**
 * Of an article's blocks those that a reader is shown: no labels of advertisements that are not there, no last line that
 * only names the authors, who stand above the text, or that says "Read more:" and nothing after it. The plain text keeps
 * all of them, as publishers' own feeds do.
 */
export function shownBlocks(
  kept: ReadonlySet<number>,
  blocks: readonly Block[],
  authors: readonly Person[],
): ReadonlySet<number> {
  const left = new Set<number>()
  let last = -1
  for (const at of kept) {
    const { text } = blocks[at]!
    if (text.length < 50 && advertLabel.test(text)) left.add(at)
    else last = Math.max(last, at)
  }
  const names = compact(authors.map(author => author.name ?? '').join(''))
  if (last >= 0 && isIdle(blocks[last]!.text, names)) left.add(last)
  return left.size > 0 && left.size < kept.size ? kept.difference(left) : kept
}

/** Whether a last line only points at what is not there, or names those who are named already. */
const isIdle = (text: string, names: string): boolean =>
  (text.length < 40 && /[:：]$/.test(text) && readMorePhrase.test(text)) || (names !== '' && compact(text) === names)
