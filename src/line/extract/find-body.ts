import { lightDocument } from '../../text/light-dom.ts'
import type { ArticleJudges } from './article-judges.ts'
import { blockContext } from './block-context.ts'
import { type PageBlocks, pageBlocks } from './blocks.ts'
import type { MeasuredPage } from './measure-page.ts'
import { stateHtml } from './script-state.ts'
import { type Selection, selectBlocks } from './select-blocks.ts'
import { weighedLength } from './weighed-length.ts'

/** The article's text, and the page and blocks that have it, unless it is only in the structured data. */
export type Body = { text: string; selection: Selection; page: PageBlocks; isStructured: boolean; confidence: number }

/** Characters; the sanitised HTML has a limit of its own. */
const longestText = 1_000_000

/** Less text than this (weighed characters) is not believed to be all of it: a script's state may have more. */
const suspicious = 400

/**
 * Finds the article's text: on the page as it is shown; where that has next to nothing of it, in the structured data, in
 * the state that a script carries to draw the page from, or in what is shown where scripts are switched off.
 * @param html the page, decoded
 * @param ruled the blocks, where a site rule says which they are
 */
export function findBody(
  html: string,
  { page, context, facts }: MeasuredPage,
  judges: ArticleJudges,
  ruled?: Selection,
): Body {
  const shown = bodyOf(page, ruled ?? selectBlocks(context, judges))
  const { articleBody } = facts
  if (articleBody.length > 400 && isPreview(shown.text, articleBody))
    return { ...shown, text: articleBody.slice(0, longestText), isStructured: true, confidence: 0.8 }
  if (shown.text.length >= suspicious || weighedLength(shown.text) >= suspicious) return shown
  const state = stateHtml(html)
  const elsewhere = state ? `<article>${state}</article>` : withoutScripts(html)
  if (!elsewhere) return shown
  const drawn = pageBlocks(lightDocument(elsewhere).root)
  const drawnContext = blockContext(drawn, { title: context.titleWords.join(' '), articleBody: '' })
  const found = bodyOf(drawn, selectBlocks(drawnContext, judges))
  const length = weighedLength(found.text)
  return length > 2 * weighedLength(shown.text) && (state || length >= suspicious) ? found : shown
}

/** The page as it is where scripts are switched off: some have their text there alone. */
const withoutScripts = (html: string): string | undefined =>
  noscript.test(html) ? html.replaceAll(noscripts, '') : undefined

const noscript = /<noscript[^<>]{0,200}>/i
const noscripts = /<\/?noscript[^<>]{0,200}>/gi

/**
 * Whether a page shows only the beginning of what its data has. Data have captions of galleries and words of players as
 * well, so that a long text is believed to be whole unless they have five times as much.
 */
const isPreview = (shown: string, articleBody: string): boolean =>
  shown.length < (shown.length < 2_000 ? 0.35 : 0.2) * articleBody.length

function bodyOf(page: PageBlocks, selection: Selection): Body {
  const order = [...selection.kept].toSorted((a, b) => a - b)
  const text = order
    .map(at => page.blocks[at]!.text)
    .join('\n')
    .slice(0, longestText)
  return { text, selection, page, isStructured: false, confidence: selection.confidence }
}
