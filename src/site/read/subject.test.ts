import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Store } from '../../store/open-store.ts'
import { tellSubjects } from '../../store/story-subjects.ts'
import { wordStory } from '../../store/story-wordings.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../../store/test-data.ts'
import { embeddedStores, pageAt, wordsOf } from './test-page.ts'

const hour = 3_600_000

describe('pages of names, places and narrower topics', () => {
  const fresh = embeddedStores()
  let store: Store
  let bridge: number
  let visit: number
  before(async () => {
    store = await fresh()
    const source_id = await addTestSource(store, { name: 'River Herald' })
    const story = async (title: string) =>
      addTestStory(store, [await addTestArticle(store, { source_id, title })], { title })
    bridge = await story('The bridge opens')
    visit = await story('A visit to the north')
    const names = [{ key: 'marika-lindqvist', name: 'Marika Lindqvist', kind: 'person' as const, articles: 2 }]
    const oslo = { id: '3143244', name: 'Oslo', country: 'NO', lat: 59.91, lon: 10.75, articles: 2 }
    const norway = { id: 'no', name: 'NO', country: 'NO', lat: 60.5, lon: 9.5, articles: 1 }
    const malmo = { id: '2673730', name: 'Malmö', country: 'SE', lat: 55.6, lon: 13, articles: 1 }
    const topics = [
      { code: '11000000', weight: 0.6 },
      { code: '20000593', weight: 0.5 },
    ]
    const both = [bridge, visit]
    await tellSubjects(
      store.write,
      store.dialect,
      both,
      new Map([
        [bridge, { names, places: [oslo, norway], topics, keyphrases: ['tidal barrier'], at: testNow - 2 * hour }],
        [visit, { names, places: [oslo, malmo], topics: [], keyphrases: [], at: testNow - hour }],
      ]),
    )
  })

  test('the page of a person lists the stories that name them, newest first', async () => {
    const page = await pageAt(store, '/name/marika-lindqvist')
    const words = wordsOf(page)
    assert.match(words, /Marika Lindqvist Stories that name Marika Lindqvist, newest first/)
    assert.ok(words.indexOf('A visit to the north') < words.indexOf('The bridge opens'))
    assert.deepEqual(page.stories, [visit, bridge])
    assert.match(page.html, /href="\/name\/marika-lindqvist\/feed\.rss"/)
  })

  test('the page of a city says in which country it is and shows it on the map', async () => {
    const page = await pageAt(store, '/place/3143244')
    assert.match(wordsOf(page), /Oslo Norway Stories that name Oslo/)
    assert.match(page.html, /<circle cx="5\d\d\.\d" cy="\d+\.\d"/)
  })

  test('a city’s country is a way to its page only where it has one', async () => {
    assert.match((await pageAt(store, '/place/3143244')).html, /<a href="\/place\/no">Norway<\/a>/)
    const { html } = await pageAt(store, '/place/2673730')
    assert.match(html, />Sweden</)
    assert.doesNotMatch(html, /href="\/place\/se"/)
  })

  test('stories that name somebody are told in the reader’s language where a report is in it', async () => {
    const source_id = await addTestSource(store, { name: 'Flussbote' })
    const articleId = await addTestArticle(store, { source_id, title: 'Die Brücke öffnet', lang: 'de' })
    await store.write.updateTable('article').set({ story_id: bridge }).where('id', '=', articleId).execute()
    await wordStory(store.write, bridge, [{ lang: 'de', title: 'Die Brücke öffnet', articleId }])
    assert.match(wordsOf(await pageAt(store, '/name/marika-lindqvist', { language: 'de' })), /Die Brücke öffnet/)
    assert.match(wordsOf(await pageAt(store, '/name/marika-lindqvist')), /The bridge opens/)
  })

  test('a country is called as the reader calls it', async () => {
    assert.match(wordsOf(await pageAt(store, '/place/no', { language: 'de' })), /Norwegen/)
  })

  test('who is in no story has no page, whatever is asked', async () => {
    for (const path of ['/name/nobody', '/place/0', `/name/${'a'.repeat(500)}`, "/name/'%20or%201=1", '/place/%00'])
      assert.equal((await pageAt(store, path)).status, 404)
  })

  test('the places of the day stand on a map that screen readers pass over, and in a list', async () => {
    const page = await pageAt(store, '/places')
    assert.match(
      wordsOf(page),
      /3 places in the stories of the last day\. .*Oslo 2 stories Malmö 1 story Norway 1 story/,
    )
    assert.match(page.html, /<svg class="world"[^>]* aria-hidden="true">/)
    assert.equal(page.html.match(/<a href="\/place\/3143244"/g)?.length, 2)
  })

  test('where no place is named there is no empty map', async () => {
    const page = await pageAt(await fresh(), '/places')
    assert.match(wordsOf(page), /No story of the last day names a place/)
    assert.doesNotMatch(page.html, /<svg class="world"/)
  })

  test('a part of a topic has a page, and the topic leads to it', async () => {
    assert.match(wordsOf(await pageAt(store, '/topic/government')), /Government .*The bridge opens/)
    const { html } = await pageAt(store, '/topic/politics')
    assert.match(html, /<a href="\/topic\/government">Government<\/a>/)
    const labels = [...html.matchAll(/<nav[^>]* aria-label="([^"]+)"/g)].map(found => found[1])
    assert.equal(new Set(labels).size, labels.length, labels.join())
    assert.match(wordsOf(await pageAt(store, '/topic/government', { language: 'ja' })), /政府/)
    assert.equal((await pageAt(store, '/topic/no-such-thing')).status, 404)
  })

  test('a story leads to who, what and where it is about', async () => {
    const { html } = await pageAt(store, `/story/${bridge}`)
    for (const path of ['/name/marika-lindqvist', '/place/3143244', '/place/no', '/topic/government'])
      assert.ok(html.includes(`<a href="${path}"`), path)
    assert.match(html, /href="\/search\?q=%22tidal%20barrier%22"/)
  })
})
