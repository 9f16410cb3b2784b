import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { forEachStore } from '../../../test/stores.ts'
import type { Store } from '../../store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../../store/test-data.ts'
import { openSite } from '../site.ts'

const silent = () => {}
const siteOn = (store: Store, failed = silent) =>
  openSite({
    store,
    clock: () => testNow,
    config: { siteName: 'News Factory', rights: 'full' },
    log: { debug: silent, info: silent, warn: silent, error: failed },
    demo: () => 'off',
    startDemo: async () => {},
  })

forEachStore('a page asked for itself', fresh => {
  test('is what the routes answer: words, status, headers', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const article = await addTestArticle(store, { source_id })
    const story = await addTestStory(store, [article, await addTestArticle(store, { source_id })])
    const into = await addTestStory(store, [await addTestArticle(store, { source_id })])
    const moved = await addTestArticle(store, { source_id })
    const merged = await addTestStory(store, [moved], { merged_into: into, article_count: 0 })
    const site = await siteOn(store)
    const paths = [
      '/',
      '/latest',
      `/story/${story}`,
      `/article/${article}`,
      `/story/${merged}`,
      '/story/999',
      '/nothing',
    ]
    for (const path of paths) {
      const { answer } = await site.render({ path, query: '', language: 'en' })
      const response = await site.app.fetch(new Request(`http://site.invalid${path}`))
      assert.equal(answer.identity.toString(), await response.text(), path)
      assert.deepEqual([answer.status, answer.headers], [response.status, [...response.headers].flat()], path)
    }
    await site.close()
  })

  test('fails as a page of the routes does, and once', async () => {
    const store = await fresh()
    await addTestSource(store)
    let failures = 0
    const site = await siteOn(store, () => failures++)
    await sql`alter table source rename to elsewhere`.execute(store.write)
    const { answer, outcome } = await site.render({ path: '/sources', query: '', language: 'en' })
    assert.deepEqual([answer.status, outcome, failures], [500, 'failed', 1])
    await site.close()
  })
})
