import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Store } from '../../store/open-store.ts'
import { writeDigest } from '../../store/story-digests.ts'
import { wordStory } from '../../store/story-wordings.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../../store/test-data.ts'
import { languagesIn } from '../words/languages.ts'
import { embeddedStores, pageAt, wordsOf } from './test-page.ts'

const fresh = embeddedStores()
const hour = 3_600_000
let store: Store
before(async () => {
  store = await fresh()
})

test('a story says who was first, where it is told, and which texts are the same', async () => {
  const herald = await addTestSource(store, { name: 'River Herald', country: 'GB' })
  const post = await addTestSource(store, { name: 'Die Morgenpost', country: 'DE' })
  const wire = await addTestSource(store, { name: 'Northern Wire', country: 'GB' })
  const at = (source_id: number, hoursAgo: number, more: object = {}) =>
    addTestArticle(store, { source_id, published_at: testNow - hoursAgo * hour, ...more })
  const first = await at(wire, 5, { title: 'Nine capitals sign' })
  const copy = await at(herald, 4, { title: 'Nine capitals sign', copy_of: first })
  const german = await at(post, 2, { title: 'Neun unterschreiben', lang: 'de' })
  const story = await addTestStory(store, [german, first, copy], { topic: 'world' })
  const page = await pageAt(store, `/story/${story}`)
  const words = wordsOf(page)
  for (const said of [
    '3 articles from 3 sources in 2 languages',
    '2 independent reports',
    'First reported by Northern Wire, 22 November 2026 at 09:05 UTC',
    'Where it is told: United Kingdom 2, Germany 1',
    'In which language: English 2, German 1',
    'The same text also at: River Herald',
  ])
    assert.ok(words.includes(said), said)
  assert.deepEqual(page.stories, [story])
  assert.match(page.html, new RegExp(`<live-updates data-since="0" data-label="[^"]+" data-story="${story}" hidden>`))
  assert.match(page.html, new RegExp(`href="/story/${story}/feed.rss"`))
})

test('a story of one article says that it is the only one and leads to it', async () => {
  const source_id = await addTestSource(store, { name: 'Coastline' })
  const id = await addTestArticle(store, { source_id })
  const page = await pageAt(store, `/story/${await addTestStory(store, [id])}`)
  assert.match(wordsOf(page), /Only Coastline has reported this so far/)
  assert.match(page.html, new RegExp(`class="button strong" href="/article/${id}"`))
  assert.doesNotMatch(page.html, /class="timeline"/)
})

test('a story whose articles were all withdrawn still answers', async () => {
  const source_id = await addTestSource(store)
  const id = await addTestArticle(store, { source_id, withdrawn: 1 })
  assert.equal((await pageAt(store, `/story/${await addTestStory(store, [id])}`)).status, 200)
})

test('a story that reports left leads to where they are', async () => {
  const source_id = await addTestSource(store, { name: 'Harbour Post' })
  const left = await addTestStory(store, [await addTestArticle(store, { source_id })])
  const other = await addTestStory(store, [await addTestArticle(store, { source_id })], { title: 'The other event' })
  const event = { at: testNow, kind: 'split', from_story_id: left, to_story_id: other, reason: 'another event' }
  await store.write.insertInto('story_event').values(event).execute()
  const page = await pageAt(store, `/story/${left}`)
  assert.match(wordsOf(page), /Some reports turned out to tell of another event: The other event/)
  assert.match(page.html, new RegExp(`<a href="/story/${other}"[^>]*>The other event</a>`))
})

test('a hidden story answers that it is gone, and its article stands for itself', async () => {
  const source_id = await addTestSource(store, { name: 'Harbour Post' })
  const [one, other] = [await addTestArticle(store, { source_id }), await addTestArticle(store, { source_id })]
  const hidden = await addTestStory(store, [one, other], { hidden: 1, article_count: 0, title: 'What was said' })
  const page = await pageAt(store, `/story/${hidden}`)
  assert.deepEqual([page.status, page.noindex], [410, true])
  assert.match(wordsOf(page), /This story has been taken off the site/)
  assert.doesNotMatch(page.html, /What was said/)
  const article = await pageAt(store, `/article/${one}`)
  assert.equal(article.status, 200)
  assert.doesNotMatch(article.html, /More on this story|What was said/)
  assert.deepEqual(article.stories, [hidden], 'it changes when the story is shown again')
})

test('a story that an editor placed on the front page says so among its reasons', async () => {
  const source_id = await addTestSource(store, { name: 'Harbour Post' })
  const id = await addTestStory(store, [await addTestArticle(store, { source_id })])
  const pin = { edition: 'front', place: 1, story_id: id, until: testNow + hour, reason: 'Ours & <theirs>' }
  await store.write.insertInto('pin').values(pin).execute()
  const page = await pageAt(store, `/story/${id}`)
  assert.match(page.html, /<li>Placed here by the editor: Ours &amp; &lt;theirs&gt;<\/li>/)
})

