import type { Extracted, LivePost, PageProblem } from '../../model/article.ts'
import { lightDocument } from '../../text/light-dom.ts'
import { pageWithoutMojibake } from '../../text/mojibake.ts'
import { plainText } from '../../text/plain-text.ts'
import { findApart } from './apart/find-apart.ts'
import { postsInBody } from './apart/posts-in-body.ts'
import { releasedJudges } from './article-judges.ts'
import type { ApartRole } from './block-roles.ts'
import { embeddedPosts } from './embedded-posts.ts'
import { type BlockReason, explainBlocks } from './explain-blocks.ts'
import { findBody } from './find-body.ts'
import { furtherPages } from './further-pages.ts'
import { leadCaption, withCaption } from './lead-caption.ts'
import { measurePage } from './measure-page.ts'
import { isDayFirst } from './metadata/day-order.ts'
import { findMetadata } from './metadata/find-metadata.ts'
import { isOwnHead, isWall, pageProblem } from './page-problem.ts'
import { findReadMore, pointerLines } from './read-more.ts'
import { pageMarks, repeatedBlocks } from './repeated-blocks.ts'
import { bodyByRule, factsByRule, removeByRule, titleByRule } from './rules/apply-rule.ts'
import type { SiteRule } from './rules/site-rule.ts'
import { shownBlocks } from './shown-blocks.ts'
import { writeBody, writeText } from './write-body.ts'

/**
 * Reads an article out of its page: body, metadata, "Read more" links, or why there is none. Pure and synchronous.
 * specs/extraction.md, "What to build".
 * @param html the page, decoded
 * @param url where it came from, after redirects
 * @param rule how pages of this site are read where the extractor errs
 * @param judges what tells text from the rest, where it is not what is released
 * @param furniture keys of the blocks that its source repeats under its articles (`repeated-blocks.ts`)
 */
export function extractArticle(
  html: string,
  url: string,
  rule?: SiteRule,
  judges = releasedJudges,
  furniture?: ReadonlySet<string>,
): Extracted {
  return extractWithReasons(html, url, rule, judges, furniture).found
}

/** What was found on a page, and of each of its blocks why it was kept or not, for whoever asks. */
export type Explained = { found: Extracted; why: () => BlockReason[] }

/** As `extractArticle`, for people who want to see how it came to that. */
export function extractWithReasons(
  source: string,
  url: string,
  rule?: SiteRule,
  judges = releasedJudges,
  furniture: ReadonlySet<string> = new Set(),
): Explained {
  const html = pageWithoutMojibake(source)
  const document = lightDocument(html)
  if (rule) removeByRule(document, rule)
  const measured = measurePage(document, url, rule && titleByRule(document.root, rule))
  const { facts, page, title, context } = measured
  const ruled = rule ? factsByRule(document.root, rule, () => isDayFirst(facts, page.blocks)) : {}
  const body = findBody(html, measured, judges, rule && bodyByRule(document.root, page, rule))
  const { selection } = body
  // Where a script's state has the text, the page as it is shown has none of it.
  const shown = body.page === page ? selection.region : undefined
  const metadata = { ...findMetadata(facts, page, context, shown, body.text), ...ruled }
  const { apart, blocks } = findApart(facts, page, shown)
  const posts = embeddedPosts(body.page, selection)
  const told = new Map<number, ApartRole>([
    ...blocks,
    ...(shown ? pointerLines(page.blocks, selection.kept) : []),
    ...posts
      .difference(selection.kept)
      .values()
      .map((at): [number, 'embed'] => [at, 'embed']),
    ...(shown ? repeatedBlocks(page.blocks, selection, furniture) : []),
  ])
  const text = withPosts(body.text, apart.posts)
  const why = (): BlockReason[] => explainBlocks(context, selection, told)
  const trouble = pageProblem(facts, page.blocks, text, shown?.end)
  if (trouble && isWall(trouble))
    return { found: wall(trouble.problem, isOwnHead(trouble) ? { title, ...metadata } : noHead), why }
  if (trouble?.share !== undefined) apart.share = trouble.share
  const kept = body.page === page && told.size > 0 ? selection.kept.difference(told) : selection.kept
  const { picture } = metadata
  const caption = picture && !body.isStructured ? leadCaption(body.page, kept, picture, facts.base) : undefined
  if (caption) metadata.picture = withCaption(picture!, caption)
  const inText = caption ? kept.difference(new Set([caption.index])) : kept
  const inBody = shownBlocks(inText, body.page.blocks, metadata.authors).union(posts)
  const written = { ...selection, kept: inBody }
  const whole = body.isStructured ? writeText(text) : writeBody(body.page, written, facts.base, metadata.picture?.url)
  const live = postsInBody(whole, apart.posts ?? [])
  if (apart.posts) apart.posts = live.posts
  const found = withoutUndefined({
    title,
    ...metadata,
    html: live.html,
    text,
    readMore: findReadMore(body.page, { ...selection, kept }, url, facts.base),
    apart: Object.keys(apart).length > 0 ? apart : undefined,
    furtherPages: trouble || apart.posts ? undefined : listOrNothing(furtherPages(document, url, facts.base)),
    kind: apart.posts ? 'live' : metadata.kind,
    problem: trouble?.problem,
    confidence: body.confidence,
    marks: shown && !body.isStructured ? pageMarks(page.blocks, selection) : undefined,
  })
  return { found, why }
}

/**
 * The text of a live blog has its posts, wherever they stood, so that search, summary and story know of them. Where the
 * page shows its latest posts, those are the text: the data may have hundreds more.
 */
function withPosts(text: string, posts: LivePost[] = []): string {
  const written = posts.map(post => [post.title, plainText(post.html)].filter(Boolean).join('\n'))
  const words = written.join('\n')
  const isShown = posts.slice(0, 10).some(post => text.includes(plainText(post.html).slice(0, 60)))
  return !isShown && text.length < 0.35 * words.length ? [text, words].filter(Boolean).join('\n') : text
}

const listOrNothing = (list: string[]): string[] | undefined => (list.length > 0 ? list : undefined)

type Head = Omit<Extracted, 'html' | 'text' | 'readMore' | 'problem' | 'confidence'>

const noHead: Head = { authors: [], tags: [], kind: 'article' }

/** Nothing of a wall's own words is an article's. */
const wall = (problem: PageProblem, head: Head): Extracted =>
  withoutUndefined({ ...head, html: '', text: '', readMore: [], problem, confidence: 0 })

function withoutUndefined(found: Extracted): Extracted {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Extracted
}
