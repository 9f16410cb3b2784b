import { resolve } from 'node:path'
import { schemaVersion } from '../store/migrate.ts'
import { type Command, storeSettings } from './command.ts'
import { withNewStore } from './with-store.ts'

/** Opening the store is what migrates it; this command does nothing else. */
export const migrateStore: Command = {
  name: 'migrate',
  summary: 'Brings the store’s schema up to date. The other commands do it too; this one does nothing else.',
  settings: storeSettings,
  run: ({ config }) =>
    withNewStore(config, async ({ dialect }) => {
      const where = dialect.name === 'sqlite' ? resolve(config.data) : 'DATABASE_URL'
      console.log(`The store (${dialect.name}, ${where}) has schema ${schemaVersion}.`)
      return 0
    }),
}
