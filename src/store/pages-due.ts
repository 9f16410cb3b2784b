import { sql } from 'kysely'
import type { PageProblem, ReadPage } from '../model/article.ts'
import type { Failure } from '../model/outcome.ts'
import { blockKey } from '../text/block-key.ts'
import { plainText } from '../text/plain-text.ts'
import { wordingOf } from '../text/wording-change.ts'
import type { Dialect } from './dialect/dialect.ts'
import { LeaseLostError } from './feeds.ts'
import { keepVersion } from './keep-version.ts'
import { pack, unpack } from './pack.ts'
import { noteCheck, type PageCheck, type PageValidators, pageChecks } from './page-checks.ts'
import type { Database } from './schema.ts'
import { furnitureOf, noteBlocks } from './source-blocks.ts'
import { plausible } from './take-items.ts'
import { wordCount } from './word-count.ts'

/** An article whose page this worker is to read, held under the number `fence`. */
export type LeasedPage = {
  id: number
  sourceId: number
  url: string
  title: string
  lang?: string
  tags: string[]
  station: string
  tries: number
  fence: number
  publishedAt: number
  /** Since when it was due: an edit in the feed meanwhile makes it due again. */
  dueAt: number
  feedHtml: string
  /** Keys of the blocks that its source repeats under its articles. */
  furniture: string[]
  /** Where its text came from its page before, what is known for looking at that again. */
  check?: PageCheck
}

const leaseMs = 120_000
// So that one source with many new articles never fills every slot: its pages are asked one after the other anyway.
const mostOfOneSource = 2

type LeasedRow = {
  id: number
  source_id: number
  url: string
  title: string
  lang: string | null
  tags: string
  station: string
  tries: number
  fence: number
  published_at: number
  page_due_at: number
  text_from: string
  kind: string
  updated_at: number | null
}

/**
 * Takes up to `limit` pages that are due, newest first, no more than two of a source; none of the `busy` sources. Articles
 * whose page nobody has read yet come first; looking again at others takes half of the places that are left.
 */
export async function leasePages(
  db: Database,
  dialect: Dialect,
  now: number,
  limit: number,
  busy: number[] = [],
): Promise<LeasedPage[]> {
  const fresh = await leaseDue(db, dialect, now, { fresh: true, limit, busy })
  const room = Math.ceil((limit - fresh.length) / 2)
  const taken = [...busy, ...fresh.map(row => row.source_id)]
  const again = room > 0 ? await leaseDue(db, dialect, now, { fresh: false, limit: room, busy: taken }) : []
  return leasedPages(db, [...fresh, ...again])
}

// Of very many pages that are to be looked at again those that were due last count: the others wait for their turn.
const mostLookedThrough = 2000

type Due = { fresh: boolean; limit: number; busy: number[] }

async function leaseDue(
  db: Database,
  dialect: Dialect,
  now: number,
  { fresh, limit, busy }: Due,
): Promise<LeasedRow[]> {
  const others = busy.length > 0 ? sql`and source_id not in (${sql.join(busy)})` : sql``
  const which = fresh ? sql`station = 'extract'` : sql`station <> 'extract'`
  const newestDue = fresh ? sql`` : sql`order by page_due_at desc limit ${mostLookedThrough}`
  const { rows } = await sql<LeasedRow>`
    update article set leased_until = ${now + leaseMs}, fence = fence + 1
    where id in (select id from article where page_due_at <= ${now} and leased_until <= ${now} and id in (
        select id from (
          select id, published_at, row_number() over (partition by source_id order by published_at desc, id desc) as turn
          from (select id, source_id, published_at from article
            where page_due_at <= ${now} and leased_until <= ${now} and ${which} ${others} ${newestDue}) waiting) due
        where turn <= ${mostOfOneSource} order by turn, published_at desc limit ${limit}) ${sql.raw(dialect.skipLocked)})
    returning id, source_id, url, title, lang, tags, station, tries, fence, published_at, page_due_at, text_from, kind,
      updated_at`.execute(db)
  return rows
}

