import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Store } from '../../store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../../store/test-data.ts'
import { embeddedStores, pageAt, wordsOf } from './test-page.ts'

const fresh = embeddedStores()
let store: Store
let source_id: number
before(async () => {
  store = await fresh()
  source_id = await addTestSource(store)
})

const picture = { url: 'https://pictures.example/river.jpg?w=900', width: 900, height: 600, credit: 'M. Lindqvist' }

test('an article’s page has everything that is known of it, the original above the text', async () => {
  const held = await addTestArticle(store, { source_id, url_key: 'https://paper.example/before' })
  const id = await addTestArticle(store, {
    source_id,
    title: 'How a gauge reading becomes a siren',
    summary: 'Ten minutes, four handovers.',
    url: 'https://paper.example/siren',
    authors: '["A. Reporter","B. Writer"]',
    topic: 'science',
    section: 'Rivers',
    picture: JSON.stringify({ ...picture, caption: 'The lower crossing.' }),
    published_at: testNow - 3 * 3_600_000,
    updated_at: testNow - 60 * 60_000,
    words: 880,
    html: '<p>It begins upstream.</p><h2>The last handover</h2>',
    text: 'It begins upstream.\nThe last handover',
    readMore: [
      { url: 'https://paper.example/before?utm_source=rss#top', title: 'What came before' },
      { url: 'https://other.example/after', title: 'What comes after' },
    ],
  })
  await addTestStory(store, [id, held])
  const page = await pageAt(store, `/article/${id}`)
  const words = wordsOf(page)
  for (const said of [
    'By A. Reporter and B. Writer',
    'Published 22 November 2026 at 11:05 UTC (3 hours ago)',
    'Updated 22 November 2026 at 13:05 UTC (1 hour ago)',
    'Original at River Herald',
    'English',
    '4 min read',
    'Rivers',
    'In short Ten minutes, four handovers.',
    'The lower crossing. Picture: M. Lindqvist',
    'It begins upstream. The last handover',
    'More on this story',
  ])
    assert.ok(words.includes(said), said)
  assert.ok(page.html.indexOf('href="https://paper.example/siren"') < page.html.indexOf('It begins upstream.'))
  assert.match(page.html, new RegExp(`<a href="/article/${held}">What came before</a>`))
  assert.match(page.html, /<a href="https:\/\/other\.example\/after"[^>]*>What comes after<\/a>/)
  assert.match(page.html, /<link rel="canonical" href="https:\/\/paper\.example\/siren">/)
  assert.equal(page.canonical, 'https://paper.example/siren')
})

test('a summary that the text begins with, and a picture that the text has, are shown once', async () => {
  const text = 'Nine countries signed on Saturday, and the readings will be public.'
  const html = `<p>${text}</p><img src="https://pictures.example/river.jpg?w=400" alt="">`
  const summary = 'Nine countries signed on Saturday, …'
  const id = await addTestArticle(store, { source_id, summary, text, html, picture: JSON.stringify(picture) })
  const { html: page } = await pageAt(store, `/article/${id}`)
  assert.doesNotMatch(page, /In short/)
  assert.equal(page.match(/<img/g)?.length, 1)
})

test('a text that is the feed’s says why the page gave none', async () => {
  const told = async (change: object): Promise<string> =>
    wordsOf(await pageAt(store, `/article/${await addTestArticle(store, { source_id, text_from: 'feed', ...change })}`))
  assert.match(await told({ page_problem: 'paywall' }), /is for subscribers.*Continue at River Herald/)
  assert.match(await told({ page_problem: 'timeout' }), /could not be read \(No answer in time\)/)
  assert.match(await told({ station: 'extract' }), /is being fetched/)
  assert.match(await told({ text: '', html: '' }), /gave us no text/)
})

test('a copy says what it repeats', async () => {
  const wire = await addTestSource(store, { name: 'Northern Wire' })
  const original = await addTestArticle(store, { source_id: wire })
  const id = await addTestArticle(store, { source_id, copy_of: original })
  const { html } = await pageAt(store, `/article/${id}`)
  assert.match(html, new RegExp(`<a href="/article/${original}">The same text as at Northern Wire\\.</a>`))
})

test('a correction stands above the text, how it may be used below it', async () => {
  const id = await addTestArticle(store, {
    source_id,
    correction: 'The bridge is 412 m long.',
    usage_terms: 'Not in print.',
  })
  const said = wordsOf(await pageAt(store, `/article/${id}`))
  assert.match(said, /Corrected: The bridge is 412 m long\..*The river rose.*Use: Not in print\./)
  const silent = await addTestArticle(store, { source_id, correction: '' })
  assert.match(wordsOf(await pageAt(store, `/article/${silent}`)), /Corrected by its publisher\./)
})

test('a withdrawn article is gone, with a sentence in its place', async () => {
  const id = await addTestArticle(store, { source_id, withdrawn: 1, title: 'Taken back' })
  const page = await pageAt(store, `/article/${id}`)
  assert.equal(page.status, 410)
  assert.doesNotMatch(page.html, /Taken back/)
  assert.match(wordsOf(page), /River Herald has withdrawn it/)
})

