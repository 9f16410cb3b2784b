import { sql } from 'kysely'
import { isOpinionSource } from '../text/opinion-words.ts'
import { unpack } from './pack.ts'
import type { Database } from './schema.ts'
import { movePins } from './stories-by-hand.ts'
import { dropDigests } from './story-digests.ts'

/** An article as the clusterer takes it. `owner` is the source's name where nobody else stands behind it. */
export type ArticleToPlace = {
  id: number
  /** When it was published, and when it was first seen here; milliseconds UTC. */
  at: number
  seenAt: number
  lang: string
  title: string
  body: string
  sourceId: number
  owner: string
  /** Whether its source is a news agency, whose texts others print. */
  agency: boolean
  /** Whether it says what somebody thinks of the news. */
  isOpinion: boolean
  /** The source's country, the article's topic and its whole text: what it is found by. */
  country: string | null
  topic: string | null
  text: string
  textHash: Uint8Array | null
  /** The story it is in already: it changed since, and only has to be told anew. */
  storyId?: number
  withdrawn: boolean
}

/** Enough of a body for the clusterer (150 words) and for what repeats it. */
const bodyLength = 6000

const articleColumns = [
  'article.id',
  'article.published_at',
  'article.first_seen_at',
  'article.lang',
  'article.title',
  'article.topic',
  'article.source_id',
  'article.text_hash',
  'article.story_id',
  'article.withdrawn',
  'article.kind as article_kind',
  'article_text.text',
  'source.owner',
  'source.name',
  'source.kind',
  'source.country',
] as const

type ArticleRow = {
  id: number
  published_at: number
  first_seen_at: number
  lang: string | null
  title: string
  topic: string | null
  source_id: number
  text_hash: Uint8Array | null
  story_id: number | null
  withdrawn: number
  article_kind: string
  text: Uint8Array
  owner: string | null
  name: string
  kind: string | null
  country: string | null
}

const withTexts = (db: Database) =>
  db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .innerJoin('source', 'source.id', 'article.source_id')
    .select(articleColumns)

/** The ids of articles that wait to be placed in a story, or told anew, in order of arrival. */
export async function articlesWaiting(db: Database, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('article')
    .select('id')
    .where('station', '=', 'cluster')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(row => row.id)
}

/**
 * Takes waiting articles as they are now, in order of arrival, and counts them as done in the caller's transaction:
 * whoever changes one after this puts it in line again.
 */
export async function takeToPlace(db: Database, ids: number[]): Promise<ArticleToPlace[]> {
  const taken = await db
    .updateTable('article')
    .set({ station: 'done' })
    .where('id', 'in', ids)
    .where('station', '=', 'cluster')
    .returning('id')
    .execute()
  if (taken.length === 0) return []
  const some = taken.map(row => row.id)
  const rows = await withTexts(db).where('article.id', 'in', some).orderBy('article.id').execute()
  return rows.map(articleOf)
}

/** The stories of articles with ids from one to another, each once, in the order of their articles. */
export async function storiesOfArticles(db: Database, from: number, until: number): Promise<number[]> {
  const rows = await db
    .selectFrom('article')
    .select('story_id')
    .where('id', '>=', from)
    .where('id', '<=', until)
    .where('story_id', 'is not', null)
    .orderBy('id')
    .execute()
  return [...new Set(rows.map(row => row.story_id!))]
}

/** Puts articles in line for the story station again: they changed while it was at them. */
export async function putInLine(db: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('article').set({ station: 'cluster' }).where('id', 'in', ids).execute()
}

/** Puts an article aside that cannot be placed, with the reason: the others go on. */
export async function putAside(db: Database, id: number, reason: string): Promise<void> {
  await db
    .updateTable('article')
    .set({ station: 'failed', page_detail: reason })
    .where('id', '=', id)
    .where('station', '=', 'cluster')
    .execute()
}

/** Articles placed already, in order of arrival after `afterId`: what the clusterer's memory is rebuilt from. */
export async function placedArticles(
  db: Database,
  since: number,
  afterId: number,
  limit: number,
): Promise<{ article: ArticleToPlace; storyId: number }[]> {
  const rows = await withTexts(db)
    .where('story_id', 'is not', null)
    .where('article.withdrawn', '=', 0)
    .where('article.first_seen_at', '>=', since)
    .where('article.id', '>', afterId)
    .orderBy('article.id')
    .limit(limit)
    .execute()
  return rows.map(row => ({ article: articleOf(row), storyId: row.story_id! }))
}

