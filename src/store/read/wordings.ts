import { sql } from 'kysely'
import type { Picture } from '../../model/feed.ts'
import type { RightsProfile } from '../../model/source.ts'
import type { Database } from '../schema.ts'
import type { StoryCard } from './story-card.ts'

type Worded = Pick<StoryCard, 'title' | 'summary' | 'lang' | 'picture' | 'leadArticleId' | 'leadSource' | 'rights'>

/** How these stories are told in other languages than their own: gives a story's card for readers of a language. */
export async function wordingsFor(db: Database, ids: number[]): Promise<(card: StoryCard, lang: string) => StoryCard> {
  const worded = ids.length > 0 ? await wordingsOf(db, ids) : new Map<string, Worded>()
  return (card, lang) => ({ ...card, ...worded.get(`${card.id} ${lang}`) })
}

async function wordingsOf(db: Database, ids: number[]): Promise<Map<string, Worded>> {
  const found = await sql<WordingRow>`
    select w.story_id as "storyId", w.lang, w.title, w.summary, w.picture, w.article_id as "articleId", s.name, s.rights
    from story_wording w join article a on a.id = w.article_id and a.story_id = w.story_id and a.withdrawn = 0
      join source s on s.id = a.source_id
    where w.story_id in (${sql.join(ids)})`.execute(db)
  return new Map(found.rows.map(row => [`${row.storyId} ${row.lang}`, wordedBy(row)]))
}

type WordingRow = {
  storyId: number
  lang: string
  title: string
  summary: string | null
  picture: string | null
  articleId: number
  name: string
  rights: RightsProfile
}

const wordedBy = ({ lang, title, summary, picture, articleId, name, rights }: WordingRow): Worded => ({
  lang,
  title,
  summary: summary ?? undefined,
  picture: picture ? (JSON.parse(picture) as Picture) : undefined,
  leadArticleId: articleId,
  leadSource: name,
  rights,
})
