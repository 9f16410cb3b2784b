import type { ArticleKind } from '../../../model/article.ts'
import type { Person, Picture, Tag } from '../../../model/feed.ts'
import type { BlockContext } from '../block-context.ts'
import type { PageBlocks } from '../blocks.ts'
import type { PageFacts } from '../page-facts.ts'
import { type ArticleDates, findDates } from './article-dates.ts'
import { findAuthors } from './authors.ts'
import { findCanonical } from './canonical-address.ts'
import { isFree } from './free-to-read.ts'
import { findKind } from './kind.ts'
import { findLanguage } from './language.ts'
import { findPicture } from './lead-picture.ts'
import { pageMarks } from './page-marks.ts'
import { findSection, findTags } from './section-and-tags.ts'
import { findStandfirst } from './standfirst.ts'

/** What a page says of its article, apart from its headline, which is needed before the text is found. */
export type Metadata = ArticleDates & {
  standfirst: string | undefined
  authors: Person[]
  section: string | undefined
  tags: Tag[]
  lang: string | undefined
  canonicalUrl: string | undefined
  picture: Picture | undefined
  kind: ArticleKind
  isFree: boolean | undefined
}

/**
 * Reads a page's metadata. `claims.ts` has the order of trust.
 * @param region the blocks [first, end) that hold the article's text
 * @param text the article's text
 */
export function findMetadata(
  facts: PageFacts,
  page: PageBlocks,
  context: BlockContext,
  region: { first: number; end: number } | undefined,
  text: string,
): Metadata {
  const { headline } = context
  const place = { first: region?.first ?? 0, end: region?.end ?? 0, headline }
  const marks = pageMarks(facts.document.elements)
  const section = findSection(facts, marks)
  return {
    standfirst: findStandfirst(facts, context, text),
    authors: findAuthors(facts, marks, page, place),
    ...findDates(facts, marks, page, place),
    section,
    tags: findTags(facts),
    lang: findLanguage(facts),
    canonicalUrl: findCanonical(facts),
    picture: findPicture(facts, page, place),
    kind: findKind(facts, section, text.length),
    isFree: isFree(facts),
  }
}
