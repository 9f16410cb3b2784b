import type { Store } from './open-store.ts'
import type { Database } from './schema.ts'

/** Something the factory remembers about itself between starts. */
export async function setting(db: Database, name: string): Promise<string | undefined> {
  return (await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value
}

/** Forgets a setting. */
export async function forgetSetting(db: Database, name: string): Promise<void> {
  await db.deleteFrom('setting').where('name', '=', name).execute()
}

/** Remembers a setting in place of what it was. */
export async function remember(db: Database, name: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** A setting as it is, or as `make` says where there is none yet: of several processes at once, the first one's stands. */
export async function settingOrFirst(
  { read, write }: Pick<Store, 'read' | 'write'>,
  name: string,
  make: () => string,
): Promise<string> {
  const known = await setting(read, name)
  if (known !== undefined) return known
  const own = { name, value: make() }
  await write
    .insertInto('setting')
    .values(own)
    .onConflict(conflict => conflict.column('name').doNothing())
    .execute()
  return (await setting(write, name)) ?? own.value
}
