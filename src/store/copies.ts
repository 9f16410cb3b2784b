import type { ArticleToPlace } from './place-articles.ts'
import type { Database } from './schema.ts'

/** The article that others repeat: its story, when it was published (ms UTC) and whether an agency wrote it. */
export type Original = { id: number; storyId: number; at: number; agency: boolean }

// A text that comes again later is a standing one (a notice, a wall), not a reprint.
const reprintedWithinMs = 7 * 86_400_000

/**
 * The original of a reprint: of the first article of the last week with this very text, else of the one that `near` names
 * because its text is for the most part the same. A copy's own original stands for it.
 */
export async function originalOf(db: Database, article: ArticleToPlace, near?: number): Promise<Original | undefined> {
  const found = (await sameText(db, article)) ?? near
  return found === undefined ? undefined : originalBehind(db, found)
}

async function sameText(db: Database, { id, textHash, seenAt }: ArticleToPlace): Promise<number | undefined> {
  if (!textHash) return undefined
  const found = await db
    .selectFrom('article')
    .select('id')
    .where('text_hash', '=', textHash)
    .where('id', '<', id)
    .where('first_seen_at', '>=', seenAt - reprintedWithinMs)
    .where('withdrawn', '=', 0)
    .where('story_id', 'is not', null)
    .orderBy('id')
    .executeTakeFirst()
  return found?.id
}

async function originalBehind(db: Database, id: number): Promise<Original | undefined> {
  const found = await db
    .selectFrom('article as found')
    .innerJoin('article', join => join.on(eb => eb('article.id', '=', eb.fn.coalesce('found.copy_of', 'found.id'))))
    .innerJoin('source', 'source.id', 'article.source_id')
    .select(['article.id', 'article.story_id', 'article.published_at', 'source.kind'])
    .where('found.id', '=', id)
    .where('article.withdrawn', '=', 0)
    .where('article.story_id', 'is not', null)
    .executeTakeFirst()
  return found && { id: found.id, storyId: found.story_id!, at: found.published_at, agency: found.kind === 'agency' }
}

/** Whether an article that came later is the original all the same: an agency's own, or published before the other. */
export function standsFor(article: Pick<ArticleToPlace, 'at' | 'agency'>, original: Original): boolean {
  return article.agency === original.agency ? article.at < original.at : article.agency
}

/** Makes an article the original: what it stands for, and every copy of that, is its copy from now on. */
export async function standIn(db: Database, { for: old, article }: { for: number; article: number }): Promise<void> {
  await db
    .updateTable('article')
    .set({ copy_of: article })
    .where(eb => eb.or([eb('copy_of', '=', old), eb('id', '=', old)]))
    .where('id', '<>', article)
    .execute()
}
