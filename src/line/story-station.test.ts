import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import { leasedFeed, someItem, somePage } from '../store/line-data.ts'
import type { Store } from '../store/open-store.ts'
import { finishPage, leasePages } from '../store/pages-due.ts'
import { storiesOnFront, topicsWithStories } from '../store/read/front.ts'
import { removeSource } from '../store/sources.ts'
import { takeItems } from '../store/take-items.ts'
import { queryOf } from '../text/search/test-query.ts'
import { now, reports, settle, settleAnew, stationOn } from './test-station.ts'

/** Items of a feed whose pages have been read. */
async function read(store: Store, names: string[], page: (name: string) => string, at = now) {
  const feed = await leasedFeed(store, at, `source-${names.join('-')}`)
  const items = names.map(name => someItem(name, { title: `The ${name} harvest begins early`, topic: 'science' }))
  await takeItems(store.write, feed, items, at)
  for (const _ of names)
    for (const lease of await leasePages(store.write, store.dialect, at, 1))
      await finishPage(store.write, lease, { page: somePage(page(lease.title)), againAt: null }, at)
  return feed
}

const found = async (store: Store, word: string): Promise<number[]> =>
  (await store.dialect.matchArticles(store.read, queryOf(word), { limit: 10 })).hits.map(hit => hit.articleId)
const stories = (store: Store) => store.read.selectFrom('story').selectAll().orderBy('id').execute()
const article = (store: Store) => store.read.selectFrom('article').selectAll().executeTakeFirstOrThrow()

