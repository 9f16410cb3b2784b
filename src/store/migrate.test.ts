import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { postgresPrograms, startPostgres } from '../../test/postgres.ts'
import type { Dialect } from './dialect/dialect.ts'
import { openPostgres } from './dialect/postgres.ts'
import { openSqlite } from './dialect/sqlite.ts'
import { migrate, schemaVersion, versionOf } from './migrate.ts'
import { openStore } from './open-store.ts'
import type { Database } from './schema.ts'

/** What a store of the first version held: a source, its feed, two articles of which one came by both schemes. */
async function fillFirstVersion(db: Database, dialect: Dialect): Promise<void> {
  assert.equal(await migrate(dialect, 1), 1)
  const bytes = dialect.name === 'sqlite' ? "x'00'" : "'\\x00'::bytea"
  const article = (key: string) =>
    `insert into article (source_id, feed_id, url_key, url, title, published_at, first_seen_at, station, item_hash)
     values (1, 1, '${key}', '${key}', 'Title', 1000, 2000, 'done', ${bytes})`
  for (const statement of [
    "insert into source (name, added_at) values ('Harbour Post', 1)",
    "insert into feed (source_id, url, answered_at) values (1, 'https://harbour.example:8443/feed.xml', 5000)",
    article('http://harbour.example/a'),
    article('http://harbour.example/b'),
    article('https://harbour.example/b'),
  ])
    await sql.raw(statement).execute(db)
}

async function assertUpgraded(where: { folder: string; url?: string }): Promise<void> {
  const opened = await openStore({ ...where, alone: true, connections: 2 })
  assert.ok('store' in opened)
  const { store } = opened
  assert.equal(await versionOf(store.read, store.dialect), schemaVersion)
  const feed = await store.read.selectFrom('feed').select(['host', 'kind', 'tier', 'watched_since']).executeTakeFirst()
  assert.deepEqual({ ...feed }, { host: 'harbour.example:8443', kind: 'feed', tier: 2, watched_since: 5000 })
  const articles = await store.read.selectFrom('article').select(['url_key', 'via']).orderBy('id').execute()
  assert.deepEqual(
    articles.map(({ url_key, via }) => `${url_key} ${via}`),
    ['https://harbour.example/a poll', 'http://harbour.example/b poll', 'https://harbour.example/b poll'],
  )
  assert.equal(await store.ready(), undefined)
  await store.close()
}

test('a store of the first version is brought up with all that is in it (SQLite)', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'nf-upgrade-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const { write, read, dialect } = openSqlite(folder)
  await fillFirstVersion(write, dialect)
  await write.destroy()
  await read.destroy()
  await assertUpgraded({ folder })
})

const programs = postgresPrograms()
test('a store of the first version is brought up with all that is in it (PostgreSQL)', {
  skip: programs ? false : 'no PostgreSQL server programs on this machine',
}, async t => {
  const server = await startPostgres(programs!)
  t.after(() => server.stop())
  const url = await server.database('upgrade')
  const { db, dialect, close } = openPostgres(url, 2)
  await fillFirstVersion(db, dialect)
  await close()
  await assertUpgraded({ folder: tmpdir(), url })
})
