import { sql } from 'kysely'
import type { ArticleKind } from '../model/article.ts'
import type { Picture } from '../model/feed.ts'
import type { RightsProfile, SourceKind } from '../model/source.ts'
import { isOpinionSource } from '../text/opinion-words.ts'
import type { Database } from './schema.ts'
import { dropDigests } from './story-digests.ts'

/** An article within its story, as headline, counts and rank need it. */
export type StoryMember = {
  storyId: number
  articleId: number
  title: string
  summary?: string
  picture?: Picture
  lang?: string
  topic?: string
  at: number
  firstSeenAt: number
  copyOf?: number
  probability?: number
  sourceId: number
  owner: string
  country?: string
  /** What its source is. */
  kind?: SourceKind
  /** What sort of piece it is; opinion too where its source is a publisher's part for that. */
  piece?: ArticleKind
  /** What the source lets us show. */
  rights: RightsProfile
}

/** The members of some stories, oldest first; withdrawn articles are left out, and hidden stories with all of theirs. */
export async function membersOf(db: Database, storyIds: readonly number[]): Promise<StoryMember[]> {
  if (storyIds.length === 0) return []
  const rows = await memberRows(db)
    .where('article.story_id', 'in', storyIds)
    .where('article.withdrawn', '=', 0)
    .where('story.hidden', '=', 0)
    .orderBy('article.published_at')
    .orderBy('article.id')
    .execute()
  return rows.map(memberOf)
}

/** These members of stories, in no order. */
export async function membersWithIds(db: Database, articleIds: readonly number[]): Promise<StoryMember[]> {
  const members: StoryMember[] = []
  for (let at = 0; at < articleIds.length; at += chunk) {
    const rows = await memberRows(db)
      .where('article.id', 'in', articleIds.slice(at, at + chunk))
      .execute()
    members.push(...rows.map(memberOf))
  }
  return members
}

// Both databases bound the parameters of a statement.
const chunk = 500

const memberRows = (db: Database) =>
  db
    .selectFrom('article')
    .innerJoin('source', 'source.id', 'article.source_id')
    .innerJoin('story', 'story.id', 'article.story_id')
    .select([
      'article.story_id',
      'article.id',
      'article.title',
      'article.summary',
      'article.picture',
      'article.lang',
      'article.topic',
      'article.kind as piece',
      'article.published_at',
      'article.first_seen_at',
      'article.copy_of',
      'article.join_probability',
      'article.source_id',
      'source.owner',
      'source.name',
      'source.country',
      'source.kind',
      'source.rights',
    ])

type MemberRow = Awaited<ReturnType<ReturnType<typeof memberRows>['execute']>>[number]

const memberOf = (row: MemberRow): StoryMember => ({
  storyId: row.story_id!,
  articleId: row.id,
  title: row.title,
  summary: row.summary ?? undefined,
  picture: row.picture ? (JSON.parse(row.picture) as Picture) : undefined,
  lang: row.lang ?? undefined,
  topic: row.topic ?? undefined,
  at: row.published_at,
  firstSeenAt: row.first_seen_at,
  copyOf: row.copy_of ?? undefined,
  probability: row.join_probability ?? undefined,
  sourceId: row.source_id,
  owner: row.owner ?? row.name,
  country: row.country ?? undefined,
  kind: (row.kind ?? undefined) as SourceKind | undefined,
  piece: isOpinionSource(row.name) ? 'opinion' : (row.piece as ArticleKind),
  rights: row.rights as RightsProfile,
})

/** What a story's row says of it. */
export type StoryDescription = {
  id: number
  title: string
  summary?: string
  lang?: string
  picture?: Picture
  topic?: string
  leadArticleId: number
  articleCount: number
  sourceCount: number
  ownerCount: number
  languageCount: number
  firstAt: number
  lastAt: number
  volume: number[]
}

/** Writes a story's description. */
export async function describeStory(db: Database, story: StoryDescription, now: number): Promise<void> {
  await db
    .updateTable('story')
    .set({
      title: story.title,
      summary: story.summary ?? null,
      lang: story.lang ?? null,
      picture: story.picture ? JSON.stringify(story.picture) : null,
      topic: story.topic ?? null,
      lead_article_id: story.leadArticleId,
      article_count: story.articleCount,
      source_count: story.sourceCount,
      owner_count: story.ownerCount,
      language_count: story.languageCount,
      first_at: story.firstAt,
      last_at: story.lastAt,
      volume: JSON.stringify(story.volume),
      changed_at: now,
      digest_due_at: digestDueAt(story, now),
    })
    .where('id', '=', story.id)
    .execute()
}

const restAfterDigest = { msAnArticle: 250, mostMs: 60_000 }

/**
 * Its reports are read together at once where they never were; a story that grows waits a quarter of a second for each of
 * its articles, so that one of hundreds, which takes long to read, is read anew once a minute.
 */
function digestDueAt({ id, articleCount }: StoryDescription, now: number) {
  const rest = Math.min(restAfterDigest.mostMs, restAfterDigest.msAnArticle * articleCount)
  return sql<number>`coalesce(digest_due_at,
    case when exists (select 1 from story_digest d where d.story_id = ${id})
      then cast(${now + rest} as bigint) else cast(${now} as bigint) end)`
}

/** A story whose articles are all gone, or that is hidden: it is shown nowhere, and another article may yet join it. */
export async function emptyStories(db: Database, ids: number[], now: number): Promise<void> {
  if (ids.length === 0) return
  const nothing = { article_count: 0, source_count: 0, owner_count: 0, language_count: 0 }
  await db
    .updateTable('story')
    .set({ ...nothing, summary: null, picture: null, lead_article_id: null, changed_at: now })
    .where('id', 'in', ids)
    .execute()
  await db.deleteFrom('placement').where('story_id', 'in', ids).execute()
  await dropDigests(db, ids)
  await db.deleteFrom('contender').where('story_id', 'in', ids).execute()
  await db.deleteFrom('story_wording').where('story_id', 'in', ids).execute()
}

/** Which of these stories are told no more: emptied or merged, perhaps by another process. */
export async function storiesGone(db: Database, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('story')
    .select('id')
    .where('id', 'in', ids)
    .where('article_count', '>', 0)
    .where('merged_into', 'is', null)
    .execute()
  const standing = new Set(rows.map(row => row.id))
  return ids.filter(id => !standing.has(id))
}

/** The present headlines of stories, which change only for a clearly better one, and those an editor chose. */
export async function storyTitles(
  db: Database,
  ids: number[],
): Promise<Map<number, { title: string; byHand?: string; picture?: Picture }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('story')
    .select(['id', 'title', 'title_by_hand', 'picture'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    rows.map(row => [
      row.id,
      {
        title: row.title,
        byHand: row.title_by_hand ?? undefined,
        picture: row.picture ? (JSON.parse(row.picture) as Picture) : undefined,
      },
    ]),
  )
}

/** Stories of the window that still stand, for the ranking's memory. */
export async function storiesSince(db: Database, since: number): Promise<number[]> {
  const rows = await db
    .selectFrom('story')
    .select('id')
    .where('last_at', '>=', since)
    .where('merged_into', 'is', null)
    .where('article_count', '>', 0)
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}
