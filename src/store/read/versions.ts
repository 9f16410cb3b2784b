import type { ChangedPart, Wording } from '../../model/version.ts'
import { unpack } from '../pack.ts'
import type { Database } from '../schema.ts'

/** An earlier version of an article: how it was called, and how and when (milliseconds UTC) it came to an end. */
export type ArticleVersion = {
  number: number
  endedAt: number
  title: string
  parts: ChangedPart[]
  isMajor: boolean
  added: number
  removed: number
}

/** The earlier versions of an article that are kept, oldest first, without their texts. */
export async function versionsOf(db: Database, articleId: number): Promise<ArticleVersion[]> {
  const rows = await db
    .selectFrom('article_version')
    .select(['number', 'at', 'title', 'parts', 'major', 'added', 'removed'])
    .where('article_id', '=', articleId)
    .orderBy('number')
    .execute()
  return rows.map(({ at, parts, major, ...row }) => ({
    ...row,
    endedAt: at,
    parts: JSON.parse(parts) as ChangedPart[],
    isMajor: major === 1,
  }))
}

/** How an article read in an earlier version; `now` is how it reads now, whose text a version may share. */
export async function wordingAt(
  db: Database,
  articleId: number,
  number: number,
  now: Wording,
): Promise<Wording | undefined> {
  const version = await db
    .selectFrom('article_version')
    .select(['title', 'standfirst'])
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!version) return undefined
  const withText = await db
    .selectFrom('article_version')
    .select('text')
    .where('article_id', '=', articleId)
    .where('number', '>=', number)
    .where('text', 'is not', null)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  const text = withText?.text ? unpack(withText.text) : now.text
  return { title: version.title, standfirst: version.standfirst ?? undefined, text }
}
