import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { postgresPrograms, startPostgres } from '../../test/postgres.ts'
import { openStore } from './open-store.ts'
import { isOutage } from './transact.ts'

const programs = postgresPrograms()

test('a connection cut between two statements of a transaction fails the transaction and nothing else', {
  skip: programs ? false : 'no PostgreSQL server programs on this machine',
}, async t => {
  const postgres = await startPostgres(programs!)
  t.after(() => postgres.stop())
  const url = await postgres.database('outage')
  const opened = await openStore({ url, folder: tmpdir(), alone: true })
  assert.ok('store' in opened)
  const { store } = opened
  const cut = store.write.transaction().execute(async db => {
    await sql`select 1`.execute(db)
    await cutOthers(url)
    await new Promise(resolve => setTimeout(resolve, 200))
    await sql`select 1`.execute(db)
  })
  await assert.rejects(cut, isOutage)
  assert.equal(await store.ready(), undefined)
  await store.close()
})

async function cutOthers(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
  )
  await client.end()
}
