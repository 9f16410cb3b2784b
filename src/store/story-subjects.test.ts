import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import type { StoryUnderstanding } from '../model/understanding.ts'
import type { Store } from './open-store.ts'
import { placesOfStories, storiesAbout, subjectsOfStory } from './read/subjects.ts'
import { tellSubjects } from './story-subjects.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from './test-data.ts'

const hour = 3_600_000
const person = (key: string, articles = 2) => ({ key, name: key, kind: 'person' as const, articles })
const about = (change: Partial<StoryUnderstanding> = {}, at = testNow) => ({
  names: [person('ada-marsh')],
  places: [{ id: '3143244', name: 'Oslo', country: 'NO', lat: 59.91, lon: 10.75, articles: 2 }],
  topics: [],
  keyphrases: [],
  at,
  ...change,
})

async function stories(store: Store, many: number): Promise<number[]> {
  const source_id = await addTestSource(store)
  const ids: number[] = []
  for (let n = 0; n < many; n++) ids.push(await addTestStory(store, [await addTestArticle(store, { source_id })]))
  return ids
}

forEachStore('what stories are about', fresh => {
  test('it is found by story, by name and by place, newest first, a stretch at a time', async () => {
    const store = await fresh()
    const ids = await stories(store, 3)
    await tellSubjects(
      store.write,
      store.dialect,
      ids,
      new Map(ids.map((id, n) => [id, about({}, testNow - n * hour)])),
    )
    assert.deepEqual((await subjectsOfStory(store.read, ids[0]!)).names, [person('ada-marsh')])
    const first = await storiesAbout(store.read, ['person', 'organisation'], 'ada-marsh', { lang: '', limit: 2 })
    assert.deepEqual(
      first?.stories.map(story => story.id),
      ids.slice(0, 2),
    )
    const rest = await storiesAbout(store.read, ['person', 'organisation'], 'ada-marsh', {
      lang: '',
      limit: 2,
      before: first!.more,
    })
    assert.deepEqual([rest?.stories.map(story => story.id), rest?.more], [[ids[2]], undefined])
    const [oslo] = await placesOfStories(store.read, testNow - 90 * 60_000, 10)
    assert.deepEqual([oslo?.name, oslo?.stories], ['Oslo', 2])
  })

  test('rows are left alone while they say the same, and follow what moved', async () => {
    const store = await fresh()
    const [id] = await stories(store, 1)
    const tell = (change: Parameters<typeof about>[0], at = testNow) =>
      tellSubjects(store.write, store.dialect, [id!], new Map([[id!, about(change, at)]]))
    const kept = async () =>
      (await store.read.selectFrom('story_subject').selectAll().where('kind', '=', 'person').execute()).map(
        row => `${row.subject} ${row.weight} ${row.at - testNow}`,
      )
    await tell({ names: [person('ada-marsh', 9)] })
    await tell({ names: [person('ada-marsh', 10)] }, testNow + 60_000)
    assert.deepEqual(await kept(), ['ada-marsh 9 0'], 'a tenth more, a minute later')
    await tell({ names: [person('ada-marsh', 20)] }, testNow + 60_000)
    assert.deepEqual(await kept(), ['ada-marsh 20 60000'])
    await tell({ names: [person('ada-marsh', 20)] }, testNow + 2 * hour)
    assert.deepEqual(await kept(), [`ada-marsh 20 ${2 * hour}`])
    await tell({ names: [person('bo-lind')] }, testNow + 2 * hour)
    assert.deepEqual(await kept(), [`bo-lind 2 ${2 * hour}`])
    await tellSubjects(store.write, store.dialect, [id!], new Map())
    assert.deepEqual(await kept(), [])
  })
})
