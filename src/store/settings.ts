import type { Database } from './schema.ts'

/** Something the factory remembers about itself between starts. */
export async function setting(db: Database, name: string): Promise<string | undefined> {
  return (await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value
}

/** Remembers a setting in place of what it was. */
export async function remember(db: Database, name: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