test('a withdrawn article leads to what others report of it', async () => {
  const id = await addTestArticle(store, { source_id, withdrawn: 1 })
  const story = await addTestStory(store, [id, await addTestArticle(store, { source_id })])
  const { html } = await pageAt(store, `/article/${id}`)
  assert.ok(html.includes(`<a href="/story/${story}">More on this story</a>`))
})

test('the rest of the coverage stands in the order of its times', async () => {
  const at = (minutes: number) => addTestArticle(store, { source_id, published_at: testNow - minutes * 60_000 })
  const [id, original, later] = [await at(9), await at(8), await at(3)]
  const copy = await addTestArticle(store, { source_id, published_at: testNow - 5 * 60_000, copy_of: original })
  await addTestStory(store, [id, original, later, copy])
  const { html } = await pageAt(store, `/article/${id}`)
  const rest = html.slice(html.indexOf('class="article-coverage"'))
  assert.deepEqual(
    [...rest.matchAll(/href="\/article\/(\d+)"/g)].map(found => Number(found[1])),
    [later, copy, original],
  )
})

test('the publisher’s section is said where it is more than our topic', async () => {
  const kickerOf = async (section: string): Promise<string> => {
    const id = await addTestArticle(store, { source_id, topic: 'world', section })
    return wordsOf(await pageAt(store, `/article/${id}`)).slice(0, 60)
  }
  assert.match(await kickerOf('World'), /^ River Herald World The river/)
  assert.match(await kickerOf('voting_rights'), /^ River Herald World voting rights The river/)
})

test('a credit that says what it is is said as it stands; without one, the picture is from the source', async () => {
  const saidOf = async (more: object): Promise<string> => {
    const id = await addTestArticle(store, { source_id, picture: JSON.stringify({ ...picture, ...more }) })
    return /<span class="credit" dir="auto">([^<]*)/.exec((await pageAt(store, `/article/${id}`)).html)![1]!
  }
  assert.equal(await saidOf({}), 'Picture: M. Lindqvist')
  assert.equal(await saidOf({ credit: 'Photo: Ilse Brandt' }), 'Photo: Ilse Brandt')
  assert.equal(await saidOf({ credit: undefined }), 'Picture from River Herald')
})

test('wide tables and code scroll in boxes that the keyboard reaches', async () => {
  const html = '<table><tbody><tr><td>412</td></tr></tbody></table><pre>gauge</pre>'
  const page = await pageAt(store, `/article/${await addTestArticle(store, { source_id, html })}`)
  assert.match(page.html, /<div class="scroller" tabindex="0"><table>.*<\/table><\/div><pre tabindex="0">/)
})

test('what stands apart from the text is shown apart: corrections, key points, posts, facts, pictures', async () => {
  const at = testNow - 20 * 60_000
  const id = await addTestArticle(store, {
    source_id,
    html: '<p>It begins upstream.</p>',
    text: 'It begins upstream.',
    apart: {
      corrections: ['An earlier version had the wrong river.'],
      keyPoints: ['The gauge rose.', 'The siren sounded.'],
      posts: [{ at, title: 'The lower crossing closes', html: '<p>Nobody is hurt.</p>' }],
      facts: [{ title: 'The river', html: '<p>It is 90 km long.</p>' }],
      gallery: [{ url: 'https://pictures.example/crossing.jpg', alt: 'A crossing', credit: 'M. Lindqvist' }],
    },
  })
  const page = await pageAt(store, `/article/${id}`)
  const words = wordsOf(page)
  for (const said of [
    'An earlier version had the wrong river.',
    'Key points The gauge rose. The siren sounded.',
    'Posts, newest first (1)',
    '22 November 2026 at 13:45 UTC (20 minutes ago) The lower crossing closes Nobody is hurt.',
    'The river It is 90 km long.',
    '1 picture Picture: M. Lindqvist',
  ])
    assert.ok(words.includes(said), said)
  assert.ok(page.html.indexOf('Key points') < page.html.indexOf('It begins upstream.'))
  assert.match(page.html, /<article id="post-[a-z0-9]+">/)
  const headline = await addTestSource(store, { name: 'Strict', rights: 'headline' })
  const strict = await addTestArticle(store, { source_id: headline, apart: { keyPoints: ['The gauge rose.', 'x'] } })
  assert.doesNotMatch(wordsOf(await pageAt(store, `/article/${strict}`)), /The gauge rose/)
})

test('a text that breaks off says how much of it is here', async () => {
  const id = await addTestArticle(store, { source_id, page_problem: 'paywall', apart: { share: 0.28 } })
  const words = wordsOf(await pageAt(store, `/article/${id}`))
  assert.match(words, /Only the beginning is free at River Herald, about 28% of the text; .*Continue at River Herald/)
})

test('a source’s page counts what stood between us and its articles', async () => {
  const id = await addTestSource(store, { name: 'Walled Herald' })
  for (const page_problem of ['paywall', 'paywall', 'challenge', 'timeout', null])
    await addTestArticle(store, { source_id: id, page_problem })
  const words = wordsOf(await pageAt(store, `/source/${id}`))
  assert.match(words, /did not give the whole text for subscribers: 2 wanted proof of a person: 1 No answer in time: 1/)
})