forEachStore('the story station', fresh => {
  test('a text that arrives after the article was placed reaches its story and the search index', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    await takeItems(store.write, feed, [someItem('a', { title: 'Rain' })], now)
    const [first] = await leasePages(store.write, store.dialect, now, 1)
    await finishPage(store.write, first!, { problem: 'timeout', againAt: now + 60_000 }, now)
    const station = stationOn(store)
    await settle(station)
    assert.equal((await stories(store))[0]?.title, 'Rain')

    const [again] = await leasePages(store.write, store.dialect, now + 60_000, 1)
    const page = somePage('Barometers fell.', {
      title: 'Rain floods the valley',
      picture: { url: 'http://p.example/1' },
    })
    await finishPage(store.write, again!, { page, againAt: null }, now + 60_000)
    await settle(station)
    const [story, ...others] = await stories(store)
    assert.deepEqual([story?.title, story?.article_count, others.length], ['Rain floods the valley', 1, 0])
    assert.match(story?.picture ?? '', /p\.example/)
    assert.deepEqual(await found(store, 'barometers'), [(await article(store)).id])
    assert.equal((await store.read.selectFrom('story_event').selectAll().execute()).length, 1)
    await station.close()
  })

  test('a story whose only article is withdrawn leaves the front page and the index, and comes back with it', async () => {
    const store = await fresh()
    await read(store, ['wheat'], () => 'Wheat is cut in the lowlands.')
    await settleAnew(store)
    assert.equal((await storiesOnFront(store.read)).front.length, 1)
    assert.deepEqual(await topicsWithStories(store.read), ['science'])

    await store.write.updateTable('article').set({ page_due_at: now }).execute()
    const [lease] = await leasePages(store.write, store.dialect, now, 1)
    await finishPage(store.write, lease!, { problem: 'gone', withdrawn: true, againAt: null }, now)
    await settleAnew(store)
    assert.equal((await storiesOnFront(store.read)).front.length, 0)
    assert.deepEqual(await topicsWithStories(store.read), [])
    assert.deepEqual(await found(store, 'wheat'), [])

    await store.write.updateTable('article').set({ page_due_at: now }).execute()
    const [back] = await leasePages(store.write, store.dialect, now, 1)
    await finishPage(store.write, back!, { page: somePage('Wheat is cut again.'), againAt: null }, now)
    await settleAnew(store)
    assert.equal((await storiesOnFront(store.read)).front.length, 1)
    assert.equal((await found(store, 'wheat')).length, 1)
  })

  test('an article that was gone before it was placed comes to no story', async () => {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    await takeItems(store.write, feed, [someItem('a')], now)
    const [lease] = await leasePages(store.write, store.dialect, now, 1)
    await finishPage(store.write, lease!, { problem: 'gone', withdrawn: true, againAt: null }, now)
    await settleAnew(store)
    assert.deepEqual(await stories(store), [])
    assert.equal((await article(store)).station, 'done')
  })

  test('a source taken out beside the running line takes its stories off the front page', async () => {
    const store = await fresh()
    const feed = await read(store, ['barley'], () => 'Barley is cut in the highlands.')
    const station = stationOn(store)
    await settle(station)
    assert.equal(await removeSource(store, feed.sourceId, now), true)
    assert.deepEqual(await found(store, 'barley'), [])
    assert.equal((await storiesOnFront(store.read)).front.length, 0)
    await read(store, ['oats'], () => 'Oats are sown on the coast.')
    await settle(station)
    await station.close()
    assert.deepEqual(
      (await storiesOnFront(store.read)).front.map(story => story.title),
      ['The oats harvest begins early'],
    )
  })

  test('what stands in the wrong story is put right when its story changes, and every step is on record', async () => {
    const store = await fresh()
    const floods = ['Dam above Lowmere breaks', 'Lowmere flooded as dam breaks', 'Boats reach Lowmere after dam breaks']
    const votes = ['Marbeck wins Quillan vote', 'Drask concedes Quillan vote to Marbeck']
    await reports(store, [...floods.slice(0, 2), ...votes])
    await settleAnew(store)
    const flood = (await stories(store))[0]!.id
    await store.write.updateTable('article').set({ story_id: flood }).where('title', 'in', votes).execute()

    await reports(store, floods.slice(2))
    await settleAnew(store)
    const told = await stories(store)
    const parted = told.at(-1)!
    assert.deepEqual([told[0]!.article_count, parted.article_count], [3, 2])
    assert.match(parted.title, /Quillan/)
    const events = await store.read.selectFrom('story_event').selectAll().where('kind', '<>', 'join').execute()
    assert.deepEqual(
      events.map(({ kind, from_story_id, to_story_id }) => [kind, from_story_id, to_story_id]),
      [
        ['split', flood, parted.id],
        ['move', flood, parted.id],
        ['move', flood, parted.id],
      ],
    )
  })

  test('an article whose text comes after its headline finds its story then', async () => {
    const store = await fresh()
    const station = stationOn(store)
    await reports(store, ['Dam above Lowmere breaks', 'Lowmere flooded as dam breaks'])
    const feed = await leasedFeed(store, now, 'late')
    await takeItems(store.write, feed, [someItem('late', { title: 'What we know so far' })], now)
    const [lease] = await leasePages(store.write, store.dialect, now, 1)
    await finishPage(store.write, lease!, { problem: 'timeout', againAt: now + 60_000 }, now)
    await settle(station)
    const storyIds = async () =>
      (await store.read.selectFrom('article').select('story_id').orderBy('id').execute()).map(row => row.story_id)
    assert.deepEqual(await storyIds(), [1, 1, 2])

    const [again] = await leasePages(store.write, store.dialect, now + 60_000, 1)
    const page = somePage(
      'The dam above Lowmere breaks and Lowmere is flooded. Boats reach Lowmere after the dam breaks.',
    )
    await finishPage(store.write, again!, { page, againAt: null }, now + 60_000)
    await settle(station)
    assert.deepEqual(await storyIds(), [1, 1, 1])
    assert.equal((await stories(store)).find(story => story.id === 2)!.merged_into, 1)
    await station.close()
  })

  test('a text printed with small changes is a copy, and an agency that comes later is the original of all', async () => {
    const store = await fresh()
    const text = Array.from({ length: 120 }, (_, at) => `word${(at * 37) % 101} of${at}`).join(' ')
    const print = async (name: string, hour: number, body: string): Promise<void> => {
      const feed = await leasedFeed(store, now, name)
      await store.write
        .updateTable('source')
        .set({ kind: name === 'wire' ? 'agency' : 'newspaper' })
        .where('id', '=', feed.sourceId)
        .execute()
      const item = someItem(name, { title: 'Ferry runs again', publishedAt: now - hour * 3_600_000 })
      await takeItems(store.write, feed, [item], now)
      for (const lease of await leasePages(store.write, store.dialect, now, 1))
        await finishPage(store.write, lease, { page: somePage(body), againAt: null }, now)
      await settleAnew(store)
    }
    await print('second', 2, `${text} The ferry will run on Sundays too, the harbour says.`)
    await print('third', 1, text)
    await print('first', 3, `From our correspondent. ${text}`)
    const copies = async () =>
      (await store.read.selectFrom('article').select(['copy_of', 'story_id']).orderBy('id').execute()).map(row => [
        row.copy_of,
        row.story_id,
      ])
    assert.deepEqual(await copies(), [
      [3, 1],
      [3, 1],
      [null, 1],
    ])
    await print('wire', 0, text)
    assert.deepEqual((await copies()).flat(), [4, 1, 4, 1, 4, 1, null, 1])
    assert.equal((await stories(store))[0]!.owner_count, 1)
  })

  test('an article that cannot be placed is put aside, and those beside it are placed', async t => {
    const store = await fresh()
    await read(store, ['rye', 'poison', 'hops'], title => `${title}, says a farmer.`)
    const { indexArticle } = store.dialect
    store.dialect.indexArticle = async (db, id, entry) => {
      if (entry.title.includes('poison')) throw new Error('no index takes this')
      return indexArticle(db, id, entry)
    }
    const station = stationOn(store)
    t.after(() => station.close())
    let failures = 0
    for (const began = Date.now(); Date.now() - began < 20_000; ) {
      await settle(station).catch(() => failures++)
      const waiting = await store.read.selectFrom('article').where('station', '=', 'cluster').select('id').execute()
      if (waiting.length === 0) break
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    const rows = await store.read.selectFrom('article').select(['title', 'station']).orderBy('title').execute()
    assert.deepEqual(
      rows.map(row => row.station),
      ['done', 'failed', 'done'],
    )
    assert.ok(failures >= 3 && failures <= 5, `${failures} failures`)
  })
})
