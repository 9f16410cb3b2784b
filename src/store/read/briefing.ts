import { sql } from 'kysely'
import type { RightsProfile } from '../../model/source.ts'
import type { CitedSentence } from '../../model/story-digest.ts'
import type { Database } from '../schema.ts'

/** A story as a briefing told it. `rights` are those of the report it was taken from. */
export type BriefingStory = {
  storyId: number
  /** Where the whole is: a story of one article is that article. */
  articleId?: number
  title: string
  lang: string | null
  summary: string | null
  topic: string | null
  sourceName: string | null
  rights: RightsProfile
  articles: number
  sources: number
  /** What its reports said together, in its order; empty where one report alone told it. */
  said: BriefingSentence[]
}

/** A sentence of a report that a briefing cites, and whose it is. */
export type BriefingSentence = CitedSentence & { owner: string | null; sourceName: string; rights: RightsProfile }

/** A day's briefing, with the days before and after it that have one. Times: milliseconds UTC. */
export type Briefing = {
  day: string
  begunAt: number
  writtenAt: number
  closed: boolean
  stories: BriefingStory[]
  before?: string
  after?: string
}

type Row = { day: string; lang: string; begunAt: number; writtenAt: number; closed: number }
const columns = sql`day, lang, begun_at as "begunAt", written_at as "writtenAt", closed`

/**
 * The briefing of a day, or the newest without one, for readers of `lang` (without its region): theirs where there is one,
 * else that for all. Nothing where there is none.
 */
export async function briefingOf(db: Database, lang: string, day?: string): Promise<Briefing | undefined> {
  const found = await sql<Row>`
    select ${columns} from briefing where lang in ('', ${lang}) ${day === undefined ? sql`` : sql`and day = ${day}`}
    order by day desc, lang desc limit 1`.execute(db)
  const row = found.rows[0]
  if (!row) return undefined
  const [stories, beside] = await Promise.all([storiesOf(db, row), daysBeside(db, row.day)])
  return { ...row, closed: row.closed === 1, stories, ...beside }
}

/** The newest briefings, at most `limit` days. */
export async function latestBriefings(db: Database, lang: string, limit: number): Promise<Briefing[]> {
  const found = await sql<{ day: string }>`
    select distinct day from briefing where lang in ('', ${lang}) order by day desc limit ${limit}`.execute(db)
  const briefings = await Promise.all(found.rows.map(({ day }) => briefingOf(db, lang, day)))
  return briefings.filter(briefing => briefing !== undefined)
}

async function daysBeside(db: Database, day: string): Promise<Pick<Briefing, 'before' | 'after'>> {
  const found = await sql<{ before: string | null; after: string | null }>`select
    (select max(day) from briefing where day < ${day}) as before,
    (select min(day) from briefing where day > ${day}) as after`.execute(db)
  return { before: found.rows[0]?.before ?? undefined, after: found.rows[0]?.after ?? undefined }
}

/**
 * What a briefing said, as far as it may still be said: without stories that are withdrawn or hidden since; where only the
 * report it was taken from is gone, the story's present words stand for it.
 */
async function storiesOf(db: Database, { day, lang }: Pick<Row, 'day' | 'lang'>): Promise<BriefingStory[]> {
  // of a report that was killed no word is left, though it may be back with others
  const isSaid = sql`a.id is not null and a.withdrawn = 0 and b.title <> ''`
  const found = await sql<
    Omit<BriefingStory, 'said'> & { articleId: number | null; rights: RightsProfile | null; place: number }
  >`
    select b.place, t.id as "storyId", case when t.article_count = 1 then t.lead_article_id end as "articleId",
      case when ${isSaid} then b.title else t.title end as title,
      case when ${isSaid} then b.title_lang else t.lang end as lang,
      case when ${isSaid} then b.summary end as summary, b.topic, s.name as "sourceName", s.rights, b.articles, b.sources
    from briefing_story b join story was on was.id = b.story_id
      join story t on t.id = coalesce(was.merged_into, was.id)
      left join article a on a.id = b.article_id left join source s on s.id = a.source_id
    where b.day = ${day} and b.lang = ${lang} and t.hidden = 0 and t.article_count > 0 order by b.place`.execute(db)
  const said = await sentencesOf(db, { day, lang })
  const seen = new Set<number>()
  return found.rows.flatMap(({ place, ...row }) => {
    if (seen.has(row.storyId)) return [] // two that were told apart are one story since
    seen.add(row.storyId)
    const rights = row.rights ?? 'headline'
    return [{ ...row, articleId: row.articleId ?? undefined, rights, said: said.get(place) ?? [] }]
  })
}

/** The sentences of a briefing by the place of their story; without those of reports that are withdrawn since. */
async function sentencesOf(
  db: Database,
  { day, lang }: Pick<Row, 'day' | 'lang'>,
): Promise<Map<number, BriefingSentence[]>> {
  const { rows } = await sql<BriefingSentence & { place: number }>`
    select n.place, n.article_id as "articleId", n.text, n.text_lang as lang, n.ends as "end", s.owner,
      s.name as "sourceName", s.rights
    from briefing_sentence n join article a on a.id = n.article_id and a.withdrawn = 0
      join source s on s.id = a.source_id
    where n.day = ${day} and n.lang = ${lang} order by n.place, n.turn`.execute(db)
  return Map.groupBy(rows, row => row.place)
}
