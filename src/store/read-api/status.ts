import { sql } from 'kysely'
import type { Failure } from '../../model/outcome.ts'
import type { FailingFeed, StationStatus, Status } from '../../model/status.ts'
import { shownAddress } from '../folders.ts'
import type { Store } from '../open-store.ts'
import { latestDelays } from '../read/freshness.ts'
import { countHubs } from '../read/hubs.ts'
import type { Database } from '../schema.ts'

/** Counts what waits, is done and has failed at `now`, for the operator. */
export async function statusOf({ read, dialect }: Pick<Store, 'read' | 'dialect'>, now: number): Promise<Status> {
  const [sources, articles] = [await sourceCounts(read), await articleCounts(read)]
  const stations = [
    await fetchStation(read, now),
    extractStation(articles, now),
    clusterStation(articles, now),
    await jobStation(read, now),
  ]
  return {
    store: dialect.name,
    stations,
    sources: { ...sources, failing: await failingFeeds(read) },
    hubs: await countHubs(read, now),
    articles: articles.all,
    stories: await storyCount(read),
    freshness: await latestDelays(read, now),
  }
}

async function sourceCounts(db: Database): Promise<{ all: number; read: number; waiting: number }> {
  const found = await sql<{ all: number; read: number; asked: number }>`select
    (select count(*) from source) as "all",
    (select count(distinct source_id) from feed where outcome = 'ok') as "read",
    (select count(distinct source_id) from feed where outcome is not null) as asked`.execute(db)
  const { all, read, asked } = found.rows[0]!
  return { all: Number(all), read: Number(read), waiting: Number(all) - Number(asked) }
}

async function failingFeeds(db: Database): Promise<FailingFeed[]> {
  const rows = await db
    .selectFrom('feed')
    .innerJoin('source', 'source.id', 'feed.source_id')
    .select(['source.id as source', 'source.name', 'feed.url as feed', 'feed.outcome as failed', 'feed.detail'])
    .select(['feed.failures', 'feed.answered_at as since', 'feed.next_at as nextAt'])
    .where('feed.outcome', '<>', 'ok')
    .orderBy('source.name')
    .orderBy('feed.id')
    .execute()
  return rows.map(row => ({ ...row, feed: shownAddress(row.feed), failed: row.failed as Failure }))
}

async function fetchStation(db: Database, now: number): Promise<StationStatus> {
  const found = await sql<{ waiting: number; oldest: number | null; done: number; failed: number }>`select
    (select count(*) from feed where next_at <= ${now}) as waiting,
    (select min(next_at) from feed where next_at <= ${now}) as oldest,
    (select count(*) from feed where outcome = 'ok') as done,
    (select count(*) from feed where outcome <> 'ok') as failed`.execute(db)
  const { waiting, oldest, done, failed } = found.rows[0]!
  return station('fetch', { waiting, done, failed }, oldest, now)
}

type ArticleCounts = { all: number; at: Map<string, { articles: number; oldest: number; troubled: number }> }

async function articleCounts(db: Database): Promise<ArticleCounts> {
  const found = await sql<{ station: string; articles: number; oldest: number; troubled: number }>`
    select station, count(*) as articles, min(first_seen_at) as oldest, count(page_problem) as troubled
    from article group by station`.execute(db)
  const at = new Map(found.rows.map(({ station, ...row }) => [station, numbersOf(row)]))
  return { all: sum([...at.values()].map(one => one.articles)), at }
}

/** PostgreSQL counts in bigint, which some drivers hand over as text. */
const numbersOf = <T extends Record<string, number>>(row: T): T =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)])) as T

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0)

/** A page that gave no text counts as failed here, though its article goes on with the feed's text. */
function extractStation({ all, at }: ArticleCounts, now: number): StationStatus {
  const here = at.get('extract')
  const waiting = here?.articles ?? 0
  const failed = sum([...at].filter(([name]) => name !== 'extract').map(([, one]) => one.troubled))
  return station('extract', { waiting, done: all - waiting - failed, failed }, here?.oldest ?? null, now)
}

function clusterStation({ at }: ArticleCounts, now: number): StationStatus {
  const here = at.get('cluster')
  const counts = {
    waiting: here?.articles ?? 0,
    done: at.get('done')?.articles ?? 0,
    failed: at.get('failed')?.articles ?? 0,
  }
  return station('cluster', counts, here?.oldest ?? null, now)
}

/** What the site and the command line asked of the line; a job that is done is gone. */
async function jobStation(db: Database, now: number): Promise<StationStatus> {
  const found = await sql<{ waiting: number; oldest: number | null; failed: number }>`select
    (select count(*) from job where failed = 0 and due_at <= ${now}) as waiting,
    (select min(due_at) from job where failed = 0 and due_at <= ${now}) as oldest,
    (select count(*) from job where failed = 1) as failed`.execute(db)
  const { waiting, oldest, failed } = found.rows[0]!
  return station('jobs', { waiting, done: 0, failed }, oldest, now)
}

function station(
  name: StationStatus['name'],
  counts: Pick<StationStatus, 'waiting' | 'done' | 'failed'>,
  oldest: number | null,
  now: number,
): StationStatus {
  return { name, ...numbersOf(counts), oldestMs: oldest === null ? null : Math.max(0, now - Number(oldest)) }
}

async function storyCount(db: Database): Promise<number> {
  const found = await sql<{ stories: number }>`
    select count(*) as stories from story where merged_into is null and article_count > 0`.execute(db)
  return Number(found.rows[0]!.stories)
}
