import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '../../store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory, placeTestStories, testNow } from '../../store/test-data.ts'
import { withPublishersAddresses } from '../pictures/test-pictures.ts'
import { english, languages } from '../words/languages.ts'
import { failedPage, notFoundPage } from './error.tsx'
import { answerAt, embeddedStores, pageAt, testTools, wordsOf } from './test-page.ts'

const fresh = embeddedStores()

const hostile = '<script>alert("x")</script>\' onload=alert(1) & “news”'
const hostileUrl = 'javascript:alert(1)'
const picture = JSON.stringify({ url: 'https://pictures.example/1.jpg', credit: 'M. Lindqvist' })

test('what sources write is text on every page, and their addresses are web addresses or nothing', async () => {
  const store = await fresh()
  const source_id = await addTestSource(
    store,
    { name: hostile, homepage: hostileUrl, owner: hostile, country: '<hostile', languages: '["<hostile>"]' },
    { detail: hostile, outcome: 'not-a-feed', format: hostile, items: 1 },
  )
  const bad = { title: hostile, summary: hostile, section: hostile, lang: '"><hostile>', topic: 'world' }
  const article = await addTestArticle(store, {
    source_id,
    ...bad,
    url: hostileUrl,
    authors: JSON.stringify([hostile]),
    picture: JSON.stringify({ url: hostileUrl, caption: hostile, credit: hostile }),
    text_from: 'feed',
    page_problem: hostile,
    readMore: [{ url: hostileUrl, title: hostile }],
  })
  const second = await addTestArticle(store, { source_id, ...bad })
  const reasons = JSON.stringify([{ kind: 'age', value: 1, weight: 0, words: hostile }])
  const story = await addTestStory(store, [article, second], { reasons })
  await placeTestStories(store, 'front', [story])
  await placeTestStories(store, 'topic:world', [story])
  const query = encodeURIComponent(hostile)
  for (const address of [
    '/',
    '/latest',
    '/topic/world',
    `/story/${story}`,
    `/article/${article}`,
    '/sources',
    `/source/${source_id}`,
    `/search?q=${query}`,
    '/search?q=alert',
    '/about',
  ]) {
    const { html, status } = await pageAt(store, address)
    assert.equal(status, 200, address)
    assert.doesNotMatch(html, /<script>|<hostile|(?:href|src)="javascript/i, address)
    assert.doesNotMatch(html, /<[^>]* style="/, `${address} has a style that the policy would refuse`)
  }
})

test('a source that allows an excerpt or a headline shows no more than that, and neither does a stricter site', async () => {
  const store = await fresh()
  const secret = 'whole-text-marker'
  const text = `${'The river rose again. '.repeat(30)} ${secret}`
  const shownWith = async (rights: 'full' | 'excerpt' | 'headline', site: 'full' | 'excerpt' | 'headline') => {
    const source_id = await addTestSource(store, { rights })
    const summary = 'summary-marker'
    const id = await addTestArticle(store, { source_id, summary, picture, text, html: `<p>${text}</p>` })
    const story = await addTestStory(store, [id, await addTestArticle(store, { source_id, summary })], {
      topic: 'world',
    })
    await placeTestStories(store, 'front', [story])
    const pages = [`/article/${id}`, `/story/${story}`, '/', '/search?q=river']
    const html = (await Promise.all(pages.map(address => pageAt(store, address, { rights: site })))).map(one =>
      withPublishersAddresses(one.html),
    )
    const has = (marker: string) => html.some(one => one.includes(marker))
    const article = html[0]!
    return [has(secret), article.includes('The river rose again.'), has('summary-marker'), has('pictures.example')]
  }
  assert.deepEqual(await shownWith('full', 'full'), [true, true, true, true])
  await store.write.deleteFrom('source').execute()
  assert.deepEqual(await shownWith('excerpt', 'full'), [false, true, true, false])
  await store.write.deleteFrom('source').execute()
  assert.deepEqual(await shownWith('full', 'excerpt'), [false, true, true, false])
  await store.write.deleteFrom('source').execute()
  assert.deepEqual(await shownWith('headline', 'full'), [false, false, false, false])
})

test('a headline in a right-to-left script says its language and direction, the page keeps its own', async () => {
  const store = await fresh()
  const source_id = await addTestSource(store, { languages: '["ar"]' })
  const title = 'وزراء الدلتا يتفقون'
  const ids = [
    await addTestArticle(store, { source_id, title, lang: 'ar' }),
    await addTestArticle(store, { source_id }),
  ]
  const story = await addTestStory(store, ids)
  await placeTestStories(store, 'front', [story])
  for (const address of ['/', `/story/${story}`, `/article/${ids[0]}`]) {
    const { html, lang } = await pageAt(store, address)
    assert.equal(lang, 'en')
    assert.match(html, /^<!doctype html><html lang="en" dir="ltr">/)
    assert.match(html, /<h[12][^>]* lang="ar" dir="rtl">/, address)
  }
})

test('an address of nothing is a page that says so', async () => {
  const store = await fresh()
  for (const address of ['/story/1', '/story/x', '/article/99999999999', '/article/-1', '/source/7', '/topic/nonsense'])
    assert.equal((await pageAt(store, address)).status, 404, address)
})

test('error pages are made without the store and repeat nothing', async () => {
  const tools = testTools({} as Store)
  assert.equal(notFoundPage({ language: english }, tools).status, 404)
  const failed = failedPage({ language: english, theme: 'dark' }, tools)
  assert.equal(failed.status, 500)
  assert.match(failed.html, /data-theme="dark"/)
  assert.match(failed.html, /<a href="">Try again<\/a> <a href="\/">To the front page<\/a>/)
})

test('a page that the database keeps from being made says so, and what to do, in every language', () => {
  for (const language of Object.values(languages)) {
    const page = failedPage({ language }, testTools({} as Store), 503)
    const { awayTitle, away, again } = language.words.errors
    assert.equal(page.status, 503)
    for (const said of [awayTitle, away, again]) assert.ok(wordsOf(page).includes(said), `${language.code}: ${said}`)
  }
})

test('a merged story leads to the one that took it in', async () => {
  const store = await fresh()
  const source_id = await addTestSource(store)
  const story = await addTestStory(store, [await addTestArticle(store, { source_id })])
  const merged = await addTestStory(store, [await addTestArticle(store, { source_id })], { merged_into: story })
  assert.deepEqual(await answerAt(store, `/story/${merged}`), { redirect: `/story/${story}`, status: 301 })
})

test('a list is paged to its end, and its first page names its feeds', async () => {
  const store = await fresh()
  const source_id = await addTestSource(store)
  for (let i = 0; i < 65; i++) await addTestArticle(store, { source_id, published_at: testNow - i * 60_000 })
  const first = await pageAt(store, '/latest')
  assert.match(first.html, /type="application\/atom\+xml"[^>]* href="\/latest\/feed\.atom"/)
  const next = /href="(\/latest\?before=[^"]+)"/.exec(first.html)?.[1]
  assert.ok(next)
  const second = await pageAt(store, next)
  assert.equal(second.html.match(/href="\/article\//g)?.length, 5)
  assert.doesNotMatch(second.html, /rel="next"/)
})

test('a search says how to do better when it is empty, wrong or finds nothing', async () => {
  const store = await fresh()
  assert.match(wordsOf(await pageAt(store, '/search')), /All words must occur/)
  assert.match(wordsOf(await pageAt(store, '/search?q=-flood')), /add at least one word/)
  assert.match(wordsOf(await pageAt(store, '/search?q=flood')), /No article has “flood”/)
})

test('a source’s page tells its health in words', async () => {
  const store = await fresh()
  const failing = { outcome: 'timeout', detail: 'No answer within 20 s.', failures: 3, answered_at: null }
  const id = await addTestSource(store, { name: 'Silent Post', country: 'NZ' }, failing)
  const words = wordsOf(await pageAt(store, `/source/${id}`))
  for (const said of ['New Zealand', 'No answer in time', 'No answer within 20 s.', '3 attempts', 'has never answered'])
    assert.ok(words.includes(said), said)
  assert.match(wordsOf(await pageAt(store, '/sources')), /1 source: 0 answering, 1 not\./)
})

test('the site says its promise in every description that has no other', async () => {
  const store = await fresh()
  const promise =
    'News Factory provides the latest and most up-to-date news; you can stay informed and connected to the world.'
  assert.ok((await pageAt(store, '/')).html.includes(`name="description" content="${promise}"`))
  assert.ok(wordsOf(await pageAt(store, '/about')).includes(promise))
})
