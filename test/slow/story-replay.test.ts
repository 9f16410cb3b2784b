import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFrontDesk } from '../../src/line/front-station.ts'
import { placeBatch } from '../../src/line/place-batch.ts'
import { rememberStories } from '../../src/line/story-memory.ts'
import { now, reports, toolsOn } from '../../src/line/test-station.ts'
import type { Store } from '../../src/store/open-store.ts'
import { articlesWaiting } from '../../src/store/place-articles.ts'
import { forEachStore } from '../stores.ts'

const places = ['Lowmere', 'Quillan', 'Brackwater', 'Ister', 'Halloran', 'Merrow', 'Skerry']
const happenings = [
  [
    'Dam above %s breaks',
    '%s flooded as its dam breaks',
    'Boats reach %s after the dam broke',
    '%s counts what the flood took',
  ],
  ['Ferry strike closes %s harbour', '%s ferry crews begin their strike', 'Strike empties the harbour of %s'],
  ['%s elects a beekeeper as mayor', 'Beekeeper wins the mayoral election in %s', 'Mayor of %s is a beekeeper now'],
]
/** What seven places tell of three happenings, mixed, as it might come in. */
const titles = happenings
  .flatMap(told =>
    told.flatMap((title, at) =>
      places.map((place, of) => ({ title: title.replace('%s', place), order: (at * 31 + of * 17) % 97 })),
    ),
  )
  .toSorted((one, other) => one.order - other.order)
  .map(({ title }) => title)

/** Places all that waits in batches of a size. A restart loses all that is in memory; so does a crash, and its batch with it. */
async function place(store: Store, size: number, { restart = false, crashAt = -1 } = {}): Promise<void> {
  const tools = toolsOn(store, () => now)
  const open = async () => ({ memory: await rememberStories(tools), front: await openFrontDesk(tools) })
  let desk = await open()
  for (let batches = 0; ; batches++) {
    const batch = await articlesWaiting(store.write, size)
    if (batch.length === 0) return
    const { indexArticle } = store.dialect
    let left = batches === crashAt ? batch.length - 1 : Number.POSITIVE_INFINITY
    store.dialect.indexArticle = async (...given) => {
      if (left-- === 0) throw new Error('the power is gone')
      return indexArticle(...given)
    }
    const placed = placeBatch(batch, desk.memory, desk.front, tools)
    if (batches === crashAt) await assert.rejects(placed, /power/)
    else await placed
    store.dialect.indexArticle = indexArticle
    if (restart || batches === crashAt) desk = await open()
  }
}

/** The headlines that stand together, each story's in order. */
async function storiesIn(store: Store): Promise<string[]> {
  const rows = await store.read.selectFrom('article').select(['title', 'story_id']).orderBy('title').execute()
  const stories = Map.groupBy(rows, row => row.story_id).values()
  return [...stories].map(story => story.map(({ title }) => title).join(' | ')).sort()
}

forEachStore('a replay', fresh => {
  test('the same articles come to the same stories, whatever the batches and whenever it was killed', async () => {
    const ways = [{ size: 50 }, { size: 7 }, { size: 1 }, { size: 11, restart: true }, { size: 13, crashAt: 4 }]
    const found: string[][] = []
    for (const { size, ...trouble } of ways) {
      const store = await fresh()
      await reports(store, titles)
      await place(store, size, trouble)
      found.push(await storiesIn(store))
    }
    assert.ok(found[0]!.length < titles.length / 2, 'stories were formed at all')
    for (const stories of found.slice(1)) assert.deepEqual(stories, found[0])
  })
})
