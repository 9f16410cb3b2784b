import assert from 'node:assert/strict'
import { test } from 'node:test'
import { putJob } from '../../store/jobs.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import { addTestArticle, addTestSource, addTestStory, placeTestStories, testNow } from '../../store/test-data.ts'
import { arrangeFront, storiesIn } from './front-arrangement.ts'
import { embeddedStores, pageAt, wordsOf } from './test-page.ts'

const fresh = embeddedStores()

const reader = { lang: 'en', topicOrder: ['world', 'science', 'sport'] }
const card = (id: number): StoryCard => ({ id, title: `Story ${id}`, lang: 'en', owners: 3 }) as StoryCard
const cards = (from: number, to: number): StoryCard[] =>
  Array.from({ length: to - from + 1 }, (_, index) => card(from + index))

test('no story stands in two places of the front page', () => {
  const topics = new Map([
    ['science', cards(1, 12)],
    ['world', cards(8, 20)],
    ['sport', cards(39, 40)],
  ])
  const arranged = arrangeFront({ front: cards(1, 40), topics }, reader)
  const places = [arranged.lead, ...arranged.seconds, ...arranged.thirds, ...arranged.briefs]
  const all = [...places, ...arranged.topics.flatMap(topic => topic.stories)].map(story => story.id)
  assert.equal(new Set(all).size, all.length)
  assert.equal(all.length, storiesIn(arranged))
  assert.deepEqual(
    arranged.topics.map(topic => topic.slug),
    ['world'],
    'science has two stories left, sport never had three',
  )
})

test('sections are those a reader can read, the largest of them, where a reader looks for them', () => {
  const foreign = (from: number, to: number): StoryCard[] => cards(from, to).map(story => ({ ...story, lang: 'fr' }))
  const topics = new Map([
    ['art', cards(100, 105)],
    ['food', foreign(110, 115)],
    ...['sport', 'science', 'world', 'law', 'trade'].map(
      (slug, at) => [slug, cards(200 + at * 10, 205 + at * 10)] as const,
    ),
  ])
  topics.set(
    'art',
    topics.get('art')!.map(story => ({ ...story, owners: 1 })),
  )
  const slugsOf = (front: StoryCard[]) => arrangeFront({ front, topics }, reader).topics.map(({ slug }) => slug)
  assert.deepEqual(slugsOf(cards(1, 40)), ['world', 'science', 'sport', 'law', 'trade'])
  topics.delete('law')
  topics.delete('trade')
  topics.delete('science')
  assert.deepEqual(slugsOf(cards(1, 40)), ['world', 'sport', 'art'], 'long enough without what she cannot read')
  assert.deepEqual(slugsOf(cards(1, 4)), ['world', 'sport', 'art', 'food'], 'a short page takes it too')
})

test('a front page of one story is that story', () => {
  const arranged = arrangeFront({ front: cards(1, 1), topics: new Map() }, reader)
  assert.equal(arranged.lead.id, 1)
  assert.equal(storiesIn(arranged), 1)
})

test('a row of thirds is whole or not there', () => {
  for (const stories of [4, 5, 6, 7, 8, 9, 10, 11, 40]) {
    const { thirds } = arrangeFront({ front: cards(1, stories), topics: new Map() }, reader)
    assert.equal(thirds.length % 3, 0)
  }
})

const picture = { url: 'https://pictures.example/1.jpg' }

test('the lead has a picture where one of the first few has and is told by half as many', () => {
  const best = { ...card(1), owners: 6 }
  const few = { ...card(2), owners: 2, picture, rights: 'full' } as const
  const many = { ...card(3), owners: 3, picture, rights: 'full' } as const
  const leadOf = (front: StoryCard[]) => arrangeFront({ front, topics: new Map() }, reader).lead.id
  assert.equal(leadOf([best, few, many]), 3)
  assert.equal(leadOf([best, few]), 1, 'too small to take its place')
  assert.equal(leadOf([best, { ...many, rights: 'excerpt' }]), 1, 'its picture may not be shown')
  assert.equal(leadOf([best, ...cards(4, 9), many]), 1, 'too far down')
})

test('what an editor placed stays there, with a picture or without', () => {
  const pinned = (id: number): StoryCard => ({ ...card(id), pinnedFor: 'It is ours' })
  const withPicture = (story: StoryCard): StoryCard => ({ ...story, picture, rights: 'full', owners: 9 })
  const front = [pinned(1), ...cards(2, 4), pinned(5), ...cards(6, 12).map(withPicture)]
  const arranged = arrangeFront({ front: [withPicture(card(13)), ...front], topics: new Map() }, reader)
  assert.equal(arrangeFront({ front, topics: new Map() }, reader).lead.id, 1)
  assert.deepEqual(arranged.thirds.map(({ id }) => id).slice(0, 2), [5, 6], 'between those with pictures, as it ranks')
})

