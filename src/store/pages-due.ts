import { sql } from 'kysely'
import type { PageProblem, ReadPage } from '../model/article.ts'
import type { Failure } from '../model/outcome.ts'
import type { Dialect } from './dialect/dialect.ts'
import { LeaseLostError } from './feeds.ts'
import { pack, unpack } from './pack.ts'
import type { Database } from './schema.ts'
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
}

/** Takes up to `limit` pages that are due, newest first, no more than two of a source; none of the `busy` sources. */
export async function leasePages(
  db: Database,
  dialect: Dialect,
  now: number,
  limit: number,
  busy: number[] = [],
): Promise<LeasedPage[]> {
  const others = busy.length > 0 ? sql`and source_id not in (${sql.join(busy)})` : sql``
  const { rows } = await sql<LeasedRow>`
    update article set leased_until = ${now + leaseMs}, fence = fence + 1
    where id in (select id from article where page_due_at <= ${now} and leased_until <= ${now} and id in (
        select id from (
          select id, published_at, row_number() over (partition by source_id order by published_at desc, id desc) as turn
          from article where page_due_at <= ${now} and leased_until <= ${now} ${others}) due
        where turn <= ${mostOfOneSource} order by turn, published_at desc limit ${limit}) ${sql.raw(dialect.skipLocked)})
    returning id, source_id, url, title, lang, tags, station, tries, fence, published_at, page_due_at`.execute(db)
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
  return rows.map(row => leasedPage(row, unpack(feedHtml.get(row.id) ?? new Uint8Array())))
}

const leasedPage = (row: LeasedRow, feedHtml: string): LeasedPage => ({
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
}

/**
 * Writes what the page gave and hands the article on to the next station, in one transaction of the caller's; one that
 * is in a story already goes there again, for the story and the search index to be told anew. Gives
 * whether a reader would see a change in an article that was published before. Throws `LeaseLostError` when the lease
 * passed to another worker.
 */
export async function finishPage(db: Database, lease: LeasedPage, result: PageResult, now: number): Promise<boolean> {
  const known = await db
    .selectFrom('article')
    .select(['title', 'text_hash', 'station', 'first_seen_at', 'published_at', 'picture', 'summary', 'topic', 'lang'])
    .where('id', '=', lease.id)
    .where('fence', '=', lease.fence)
    .executeTakeFirst()
  if (!known) throw new LeaseLostError(`article ${lease.id} is another worker's`)
  const { page } = result
  const published = known.station !== 'extract'
  const title = page?.title || known.title
  const edited = published && page !== undefined && (title !== known.title || !same(known.text_hash, page.textHash))
  const done = await db
    .updateTable('article')
    .set({
      leased_until: 0,
      page_due_at: sql`case when page_due_at = ${lease.dueAt} then ${result.againAt} else page_due_at end`,
      tries: result.againAt === null ? 0 : lease.tries + 1,
      // told by the row itself: the story station may have placed it since `known` was read
      station:
        page || result.withdrawn ? 'cluster' : sql`case when station = 'extract' then 'cluster' else station end`,
      page_problem: result.problem ?? null,
      page_detail: result.detail ?? null,
      ...((page || result.withdrawn) && { withdrawn: result.withdrawn ? 1 : 0 }),
      ...(page && { ...pageColumns(page, title, known, now), text_from: result.textFrom ?? 'page' }),
      ...(edited && { updated_at: now }),
    })
    .where('id', '=', lease.id)
    .where('fence', '=', lease.fence)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new LeaseLostError(`article ${lease.id} is another worker's`)
  if (page) await writeText(db, lease.id, page)
  return edited || (published && result.withdrawn === true)
}

type Known = {
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

async function writeText(db: Database, id: number, page: ReadPage): Promise<void> {
  const text = {
    html: pack(page.html),
    text: pack(page.text),
    read_more: JSON.stringify(page.readMore),
    apart: page.apart ? pack(JSON.stringify(page.apart)) : null,
  }
  await db.updateTable('article_text').set(text).where('article_id', '=', id).execute()
}

const same = (a: Uint8Array | null, b: Uint8Array | undefined): boolean =>
  a && b ? Buffer.compare(a, b) === 0 : !a && !b