async function leasedPages(db: Database, rows: LeasedRow[]): Promise<LeasedPage[]> {
  if (rows.length === 0) return []
  const texts = await db
    .selectFrom('article_text')
    .select(['article_id', 'feed_html'])
    .where(
      'article_id',
      'in',
      rows.map(row => row.id),
    )
    .execute()
  const feedHtml = new Map(texts.map(text => [text.article_id, text.feed_html]))
  const checks = await pageChecks(
    db,
    rows.filter(row => row.station !== 'extract' && row.text_from === 'page'),
  )
  const furniture = await furnitureOf(
    db,
    rows.map(row => row.source_id),
  )
  return rows.map(row => ({
    ...leasedPage(row, unpack(feedHtml.get(row.id) ?? new Uint8Array()), checks.get(row.id)),
    furniture: furniture.get(row.source_id) ?? [],
  }))
}

const leasedPage = (row: LeasedRow, feedHtml: string, check: PageCheck | undefined): Omit<LeasedPage, 'furniture'> => ({
  id: row.id,
  sourceId: row.source_id,
  url: row.url,
  title: row.title,
  lang: row.lang ?? undefined,
  tags: JSON.parse(row.tags) as string[],
  station: row.station,
  tries: row.tries,
  fence: row.fence,
  publishedAt: row.published_at,
  dueAt: row.page_due_at,
  feedHtml,
  check,
})

/** What the page gave: a text of its own, or nothing but the reason; and when to look again, if at all. */
export type PageResult = {
  page?: ReadPage
  /** 'feed' where the page's metadata counts but the feed's own text is the better one. */
  textFrom?: 'page' | 'feed'
  problem?: PageProblem | Failure
  detail?: string
  againAt: number | null
  withdrawn?: boolean
  /** What its server gave to ask again with. */
  validators?: PageValidators
  /** Nothing came of looking again: the page is as it was, or could not be read, and what is here stays as it is. */
  asBefore?: 'not-modified' | 'unread'
}

/**
 * Writes what the page gave and hands the article on to the next station, in one transaction of the caller's; one that
 * is in a story already goes there again, for the story and the search index to be told anew, where a reader would see a
 * change, and how it read before is kept (`keep-version.ts`). Gives whether an article changed that was published before.
 * Throws `LeaseLostError` when the lease passed to another worker.
 */
export async function finishPage(db: Database, lease: LeasedPage, result: PageResult, now: number): Promise<boolean> {
  const known = await knownPage(db, lease)
  if (!known) throw new LeaseLostError(`article ${lease.id} is another worker's`)
  const { page } = result
  const title = page?.title || titleWithout(result, known, lease)
  const change = await changeOf(db, lease, { known, result, title, now })
  await noteCheck(db, lease, { ...result, changed: change !== undefined })
  const grew = page?.kind === 'live' && known.station !== 'extract' && page.text !== unpack(known.text)
  const isChanged = change !== undefined || grew
  const readsAsBefore = known.station !== 'extract' && known.text_from === (result.textFrom ?? 'page') && !isChanged
  const done = await db
    .updateTable('article')
    .set({
      leased_until: 0,
      page_due_at: sql`case when page_due_at = ${lease.dueAt} then ${result.againAt} else page_due_at end`,
      tries: result.againAt === null || page || result.asBefore ? 0 : lease.tries + 1,
      // told by the row itself: the story station may have placed it since `known` was read
      station:
        (page && !readsAsBefore) || result.withdrawn || change
          ? 'cluster'
          : sql`case when station = 'extract' then 'cluster' else station end`,
      ...(!result.asBefore && { page_problem: result.problem ?? null, page_detail: result.detail ?? null }),
      ...((page || result.withdrawn) && { withdrawn: result.withdrawn ? 1 : 0 }),
      ...(page && { ...pageColumns(page, title, known, now), text_from: result.textFrom ?? 'page' }),
      ...(readsAsBefore && { updated_at: known.updated_at }),
      ...(change && { title }),
      ...(isChanged && { updated_at: now }),
    })
    .where('id', '=', lease.id)
    .where('fence', '=', lease.fence)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new LeaseLostError(`article ${lease.id} is another worker's`)
  if (page) await writeText(db, lease.id, page)
  if (page?.marks) await noteBlocks(db, { ...lease, feedLines: linesOf(lease.feedHtml) }, page.marks, now)
  return isChanged || (known.station !== 'extract' && result.withdrawn === true)
}

