import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** Takes every edition away but these: a topic without stories has none. Gives whether there was one. */
export async function forgetEditions(db: Database, except: string[]): Promise<boolean> {
  const gone = await db.deleteFrom('placement').where('edition', 'not in', except).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Puts an edition's stories in their order, in place of what stood there. Gives whether anything moved. */
export async function placeEdition(db: Database, edition: string, storyIds: number[]): Promise<boolean> {
  const before = await db
    .selectFrom('placement')
    .select('story_id')
    .where('edition', '=', edition)
    .orderBy('rank')
    .execute()
  if (before.length === storyIds.length && before.every((row, at) => row.story_id === storyIds[at])) return false
  await db.deleteFrom('placement').where('edition', '=', edition).execute()
  const rows = storyIds.map((story_id, at) => ({ edition, rank: at + 1, story_id }))
  if (rows.length > 0) await db.insertInto('placement').values(rows).execute()
  return true
}

/** Writes scores and reasons where they changed. */
export async function scoreStories(
  db: Database,
  scored: { id: number; score: number; reasons: string }[],
): Promise<void> {
  for (const { id, score, reasons } of scored)
    await sql`update story set score = ${score}, reasons = ${reasons} where id = ${id}`.execute(db)
}
