import { sql } from 'kysely'
import { toldIn } from '../model/story-digest.ts'
import { joinWorded, type StoryCard, type StoryRow, storyCard, wordedColumns } from './read/story-card.ts'
import type { Database } from './schema.ts'
import { digestsOf } from './story-digests.ts'

/** A briefing as its row: of a day (`2026-11-23`), for readers of a language or (empty) for all. */
export type BriefingRow = { day: string; lang: string; begunAt: number; writtenAt: number; closed: boolean }

/** The briefings whose day has not closed yet. */
export async function openBriefings(db: Database): Promise<BriefingRow[]> {
  const rows = await db.selectFrom('briefing').selectAll().where('closed', '=', 0).execute()
  return rows.map(row => ({
    day: row.day,
    lang: row.lang,
    begunAt: row.begun_at,
    writtenAt: row.written_at,
    closed: false,
  }))
}

/** Whether there has ever been a briefing. */
export const hasBriefing = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('briefing').select('day').limit(1).executeTakeFirst()) !== undefined

/** Briefings of days that are over are never written again. */
export async function closeBriefings(db: Database, before: string): Promise<void> {
  await db.updateTable('briefing').set({ closed: 1 }).where('closed', '=', 0).where('day', '<', before).execute()
}

/** The languages that have a front page of their own, and the empty one of the front page for all. */
export async function frontLanguages(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('placement').select(['lang', 'edition']).where('rank', '=', 1).execute()
  return rows.filter(row => row.edition === (row.lang === '' ? 'front' : `${row.lang}/front`)).map(row => row.lang)
}

/** A story that may come to a briefing; `told` says whether its words are in the language of the front page. */
export type BriefingCandidate = StoryCard & { told: boolean }

/** The stories of a front page, best first, with a report since `since`; in the words of its language. */
export async function candidatesForBriefing(db: Database, lang: string, since: number): Promise<BriefingCandidate[]> {
  const edition = lang === '' ? 'front' : `${lang}/front`
  const found = await sql<StoryRow>`
    select ${wordedColumns} from placement p join story t on t.id = p.story_id ${joinWorded(lang)}
    where p.edition = ${edition} and t.article_count > 0 and t.last_at >= ${since} order by p.rank`.execute(db)
  return found.rows.map(row => ({
    ...storyCard(row),
    told: lang === '' || row.lang === lang || (row.lang?.startsWith(`${lang}-`) ?? false),
  }))
}

/** Writes a briefing, in place of what it said before; not once its day has closed. Call it in a transaction. */
export async function writeBriefing(
  db: Database,
  { day, lang }: Pick<BriefingRow, 'day' | 'lang'>,
  stories: StoryCard[],
  now: number,
): Promise<void> {
  const row = await db
    .insertInto('briefing')
    .values({ day, lang, begun_at: now, written_at: now })
    .onConflict(conflict =>
      conflict.columns(['day', 'lang']).doUpdateSet({ written_at: now }).where('briefing.closed', '=', 0),
    )
    .returning('day')
    .executeTakeFirst()
  if (!row) return
  for (const table of ['briefing_story', 'briefing_sentence'] as const)
    await db.deleteFrom(table).where('day', '=', day).where('lang', '=', lang).execute()
  const rows = stories.flatMap((story, at) =>
    story.leadArticleId ? [{ story, at, article: story.leadArticleId }] : [],
  )
  if (rows.length === 0) return
  await tellTogether(
    db,
    { day, lang },
    rows.map(({ story, at }) => ({ story, place: at + 1 })),
  )
  await db
    .insertInto('briefing_story')
    .values(
      rows.map(({ story, at, article }) => ({
        day,
        lang,
        place: at + 1,
        story_id: story.id,
        article_id: article,
        title: story.title,
        title_lang: story.lang ?? null,
        summary: story.summary ?? null,
        topic: story.topic ?? null,
        articles: story.articles,
        sources: story.sources,
        owners: story.owners,
      })),
    )
    .execute()
}

/** Notes what the reports of each story say together now, as far as that is in the language of its headline. */
async function tellTogether(
  db: Database,
  briefing: Pick<BriefingRow, 'day' | 'lang'>,
  told: readonly { story: StoryCard; place: number }[],
): Promise<void> {
  const digests = await digestsOf(
    db,
    told.map(({ story }) => story.id),
  )
  const rows = told.flatMap(({ story, place }) => {
    const digest = digests.get(story.id)
    const tongue = primaryTag(story.lang ?? '')
    return (digest ? toldIn(digest, tongue).summary : [])
      .filter(({ lang }) => primaryTag(lang) === tongue)
      .map(({ articleId, text, lang, end }, turn) => ({
        ...briefing,
        ...{ place, turn, article_id: articleId, text, text_lang: lang, ends: end },
      }))
  })
  if (rows.length > 0) await db.insertInto('briefing_sentence').values(rows).execute()
}

const primaryTag = (tag: string): string => tag.split('-')[0]!.toLowerCase()