test('a pinned story gives the editor’s reason behind its Why', async () => {
  const store = await fresh()
  const source_id = await addTestSource(store)
  const ids = [await addTestStory(store, [await addTestArticle(store, { source_id })], { title: 'Pinned' })]
  ids.push(await addTestStory(store, [await addTestArticle(store, { source_id })], { title: 'Ranked' }))
  await placeTestStories(store, 'front', ids)
  const pin = { edition: 'front', place: 1, story_id: ids[0]!, until: testNow + 1, reason: 'It is our harbour' }
  await store.write.insertInto('pin').values(pin).execute()
  const { html } = await pageAt(store, '/')
  assert.equal(html.match(/<li>Placed here by the editor: It is our harbour<\/li>/g)?.length, 1)
})

test('thirds and the first of a topic are stories with pictures where there are enough', () => {
  const withPicture = (story: StoryCard): StoryCard => ({ ...story, picture, rights: 'full' })
  const front = cards(1, 20).map(story => (story.id % 3 === 0 ? withPicture(story) : story))
  const topics = new Map([['world', [...cards(30, 32), withPicture(card(33))]]])
  const arranged = arrangeFront({ front, topics }, reader)
  assert.deepEqual(
    arranged.thirds.map(story => story.id),
    [6, 9, 12],
  )
  assert.equal(arranged.topics[0]!.stories[0]!.id, 33)
})

test('before the first source is read, the page says how far it is and asks again', async () => {
  const store = await fresh()
  await addTestSource(store)
  for (let i = 0; i < 9; i++) await addTestSource(store, {}, { outcome: null, answered_at: null })
  const page = await pageAt(store, '/')
  assert.match(wordsOf(page), /1 of 10 sources read; the first stories appear in a moment\./)
  assert.match(page.html, /<meta http-equiv="refresh" content="3">/)
  assert.equal(page.passing, true)
})

test('once the demonstration is asked for, the page says that it starts, not that no source answered', async () => {
  const store = await fresh()
  for (let i = 0; i < 6; i++) await addTestSource(store, {}, { outcome: 'no-such-host', answered_at: null })
  await putJob(store.write, 'start-demo', {}, testNow)
  const page = await pageAt(store, '/', { demo: 'offered' })
  assert.match(wordsOf(page), /The demonstration is being started/)
  assert.match(page.html, /<meta http-equiv="refresh" content="3">/)
})

test('without a network, the page gives the reasons and offers the demonstration where there is one', async () => {
  const store = await fresh()
  for (let i = 0; i < 6; i++) await addTestSource(store, {}, { outcome: 'no-such-host', answered_at: null })
  await addTestSource(store, {}, { outcome: 'timeout', answered_at: null })
  const offered = await pageAt(store, '/', { demo: 'offered' })
  assert.match(wordsOf(offered), /No source answered.*6 The host name is not known.*1 No answer in time/)
  assert.match(offered.html, /<form class="offer" method="post" action="\/demo">/)
  assert.doesNotMatch((await pageAt(store, '/')).html, /action="\/demo"/)
})

test('without sources, the page says how to add some', async () => {
  const store = await fresh()
  const page = await pageAt(store, '/')
  assert.match(wordsOf(page), /There is no source yet.*news-factory add/)
  assert.doesNotMatch(page.html, /href="\/(?:briefing|since)"/) // nothing to brief on, nothing to have missed
})

test('sources that answered and list nothing are told from sources that failed', async () => {
  const store = await fresh()
  await addTestSource(store)
  assert.match(wordsOf(await pageAt(store, '/')), /Nothing has been published yet/)
})

test('the demonstration says that it is one', async () => {
  const store = await fresh()
  assert.match((await pageAt(store, '/', { demo: 'running' })).html, /invented news from an invented internet/)
})

test('a full front page keeps its budget, and a story of one article leads to the article', async () => {
  const store = await fresh()
  const volume = JSON.stringify(Array.from({ length: 24 }, (_, hour) => hour % 7))
  const words = 'Five independent sources report it'
  const reasons = JSON.stringify([1, 2, 3].map(value => ({ kind: 'owners', value, weight: 1, words })))
  const summary = 'Nine countries along two river systems will pool gauges and satellite passes. '.repeat(2)
  const title = 'Delta ministers agree on a shared flood warning service after a fourth wet summer'
  const source_id = await addTestSource(store)
  const other = await addTestSource(store, { name: 'Northern Wire' })
  const picture = JSON.stringify({ url: `https://pictures.example/${'x'.repeat(80)}.jpg` })
  const article = (source: number) => addTestArticle(store, { source_id: source, title, summary, picture })
  const stories: number[] = []
  for (let i = 0; i < 46; i++) {
    const articles = i === 1 ? [await article(source_id)] : [await article(source_id), await article(other)]
    stories.push(await addTestStory(store, articles, { volume, reasons, topic: i % 2 ? 'world' : 'science' }))
  }
  await placeTestStories(store, 'front', stories.slice(0, 40))
  for (const [topic, from] of [
    ['world', 20],
    ['science', 28],
    ['sport', 36],
  ] as const)
    await placeTestStories(store, `topic:${topic}`, stories.slice(from, from + 8))
  const page = await pageAt(store, '/')
  assert.ok(page.html.length < 70_000, `${page.html.length} bytes`)
  assert.ok(page.stories.length >= 30)
  assert.doesNotMatch(page.html, new RegExp(`href="/story/${stories[1]}"`))
  assert.match(page.html, /<live-updates data-since="0" data-label="[^"]+" hidden>/)
})
