import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** Every edition as it stands in the store: its stories, best first, by its name. */
export async function standingEditions(db: Database): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom('placement')
    .select(['edition', 'story_id'])
    .orderBy('edition')
    .orderBy('rank')
    .execute()
  return new Map(
    [...Map.groupBy(rows, row => row.edition)].map(([name, list]) => [name, list.map(one => one.story_id)]),
  )
}

/** Takes editions away: a topic without stories has none. */
export async function forgetEditions(db: Database, names: string[]): Promise<void> {
  if (names.length > 0) await db.deleteFrom('placement').where('edition', 'in', names).execute()
}

/** Puts an edition's stories in their order, in place of what stood there. */
export async function placeEdition(db: Database, edition: string, storyIds: number[]): Promise<void> {
  await db.deleteFrom('placement').where('edition', '=', edition).execute()
  const lang = edition.includes('/') ? edition.split('/', 1)[0]! : ''
  const rows = storyIds.map((story_id, at) => ({ edition, lang, rank: at + 1, story_id }))
  if (rows.length > 0) await db.insertInto('placement').values(rows).execute()
}

/** Writes scores and reasons where they changed. */
export async function scoreStories(
  db: Database,
  scored: { id: number; score: number; reasons: string }[],
): Promise<void> {
  for (const { id, score, reasons } of scored)
    await sql`update story set score = ${score}, reasons = ${reasons} where id = ${id}`.execute(db)
}
