import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../test/stores.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Understanding } from '../model/understanding.ts'
import { leasedFeed, someItem, somePage } from '../store/line-data.ts'
import type { Store } from '../store/open-store.ts'
import { finishPage, leasePages } from '../store/pages-due.ts'
import { mergeStories } from '../store/place-articles.ts'
import { takeItems } from '../store/take-items.ts'
import { withdrawArticle } from '../store/withdraw-article.ts'
import { now, settleAnew, stationOn } from './test-station.ts'
import { understandInThreads } from './understand-batch.ts'

type Told = { source: string; title: string; text: string }

const quake: Told[] = [
  {
    source: 'one',
    title: 'Earthquake shakes Lima, says Garrick Ostrander',
    text: 'An earthquake shook Lima, the capital of Peru, on Tuesday. Interior Minister Garrick Ostrander said rescuers were on their way. "We are searching," Ostrander said. The National Seismic Institute measured a magnitude of 6.1.',
  },
  {
    source: 'two',
    title: 'Rescuers search rubble in Lima after earthquake',
    text: 'Rescuers searched rubble in Lima after an earthquake shook Peru. Garrick Ostrander, the interior minister, asked people to stay calm. The National Seismic Institute expects more.',
  },
]

async function publish(store: Store, told: readonly Told[]): Promise<void> {
  for (const { source, title, text } of told) {
    const feed = await leasedFeed(store, now, source)
    await takeItems(store.write, feed, [someItem(`${source}-${title.length}`, { title, lang: 'en', tags: [] })], now)
    for (const lease of await leasePages(store.write, store.dialect, now, 1)) {
      const page = somePage(text, { title, lang: 'en' })
      await finishPage(store.write, lease, { page, againAt: null }, now)
    }
  }
}

const subjects = (store: Store, kind: string) =>
  store.read.selectFrom('story_subject').selectAll().where('kind', '=', kind).orderBy('subject').execute()

test('an article that brings its thread down costs no other of its batch what it is about', async () => {
  const about: Understanding = { names: [], places: [], topics: [], keyphrases: [] }
  const pool = {
    understand: async ({ articles }: { articles: readonly { id: number }[] }): Promise<Outcome<Understanding[]>> =>
      articles.some(({ id }) => id === 3) ? { failed: 'crashed' } : { done: articles.map(() => about) },
  }
  const articles = [1, 2, 3, 4, 5].map(id => ({ id, title: '', body: '', lang: 'en', tags: [], sourceTopics: [] }))
  const known = await understandInThreads(pool)(articles)
  assert.deepEqual(
    known.map(one => one !== undefined),
    [true, true, false, true, true],
  )
})

forEachStore('understanding in the story station', fresh => {
  test('a story knows the people, organisations, places and topics that its reports agree on', async () => {
    const store = await fresh()
    await publish(store, quake)
    await settleAnew(store)
    assert.deepEqual(
      (await subjects(store, 'person')).map(row => [row.subject, row.name, row.weight]),
      [['garrick-ostrander', 'Garrick Ostrander', 2]],
    )
    assert.deepEqual(
      (await subjects(store, 'organisation')).map(row => row.name),
      ['National Seismic Institute'],
    )
    const places = await subjects(store, 'place')
    assert.deepEqual(
      places.map(row => [row.name, row.country]),
      [
        ['Lima', 'PE'],
        ['PE', 'PE'],
      ],
    )
    assert.ok(Math.abs(places[0]!.lat! + 12) < 0.1)
    const topics = await subjects(store, 'topic')
    assert.deepEqual(topics.map(row => row.name).sort(), ['disaster', 'disasters-and-accidents'])
    assert.equal(topics[0]!.at, now)
  })

  test('a name that only one source has in passing is none of the story', async () => {
    const store = await fresh()
    await publish(store, [quake[0]!, { ...quake[1]!, text: `${quake[1]!.text} Dr Wanda Plimsoll disagreed.` }])
    await settleAnew(store)
    assert.deepEqual(
      (await subjects(store, 'person')).map(row => row.name),
      ['Garrick Ostrander'],
    )
  })

  test('a merged story hands over what it was about, and a withdrawn article takes its words along', async () => {
    const store = await fresh()
    await publish(store, [
      quake[0]!,
      {
        source: 'three',
        title: 'Marika Lindqvist wins the marathon in Oslo',
        text: 'Marika Lindqvist won the marathon in Oslo. Lindqvist ran it in 2:21.',
      },
    ])
    await settleAnew(store)
    const [first, second] = await store.read.selectFrom('story').select('id').orderBy('id').execute()
    assert.equal((await subjects(store, 'person')).length, 2)
    await mergeStories(store.write, second!.id, first!.id, 'for the test', now)
    assert.deepEqual(
      (await subjects(store, 'person')).map(row => row.story_id),
      [first!.id],
    )

    await withdrawArticle(store.write, (await store.read.selectFrom('article').select('id').execute())[0]!.id, {})
    assert.deepEqual(await subjects(store, 'person'), [])
    const station = stationOn(store)
    await station.close()
    assert.equal((await store.read.selectFrom('understanding').selectAll().execute()).length, 1)
  })

  test('an article without a topic of its publisher takes the one that its words leave no doubt of', async () => {
    const store = await fresh()
    await publish(store, [
      {
        source: 'four',
        title: 'Voters go to the polls in the presidential election',
        text: 'Voters went to polling stations. The candidates of the election campaign waited for the ballot count. Parliament is elected too.',
      },
    ])
    await settleAnew(store)
    assert.equal((await store.read.selectFrom('article').select('topic').executeTakeFirstOrThrow()).topic, 'politics')
    assert.equal((await store.read.selectFrom('story').select('topic').executeTakeFirstOrThrow()).topic, 'politics')
  })
})
