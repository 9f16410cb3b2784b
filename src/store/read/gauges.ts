import { sql } from 'kysely'
import type { Database } from '../schema.ts'

const hour = 3_600_000
const day = 24 * hour

const countedForMs = 10_000

/** What the factory has done of late. */
export type Gauges = { sourcesReadLastHour: number; articlesLastDay: number }

/** Gives the gauges, counted at most every ten seconds however many ask: the articles of a day may be a million. */
export function openGauges(db: Database, clock: () => number): () => Promise<Gauges> {
  let counted: { at: number; gauges: Promise<Gauges> } | undefined
  return () => {
    const now = clock()
    if (counted && now - counted.at < countedForMs && now >= counted.at) return counted.gauges
    counted = { at: now, gauges: gaugesAt(db, now) }
    counted.gauges.catch(() => {
      counted = undefined
    })
    return counted.gauges
  }
}

/** Reads the gauges at `now`. */
export async function gaugesAt(db: Database, now: number): Promise<Gauges> {
  const found = await sql<Gauges>`select
    (select count(distinct source_id) from feed where answered_at >= ${now - hour}) as "sourcesReadLastHour",
    (select count(*) from article where published_at >= ${now - day} and withdrawn = 0) as "articlesLastDay"`.execute(
    db,
  )
  return { ...found.rows[0]! }
}

/** The number of the last announcement; 0 before the first. */
export async function lastAnnouncement(db: Database): Promise<number> {
  const found = await sql<{ id: number }>`select coalesce(max(id), 0) as id from announcement`.execute(db)
  return Number(found.rows[0]!.id)
}

/**
 * How far the first reading of the sources has come. `outcomes` counts feeds by what their last reading came to. With
 * `demo`, the demonstration runs or has been asked for, and only its sources are counted: none before it has begun.
 */
export type FirstReading = {
  demo: boolean
  sources: number
  read: number
  answered: number
  articles: number
  outcomes: [string, number][]
}

/** Counts what has been read so far, for a front page that has no story yet. */
export async function firstReading(db: Database): Promise<FirstReading> {
  const demo = await demonstrationIsOn(db)
  const counted = sql`select id from source where demo = ${demo ? 1 : 0}`
  const feeds = sql`from feed where source_id in (${counted})`
  const counts = await sql<Omit<FirstReading, 'demo' | 'outcomes'>>`select
    (select count(*) from (${counted}) s) as sources,
    (select count(distinct source_id) ${feeds} and outcome is not null) as read,
    (select count(distinct source_id) ${feeds} and answered_at is not null) as answered,
    (select count(*) from article where source_id in (${counted})) as articles`.execute(db)
  const outcomes = await sql<{ outcome: string; feeds: number }>`
    select outcome, count(*) as feeds ${feeds} and outcome is not null
    group by outcome order by count(*) desc, outcome`.execute(db)
  return { demo, ...counts.rows[0]!, outcomes: outcomes.rows.map(row => [row.outcome, row.feeds]) }
}

async function demonstrationIsOn(db: Database): Promise<boolean> {
  const found = await sql<{ signs: number }>`select
    (select count(*) from source where demo = 1) +
    (select count(*) from job where kind = 'start-demo' and failed = 0) as signs`.execute(db)
  return Number(found.rows[0]!.signs) > 0
}
