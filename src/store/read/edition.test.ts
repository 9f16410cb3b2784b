import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../../test/stores.ts'
import { placeContenders, sizeEditions } from '../contenders.ts'
import type { Store } from '../open-store.ts'
import { wordStory } from '../story-wordings.ts'
import { addTestArticle, addTestSource, addTestStory, placeTestStories, testNow } from '../test-data.ts'
import { type Edition, editionSizes, storiesOfEdition } from './edition.ts'
import { storiesOfTopic, storiesOnFront } from './front.ts'

type Told = { title: string; score: number; langs?: string; regions?: string; topic?: string }

async function fill(store: Store, stories: Told[]): Promise<number[]> {
  const ids: number[] = []
  for (const { title, score, langs = 'en', regions = 'gb=100 europe=100', topic = 'world' } of stories) {
    const source_id = await addTestSource(store, { name: title })
    const id = await addTestStory(store, [await addTestArticle(store, { source_id, title })], {
      topic,
      last_at: testNow,
    })
    const row = { story_id: id, score, topic, langs: ` ${langs} `, regions: ` ${regions} ` }
    await placeContenders(store.write, [row], [])
    ids.push(id)
  }
  return ids
}

const titles = async (store: Store, edition: Edition): Promise<string[]> =>
  (await storiesOfEdition(store.read, edition, { now: testNow, reader: 'en' })).map(story => story.title)

forEachStore('an edition found on demand', fresh => {
  test('is what is asked for of language, place and topic, best first, each open or said', async () => {
    const store = await fresh()
    await fill(store, [
      { title: 'English', score: 5 },
      { title: 'Both', score: 4, langs: 'de en', regions: 'gb=50 de=50 europe=100', topic: 'sport' },
      { title: 'German', score: 3, langs: 'de', regions: 'de=100 europe=100', topic: 'sport' },
      { title: 'Far', score: 2, langs: 'ja', regions: 'jp=100 asia=100' },
    ])
    assert.deepEqual(await titles(store, {}), ['English', 'Both', 'German', 'Far'])
    assert.deepEqual(await titles(store, { lang: 'de' }), ['Both', 'German'])
    assert.deepEqual(await titles(store, { place: 'europe' }), ['English', 'Both', 'German'])
    assert.deepEqual(await titles(store, { place: 'europe', lang: 'de', topic: 'sport' }), ['Both', 'German'])
    assert.deepEqual(await titles(store, { place: 'asia', lang: 'de' }), [])
    assert.deepEqual(await titles(store, { lang: 'e' }), [], 'part of a word is no language')
  })

  test('of a place puts what is told from there above what is told mostly from elsewhere', async () => {
    const store = await fresh()
    await fill(store, [
      { title: 'Everywhere', score: 4, regions: 'us=90 fr=10' },
      { title: 'At home', score: 2, regions: 'fr=100' },
    ])
    assert.deepEqual(await titles(store, { place: 'fr' }), ['At home', 'Everywhere'])
  })

  test('forgets what does not contend any more, and takes a changed score', async () => {
    const store = await fresh()
    const [first, second] = await fill(store, [
      { title: 'First', score: 5 },
      { title: 'Second', score: 4 },
    ])
    const row = { story_id: second!, score: 9, topic: 'world', langs: ' en ', regions: '  ' }
    await placeContenders(store.write, [row], [])
    assert.deepEqual(await titles(store, {}), ['Second', 'First'])
    await placeContenders(store.write, [], [first!])
    assert.deepEqual(await titles(store, {}), ['Second'])
  })

  test('says what editions there are, the largest first', async () => {
    const store = await fresh()
    const sizes = [1, 3, 2].map(stories => ({ kind: 'lang', value: `l${stories}`, stories }))
    await sizeEditions(store.write, sizes)
    await sizeEditions(store.write, sizes)
    assert.deepEqual(
      (await editionSizes(store.read)).map(({ stories }) => stories),
      [3, 2, 1],
    )
  })
})

forEachStore('what is ranked for readers of a language', fresh => {
  test('stands for them, told in their words, and for others what is ranked for all', async () => {
    const store = await fresh()
    const [english, both] = await fill(store, [
      { title: 'English', score: 5 },
      { title: 'Told in both', score: 4, topic: 'sport' },
    ])
    const source_id = await addTestSource(store, { name: 'Tageblatt', rights: 'headline' })
    const report = await addTestArticle(store, { source_id, title: 'Auf Deutsch', lang: 'de', story_id: both! })
    await wordStory(store.write, both!, [{ lang: 'de', title: 'Auf Deutsch', articleId: report }])
    await placeTestStories(store, 'front', [english!, both!])
    await placeTestStories(store, 'topic:sport', [both!])
    await placeTestStories(store, 'de/front', [both!, english!])
    await placeTestStories(store, 'de/topic:sport', [both!])
    await store.write.updateTable('placement').set({ lang: 'de' }).where('edition', 'like', 'de/%').execute()

    const german = await storiesOnFront(store.read, 'de')
    assert.deepEqual(
      german.front.map(({ title, lang, rights }) => ({ title, lang, rights })),
      [
        { title: 'Auf Deutsch', lang: 'de', rights: 'headline' },
        { title: 'English', lang: 'en', rights: 'full' },
      ],
    )
    assert.equal(german.topics.get('sport')?.[0]?.title, 'Auf Deutsch')
    const forAll = ['English', 'Told in both']
    for (const lang of ['en', 'fr', ''])
      assert.deepEqual(
        (await storiesOnFront(store.read, lang)).front.map(({ title }) => title),
        forAll,
      )
    assert.equal((await storiesOfTopic(store.read, 'sport', 'de'))[0]?.title, 'Auf Deutsch')
    assert.equal((await storiesOfTopic(store.read, 'sport', 'fr'))[0]?.title, 'Told in both')

    await store.write.updateTable('article').set({ withdrawn: 1 }).where('id', '=', report).execute()
    assert.equal(
      (await storiesOnFront(store.read, 'de')).front[0]?.title,
      'Told in both',
      'a withdrawn report says nothing',
    )
  })

  test('a pin on the front page is a pin on that of every language', async () => {
    const store = await fresh()
    const [one] = await fill(store, [{ title: 'Pinned', score: 1 }])
    for (const edition of ['front', 'de/front']) await placeTestStories(store, edition, [one!])
    await store.write.updateTable('placement').set({ lang: 'de' }).where('edition', '=', 'de/front').execute()
    const pin = { edition: 'front', place: 1, story_id: one!, until: testNow, reason: 'Ours' }
    await store.write.insertInto('pin').values(pin).execute()
    for (const lang of ['', 'de'])
      assert.equal((await storiesOnFront(store.read, lang)).front[0]?.pinnedFor, 'Ours', lang)
  })
})
