import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachStore } from '../../../test/stores.ts'
import { queryOf } from '../../text/search/test-query.ts'
import { putJob } from '../jobs.ts'
import { addTestArticle, addTestSource, addTestStory, placeTestStories, testNow } from '../test-data.ts'
import { articlePage, articlesByAddress } from './article.ts'
import { coverageOf } from './coverage.ts'
import { storiesOfTopic, storiesOnFront, topicsWithStories } from './front.ts'
import { firstReading, gaugesAt, openGauges } from './gauges.ts'
import { latestArticles, latestOfSource } from './latest.ts'
import { rankedMatches } from './search.ts'
import { sourcesWithHealth, sourceWithHealth } from './sources.ts'
import { storyWithArticles } from './story.ts'

const minute = 60_000
const day = 86_400_000

forEachStore('what readers ask of a store', fresh => {
  test('the front page has its stories in the order of their places, and each topic its own', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const ids: number[] = []
    for (const title of ['First', 'Second', 'Third'])
      ids.push(await addTestStory(store, [await addTestArticle(store, { source_id, title, topic: 'science' })]))
    await placeTestStories(store, 'front', [ids[2]!, ids[0]!])
    await placeTestStories(store, 'topic:science', [ids[1]!, ids[2]!])
    const { front, topics } = await storiesOnFront(store.read)
    assert.deepEqual(
      front.map(story => story.title),
      ['Third', 'First'],
    )
    assert.deepEqual(
      topics.get('science')?.map(story => story.title),
      ['Second', 'Third'],
    )
    assert.equal(front[0]?.leadSource, 'River Herald')
    assert.deepEqual(await topicsWithStories(store.read), ['science'])
    assert.equal((await storiesOfTopic(store.read, 'science')).length, 2)
    assert.deepEqual(await storiesOfTopic(store.read, 'sport'), [])
  })

  test('coverage is at most so many of each story, newest first, copies after reports, nothing withdrawn', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const article = (minutesAgo: number, more: object = {}) =>
      addTestArticle(store, { source_id, published_at: testNow - minutesAgo * minute, ...more })
    const old = await article(90)
    const copy = await article(5, { copy_of: old })
    const young = await article(10)
    const withdrawn = await article(1, { withdrawn: 1 })
    const story = await addTestStory(store, [old, copy, young, withdrawn])
    const listed = (await coverageOf(store.read, [story], 3)).get(story)
    assert.deepEqual(
      listed?.map(one => one.id),
      [young, old, copy],
    )
    assert.equal((await coverageOf(store.read, [story], 1)).get(story)?.length, 1)
    assert.equal((await coverageOf(store.read, [], 3)).size, 0)
  })

  test('a story is found with its articles, a merged one leads to the story that took it in', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store, { rights: 'excerpt' })
    const story = await addTestStory(store, [await addTestArticle(store, { source_id })])
    const merged = await addTestStory(store, [await addTestArticle(store, { source_id })], { merged_into: story })
    const found = await storyWithArticles(store.read, story)
    assert.ok(found && 'story' in found)
    assert.equal(found.story.rights, 'excerpt')
    assert.equal(found.articles.length, 1)
    assert.deepEqual(await storyWithArticles(store.read, merged), { mergedInto: story })
    assert.equal(await storyWithArticles(store.read, 999), undefined)
    const event = { at: testNow, kind: 'move', from_story_id: story, to_story_id: merged, reason: 'test' }
    await store.write.insertInto('story_event').values([event, event]).execute()
    const back = await storyWithArticles(store.read, story)
    assert.deepEqual(back && 'parted' in back && back.parted, [], 'a story does not lead to itself')
    const other = await addTestStory(store, [await addTestArticle(store, { source_id })], { title: 'Another event' })
    await store.write
      .insertInto('story_event')
      .values({ ...event, kind: 'split', to_story_id: other })
      .execute()
    const after = await storyWithArticles(store.read, story)
    assert.deepEqual(after && 'parted' in after && after.parted, [{ id: other, title: 'Another event', lang: 'en' }])
  })

  test('an article comes with its text, source, story and the article it copies', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const first = await addTestArticle(store, { source_id, url_key: 'https://a.example/1' })
    const readMore = [{ url: 'https://a.example/1', title: 'Before' }]
    const html = '<p>A long text.</p>'
    const id = await addTestArticle(store, { source_id, copy_of: first, html, text: 'A long text.', readMore })
    const story = await addTestStory(store, [first, id])
    const article = await articlePage(store.read, id)
    assert.ok(article)
    assert.equal(article.html, '<p>A long text.</p>')
    assert.equal(article.text, 'A long text.')
    assert.deepEqual(article.readMore, readMore)
    assert.deepEqual(article.original, { id: first, sourceName: 'River Herald' })
    assert.equal(article.story?.id, story)
    assert.equal(article.withdrawn, false)
    assert.equal(await articlePage(store.read, 999), undefined)
    const held = await articlesByAddress(store.read, ['https://a.example/1', 'https://b.example/'])
    assert.deepEqual([...held], [['https://a.example/1', first]])
  })

  test('the latest articles are paged without gap or repetition, even where several have one time', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const other = await addTestSource(store, { name: 'Other' })
    const ids: number[] = []
    for (let i = 0; i < 5; i++) ids.push(await addTestArticle(store, { source_id, published_at: testNow - day }))
    const copy = await addTestArticle(store, { source_id: other, copy_of: ids[0] })
    const newestFirst = ids.toReversed()
    const head = await latestArticles(store.read, 3)
    const tail = await latestArticles(store.read, 3, head.at(-1))
    assert.deepEqual(
      [...head, ...tail].map(article => article.id),
      newestFirst,
    )
    assert.deepEqual(
      (await latestOfSource(store.read, other, 3)).map(article => article.id),
      [copy],
    )
  })

  test('the gauges count what happened of late', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    await addTestSource(store, { name: 'Silent' }, { outcome: 'timeout', answered_at: null })
    const recent = await addTestArticle(store, { source_id })
    await addTestArticle(store, { source_id, published_at: testNow - 2 * day })
    await addTestStory(store, [recent])
    await store.write.insertInto('announcement').values({ at: testNow, kind: 'front' }).execute()
    assert.deepEqual(await gaugesAt(store.read, testNow), {
      sourcesReadLastHour: 1,
      articlesLastDay: 1,
    })
  })

  test('the gauges are counted once in ten seconds, however many ask', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    let now = testNow
    const gauges = openGauges(store.read, () => now)
    assert.equal((await gauges()).articlesLastDay, 0)
    await addTestArticle(store, { source_id })
    assert.equal((await gauges()).articlesLastDay, 0)
    now += 10_000
    assert.equal((await gauges()).articlesLastDay, 1)
  })

  test('the first reading is counted by sources read, and by what their feeds came to', async () => {
    const store = await fresh()
    await addTestSource(store)
    await addTestSource(store, { name: 'Silent' }, { outcome: 'timeout', answered_at: null })
    await addTestSource(store, { name: 'Slow' }, { outcome: 'timeout', answered_at: null })
    await addTestSource(store, { name: 'Waiting' }, { outcome: null, answered_at: null })
    assert.deepEqual(await firstReading(store.read), {
      demo: false,
      sources: 4,
      read: 3,
      answered: 1,
      articles: 0,
      outcomes: [
        ['timeout', 2],
        ['ok', 1],
      ],
    })
  })

  test('once the demonstration is asked for, only its sources are counted', async () => {
    const store = await fresh()
    await addTestSource(store, { name: 'Silent' }, { outcome: 'timeout', answered_at: null })
    await putJob(store.write, 'start-demo', {}, testNow)
    const asked = { demo: true, sources: 0, read: 0, answered: 0, articles: 0, outcomes: [] }
    assert.deepEqual(await firstReading(store.read), asked)
    await addTestSource(store, { name: 'Invented', demo: 1 })
    assert.deepEqual(await firstReading(store.read), {
      ...asked,
      sources: 1,
      read: 1,
      answered: 1,
      outcomes: [['ok', 1]],
    })
  })

  test('a source is listed once with each of its feeds and how much came of it in a day', async () => {
    const store = await fresh()
    const id = await addTestSource(
      store,
      { name: 'b' },
      { outcome: 'not-a-feed', detail: 'It is a page.', failures: 2 },
    )
    await store.write.insertInto('feed').values({ source_id: id, url: 'https://b.example/2' }).execute()
    await addTestSource(store, { name: 'A' })
    await addTestArticle(store, { source_id: id })
    const listed = await sourcesWithHealth(store.read, testNow)
    assert.deepEqual(
      listed.map(source => [source.name, source.feeds.length, source.articlesLastDay]),
      [
        ['A', 1, 0],
        ['b', 2, 1],
      ],
    )
    const source = await sourceWithHealth(store.read, id, testNow)
    assert.equal(source?.feeds[0]?.detail, 'It is a page.')
    assert.equal(source?.feeds[1]?.outcome, undefined)
    assert.equal(await sourceWithHealth(store.read, 999, testNow), undefined)
  })

  test('a search finds words, phrases and what is without a word, the newer of two equal matches first', async () => {
    const store = await fresh()
    const source_id = await addTestSource(store)
    const add = (title: string, published_at: number, more: object = {}) =>
      addTestArticle(store, { source_id, title, text: 'Nothing else.', published_at, ...more })
    const young = await add('Flood warning in Łódź', testNow - minute)
    const old = await add('Flood warning in Łódź', testNow - 20 * day)
    const reverse = await add('Warning: flood', testNow - minute)
    await add('Flood warning in Łódź', testNow, { withdrawn: 1 })
    const found = async (typed: string): Promise<number[]> => {
      const { matches } = await rankedMatches(store, queryOf(typed), testNow)
      return matches.map(match => match.id)
    }
    assert.deepEqual(await found('flood lodz'), [young, old])
    assert.deepEqual(await found('"warning flood"'), [reverse])
    assert.deepEqual(await found('flood -lodz'), [reverse])
    assert.deepEqual(await found('drought'), [])
  })
})
