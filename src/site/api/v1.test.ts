import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fillArticle, fillSource, fillStory } from '../../../test/e2e/invented-news.ts'
import { openTestSite, type TestSite } from '../../../test/e2e/site-on-loopback.ts'
import { forEachStore } from '../../../test/stores.ts'
import type { Store } from '../../store/open-store.ts'
import { testNow } from '../../store/test-data.ts'

// biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is looked at field by field
type Json = any

forEachStore('the API', fresh => {
  let store: Store
  let at: TestSite
  let north: number
  const json = async (path: string): Promise<Json> => (await at.get(path)).json()

  before(async () => {
    store = await fresh()
    north = await fillSource(store, 'North Post')
    const south = await fillSource(store, 'South Times', 'excerpt')
    const east = await fillSource(store, 'East Wire', 'headline')
    await fillStory(store, 'A comet passes', [north, south, east], 1)
    await fillStory(store, 'A bridge opens', [north], 2)
    // two of each minute: the order must not hang on the time alone
    for (let i = 0; i < 12; i++)
      await fillArticle(store, `n${i}`, 100 + Math.floor(i / 2), { source_id: north, lang: i % 2 ? 'pt-BR' : 'en' })
    await fillArticle(store, 'early', 10, { source_id: north, station: 'extract' })
    at = await openTestSite(store)
  })
  after(() => at.site.close())

  test('an article has its fields, its times in ISO 8601, its story and its further links', async () => {
    const { articles } = await json('/api/v1/articles?story=2')
    assert.equal(articles.length, 1)
    const [article] = articles
    assert.deepEqual(
      { ...article, id: 0 },
      {
        id: 0,
        url: 'https://news.example/a-bridge-opens-0',
        title: 'A bridge opens, report 0',
        source: { id: north, name: 'North Post', homepage: 'https://north-post.example', country: 'NO' },
        publishedAt: '2026-11-22T13:55:00.000Z',
        firstSeenAt: '2026-11-22T13:56:00.000Z',
        updatedAt: null,
        lang: 'en',
        story: 2,
        authors: [],
        kind: 'article',
        topic: null,
        section: null,
        tags: [],
        summary: 'Summary of a-bridge-opens-0.',
        picture: null,
        shows: 'full',
        text: 'First paragraph of a-bridge-opens-0.\nSecond paragraph.',
        words: 0,
        textFrom: 'page',
        copyOf: null,
        urgency: null,
        usageTerms: null,
        correction: null,
        readMore: [{ url: 'https://news.example/more-a-bridge-opens-0', title: 'More of a-bridge-opens-0' }],
      },
    )
    const { article: whole } = await json(`/api/v1/articles/${article.id}`)
    assert.equal(whole.html, '<p>First paragraph of a-bridge-opens-0.</p><p>Second paragraph.</p>')
  })

  test('of a source that allows only an excerpt or a headline no more is given', async () => {
    const { articles } = await json('/api/v1/articles?story=1')
    const shown = Object.fromEntries(articles.map((one: Json) => [one.source.name, one]))
    assert.match(shown['North Post'].text, /\nSecond paragraph\.$/)
    assert.deepEqual([shown['South Times'].shows, shown['East Wire'].shows], ['excerpt', 'none'])
    assert.doesNotMatch(shown['South Times'].text, /\n/)
    assert.deepEqual([shown['East Wire'].text, shown['East Wire'].summary], [null, null])
    const { article } = await json(`/api/v1/articles/${shown['South Times'].id}`)
    assert.equal(article.html, null)
  })

  test('the operator’s own limit holds for every source', async () => {
    const strict = await openTestSite(store, { config: { siteName: 'News Factory', rights: 'headline' } })
    const { articles } = (await (await strict.get('/api/v1/articles?story=2')).json()) as Json
    assert.deepEqual([articles[0].shows, articles[0].text, articles[0].summary], ['none', null, null])
    assert.doesNotMatch(await (await strict.get('/latest/feed.rss')).text(), /paragraph|Summary/)
    await strict.site.close()
  })

  test('a list is read page by page, newest first, without gap or repeat while new articles arrive', async () => {
    const expected = (await json('/api/v1/articles?limit=200')).articles.map((one: Json) => one.id)
    assert.equal(expected.length, 16)
    const read: number[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: Json = await json(`/api/v1/articles?limit=3${next && `&after=${next}`}`)
      read.push(...page.articles.map((one: Json) => one.id))
      next = page.next
      await fillArticle(store, `late${read.length}`, 1, { source_id: north })
    }
    assert.deepEqual(read, expected)
    const times = (await json('/api/v1/articles')).articles.map((one: Json) => one.publishedAt)
    assert.deepEqual(times, times.toSorted().reverse())
  })

  test('articles are found by source, language and words', async () => {
    assert.equal((await json(`/api/v1/articles?source=${north + 1}`)).articles.length, 1)
    assert.equal((await json('/api/v1/articles?lang=pt')).articles.length, 6)
    assert.equal((await json('/api/v1/articles?lang=pt-br&limit=4')).articles.length, 4)
    const found = await json('/api/v1/articles?q=comet&limit=2')
    assert.deepEqual([found.articles.length, typeof found.next], [2, 'string'])
    const rest = await json(`/api/v1/articles?q=comet&limit=2&after=${found.next}`)
    assert.deepEqual([rest.articles.length, rest.next], [1, null])
  })

  test('an article that still waits for its text is not in the list, since its date may move', async () => {
    const { articles } = await json('/api/v1/articles?limit=200')
    assert.ok(articles.every((one: Json) => one.title !== 'Title of early'))
  })

  test('stories come with counts, one story with its articles, a merged one leads to where it went', async () => {
    const { stories, next } = await json('/api/v1/stories?limit=1')
    assert.deepEqual([stories[0].title, stories[0].articleCount, next], ['A bridge opens', 1, '2'])
    const rest = await json('/api/v1/stories?limit=1&after=2')
    assert.deepEqual([rest.stories[0].title, rest.next], ['A comet passes', null])
    assert.equal((await json('/api/v1/stories?q=comet')).stories.length, 1)

    const ranked = await json('/api/v1/search?q=comet lang:klingon')
    assert.equal(ranked.found, 1)
    assert.match(ranked.results[0].article.title, /comet/i)
    assert.match(ranked.notes[0], /^“klingon” is no language/)
    assert.equal(ranked.next, null)
    assert.ok((await json('/api/v1/search?q=comet&as=articles')).found > 1)
    assert.equal((await json('/api/v1/stories/1')).story.articles.length, 3)
    await store.write
      .insertInto('story')
      .values({ title: 'gone', first_at: 0, last_at: 0, changed_at: 0, merged_into: 1 })
      .execute()
    const merged = await at.get('/api/v1/stories/3')
    assert.deepEqual([merged.status, merged.headers.get('location')], [301, '/api/v1/stories/1'])
  })

  test('a wrong parameter is told in one sentence that repeats nothing of it', async () => {
    for (const query of [
      'limit=0',
      'limit=201',
      'limit=x',
      'after=zzz',
      'after=1',
      'source=-1',
      'story=1e3',
      'lang=<b>',
      'q=',
    ])
      await refused(`/api/v1/articles?${query}`)
    for (const query of ['limit=5&limit=6', 'colour=red', '__proto__=1', 'constructor=1'])
      await refused(`/api/v1/articles?${query}`)
    await refused('/api/v1/stories?after=1.2')
    await refused('/api/v1/sources?q=x')
    await refused('/api/v1/search?q=')
    await refused('/api/v1/search?q=x&colour=red')
  })

  const refused = async (path: string): Promise<void> => {
    const answer = await at.get(path)
    assert.equal(answer.status, 400, path)
    const { error } = (await answer.json()) as { error: string }
    assert.match(error, /^[a-zA-Z][^<]*\.$/)
  }

  test('what is not there is 404, another method 405, and any page may ask', async () => {
    for (const path of ['/api/v1/articles/99999', '/api/v1/stories/x', '/api/v1/nothing', '/api'])
      assert.equal((await at.get(path)).status, 404, path)
    const post = await fetch(`${at.url}/api/v1/articles`, { method: 'POST' })
    assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD'])
    assert.equal((await at.get('/api/v1/sources')).headers.get('access-control-allow-origin'), '*')
  })

  describe('the state of the line', () => {
    test('counts each station, the sources and why they fail, and how fresh the news is', async () => {
      await store.write
        .updateTable('feed')
        .set({ outcome: 'not-a-feed', detail: 'It answered with a page.', failures: 3 })
        .where('source_id', '=', north)
        .execute()
      const status = await json('/api/v1/status')
      assert.equal(status.store, store.dialect.name)
      assert.match(status.version, /^\d/)
      assert.equal(status.started, new Date(testNow).toISOString())
      const stations = Object.fromEntries(status.stations.map((one: Json) => [one.name, one]))
      assert.deepEqual(stations.extract, {
        name: 'extract',
        waiting: 1,
        done: status.articles - 1,
        failed: 0,
        oldestSeconds: 540,
      })
      assert.deepEqual([stations.fetch.waiting, stations.fetch.failed, stations.fetch.oldestSeconds], [3, 1, 3600])
      assert.deepEqual(
        status.sources.failing.map((one: Json) => [one.name, one.failed, one.detail, one.failures, one.since]),
        [['North Post', 'not-a-feed', 'It answered with a page.', 3, null]],
      )
      assert.deepEqual(status.freshness.p95Seconds, 60)
    })
  })
})
