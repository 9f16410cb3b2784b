import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeContenders, sizeEditions } from '../../store/contenders.ts'
import type { Store } from '../../store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../../store/test-data.ts'
import { editionAddress, editionAt, editionName } from '../parts/edition-name.ts'
import { languages } from '../words/languages.ts'
import { answerAt, embeddedStores, pageAt, wordsOf } from './test-page.ts'

const fresh = embeddedStores()

async function withStory(): Promise<Store> {
  const store = await fresh()
  const source_id = await addTestSource(store)
  const story = await addTestStory(store, [
    await addTestArticle(store, { source_id, title: 'Der Fluss stieg', lang: 'de' }),
  ])
  const row = { story_id: story, score: 1, topic: 'science', langs: ' de ', regions: ' at=100 europe=100 ' }
  await placeContenders(store.write, [row], [])
  const sizes = [
    ['lang', 'de'] as const,
    ['region', 'europe'] as const,
    ['country', 'at'] as const,
    ['topic', 'science'] as const,
  ]
  await sizeEditions(
    store.write,
    sizes.map(([kind, value]) => ({ kind, value, stories: 1 })),
  )
  return store
}

test('an edition’s address names its place, language and topic, and gives them back', () => {
  for (const edition of [{}, { place: 'europe', lang: 'de', topic: 'science' }, { place: 'at' }, { topic: 'sport' }]) {
    const [, , place, lang, topic] = editionAddress(edition).split('/')
    assert.deepEqual(editionAt({ place, lang, topic }), {
      place: undefined,
      lang: undefined,
      topic: undefined,
      ...edition,
    })
  }
  assert.equal(editionAddress({ place: 'latin-america' }), '/edition/latin-america/all')
  for (const wrong of [
    { place: 'atlantis', lang: 'de' },
    { place: 'zz', lang: 'de' },
    { place: 'FR', lang: 'de' },
    { place: 'world', lang: 'xq' },
    { place: 'world', lang: 'de-AT' },
    { place: 'world', lang: 'de', topic: '..' },
  ])
    assert.equal(editionAt(wrong), undefined, JSON.stringify(wrong))
})

test('an edition is called by the names of its parts in the reader’s language', () => {
  const edition = { place: 'europe', lang: 'de', topic: 'science' }
  assert.equal(editionName(edition, { language: languages.en }), 'Europe · German · Science')
  assert.equal(editionName(edition, { language: languages.fr }), 'Europe · Allemand · Sciences')
  assert.equal(editionName({}, { language: languages.en }), 'The whole world')
})

test('an edition’s page has its stories, ends, and leads to the others with what it keeps', async () => {
  const store = await withStory()
  const page = await pageAt(store, '/edition/europe/de')
  assert.match(wordsOf(page), /Europe · German.*Der Fluss stieg.*one story on this page|Der Fluss stieg.*1 stor/)
  assert.match(page.html, /<a href="\/edition\/at\/de">Austria<\/a>/)
  assert.match(page.html, /<a href="\/edition\/europe\/all">Every language<\/a>/)
  assert.match(page.html, /<a href="\/edition\/europe\/de\/science">Science<\/a>/)
  assert.match(
    page.html,
    /<link rel="alternate" type="application\/rss\+xml"[^>]*href="\/edition\/europe\/de\/feed\.rss"/,
  )
  assert.equal(page.stories.length, 1)
})

test('an edition without news says so, names those near to it, and is not for search engines', async () => {
  const page = await pageAt(await withStory(), '/edition/oceania/de')
  assert.match(wordsOf(page), /No story of the last seven days fits this edition.*Nearest to it:.*German/)
  assert.equal(page.noindex, true)
  assert.match(page.html, /<a href="\/edition\/world\/de">German<\/a>/)
})

test('what is no place, language or topic is not found', async () => {
  const store = await withStory()
  for (const path of ['/edition/atlantis/de', '/edition/europe/klingonese', '/edition/europe/de/No-Topic'])
    assert.equal((await pageAt(store, path)).status, 404, path)
})

test('all editions stand on one page', async () => {
  const answer = await answerAt(await withStory(), '/editions')
  assert.ok('html' in answer)
  for (const address of ['europe/all', 'at/all', 'world/de', 'world/all/science'])
    assert.match(answer.html, new RegExp(`href="/edition/${address}"`))
})

test('a briefing that is not there yet says when it will be', async () => {
  const store = await fresh()
  const page = await pageAt(store, '/briefing')
  assert.match(wordsOf(page), /There is no briefing yet/)
  assert.equal((await pageAt(store, '/briefing/2026-11-22')).status, 404)
  assert.equal((await pageAt(store, '/briefing/yesterday')).status, 404)
})

test('a day’s briefing tells its stories as far as rights allow, ends, and leads to the days beside it', async () => {
  const store = await fresh()
  const sources = [await addTestSource(store), await addTestSource(store, { rights: 'headline', name: 'Wire' })]
  for (const [day, closed] of [
    ['2026-11-21', 1],
    ['2026-11-22', 0],
  ] as const) {
    await store.write
      .insertInto('briefing')
      .values({ day, lang: '', begun_at: testNow, written_at: testNow, closed })
      .execute()
    for (const [at, source_id] of sources.entries()) {
      const article_id = await addTestArticle(store, { source_id, title: `Told by ${at}` })
      const story_id = await addTestStory(store, [article_id])
      const told = { title: `Told by ${at}`, title_lang: 'en', summary: 'It is so. It stays so.', topic: 'world' }
      const counts = { articles: 1, sources: 1, owners: 1 }
      await store.write
        .insertInto('briefing_story')
        .values({ day, lang: '', place: at + 1, story_id, article_id, ...told, ...counts })
        .execute()
    }
  }
  const [, wire] = await store.read.selectFrom('article').select('id').orderBy('id').execute()
  const cited = { day: '2026-11-21', lang: '', place: 1, text_lang: 'en', ends: 40 }
  const first = await store.read.selectFrom('article').select('id').orderBy('id').executeTakeFirstOrThrow()
  await store.write
    .insertInto('briefing_sentence')
    .values([
      { ...cited, turn: 0, article_id: first.id, text: 'The bridge stood.' },
      { ...cited, turn: 1, article_id: wire!.id, text: 'The wire keeps this.' },
      { ...cited, turn: 2, article_id: first.id, text: 'The river fell.' },
    ])
    .execute()
  const today = await pageAt(store, '/briefing')
  assert.match(wordsOf(today), /Briefing for Sunday,? 22 November 2026 2 stories of the day, and an end\./)
  assert.match(wordsOf(today), /That was it\. It follows the news until the day ends/)
  assert.equal(
    today.html.match(/It is so\. It stays so\./g)?.length,
    1,
    'not that of a source that gives its headline alone',
  )
  assert.match(today.html, /rel="prev" href="\/briefing\/2026-11-21"/)
  const yesterday = await pageAt(store, '/briefing/2026-11-21')
  assert.match(
    yesterday.html,
    /<p class="deck"[^>]*>The bridge stood. <cite><a href="\/article\/\d+">[^<]+<\/a><\/cite> The river fell\./,
  )
  assert.doesNotMatch(yesterday.html, /The wire keeps this/)
  assert.match(wordsOf(yesterday), /The day is over; this page does not change any more/)
})