const articleOf = (row: ArticleRow): ArticleToPlace => articleWith(row, unpack(row.text))

const articleWith = (row: ArticleRow, text: string): ArticleToPlace => ({
  id: row.id,
  at: row.published_at,
  seenAt: row.first_seen_at,
  lang: row.lang ?? 'und',
  title: row.title,
  body: text.slice(0, bodyLength),
  sourceId: row.source_id,
  owner: row.owner ?? row.name,
  agency: row.kind === 'agency',
  isOpinion: row.article_kind === 'opinion' || isOpinionSource(row.name),
  country: row.country,
  topic: row.topic,
  text,
  textHash: row.text_hash,
  storyId: row.story_id ?? undefined,
  withdrawn: row.withdrawn === 1,
})

/** Begins a story with nothing but its first headline; `describeStory` fills it in the same transaction. */
export async function beginStory(db: Database, { title, lang, at }: ArticleToPlace, now: number): Promise<number> {
  const { id } = await db
    .insertInto('story')
    .values({ title, lang, first_at: at, last_at: at, changed_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Places an article that was taken in a story, with why. */
export async function placeArticle(
  db: Database,
  placed: { articleId: number; storyId: number; probability?: number; copyOf?: number; reason: string },
  now: number,
): Promise<void> {
  const { articleId, storyId, probability, copyOf, reason } = placed
  await db
    .updateTable('article')
    .set({
      story_id: storyId,
      join_probability: probability ?? null,
      copy_of: copyOf ?? null,
      placed_at: sql`coalesce(placed_at, ${now})`,
    })
    .where('id', '=', articleId)
    .execute()
  await db
    .insertInto('story_event')
    .values({
      at: now,
      kind: 'join',
      article_id: articleId,
      to_story_id: storyId,
      probability: probability ?? null,
      reason,
    })
    .execute()
}

/** Moves all of a story into an older one; its address leads there from now on. */
export async function mergeStories(
  db: Database,
  from: number,
  into: number,
  reason: string,
  now: number,
): Promise<void> {
  await db.updateTable('article').set({ story_id: into }).where('story_id', '=', from).execute()
  await db.updateTable('story').set({ merged_into: into }).where('merged_into', '=', from).execute()
  await db.updateTable('story').set({ merged_into: into, changed_at: now }).where('id', '=', from).execute()
  await db.deleteFrom('placement').where('story_id', '=', from).execute()
  await db.deleteFrom('story_subject').where('story_id', '=', from).execute()
  await dropDigests(db, [from]) // a word of it must not outlive a kill that looks for it where its articles now are
  await movePins(db, from, into)
  await db
    .insertInto('story_event')
    .values({ at: now, kind: 'merge', from_story_id: from, to_story_id: into, reason })
    .execute()
}

/** Moves articles to the story they belong to after a second look, with why. */
export async function moveArticles(
  db: Database,
  { articles, from, into, reason }: { articles: number[]; from: number; into: number; reason: string },
  now: number,
): Promise<void> {
  await db.updateTable('article').set({ story_id: into }).where('id', 'in', articles).execute()
  await db.updateTable('story').set({ changed_at: now }).where('id', '=', from).execute()
  await dropDigests(db, [from]) // it may speak with the sentences of what has left
  const event = { at: now, kind: 'move', from_story_id: from, to_story_id: into, reason }
  await db
    .insertInto('story_event')
    .values(articles.map(article_id => ({ ...event, article_id })))
    .execute()
}

/** Begins a story for articles that leave another; its row says what that one's does until it is described anew. */
export async function splitStory(
  db: Database,
  from: number,
  now: number,
  reason: string = 'another event',
): Promise<number> {
  const old = await db
    .selectFrom('story')
    .select(['title', 'lang', 'first_at', 'last_at'])
    .where('id', '=', from)
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('story')
    .values({ ...old, changed_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const event = { at: now, kind: 'split', from_story_id: from, to_story_id: id, reason }
  await db.insertInto('story_event').values(event).execute()
  return id
}
