import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** An article of a story, and a mark that is another after every change to its row. */
export type MarkedMember = { articleId: number; sourceId: number; mark: string }

/**
 * The members of a story as `membersOf` has them, in no order, each with its mark. They come as one text, a twentieth of
 * what the members take: of a story of a thousand these are most of what is read for one more.
 * Whoever changes an article counts a lease, an edit or a version of it, or puts it in line.
 */
export async function markedMembers(db: Database, storyId: number): Promise<MarkedMember[]> {
  const { rows } = await sql<{ marks: string | null }>`
    select string_agg(a.id || ' ' || a.source_id || ' ' || coalesce(a.copy_of, 0) || '.' || a.fence || '.' || a.leased_until
      || '.' || a.feed_edits || '.' || coalesce(a.version, 0) || '.' || coalesce(a.updated_at, 0) || '.' || a.station,
      ',') as marks
    from article a join story t on t.id = a.story_id
    where a.story_id = ${storyId} and a.withdrawn = 0 and t.hidden = 0`.execute(db)
  const marks = rows[0]?.marks
  return marks ? marks.split(',').map(markedMember) : []
}

function markedMember(text: string): MarkedMember {
  const [articleId, sourceId, mark] = text.split(' ') as [string, string, string]
  return { articleId: Number(articleId), sourceId: Number(sourceId), mark }
}

/** What is known of sources as one text: it is the same as long as nobody changed one of them. */
export async function sourceMark(db: Database, sourceIds: readonly number[]): Promise<string> {
  if (sourceIds.length === 0) return ''
  const rows = await db
    .selectFrom('source')
    .select(['id', 'name', 'owner', 'country', 'kind', 'rights'])
    .where('id', 'in', sourceIds)
    .orderBy('id')
    .execute()
  return JSON.stringify(rows)
}
