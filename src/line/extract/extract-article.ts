import type { Extracted } from '../../model/article.ts'
import { lightDocument } from '../../text/light-dom.ts'
import { blockContext } from './block-context.ts'
import { scoreBlock } from './block-score.ts'
import { pageBlocks } from './blocks.ts'
import { findDates } from './metadata/article-dates.ts'
import { findAuthors } from './metadata/authors.ts'
import { findCanonical } from './metadata/canonical-address.ts'
import { findKind } from './metadata/kind.ts'
import { findLanguage } from './metadata/language.ts'
import { findPicture } from './metadata/lead-picture.ts'
import { findSection, findTags } from './metadata/section-and-tags.ts'
import { findStandfirst } from './metadata/standfirst.ts'
import { findTitle } from './metadata/title.ts'
import { firstMeta, pageFacts } from './page-facts.ts'
import { pageProblem } from './page-problem.ts'
import { findReadMore } from './read-more.ts'
import { selectBlocks } from './select-blocks.ts'
import { writeBody, writeText } from './write-body.ts'

/** Characters; the sanitised HTML has a limit of its own. */
const longestText = 1_000_000

/**
 * Reads an article out of its page: body, metadata, "Read more" links, or why there is none. Pure and synchronous.
 * specs/extraction.md, "What to build".
 * @param html the page, decoded
 * @param url where it came from, after redirects
 */
export function extractArticle(html: string, url: string): Extracted {
  const document = lightDocument(html)
  const facts = pageFacts(document, url)
  const page = pageBlocks(document.root)
  const title = findTitle(facts, page.blocks)
  const context = blockContext(page, {
    title,
    description: firstMeta(facts, 'og:description', 'description'),
    articleBody: facts.articleBody,
  })
  const selection = selectBlocks(context, scoreBlock)
  const picture = findPicture(facts, page, {
    first: selection.region?.first ?? 0,
    end: selection.region?.end ?? 0,
    headline: context.headline,
  })
  const shown = shownText()
  // Structured data carries the whole text of pages that show a script's placeholder, or a teaser.
  const isOnlyStructured = facts.articleBody.length > 400 && shown.length < 0.35 * facts.articleBody.length
  const text = isOnlyStructured ? facts.articleBody.slice(0, longestText) : shown
  const section = findSection(facts)
  return withoutUndefined({
    title,
    standfirst: findStandfirst(facts, context, text),
    authors: findAuthors(facts),
    ...findDates(facts, page.blocks, context.headline),
    section,
    tags: findTags(facts),
    lang: findLanguage(facts),
    canonicalUrl: findCanonical(facts),
    picture,
    html: isOnlyStructured ? writeText(text) : writeBody(page, selection, url, picture?.url),
    text,
    readMore: findReadMore(page, selection, url),
    kind: findKind(facts, section, text.length),
    problem: pageProblem(facts, page.blocks, text),
    confidence: isOnlyStructured ? 0.8 : selection.confidence,
  })

  function shownText(): string {
    const order = [...selection.kept].toSorted((a, b) => a - b)
    return order
      .map(at => page.blocks[at]!.text)
      .join('\n')
      .slice(0, longestText)
  }
}

function withoutUndefined(found: Extracted): Extracted {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Extracted
}
