import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import type { Understanding } from '../model/understanding.ts'
import { membersOf } from '../store/describe-story.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../store/test-data.ts'
import { keepUnderstanding } from '../store/understanding.ts'
import { tellUnderstanding } from './tell-understanding.ts'

const about = (...people: string[]): Understanding => ({
  names: people.map(name => ({
    key: name.toLowerCase().replace(' ', '-'),
    name,
    kind: 'person',
    times: 2,
    inTitle: true,
    inBody: true,
  })),
  places: [],
  topics: [],
  keyphrases: [],
})

forEachStore('what a story of hundreds is about', fresh => {
  test('is told by its first and its newest reports, and counted over all', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const articles: number[] = []
    for (let n = 0; n < 150; n++) articles.push(await addTestArticle(store, { source_id, published_at: testNow + n }))
    const story = await addTestStory(store, articles)
    const people = (n: number) => [
      'Mirela Tosk',
      ...(n < 15 ? ['Anders Holm'] : n >= 40 && n < 60 ? ['Jun Ferreira'] : []),
    ]
    await keepUnderstanding(store.write, new Map(articles.map((id, n) => [id, about(...people(n))])), new Map())
    const members = Map.groupBy(await membersOf(store.read, [story]), ({ storyId }) => storyId)
    await tellUnderstanding(store.write, store.dialect, [story], members)
    const told = await store.read
      .selectFrom('story_subject')
      .select(['name', 'weight', 'at'])
      .orderBy('weight', 'desc')
      .execute()
    assert.deepEqual(
      told.map(({ name, weight, at }) => [name, weight, at]),
      [
        ['Mirela Tosk', 150, testNow + 149],
        ['Anders Holm', 23, testNow + 149],
      ],
    )
  })
})
