import { resolve } from 'node:path'
import { schemaVersion } from '../store/migrate.ts'
import type { Command } from './command.ts'
import { withStore } from './with-store.ts'

/** Opening the store is what migrates it; this command does nothing else. */
export const migrateStore: Command = {
  name: 'migrate',
  summary: 'Brings the store’s schema up to date. The other commands do it too; this one does nothing else.',
  run: ({ config }) =>
    withStore(config, async ({ dialect }) => {
      const where = dialect.name === 'sqlite' ? resolve(config.data) : 'DATABASE_URL'
      console.log(`The store (${dialect.name}, ${where}) has schema ${schemaVersion}.`)
      return 0
    }),
}
