import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** A story that may come to an edition, as its row: `langs` and `regions` as `ContenderTable` says. */
export type ContenderRow = {
  story_id: number
  score: number
  topic: string | null
  langs: string
  regions: string
}

// Both databases bound the parameters of a statement.
const chunk = 500

/** Writes contenders that are new or have changed, and takes others away. */
export async function placeContenders(db: Database, changed: ContenderRow[], gone: number[]): Promise<void> {
  for (let at = 0; at < gone.length; at += chunk)
    await db
      .deleteFrom('contender')
      .where('story_id', 'in', gone.slice(at, at + chunk))
      .execute()
  for (let at = 0; at < changed.length; at += chunk)
    await db
      .insertInto('contender')
      .values(changed.slice(at, at + chunk))
      .onConflict(conflict =>
        conflict.column('story_id').doUpdateSet(eb => ({
          score: eb.ref('excluded.score'),
          topic: eb.ref('excluded.topic'),
          langs: eb.ref('excluded.langs'),
          regions: eb.ref('excluded.regions'),
        })),
      )
      .execute()
}

/** The contenders as they stand in the store. */
export async function knownContenders(db: Database): Promise<ContenderRow[]> {
  return db.selectFrom('contender').selectAll().execute()
}

/** Says anew how many contenders each edition has. */
export async function sizeEditions(
  db: Database,
  sizes: { kind: string; value: string; stories: number }[],
): Promise<void> {
  await sql`delete from edition_size`.execute(db)
  for (let at = 0; at < sizes.length; at += chunk)
    await db
      .insertInto('edition_size')
      .values(sizes.slice(at, at + chunk))
      .execute()
}
