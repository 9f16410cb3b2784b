import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { leasedFeed } from './line-data.ts'
import type { Store } from './open-store.ts'
import { furnitureOf, noteBlocks } from './source-blocks.ts'

const now = Date.UTC(2026, 10, 23, 12)
const day = 86_400_000

async function sourceIn(store: Store): Promise<number> {
  await leasedFeed(store, now)
  const { id } = await store.read.selectFrom('source').select('id').executeTakeFirstOrThrow()
  return id
}

forEachStore('what a source repeats under its articles', fresh => {
  test('is what stood on three different articles, however often each was read', async () => {
    const store = await fresh()
    const sourceId = await sourceIn(store)
    const titles = [
      '',
      'Harbour closed',
      'Rates fall',
      'Rates fall',
      'Storm in the harbour',
      'Orchard sold',
      'Bridge opens',
    ]
    const note = (id: number, page: string, blocks: string[], feedLines: string[] = []) =>
      noteBlocks(
        store.write,
        { id, sourceId, title: titles[id]!, feedLines: new Set(feedLines) },
        { page, blocks },
        now,
      )
    const furniture = async () => (await furnitureOf(store.read, [sourceId, 99])).get(sourceId) ?? []
    for (const version of ['a', 'a2', 'a3', 'a4']) await note(1, version, ['letter', 'own'])
    await note(2, 'b', ['letter'])
    await note(3, 'b', ['letter'])
    assert.deepEqual(await furniture(), [], 'one article read four times, another at two addresses')
    await note(4, 'c', ['letter', 'fed'])
    assert.deepEqual(await furniture(), [], 'two reports on one affair')
    await note(5, 'd', ['letter', 'fed'])
    await note(6, 'e', ['fed', 'letter'], ['fed'])
    assert.deepEqual(await furniture(), ['letter'], 'what the feed has of an article is its own text')
  })

  test('is forgotten after two months, and never more than 400 blocks of a source', async () => {
    const store = await fresh()
    const sourceId = await sourceIn(store)
    const note = (id: number, blocks: string[], at: number) =>
      noteBlocks(
        store.write,
        { id, sourceId, title: `Title${id}`, feedLines: new Set() },
        { page: `p${id}`, blocks },
        at,
      )
    for (const id of [1, 2, 3]) await note(id, ['old'], now - 70 * day)
    for (const id of [4, 5, 6]) await note(id, ['letter'], now - 2 * day)
    for (let id = 10; id < 20; id++) {
      const blocks = Array.from({ length: 50 }, (_, at) => `${id} ${at}`)
      await note(id, blocks, now)
    }
    const rows = await store.read.selectFrom('source_block').select('block').execute()
    assert.equal(rows.length, 400)
    assert.deepEqual((await furnitureOf(store.read, [sourceId])).get(sourceId), ['letter'])
  })
})
