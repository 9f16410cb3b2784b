import { sql } from 'kysely'
import type { ArticleKind } from '../model/article.ts'
import type { StoryDigest } from '../model/story-digest.ts'
import { isOpinionSource } from '../text/opinion-words.ts'
import { pack, unpack } from './pack.ts'
import type { Database } from './schema.ts'

/** A report as a digest is made of it, without its text; `piece` what sort it is. Times: milliseconds UTC. */
export type DigestedArticle = {
  id: number
  title: string
  lang: string | null
  publishedAt: number
  updatedAt: number | null
  owner: string
  rights: string
  words: number
  piece: ArticleKind
}

/** A story to be digested: its headline and language as they stand. */
export type StoryToDigest = { id: number; title: string; lang: string | null }

/** The stories whose reports are to be read together by now, those that wait longest first. */
export function storiesToDigest(db: Database, now: number, limit: number): Promise<StoryToDigest[]> {
  return db
    .selectFrom('story')
    .select(['id', 'title', 'lang'])
    .where('digest_due_at', '<=', now)
    .orderBy('digest_due_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/**
 * The independent reports of a story, oldest first: at most `first` of the oldest and `last` of the newest, so that what
 * began it and what is new in it are both there however long it is.
 */
export async function reportsToDigest(
  db: Database,
  storyId: number,
  first: number,
  last: number,
): Promise<DigestedArticle[]> {
  const some = async (order: 'asc' | 'desc', limit: number): Promise<DigestedArticle[]> => {
    const direction = sql.raw(order)
    const { rows } = await sql<DigestedArticle & { source: string }>`
      select a.id, a.title, a.lang, a.published_at as "publishedAt", a.updated_at as "updatedAt",
        coalesce(s.owner, s.name) as owner, s.name as source, s.rights, a.words, a.kind as piece
      from article a join source s on s.id = a.source_id
      where a.story_id = ${storyId} and a.withdrawn = 0 and a.copy_of is null
      order by a.published_at ${direction}, a.id ${direction} limit ${limit}`.execute(db)
    return rows.map(({ source, ...row }) => (isOpinionSource(source) ? { ...row, piece: 'opinion' } : row))
  }
  const oldest = await some('asc', first)
  if (oldest.length < first) return oldest
  const known = new Set(oldest.map(({ id }) => id))
  const newest = await some('desc', last)
  return [...oldest, ...newest.filter(({ id }) => !known.has(id)).reverse()]
}

/** The plain texts of articles. */
export async function textsOf(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('article_text')
    .select(['article_id', 'text'])
    .where('article_id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.article_id, unpack(row.text)]))
}

/** The digest of a story as it was last written; nothing where there is none. */
export async function digestOf(db: Database, storyId: number): Promise<StoryDigest | undefined> {
  const row = await db.selectFrom('story_digest').select('digest').where('story_id', '=', storyId).executeTakeFirst()
  return row && (JSON.parse(unpack(row.digest)) as StoryDigest)
}

/** The digests of these stories as they were last written, by story. */
export async function digestsOf(db: Database, storyIds: readonly number[]): Promise<Map<number, StoryDigest>> {
  if (storyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('story_digest')
    .select(['story_id', 'digest'])
    .where('story_id', 'in', storyIds)
    .execute()
  return new Map(rows.map(row => [row.story_id, JSON.parse(unpack(row.digest)) as StoryDigest]))
}

/** Writes a story's digest in place of the one before. */
export async function writeDigest(db: Database, storyId: number, digest: StoryDigest, now: number): Promise<void> {
  const row = { digest: pack(JSON.stringify(digest)), made_at: now }
  await db
    .insertInto('story_digest')
    .values({ story_id: storyId, ...row })
    .onConflict(conflict => conflict.column('story_id').doUpdateSet(row))
    .execute()
}

/**
 * Whether the reports that a digest was made of, and the digest before it, are still there: a kill takes both away while
 * others read them.
 */
export async function standsAsRead(
  db: Database,
  storyId: number,
  { articleIds, withDigest }: { articleIds: readonly number[]; withDigest: boolean },
): Promise<boolean> {
  if (articleIds.length > 0) {
    const { standing } = await db
      .selectFrom('article')
      .select(eb => eb.fn.countAll().as('standing'))
      .where('id', 'in', articleIds)
      .where('story_id', '=', storyId)
      .where('withdrawn', '=', 0)
      .executeTakeFirstOrThrow()
    if (Number(standing) < articleIds.length) return false
  }
  if (!withDigest) return true
  const kept = await db.selectFrom('story_digest').select('story_id').where('story_id', '=', storyId).executeTakeFirst()
  return kept !== undefined
}

/** Takes away what stories say together: their reports are too few, or one of them must not be read any more. */
export async function dropDigests(db: Database, storyIds: readonly number[]): Promise<void> {
  if (storyIds.length > 0) await db.deleteFrom('story_digest').where('story_id', 'in', storyIds).execute()
}

/** Says that nothing is to be done for these stories until they change again. */
export async function settleDigests(db: Database, storyIds: readonly number[]): Promise<void> {
  if (storyIds.length === 0) return
  await db.updateTable('story').set({ digest_due_at: null }).where('id', 'in', storyIds).execute()
}

/** A story that belongs with another, and how alike they are. */
export type Linked = { storyId: number; alike: number }

const mostLinks = 10

/**
 * Notes which stories a story belongs with, in both directions; each keeps the ten it is most like. What it was linked to
 * and is like no more is taken away where the other story is younger than `since` (ms): older ones are in nobody's memory
 * to be compared with, and their links stand.
 */
export async function linkStories(
  db: Database,
  storyId: number,
  others: readonly Linked[],
  since: number,
): Promise<void> {
  const kept = others.map(other => other.storyId)
  await db
    .deleteFrom('story_link')
    .where('story_id', '=', storyId)
    .where('other_id', 'in', db.selectFrom('story').select('id').where('last_at', '>=', since))
    .where(eb => (kept.length > 0 ? eb('other_id', 'not in', kept) : eb.val(true)))
    .execute()
  if (others.length === 0) return
  const pairs = others.flatMap(({ storyId: other, alike }) => [
    { story_id: storyId, other_id: other, alike },
    { story_id: other, other_id: storyId, alike },
  ])
  await db
    .insertInto('story_link')
    .values(pairs)
    .onConflict(conflict =>
      conflict.columns(['story_id', 'other_id']).doUpdateSet(eb => ({ alike: eb.ref('excluded.alike') })),
    )
    .execute()
  await sql`
    delete from story_link where (story_id, other_id) in (
      select story_id, other_id from (
        select story_id, other_id, row_number() over (partition by story_id order by alike desc, other_id) as place
        from story_link where story_id in (${sql.join([storyId, ...others.map(other => other.storyId)])})) ranked
      where place > ${mostLinks})`.execute(db)
}

/** Of some stories those that stand: another process may have merged one or taken it away. */
export async function standingOf(db: Database, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('story')
    .select('id')
    .where('id', 'in', ids)
    .where('merged_into', 'is', null)
    .execute()
  return new Set(rows.map(row => row.id))
}

/** How alike the stories linked to this one are, by their ids. */
export async function linksOf(db: Database, storyId: number): Promise<Map<number, number>> {
  const rows = await db.selectFrom('story_link').select(['other_id', 'alike']).where('story_id', '=', storyId).execute()
  return new Map(rows.map(row => [row.other_id, row.alike]))
}
