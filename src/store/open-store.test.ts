import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { forEachStore } from '../../test/stores.ts'
import type { SearchQuery, SearchTerm } from '../text/search/query.ts'
import { openStore } from './open-store.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'nf-open-'))

forEachStore('a store', fresh => {
  test('is ready when it has just been made', async () => {
    assert.equal(await (await fresh()).ready(), undefined)
  })

  test('keeps nothing of a transaction that failed half way', async () => {
    const store = await fresh()
    const failing = store.write.transaction().execute(async db => {
      await db.insertInto('setting').values({ name: 'a', value: '1' }).execute()
      throw new Error('half way')
    })
    await assert.rejects(failing, /half way/)
    assert.deepEqual(await store.read.selectFrom('setting').selectAll().execute(), [])
  })

  test('finds an article by its words, its phrases and the beginning of its last word', async () => {
    const store = await fresh()
    const { dialect, write } = store
    const source = await write
      .insertInto('source')
      .values({ name: 's', languages: '[]', added_at: 0 })
      .returning('id')
      .executeTakeFirstOrThrow()
    const feed = await write
      .insertInto('feed')
      .values({ source_id: source.id, url: 'http://s.example/' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const rows = ['a', 'b', 'c'].map(key => ({
      source_id: source.id,
      feed_id: feed.id,
      url_key: key,
      title: key,
      published_at: 1,
      first_seen_at: 1,
      station: 'done',
      item_hash: new Uint8Array(4),
    }))
    const ids = (await write.insertInto('article').values(rows).returning('id').execute())
      .map(row => row.id)
      .sort((x, y) => x - y)
    const put = (at: number, title: string, body: string) =>
      dialect.indexArticle(write, ids[at]!, { title, body, facets: ['l:en'] })
    await put(0, 'river rises', 'the delta floods again')
    await put(1, 'delta wakes', 'again the river')
    await put(2, 'nothing here', 'it s quiet')
    const found = async (query: SearchQuery): Promise<number[]> =>
      (await dialect.matchArticles(store.read, query, { limit: 10 })).hits.map(hit => hit.articleId)
    const term = (...words: string[]): SearchTerm => ({ sequences: [words] })
    assert.deepEqual(await found({ all: [[term('river')], [term('delta')]], none: [] }), [ids[1], ids[0]])
    assert.deepEqual(await found({ all: [[term('delta', 'floods')]], none: [] }), [ids[0]])
    assert.deepEqual(await found({ all: [[term('river')]], none: [term('wakes')] }), [ids[0]])
    assert.deepEqual(await found({ all: [[{ sequences: [['flo']], prefix: true }]], none: [] }), [ids[0]])
    assert.deepEqual(await found({ all: [[{ ...term('delta'), inTitle: true }]], none: [] }), [ids[1]])
    assert.deepEqual(await found({ all: [[{ facets: ['l:en', 'l:de'] }]], none: [term('river')] }), [ids[2]])
    assert.deepEqual(await found({ all: [[term(`it's'); drop"`)]], none: [] }), [])
    await put(0, 'changed', 'changed')
    assert.deepEqual(await found({ all: [[term('river')]], none: [] }), [ids[1]])
    await dialect.forgetArticle(write, ids[1]!)
    assert.deepEqual(await found({ all: [[term('river')]], none: [] }), [])
  })

  test('rings for listeners when something is announced', async () => {
    const store = await fresh()
    const heard = new Promise<void>(resolve => store.dialect.listen(resolve))
    await new Promise(resolve => setTimeout(resolve, 300))
    await store.write.transaction().execute(db => store.dialect.notify(db))
    await heard
  })
})

test('a folder in use by another factory is refused with a sentence that names the process', async () => {
  const where = folder()
  const first = await openStore({ folder: where, alone: true })
  const second = await openStore({ folder: where, alone: true })
  assert.match('problem' in second ? second.problem : '', /in use by another News Factory \(process \d+\)/)
  const beside = await openStore({ folder: where, alone: false })
  assert.ok('store' in beside, 'a command beside the running factory may read and write')
  await beside.store.close()
  if ('store' in first) await first.store.close()
  const third = await openStore({ folder: where, alone: true })
  assert.ok('store' in third)
  await third.store.close()
})

test('a schema newer than the code is refused with a sentence', async () => {
  const where = folder()
  const opened = await openStore({ folder: where, alone: true })
  assert.ok('store' in opened)
  await sql`update schema_version set version = 99`.execute(opened.store.write)
  await opened.store.close()
  const again = await openStore({ folder: where, alone: true })
  assert.match('problem' in again ? again.problem : '', /written by a newer News Factory \(schema 99/)
})

test('a folder that is a file, and a database that is none, are refused with a sentence', async () => {
  const file = join(folder(), 'file')
  writeFileSync(file, 'no folder')
  for (const [options, sentence] of [
    [{ folder: file }, /cannot hold the store/],
    [{ folder: '.', url: 'mysql://x' }, /is not an address of the form postgresql/],
    [
      { folder: '.', url: 'postgresql://news:secret@127.0.0.1:1/news' },
      /127\.0\.0\.1:1\/news \(DATABASE_URL\) does not answer/,
    ],
  ] as const) {
    const opened = await openStore({ ...options, alone: true })
    assert.match('problem' in opened ? opened.problem : '', sentence)
    assert.doesNotMatch('problem' in opened ? opened.problem : '', /secret/)
  }
})

/** What PostgreSQL says to whoever it does not let in (Frontend/Backend Protocol, ErrorResponse). */
function refusal(code: string, words: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C${code}\0M${words}\0\0`)
  const head = Buffer.from('E    ')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}

test('a database that is only starting up is waited for, and one that refuses is not', async t => {
  let asked = 0
  const server = createServer(socket => {
    socket.on('error', () => {})
    socket.once('data', () => {
      const isUp = ++asked > 2
      socket.end(isUp ? refusal('28000', 'no such user') : refusal('57P03', 'the database system is starting up'))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const { port } = server.address() as { port: number }
  const opened = await openStore({ url: `postgresql://news@127.0.0.1:${port}/news`, folder: folder(), alone: true })
  assert.match('problem' in opened ? opened.problem : '', /does not answer: no such user\.$/)
  assert.equal(asked, 3)
})