const knownPage = (db: Database, lease: LeasedPage) =>
  db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select(['title', 'feed_title', 'feed_edited_at', 'station', 'text_from', 'first_seen_at', 'published_at'])
    .select(['updated_at', 'picture', 'summary', 'topic', 'lang', 'article_text.text'])
    .where('id', '=', lease.id)
    .where('fence', '=', lease.fence)
    .executeTakeFirst()

/** The headline where the page gives none: the feed's new one, for which the page was asked and could not be read. */
const titleWithout = (result: PageResult, known: Known, lease: LeasedPage): string =>
  result.asBefore !== 'not-modified' && !result.page && known.feed_edited_at === lease.dueAt
    ? (known.feed_title ?? known.title)
    : known.title

type Changing = { known: Known; result: PageResult; title: string; now: number }

/** What a reader sees changed. The feed's text giving way to the page's is no change of the publisher's. */
async function changeOf(db: Database, { id }: LeasedPage, { known, result, title, now }: Changing) {
  const { page, textFrom = 'page' } = result
  if (known.station === 'extract' || result.withdrawn || (page && known.text_from !== textFrom)) return undefined
  const before = wordingOf({ ...known, text: unpack(known.text) })
  // posts of a live blog have their own times: each would be a version of the text
  const text = page && page.kind !== 'live' ? page.text : before.text
  const after = page ? wordingOf({ title, summary: page.summary ?? known.summary, text }) : { ...before, title }
  return keepVersion(db, id, { before, after, now })
}

type Known = {
  title: string
  feed_title: string | null
  feed_edited_at: number | null
  station: string
  text_from: string
  updated_at: number | null
  text: Uint8Array
  first_seen_at: number
  published_at: number
  picture: string | null
  summary: string | null
  topic: string | null
  lang: string | null
}

const pageColumns = (page: ReadPage, title: string, known: Known, now: number) => ({
  title,
  summary: page.summary ?? known.summary,
  picture: page.picture ? JSON.stringify(page.picture) : known.picture,
  lang: page.lang ?? known.lang,
  topic: page.topic ?? known.topic,
  section: page.section ?? null,
  kind: page.kind,
  words: wordCount(page.text),
  text_hash: page.textHash ?? null,
  ...(page.authors.length > 0 && { authors: JSON.stringify(page.authors) }),
  ...(page.tags.length > 0 && { tags: JSON.stringify(page.tags) }),
  // A feed without dates leaves the moment it was seen, one with days their first moment; the page may know better.
  ...((known.published_at === known.first_seen_at || isHourOf(known.published_at, page.publishedAt)) && {
    published_at: plausible(page.publishedAt, known.first_seen_at),
  }),
  ...(page.modifiedAt &&
    page.modifiedAt > known.published_at + 60_000 && { updated_at: Math.min(page.modifiedAt, now) }),
})

const day = 86_400_000

/** Whether a time lies in the day whose beginning in UTC is all that is known, wherever on earth that day is. */
const isHourOf = (knownAt: number, at: number | undefined): boolean =>
  knownAt % day === 0 && at !== undefined && at > knownAt - day / 2 && at < knownAt + 1.5 * day

const linesOf = (html: string): Set<string> => new Set(plainText(html).split('\n').map(blockKey))

async function writeText(db: Database, id: number, page: ReadPage): Promise<void> {
  const text = {
    html: pack(page.html),
    text: pack(page.text),
    read_more: JSON.stringify(page.readMore),
    apart: page.apart ? pack(JSON.stringify(page.apart)) : null,
  }
  await db.updateTable('article_text').set(text).where('article_id', '=', id).execute()
}
