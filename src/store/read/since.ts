import { sql } from 'kysely'
import type { Database } from '../schema.ts'
import { joinWorded, type StoryCard, type StoryRow, storyCard, wordedColumns } from './story-card.ts'

/** What of a front page is new since a time, and what has grown, by how many articles; each best first. */
export type NewsSince = { fresh: StoryCard[]; grown: (StoryCard & { more: number })[] }

/**
 * What came to the front page for readers of `lang` (without its region) since a time: of its forty stories those first
 * told since, and those told before with articles since.
 */
export async function newsSince(db: Database, lang: string, since: number): Promise<NewsSince> {
  const own = await changedOn(db, `${lang}/front`, lang, since)
  const rows = own ?? (await changedOn(db, 'front', lang, since)) ?? []
  return {
    fresh: rows.filter(row => row.firstAt > since).map(storyCard),
    grown: rows.filter(row => row.firstAt <= since).map(row => ({ ...storyCard(row), more: Number(row.more) })),
  }
}

type Changed = StoryRow & { more: number }

/** Nothing where there is no such edition. */
async function changedOn(db: Database, edition: string, lang: string, since: number): Promise<Changed[] | undefined> {
  const found = await sql<Changed>`
    select ${wordedColumns}, (select count(*) from article b
      where b.story_id = t.id and b.published_at > ${since} and b.withdrawn = 0) as more
    from placement p join story t on t.id = p.story_id ${joinWorded(lang)}
    where p.edition = ${edition} and t.article_count > 0 order by p.rank`.execute(db)
  return found.rows.length === 0 ? undefined : found.rows.filter(row => row.lastAt > since)
}
