import { sql } from 'kysely'
import { forgetVersions } from './keep-version.ts'
import { pack } from './pack.ts'
import type { Database } from './schema.ts'

/** Why an article goes: by a kill at a time (milliseconds UTC), with the version that ordered it, or for an embargo. */
export type Withdrawal = { killedAt?: number; version?: number }

/**
 * Takes every word of an article, its earlier versions too, out of the store and hides it everywhere in the caller's transaction. What is at work on
 * its page loses its lease; the story station takes it out of the index and tells its story anew.
 */
export async function withdrawArticle(db: Database, id: number, { killedAt, version }: Withdrawal): Promise<void> {
  await db
    .updateTable('article')
    .set({
      ...nothingSaid,
      withdrawn: 1,
      killed_at: killedAt ?? null,
      ...(version !== undefined && { version }),
      station: 'cluster',
      page_due_at: null,
      leased_until: 0,
      fence: sql`fence + 1`,
    })
    .where('id', '=', id)
    .execute()
  const nothing = pack('')
  await db
    .updateTable('article_text')
    .set({ html: nothing, text: nothing, feed_html: nothing, read_more: '[]', apart: null })
    .where('article_id', '=', id)
    .execute()
  await forgetVersions(db, id)
  await db.deleteFrom('understanding').where('article_id', '=', id).execute()
  await letCopiesStand(db, id)
  await untellStory(db, id)
}

const nothingSaid = {
  title: '',
  feed_title: null,
  summary: null,
  authors: '[]',
  picture: null,
  section: null,
  tags: '[]',
  topic: null,
  words: 0,
  item_hash: new Uint8Array(32),
  text_hash: null,
  urgency: null,
  usage_terms: null,
  correction: null,
  copy_of: null,
} as const

/** Of those that repeat it word for word the first stands for the others from now on. */
async function letCopiesStand(db: Database, id: number): Promise<void> {
  const first = await db.selectFrom('article').select('id').where('copy_of', '=', id).orderBy('id').executeTakeFirst()
  if (!first) return
  await db.updateTable('article').set({ copy_of: first.id }).where('copy_of', '=', id).execute()
  await db.updateTable('article').set({ copy_of: null }).where('id', '=', first.id).execute()
}

/** Until its story is told anew, neither that nor a wording, a digest or a briefing says this article's words. */
async function untellStory(db: Database, id: number): Promise<void> {
  const unsaid = { title: '', title_lang: null, summary: null }
  await db.updateTable('briefing_story').set(unsaid).where('article_id', '=', id).execute()
  await db.deleteFrom('briefing_sentence').where('article_id', '=', id).execute()
  const { story_id } = await db.selectFrom('article').select('story_id').where('id', '=', id).executeTakeFirstOrThrow()
  if (story_id === null) return
  for (const table of ['story_digest', 'story_wording', 'story_subject'] as const)
    await db.deleteFrom(table).where('story_id', '=', story_id).execute()
  await tellByAnother(db, story_id, id)
}

/** Summary and picture may be any report's, whichever leads; headline and language are the leading one's. */
async function tellByAnother(db: Database, storyId: number, id: number): Promise<void> {
  const other = await db
    .selectFrom('article')
    .select(['id', 'title', 'lang'])
    .where('story_id', '=', storyId)
    .where('withdrawn', '=', 0)
    .orderBy('id')
    .executeTakeFirst()
  await db.updateTable('story').set({ summary: null, picture: null }).where('id', '=', storyId).execute()
  await db
    .updateTable('story')
    .set({
      lead_article_id: other?.id ?? null,
      title: other?.title ?? '',
      ...(other && { lang: other.lang }),
      article_count: other ? sql<number>`article_count - 1` : 0,
    })
    .where('id', '=', storyId)
    .where(eb => (other ? eb('lead_article_id', '=', id) : eb.val(true)))
    .execute()
}
