import type { ReadPage } from '../model/article.ts'
import type { Fetched, FetchRequest } from '../model/fetched.ts'
import type { Failed, Failure, Outcome } from '../model/outcome.ts'
import { announce } from '../store/announce.ts'
import type { PageCheck, PageValidators } from '../store/page-checks.ts'
import { finishPage, type LeasedPage, type PageResult } from '../store/pages-due.ts'
import { transact } from '../store/transact.ts'
import { plainText } from '../text/plain-text.ts'
import { textKey } from './dedupe/same-text.ts'
import { joinPages } from './join-pages.ts'
import type { LineTools } from './line-tools.ts'
import { asksWhetherNew, nextCheck } from './next-check.ts'

const minute = 60_000
/** When a page that failed for the moment is tried again; after the last try the feed's text stays. */
const againAfter = [minute, 5 * minute, 30 * minute, 6 * 60 * minute]
/** Failures that another try will not mend. */
const final: ReadonlySet<Failure> = new Set([
  'private-address',
  'bad-address',
  'forbidden-by-robots',
  'refused',
  'gone',
  'not-an-article',
  'too-large',
])

/**
 * Extract: fetches an article's page and takes its whole text. Where the page gives none, the feed's own text stands
 * in, and the reason is kept to be shown; the article goes on to the next station either way. A page that was read before
 * is looked at again (`next-check.ts`), and what changed becomes a version of the article.
 */
export async function readArticle(lease: LeasedPage, tools: LineTools): Promise<void> {
  const answer = await tools.fetcher.fetch({ url: lease.url, purpose: 'page', ...conditionsFor(lease.check) })
  if ('failed' in answer) return pageFailed(lease, answer, tools)
  if (answer.done.notModified)
    return settlePage(lease, { asBefore: 'not-modified', againAt: again(lease, tools) }, tools)
  const read = await readAnswer(answer.done, lease, tools)
  if ('failed' in read) return pageFailed(lease, read, tools)
  const page = await joinPages(read.done, url => readAddress(url, lease, tools))
  tools.counts.pagesRead++
  const result = readPage(lease, page)
  const isText = 'page' in result && result.textFrom !== 'feed'
  const againAt = isText || result.asBefore ? again(lease, tools, page) : null
  await settlePage(lease, { ...result, againAt, validators: validatorsOf(answer.done) }, tools)
}

/** What a page is asked with that was read before: its server may say that nothing is new. */
function conditionsFor(check: PageCheck | undefined): Partial<FetchRequest> {
  if (!check?.validators || !asksWhetherNew(check)) return {}
  const { etag, lastModified, from } = check.validators
  return { etag, lastModified, validatorsFor: from }
}

const validatorsOf = ({ etag, lastModified, url }: Fetched): PageValidators | undefined =>
  etag || lastModified ? { etag, lastModified, from: url } : undefined

/** When a page that gave its article's text is to be looked at again. */
function again(lease: LeasedPage, { clock, config }: LineTools, page?: ReadPage): number | null {
  const isLive = (page?.kind ?? lease.check?.kind) === 'live'
  const posts = page?.apart?.posts?.flatMap(post => post.at ?? []) ?? []
  const { publishedAt, check } = lease
  const newestPostAt = posts.length > 0 ? Math.min(Math.max(...posts), clock()) : check?.changedAt
  const live = isLive ? { newestPostAt } : undefined
  return nextCheck({ publishedAt, now: clock(), source: check?.source, live }, config.checkTimes ?? [])
}

async function readAddress(url: string, lease: LeasedPage, tools: LineTools): Promise<Outcome<ReadPage>> {
  const answer = await tools.fetcher.fetch({ url, purpose: 'page' })
  return 'failed' in answer ? answer : readAnswer(answer.done, lease, tools)
}

function readAnswer(answer: Fetched, lease: LeasedPage, { pool }: LineTools): Promise<Outcome<ReadPage>> {
  return pool.readPage({
    bytes: answer.bytes,
    url: answer.url,
    contentType: answer.contentType,
    tags: lease.tags,
    topics: [],
    languages: lease.lang ? [lease.lang] : [],
    furniture: lease.furniture,
  })
}

async function settlePage(lease: LeasedPage, result: PageResult, tools: LineTools): Promise<void> {
  const { store, clock, wake } = tools
  const now = clock()
  await transact(store.write, async db => {
    const changed = await finishPage(db, lease, result, now)
    if (changed) await announce(db, store.dialect, now, [{ kind: 'article', articleId: lease.id }])
  })
  if (lease.station === 'extract') wake('stories')
  wake('pages')
}

/**
 * The page's text, unless the feed's own is clearly the fuller one: a teaser page, a wall, an extraction that failed. A
 * text that is here already does not go because its page has a wall now.
 */
function readPage(lease: LeasedPage, page: ReadPage): PageResult {
  const feedText = plainText(lease.feedHtml)
  const poor = page.text.length < 200 || page.problem !== undefined
  // of a wall nothing is taken, not even where the feed has no text either
  const feedIsFuller = page.text === '' || feedText.length > page.text.length * (poor ? 1 : 2)
  if (lease.check && (feedIsFuller || page.problem !== undefined)) return { asBefore: 'unread', againAt: null }
  if (!feedIsFuller) return { page, problem: page.problem, againAt: null }
  // a wall's headline and summary are the wall's, and all articles behind it would pass for copies by its text
  const own = poor ? { title: undefined, summary: undefined } : {}
  const apart = page.apart?.share === undefined ? undefined : { share: page.apart.share }
  const floor = { ...page, ...own, apart, html: lease.feedHtml, text: feedText, textHash: textKey(feedText) }
  return { page: floor, textFrom: 'feed', problem: page.problem ?? 'no-text', againAt: null }
}

/** Settles a page that failed: it is tried again later, or the feed's text stays. */
export async function pageFailed(lease: LeasedPage, failure: Failed, tools: LineTools): Promise<void> {
  tools.counts.pagesFailed++
  await settlePage(lease, failedPage(lease, failure, tools), tools)
}

function failedPage(lease: LeasedPage, failure: Failed, tools: LineTools): PageResult {
  const { failed, detail, retryAt } = failure
  const now = tools.clock()
  if (lease.check && failed !== 'gone') {
    const next = final.has(failed) ? null : again(lease, tools)
    return { asBefore: 'unread', againAt: next && Math.max(next, retryAt ?? 0) }
  }
  const pause = final.has(failed) ? undefined : againAfter[lease.tries]
  const againAt = pause === undefined ? null : Math.max(now + pause, retryAt ?? 0)
  return { problem: failed, detail, againAt, withdrawn: failed === 'gone' }
}
