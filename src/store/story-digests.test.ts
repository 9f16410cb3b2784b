import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import type { Store } from './open-store.ts'
import { relatedStories, sameAffair } from './read/related-stories.ts'
import { digestOf, linkStories, reportsToDigest, standsAsRead, writeDigest } from './story-digests.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from './test-data.ts'
import { withdrawArticle } from './withdraw-article.ts'

const empty = { summary: [], facts: [], steps: [] }

async function stories(store: Store, count: number, more: object = {}): Promise<number[]> {
  const source_id = await addTestSource(store)
  const ids: number[] = []
  for (let n = 0; n < count; n++)
    ids.push(await addTestStory(store, [await addTestArticle(store, { source_id })], more))
  return ids
}

forEachStore('stories read together', fresh => {
  test('links stand in both directions, and an affair is followed three chapters far', async () => {
    const store = await fresh()
    const chain = await stories(store, 5)
    for (let at = 0; at < 4; at++)
      await linkStories(store.write, chain[at]!, [{ storyId: chain[at + 1]!, alike: 1 }], testNow + 1)
    const [beside] = await stories(store, 1)
    await linkStories(store.write, chain[1]!, [{ storyId: beside!, alike: sameAffair / 2 }], testNow + 1)
    const reached = async (id: number) => (await relatedStories(store.read, id)).map(({ id, steps }) => [id, steps])
    assert.deepEqual(await reached(chain[0]!), [
      [chain[1], 1],
      [chain[2], 2],
      [chain[3], 3],
    ])
    assert.deepEqual(
      (await reached(beside!)).map(([id]) => id),
      [chain[1]],
    )
  })

  test('a merged story is reached where it went, a hidden and an empty one not at all', async () => {
    const store = await fresh()
    const [one, gone, into, hidden] = await stories(store, 4)
    const others = [gone!, hidden!].map(storyId => ({ storyId, alike: 1 }))
    await linkStories(store.write, one!, others, testNow + 1)
    await store.write.updateTable('story').set({ merged_into: into! }).where('id', '=', gone!).execute()
    await store.write.updateTable('story').set({ hidden: 1 }).where('id', '=', hidden!).execute()
    assert.deepEqual(
      (await relatedStories(store.read, one!)).map(({ id }) => id),
      [into],
    )
  })

  test('a story keeps the ten links it is most like, and lets go of what it is like no more', async () => {
    const store = await fresh()
    const [one, ...others] = await stories(store, 13)
    const links = others.map((storyId, at) => ({ storyId, alike: 1 - at / 100 }))
    await linkStories(store.write, one!, links, testNow + 1)
    assert.equal((await relatedStories(store.read, one!)).filter(({ steps }) => steps === 1).length, 10)
    await linkStories(store.write, one!, links.slice(0, 1), 0)
    assert.deepEqual(
      (await relatedStories(store.read, one!)).filter(({ steps }) => steps === 1).map(({ id }) => id),
      [others[0]],
    )
  })

  test('of a long story the oldest and the newest reports are read, none twice and no copies', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const articles: number[] = []
    for (let n = 0; n < 8; n++) articles.push(await addTestArticle(store, { source_id, published_at: testNow + n }))
    articles.push(await addTestArticle(store, { source_id, copy_of: articles[0]!, published_at: testNow + 9 }))
    const story = await addTestStory(store, articles)
    const read = async (first: number, last: number) =>
      (await reportsToDigest(store.read, story, first, last)).map(({ id }) => articles.indexOf(id))
    assert.deepEqual(await read(2, 3), [0, 1, 5, 6, 7])
    assert.deepEqual(await read(5, 6), [0, 1, 2, 3, 4, 5, 6, 7])
    assert.deepEqual(await read(20, 20), [0, 1, 2, 3, 4, 5, 6, 7])
  })

  test('the digest of a story goes with the words of an article that is withdrawn', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const article = await addTestArticle(store, { source_id })
    const story = await addTestStory(store, [article, await addTestArticle(store, { source_id })])
    await writeDigest(store.write, story, empty, testNow)
    assert.deepEqual(await digestOf(store.read, story), empty)
    await store.write.transaction().execute(db => withdrawArticle(db, article, {}))
    assert.equal(await digestOf(store.read, story), undefined)
  })

  test('what was read for a digest before a kill does not stand after it', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const articleIds = [await addTestArticle(store, { source_id }), await addTestArticle(store, { source_id })]
    const story = await addTestStory(store, articleIds)
    const stands = (withDigest: boolean, ids = articleIds) =>
      standsAsRead(store.read, story, { articleIds: ids, withDigest })
    assert.deepEqual([await stands(false), await stands(true)], [true, false])
    await writeDigest(store.write, story, empty, testNow)
    assert.equal(await stands(true), true)
    await store.write.transaction().execute(db => withdrawArticle(db, articleIds[0]!, {}))
    assert.deepEqual(
      [await stands(false), await stands(false, [articleIds[1]!]), await stands(true, [])],
      [false, true, false],
    )
  })
})
