import type { Database } from './schema.ts'

/** The operator's weights of sources in the ranking, by source; those of weight 1 are left out. */
export async function sourceWeights(db: Database): Promise<Map<number, number>> {
  const rows = await db.selectFrom('source').select(['id', 'weight']).where('weight', '<>', 1).execute()
  return new Map(rows.map(row => [row.id, row.weight]))
}

/** Gives a source a weight from 0 to 2; 1 is that of every other. Gives whether there is such a source. */
export async function weighSource(db: Database, id: number, weight: number): Promise<boolean> {
  const done = await db.updateTable('source').set({ weight }).where('id', '=', id).executeTakeFirst()
  return done.numUpdatedRows > 0n
}
