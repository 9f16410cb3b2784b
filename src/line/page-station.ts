import type { ReadPage } from '../model/article.ts'
import type { Failed, Failure, Outcome } from '../model/outcome.ts'
import { announce } from '../store/announce.ts'
import { finishPage, type LeasedPage, type PageResult } from '../store/pages-due.ts'
import { transact } from '../store/transact.ts'
import { plainText } from '../text/plain-text.ts'
import { textKey } from './dedupe/same-text.ts'
import { joinPages } from './join-pages.ts'
import type { LineTools } from './line-tools.ts'

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
 * in, and the reason is kept to be shown; the article goes on to the next station either way.
 */
export async function readArticle(lease: LeasedPage, tools: LineTools): Promise<void> {
  const read = await readAddress(lease.url, lease, tools)
  if ('failed' in read) return pageFailed(lease, read, tools)
  const page = await joinPages(read.done, url => readAddress(url, lease, tools))
  tools.counts.pagesRead++
  await settlePage(lease, readPage(lease, page), tools)
}

async function readAddress(url: string, lease: LeasedPage, { fetcher, pool }: LineTools): Promise<Outcome<ReadPage>> {
  const answer = await fetcher.fetch({ url, purpose: 'page' })
  if ('failed' in answer) return answer
  return pool.readPage({
    bytes: answer.done.bytes,
    url: answer.done.url,
    contentType: answer.done.contentType,
    tags: lease.tags,
    topics: [],
    languages: lease.lang ? [lease.lang] : [],
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

/** The page's text, unless the feed's own is clearly the fuller one: a teaser page, a wall, an extraction that failed. */
function readPage(lease: LeasedPage, page: ReadPage): PageResult {
  const feedText = plainText(lease.feedHtml)
  const poor = page.text.length < 200 || page.problem !== undefined
  // of a wall nothing is taken, not even where the feed has no text either
  const feedIsFuller = page.text === '' || feedText.length > page.text.length * (poor ? 1 : 2)
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
  await settlePage(lease, failedPage(lease, failure, tools.clock()), tools)
}

function failedPage(lease: LeasedPage, { failed, detail, retryAt }: Failed, now: number): PageResult {
  const pause = final.has(failed) ? undefined : againAfter[lease.tries]
  const againAt = pause === undefined ? null : Math.max(now + pause, retryAt ?? 0)
  return { problem: failed, detail, againAt, withdrawn: failed === 'gone' }
}
