import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { openStore, type Store } from '../src/store/open-store.ts'
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts'

/** An empty store of one kind, made afresh for each call and closed when the tests are done. */
export type FreshStore = () => Promise<Store>

// One server for the whole run, which ends with the process: starting one takes two seconds, and every file shares it.
let server: Promise<Postgres> | undefined
let databases = 0

/**
 * Runs the same tests on the embedded store and on PostgreSQL. Where no PostgreSQL programs are found, its half is
 * skipped and says so.
 */
export function forEachStore(title: string, tests: (fresh: FreshStore) => void): void {
  describe(`${title} (SQLite)`, () => {
    const opened: (() => Promise<void>)[] = []
    after(async () => {
      for (const close of opened) await close()
    })
    tests(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'nf-store-'))
      const store = sound(await openStore({ folder, alone: true }))
      opened.push(async () => {
        await store.close()
        rmSync(folder, { recursive: true, force: true })
      })
      return store
    })
  })

  const programs = postgresPrograms()
  describe(`${title} (PostgreSQL)`, {
    skip: programs ? false : 'no PostgreSQL server programs on this machine',
  }, () => {
    const opened: Store[] = []
    before(async () => {
      server ??= startPostgres(programs!)
      await server
    })
    after(async () => {
      for (const store of opened) await store.close()
    })
    tests(async () => {
      const url = await (await server!).database(`test_${process.pid}_${++databases}`)
      const store = sound(await openStore({ url, folder: tmpdir(), alone: true, connections: 4 }))
      opened.push(store)
      return store
    })
  })
}

function sound(opened: { store: Store } | { problem: string }): Store {
  if ('problem' in opened) throw new Error(opened.problem)
  return opened.store
}
