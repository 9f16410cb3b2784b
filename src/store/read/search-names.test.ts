import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { forEachStore } from '../../../test/stores.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../test-data.ts'
import { namedInStories } from './search-names.ts'

forEachStore('who and what the newest stories name', fresh => {
  test('comes the most named first, of the newest mentions alone, without hidden stories', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const named = async (kind: string, subject: string, at: number, hidden = 0) => {
      const story_id = await addTestStory(store, [await addTestArticle(store, { source_id })], { hidden })
      const row = { story_id, kind, subject, name: `The ${subject}`, weight: 1, at, lat: null, lon: null }
      await store.write
        .insertInto('story_subject')
        .values({ ...row, country: kind === 'place' ? 'NO' : null })
        .execute()
    }
    await named('person', 'old', testNow - 1000)
    await named('person', 'ada', testNow - 3)
    await named('organisation', 'bank', testNow - 2)
    await named('person', 'ada', testNow - 1)
    await named('person', 'secret', testNow, 1)
    await named('place', 'oslo', testNow - 500)
    await named('topic', 'medtop:1', testNow)
    assert.deepEqual(await namedInStories(store.read, 4), [
      { kind: 'person', key: 'ada', name: 'The ada', country: undefined, stories: 2 },
      { kind: 'organisation', key: 'bank', name: 'The bank', country: undefined, stories: 1 },
      { kind: 'place', key: 'oslo', name: 'The oslo', country: 'NO', stories: 1 },
    ])
  })

  test('reads as many rows as it is told, however many there are', async t => {
    const store = await fresh()
    if (store.dialect.name !== 'sqlite') return t.skip('an empty table is scanned whatever the index')
    const plan = await sql<{ detail: string }>`
      explain query plan select story_id from story_subject
      where kind in ('person', 'organisation') order by at desc limit 5`.execute(store.read)
    assert.match(plan.rows.map(row => row.detail).join(), /USING INDEX story_subject_name/)
  })
})
