import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { extractArticle } from './extract-article.ts'

const url = 'https://post.quayside.example/city/harbour-bridge-reopens'
const harbour = extractArticle(readFileSync(new URL('fixtures/harbour.html', import.meta.url), 'utf8'), url)

const sentence = 'The council of the small town met on Monday and agreed, after a long debate, to plant a new orchard. '
const page = (body: string, head = ''): string => `<html lang="en"><head>${head}</head><body>${body}</body></html>`

test('the text is whole, in order, and nothing but the article', () => {
  assert.deepEqual(
    harbour.text.split('\n').map(line => line.slice(0, 34)),
    [
      'Drivers crossed the repaired bridg',
      'The first cars rolled over the har',
      'Engineers had worked through the w',
      'Ferries stay',
      'The two ferries that carried commu',
      'Ferry line 1 sails every ten minut',
      'Ferry line 2 sails every twenty mi',
      '"It was a long winter, but nobody ',
      'Crossing Cars a day',
      'Bridge 41,000',
      'Tunnel 18,500',
      'The repair cost 38 million, of whi',
    ],
  )
})

test('relative addresses are relative to what the page calls its base', () => {
  const body = `<article><h1>Orchard planted</h1><p>${sentence.repeat(3)}</p><img src="pictures/first-tree.jpg" alt="A tree"><p>${sentence.repeat(2)}<a href="plans.html">Plans</a></p><p>${sentence.repeat(3)}</p><div>Read more: <a href="older.html">What the old orchard was like</a></div></article>`
  const found = extractArticle(
    page(body, '<base target="_blank"><base href="/content/"><link rel="canonical" href="a.html">'),
    url,
  )
  const content = 'https://post.quayside.example/content/'
  assert.equal(found.picture?.url, `${content}pictures/first-tree.jpg`)
  assert.match(found.html, /href="https:\/\/post\.quayside\.example\/content\/plans\.html"/)
  assert.deepEqual(found.readMore, [{ url: `${content}older.html`, title: 'What the old orchard was like' }])
  assert.equal(found.canonicalUrl, `${content}a.html`)
})

test('the body keeps headings, lists, quotations, tables and pictures with their captions', () => {
  assert.match(harbour.html, /<h2>Ferries stay<\/h2>\n<p>The two ferries/)
  assert.match(harbour.html, /<ul><li>Ferry line 1/)
  assert.match(harbour.html, /<blockquote><p>&quot;It was a long winter/)
  assert.match(harbour.html, /<td>Bridge<\/td><td>41,000<\/td>/)
  assert.match(
    harbour.html,
    /<figure><img src="https:\/\/post\.quayside\.example\/pictures\/ferry-90ee11c4\.jpg"[^>]*><figcaption>A ferry leaves the eastern pier\.<\/figcaption><\/figure>/,
  )
  assert.match(
    harbour.html,
    /<a href="https:\/\/post\.quayside\.example\/port\/authority" rel="noopener nofollow ugc">/,
  )
  assert.doesNotMatch(harbour.html, /bridge-4711aa02|Read more|newsletter|cookies|Most read|About time|Share/)
})

test('metadata comes from where it is most trustworthy', () => {
  assert.equal(harbour.title, 'Harbour bridge reopens after nine months')
  assert.equal(harbour.standfirst, 'Drivers crossed the repaired bridge at dawn; the ferries go on until spring.')
  assert.deepEqual(harbour.authors, [
    { name: 'Mira Oduya', url: 'https://post.quayside.example/staff/mira-oduya' },
    { name: 'Tom Ferrant' },
  ])
  assert.equal(harbour.publishedAt, Date.UTC(2026, 2, 4, 5, 12))
  assert.equal(harbour.modifiedAt, Date.UTC(2026, 2, 4, 8, 40))
  assert.equal(harbour.section, 'City')
  assert.deepEqual(harbour.tags, [{ label: 'bridges' }, { label: 'traffic' }])
  assert.equal(harbour.lang, 'en-GB')
  assert.equal(harbour.canonicalUrl, url)
  assert.equal(harbour.kind, 'article')
  assert.equal(harbour.problem, undefined)
})

test('the lead picture is the one that readers see, with its caption and credit', () => {
  assert.deepEqual(harbour.picture, {
    url: 'https://post.quayside.example/pictures/bridge-4711aa02-1200.jpg',
    width: 1200,
    height: 675,
    alt: 'Cars on a bridge in the morning sun',
    caption: 'The first cars on the northern ramp.',
    credit: 'Photo: Ilse Brandt',
  })
})

