import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { forEachStore } from '../../test/stores.ts'
import { queryOf } from '../text/search/test-query.ts'
import { askForRefill, refillMark, refillSearch } from './search-refill.ts'
import { addTestArticle, addTestSource, addTestStory } from './test-data.ts'

forEachStore('filling the search index anew', fresh => {
  test('after an upgrade the index is filled in steps, newest first, and what comes meanwhile is there at once', async () => {
    const store = await fresh()
    assert.equal(await refillMark(store.read), undefined)
    const source_id = await addTestSource(store)
    const add = (title: string) => addTestArticle(store, { source_id, title, lang: 'de', text: 'Text.' })
    const old = [await add('Das alte Haus'), await add('Ein Haus'), await add('Häuser')]
    await addTestStory(store, old)
    await store.write.updateTable('article').set({ withdrawn: 1 }).where('id', '=', old[1]!).execute()
    await store.write.transaction().execute(async db => {
      for (const statement of store.dialect.searchTable) await sql.raw(statement).execute(db)
      await askForRefill(db)
    })
    const fresher = await add('Neue Häuser')
    const found = async (): Promise<number[]> =>
      (await store.dialect.matchArticles(store.read, queryOf('haus', 'de'), { limit: 10 })).hits.map(
        hit => hit.articleId,
      )
    assert.deepEqual(await found(), [fresher])

    const mark = (await refillMark(store.read))!
    assert.equal(await refillSearch(store, mark, 1), true)
    assert.deepEqual(await found(), [fresher, old[2]])
    assert.equal(await refillSearch(store, mark, 1), true) // another process had done it
    assert.equal(await refillSearch(store, (await refillMark(store.read))!, 1), true)
    assert.equal(await refillSearch(store, (await refillMark(store.read))!, 1), false)
    assert.deepEqual(await found(), [fresher, old[2], old[0]])
    assert.equal(await refillMark(store.read), undefined)
  })
})
