import type { Picture } from '../model/feed.ts'
import type { Database } from './schema.ts'

/** How a story is told to readers of a language (without its region) that its own headline is not in. */
export type StoryWording = { lang: string; title: string; summary?: string; picture?: Picture; articleId: number }

/** The present headlines of stories in other languages than their own: by story, then by language. */
export async function wordingTitles(db: Database, ids: number[]): Promise<Map<number, Map<string, string>>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('story_wording')
    .select(['story_id', 'lang', 'title'])
    .where('story_id', 'in', ids)
    .execute()
  const byStory = Map.groupBy(rows, row => row.story_id)
  return new Map([...byStory].map(([id, own]) => [id, new Map(own.map(({ lang, title }) => [lang, title]))]))
}

/** Writes how a story is told in other languages, in place of what was there. */
export async function wordStory(db: Database, storyId: number, wordings: StoryWording[]): Promise<void> {
  await db.deleteFrom('story_wording').where('story_id', '=', storyId).execute()
  if (wordings.length === 0) return
  await db
    .insertInto('story_wording')
    .values(
      wordings.map(({ lang, title, summary, picture, articleId }) => ({
        story_id: storyId,
        lang,
        title,
        summary: summary ?? null,
        picture: picture ? JSON.stringify(picture) : null,
        article_id: articleId,
      })),
    )
    .execute()
}
