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
import { setting } from './settings.ts'

type Where = { folder: string; url?: string }

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

async function assertUpgraded(where: Where): Promise<void> {
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

/** The third step as it went out first: without sentences of briefings, and with a search of another make. */
async function makeFirstThird(db: Database, dialect: Dialect): Promise<void> {
  await migrate(dialect, 3)
  const ofThatEvening = dialect.name === 'sqlite' ? [] : ['drop function search_stretch', earlierSearch]
  for (const statement of [
    'drop table briefing_sentence',
    'drop index article_just_in',
    'drop index story_subject_at',
    'create index story_subject_at on story_subject(kind, subject, at, story_id)',
    ...ofThatEvening,
  ])
    await sql.raw(statement).execute(db)
}

const earlierSearch =
  "create function search_stretch(words_all tsquery, most integer) returns table (id integer) language sql as 'select 1'"

/** The build before it named a third step without a statement in it. */
async function makeEmptyThird(db: Database, dialect: Dialect): Promise<void> {
  await fillFirstVersion(db, dialect)
  await migrate(dialect, 2)
  await sql`update schema_version set version = 3`.execute(db)
}

type Fill = (db: Database, dialect: Dialect) => Promise<void>

/** Makes a store of one kind of third schema, opens it as every start does, and asks it what that kind had no answer for. */
async function assertThirdGoesOn(where: Where, fill: Fill): Promise<void> {
  const { write, dialect, close } = opened(where)
  await fill(write, dialect)
  await close()
  const again = await openStore({ ...where, alone: true, connections: 2 })
  assert.ok('store' in again)
  const { read, dialect: present } = again.store
  assert.equal(await versionOf(read, present), schemaVersion)
  assert.deepEqual(await read.selectFrom('briefing_sentence').selectAll().execute(), [])
  const query = { all: [[{ inTitle: false, prefix: false, sequences: [['river']] }]], none: [] }
  assert.deepEqual((await present.matchArticles(read, query, { limit: 10 })).hits, [])
  const refill = await setting(read, 'search-refill-below')
  assert.equal(refill, fill === makeEmptyThird ? '4' : undefined)
  await again.store.close()
}

const opened = ({ folder, url }: Where) => {
  if (!url) {
    const { write, read, dialect } = openSqlite(folder)
    return { write, dialect, close: () => Promise.all([write.destroy(), read.destroy()]) }
  }
  const { db, dialect, close } = openPostgres(url, 2)
  return { write: db, dialect, close }
}

test('stores of both kinds that called themselves the third schema go on (SQLite)', async t => {
  for (const fill of [makeFirstThird, makeEmptyThird]) {
    const folder = mkdtempSync(join(tmpdir(), 'nf-upgrade-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    await assertThirdGoesOn({ folder }, fill)
  }
})

const programs = postgresPrograms()
test('stores of the first version and of both third ones are brought up (PostgreSQL)', {
  skip: programs ? false : 'no PostgreSQL server programs on this machine',
}, async t => {
  const server = await startPostgres(programs!)
  t.after(() => server.stop())
  const first = { folder: tmpdir(), url: await server.database('upgrade') }
  const { write, dialect, close } = opened(first)
  await fillFirstVersion(write, dialect)
  await close()
  await assertUpgraded(first)
  for (const fill of [makeFirstThird, makeEmptyThird])
    await assertThirdGoesOn({ folder: tmpdir(), url: await server.database('third') }, fill)
})