test('what the reports of a story say together stands on its page, each sentence with its source', async () => {
  const herald = await addTestSource(store, { name: 'River Herald' })
  const wire = await addTestSource(store, { name: 'Northern Wire' })
  const strict = await addTestSource(store, { name: 'Strict Post', rights: 'headline' })
  const at = (source_id: number, minutesAgo: number, title: string) =>
    addTestArticle(store, { source_id, title, published_at: testNow - minutesAgo * 60_000 })
  const [one, two, three] = [
    await at(herald, 90, 'Ferry sinks'),
    await at(wire, 60, 'Toll rises'),
    await at(strict, 30, 'Ferry'),
  ]
  const story = await addTestStory(store, [three, two, one])
  const said = (articleId: number, text: string) => ({ articleId, text, lang: 'en', end: 90 })
  const by = (articleId: number) => ({ articleId, at: testNow - 60_000 })
  await writeDigest(
    store.write,
    story,
    {
      summary: [
        said(one, 'The ferry Alba sank.'),
        said(two, 'Divers searched the bay.'),
        said(three, 'Not to be shown.'),
      ],
      facts: [
        {
          kind: 'killed',
          verdict: 'differ',
          values: [
            { value: 12, exactness: 'least', statements: [by(one), by(two)] },
            { value: 14, exactness: 'exact', statements: [by(three)] },
          ],
        },
        {
          kind: 'figure',
          verdict: 'agreed',
          values: [
            {
              value: 412,
              exactness: 'exact',
              statements: [by(one), by(two)],
              sentence: said(two, 'It carried 412 people.'),
            },
          ],
        },
      ],
      steps: [
        { articleId: one, adds: true, new: [] },
        {
          articleId: two,
          adds: true,
          sentence: said(two, 'The toll rose.'),
          new: [{ kind: 'killed', value: 12, exactness: 'least' }],
        },
        { articleId: three, adds: false, new: [] },
      ],
    },
    testNow,
  )
  const page = await pageAt(store, `/story/${story}`)
  const words = wordsOf(page)
  for (const told of [
    'The ferry Alba sank. River Herald',
    'What the reports agree on',
    'It carried 412 people. River Herald , Northern Wire',
    'Where they differ',
    'Killed',
    'at least 12 River Herald',
    'New: Killed at least 12',
    'Reports that add nothing new: 1',
  ])
    assert.ok(words.includes(told), `${told} in ${words}`)
  assert.doesNotMatch(page.html, /Not to be shown/)
})

test('a reader is told a story in their language where a report is in it, not in that in which the reports were read', async () => {
  const source_id = await addTestSource(store, { name: 'El Faro' })
  const told = { source_id, title: 'La copa', lang: 'es', summary: 'Ganaron.' }
  const spanish = await addTestArticle(store, told)
  const english = await addTestArticle(store, { source_id, title: 'The cup', lang: 'en', summary: 'They won.' })
  const story = await addTestStory(store, [spanish, english], { title: told.title, lang: 'es', summary: told.summary })
  await wordStory(store.write, story, [{ lang: 'en', title: 'The cup', summary: 'They won.', articleId: english }])
  const summary = [{ articleId: spanish, text: 'Marcaron tres.', lang: 'es', end: 20 }]
  await writeDigest(store.write, story, { summary, facts: [], steps: [] }, testNow)
  const head = async (code: 'en' | 'es') => {
    const { html } = await pageAt(store, `/story/${story}`, { language: code })
    return /<header class="story-head">([\s\S]*?)<\/header>/.exec(html)![1]!
  }
  assert.match(await head('en'), /<h1>The cup<\/h1>[\s\S]*They won\./)
  assert.doesNotMatch(await head('en'), /Marcaron/)
  assert.match(await head('es'), /<h1>La copa<\/h1>[\s\S]*Marcaron tres\./)
})

test('times are said in the zone of the site', async () => {
  const source_id = await addTestSource(store, { name: 'Late Post' })
  const published_at = Date.UTC(2026, 10, 22, 23, 30)
  const articles = [
    await addTestArticle(store, { source_id, published_at }),
    await addTestArticle(store, { source_id, published_at }),
  ]
  const story = await addTestStory(store, articles)
  const page = await pageAt(store, `/story/${story}`, { languages: languagesIn('Europe/Vienna') })
  assert.match(wordsOf(page), /First reported by Late Post, 23 November 2026 at 00:30 (?:CET|GMT\+1)/)
  assert.match(page.html, /Times are in Europe\/Vienna\./)
})
