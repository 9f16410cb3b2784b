import type { LightDocument } from '../../text/light-dom.ts'
import { type BlockContext, blockContext } from './block-context.ts'
import { type PageBlocks, pageBlocks } from './blocks.ts'
import { findTitle } from './metadata/title.ts'
import { firstMeta, type PageFacts, pageFacts } from './page-facts.ts'
import { typesOf } from './structured-data.ts'

/** A page taken apart: what it says of itself, its blocks, and what scoring them needs. */
export type MeasuredPage = { facts: PageFacts; page: PageBlocks; title: string | undefined; context: BlockContext }

/**
 * Takes a page apart. The same for a page to read and for a page to learn from.
 * @param url where it came from, after redirects
 * @param known its title, where a site rule says which it is
 */
export function measurePage(document: LightDocument, url: string, known?: string): MeasuredPage {
  const facts = pageFacts(document, url)
  const page = pageBlocks(document.root)
  const title = known ?? findTitle(facts, page.blocks)
  const context = blockContext(page, {
    title,
    description: firstMeta(facts, 'og:description', 'description'),
    articleBody: facts.articleBody,
    types: facts.article ? typesOf(facts.article) : [],
  })
  return { facts, page, title, context }
}