test('"Read more" links come apart from the body, without what is most read', () => {
  assert.deepEqual(harbour.readMore, [
    {
      url: 'https://post.quayside.example/port/barge-captain-fined',
      title: 'Barge captain fined over bridge collision',
    },
    { url: 'https://post.quayside.example/port/pillar-design', title: 'Why the third pillar had no fender' },
    { url: 'https://post.quayside.example/city/tunnel-toll', title: 'Tunnel toll to end in May' },
  ])
})

test('a text that is only in the structured data is the text', () => {
  const body = sentence.repeat(12)
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Orchard', articleBody: body })
  const found = extractArticle(
    page('<div id="app">Loading</div>', `<script type="application/ld+json">${data}</script>`),
    url,
  )
  assert.equal(found.text.trim(), body.trim())
  assert.match(found.html, /^<p>The council/)
})

test('a text that only a script carries is the text', () => {
  const story = `<p>${sentence.repeat(3)}</p><p>${sentence.repeat(4)}</p><p>${sentence.repeat(2)}</p>`
  const data = JSON.stringify({ props: { pageProps: { title: 'Orchard', content: story } } })
  const script = `<script id="__NEXT_DATA__" type="application/json">${data}</script>`
  const found = extractArticle(page(`<div id="__next"><p>Loading</p></div>${script}`), url)
  assert.deepEqual(
    found.text.split('\n').map(line => line.length),
    [3, 4, 2].map(times => sentence.length * times - 1),
  )
  assert.match(found.html, /^<p>The council/)
})

test('parts that React streams are no hidden text', () => {
  const paragraphs = `<p>${sentence.repeat(3)}</p>`.repeat(4)
  const streamed = `<main><h1>Orchard for the town</h1><!--$?--></main><div hidden id="S:1"><div>${paragraphs}</div></div>`
  assert.equal(extractArticle(page(streamed), url).text.split('\n').length, 4)
})

test('of several articles on a page the one with the headline is taken', () => {
  const article = (title: string, words: string): string =>
    `<article><h1>${title}</h1><div class="text">${`<p>${words.repeat(3)}</p>`.repeat(5)}</div></article>`
  const other = 'The harbour pilot went home early because the fog had not lifted by noon, he said. '
  const found = extractArticle(
    page(`<main>${article('Orchard for the town', sentence)}${article('Fog over the harbour', other)}</main>`),
    url,
  )
  assert.match(found.text, /orchard/)
  assert.doesNotMatch(found.text, /fog/)
})

test('names of outer boxes do not condemn the article in them', () => {
  const paragraphs = `<p>${sentence.repeat(3)}</p>`.repeat(5)
  for (const name of ['sidebar-layout comments', 'premium paywall', 'promo-wrapper', 'related post tag-x']) {
    const found = extractArticle(page(`<div class="${name}"><h1>Orchard for the town</h1>${paragraphs}</div>`), url)
    assert.equal(found.text.split('\n').length, 5, name)
  }
})

test('a text that stands in the page twice is taken once', () => {
  const copy = `<div><p>${sentence}One.</p><p>${sentence}Two.</p></div>`
  assert.equal(extractArticle(page(`<h1>Orchard</h1><div>${copy}${copy}</div>`), url).text.split('\n').length, 2)
})

test('pages without an article say why', () => {
  const links = (many: number): string =>
    Array.from(
      { length: many },
      (_, at) => `<h3><a href="/n/${at}">Headline number ${at} of this long list of news</a></h3>`,
    ).join('')
  const pages: Record<string, string> = {
    'script-only': page(
      '<div id="root"></div><noscript>Please enable JavaScript to run this app.</noscript>',
      `<script>${'x'.repeat(5_000)}</script>`,
    ),
    'consent-wall': page(
      '<h1>Before you continue</h1><p>We and our partners use cookies.</p><button>Accept all cookies</button>',
    ),
    challenge: page('<h1>Just a moment...</h1><p>Verifying you are human. This may take a few seconds.</p>'),
    paywall: page(
      `<h1>Orchard</h1><p>${sentence}</p><div class="wall"><p>Already a subscriber? Subscribe now to continue reading.</p></div>`,
    ),
    listing: page(links(20)),
    'no-text': page('<p>Hello.</p>'),
  }
  for (const [problem, html] of Object.entries(pages)) assert.equal(extractArticle(html, url).problem, problem)
})

test('every page comes back with something', () => {
  const hostile = [
    '',
    '<',
    '<table><tr><td>text of a cell'.repeat(50_000),
    '<div>'.repeat(50_000) + '</b>'.repeat(100_000),
    `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>x`,
    `<p>${sentence}</p>\n`.repeat(100_000),
    `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`,
    '<h2>Read more</h2><a href=/y>Some headline text here now</a>'.repeat(30_000),
  ]
  for (const html of hostile) {
    assert.equal(typeof extractArticle(html, url).text, 'string')
  }
})
