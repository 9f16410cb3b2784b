import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../../test/cpu-time.ts'
import { extractArticle } from '../extract-article.ts'

const url = 'https://herald.example/town/orchard-planted'
const sentence = 'The council of the small town met on Monday and agreed, after a long debate, to plant a new orchard. '
const prose = `<p>${sentence.repeat(3)}</p>`.repeat(5)
const page = (body: string, head = '', title = 'Orchard planted'): string =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body><main><article><h1>Orchard planted in the square</h1>${body}</article></main></body></html>`
const jsonLd = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

test('corrections and editors’ notes are told apart from the body, in several languages', () => {
  const notes = [
    'Correction: an earlier version of this article gave the wrong number of trees. There are forty.',
    'Editor’s note: this report was updated on 3 May with the words of the mayor.',
    'Korrekturhinweis: In einer früheren Fassung stand die falsche Zahl der Bäume.',
    'Rectificatif : une première version de cet article donnait un nombre faux d’arbres.',
    'Nota de la redacción: una versión anterior decía que eran cincuenta árboles.',
    '訂正：初出時、樹木の本数に誤りがありました。正しくは四十本です。お詫びして訂正します。確認の上で掲載しました。',
  ]
  for (const note of notes) {
    const { apart, html } = extractArticle(page(`${prose}<p><em>${note}</em></p>`), url)
    assert.deepEqual(apart?.corrections, [note])
    assert.doesNotMatch(html, new RegExp(note.slice(0, 20)))
  }
  const { apart, html } = extractArticle(
    page(`${prose}<div class="box"><h4>Clarification</h4><p>${sentence}</p></div>`),
    url,
  )
  assert.deepEqual(apart?.corrections, [`Clarification ${sentence.trim()}`])
  assert.doesNotMatch(html, /Clarification/)
})

test('a paragraph about corrections is no correction', () => {
  const { apart } = extractArticle(
    page(`${prose}<p>Corrections officers in the county met on Monday and agreed on new hours.</p>`),
    url,
  )
  assert.equal(apart, undefined)
})

test('the list of key points at the head is told apart, by its heading or the name of its box', () => {
  const list = '<ul><li>Forty trees are planted in the square.</li><li>The debate took nine hours.</li></ul>'
  const points = ['Forty trees are planted in the square.', 'The debate took nine hours.']
  for (const box of [
    `<h2>Key points</h2>${list}`,
    `<h3>Das Wichtigste in Kürze</h3>${list}`,
    `<div><strong>L’essentiel</strong>${list}</div>`,
    `<div class="story-highlights">${list}</div>`,
  ]) {
    const { apart, html } = extractArticle(page(box + prose), url)
    assert.deepEqual(apart?.keyPoints, points, box)
    assert.doesNotMatch(html, /Forty trees|Key points/)
    assert.match(html, /The council of the small town/)
  }
  assert.equal(extractArticle(page(`${prose}<h2>The trees</h2>${list}${prose}`), url).apart, undefined)
})

test('players and pictures of a box are shown in whatever mark-up they come', () => {
  const players =
    '<video><source src="/clip.mp4"></video><amp-img src="/first-tree.jpg"></amp-img><lite-youtube videoid="abcdefghijk"></lite-youtube>'
  const box = `<aside class="fact-box"><h3>The orchard</h3><p>${sentence}</p>${players}</aside>`
  const shown = extractArticle(page(`${prose}${box}${prose}`), url).apart?.facts?.[0]?.html ?? ''
  for (const address of [
    'https://herald.example/clip.mp4',
    'src="https://herald.example/first-tree.jpg"',
    'https://www.youtube.com/watch?v=abcdefghijk',
  ])
    assert.ok(shown.includes(address), shown)
})

test('a box of facts is told apart with its heading', () => {
  const box =
    '<aside class="fact-box"><h3>The orchard</h3><p>Forty trees of nine kinds stand on <b>two hectares</b> of what was a car park until this spring.</p><ul><li>Twelve apples</li><li>Nine pears</li></ul></aside>'
  const { apart, html } = extractArticle(page(`${prose}${box}${prose}`), url)
  assert.equal(apart?.facts?.length, 1)
  assert.equal(apart?.facts?.[0]?.title, 'The orchard')
  assert.match(apart?.facts?.[0]?.html ?? '', /^<p>Forty trees of nine kinds stand on <(?:b|strong)>two hectares/)
  assert.doesNotMatch(html, /two hectares/)
})

test('the pictures of a gallery are found with their captions, without logos and teasers', () => {
  const figure = (name: string): string =>
    `<figure><img src="/pictures/${name}-tree-4711${name.length}.jpg" alt="${name}"><figcaption>The ${name}.</figcaption></figure>`
  const gallery = `<div class="photo-gallery">${['apple', 'pear', 'cherry', 'plumtree'].map(figure).join('')}<a href="/other"><img src="/pictures/other.jpg"></a><img src="/logo.png"></div>`
  const { apart } = extractArticle(page(`${prose}${gallery}${prose}`), url)
  assert.deepEqual(
    apart?.gallery?.map(picture => [picture.alt, picture.caption]),
    [
      ['apple', 'The apple.'],
      ['pear', 'The pear.'],
      ['cherry', 'The cherry.'],
      ['plumtree', 'The plumtree.'],
    ],
  )
})

const posts = [
  {
    headline: 'The last tree stands',
    datePublished: '2026-05-03T16:40:00+02:00',
    articleBody: 'The mayor &amp; the children planted it together.\nThe band plays.',
  },
  {
    headline: 'The first tree',
    datePublished: '2026-05-03T09:05:00+02:00',
    articleBody: '<p>It is an <b>apple</b> tree, and it rains on the square.</p>',
  },
]

test('a live blog’s posts come from the structured data, each with its own time', () => {
  const data = {
    '@type': 'LiveBlogPosting',
    headline: 'Orchard planted in the square',
    liveBlogUpdate: posts.map(post => ({ '@type': 'BlogPosting', ...post })),
  }
  const found = extractArticle(
    page('<p>All about the new orchard, as it happens on the square today.</p>', jsonLd(data)),
    url,
  )
  assert.equal(found.kind, 'live')
  assert.deepEqual(found.apart?.posts, [
    {
      at: Date.UTC(2026, 4, 3, 14, 40),
      title: 'The last tree stands',
      html: '<p>The mayor &amp; the children planted it together.</p>\n<p>The band plays.</p>',
    },
    {
      at: Date.UTC(2026, 4, 3, 7, 5),
      title: 'The first tree',
      html: '<p>It is an apple tree, and it rains on the square.</p>',
    },
  ])
  assert.match(found.text, /The mayor & the children/, 'search finds what a post says')
})

test('a live blog’s posts come from the mark-up of newsrooms and of common engines', () => {
  const words = 'The mayor and the children planted it together, and the band plays on the square.'
  const engines = [
    (at: string) =>
      `<div class="liveblog-post"><time datetime="${at}">now</time><h3>Tree at ${at.slice(11, 16)}</h3><p>${words}</p><button>Share</button></div>`,
    (at: string) =>
      `<article class="block block--live" id="b"><header><time datetime="${at}"></time></header><h2>Tree at ${at.slice(11, 16)}</h2><p>${words}</p></article>`,
    (at: string) =>
      `<li class="ticker-entry"><span data-timestamp="${Date.parse(at)}"></span><h4>Tree at ${at.slice(11, 16)}</h4><div><p>${words}</p></div></li>`,
    (at: string) =>
      `<section itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="datePublished" content="${at}"><h3>Tree at ${at.slice(11, 16)}</h3><p>${words}</p></section>`,
  ]
  for (const engine of engines) {
    const times = ['2026-05-03T14:40:00Z', '2026-05-03T12:10:00Z', '2026-05-03T09:05:00Z']
    const found = extractArticle(page(`<p>${sentence}</p>${times.map(engine).join('')}`, '', 'Live: the orchard'), url)
    assert.deepEqual(
      found.apart?.posts?.map(post => [post.at, post.title]),
      times.map(at => [Date.parse(at), `Tree at ${at.slice(11, 16)}`]),
    )
    assert.equal(found.apart?.posts?.[0]?.html, `<p>${words}</p>`)
    assert.doesNotMatch(found.html, /The mayor and the children/, 'a post is told once')
  }
})

test('what stands apart is sanitised like the body', () => {
  const bad =
    '<img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a><script>alert(1)</script><iframe src="data:text/html,x"></iframe>'
  const post = `<div class="liveblog-post"><time datetime="2026-05-03T09:05:00Z"></time><p>${sentence}</p>${bad}</div>`
  const box = `<div class="fact-box"><h3>The orchard</h3><p>${sentence}</p>${bad}</div>`
  const live = extractArticle(page(`${prose}${post}${post}`, '', 'Live'), url)
  const facts = extractArticle(page(`${prose}${box}${prose}`), url)
  const written = JSON.stringify([live.apart, facts.apart])
  assert.match(written, /posts.*facts/s)
  assert.doesNotMatch(written, /onerror|javascript:|<script|data:text/)
})

test('a hostile page costs little here too', () => {
  const hostile = [
    '<div class="liveblog-post"><time datetime="2026-05-03T09:05:00Z"></time>x'.repeat(4_000),
    `<div class="gallery">${'<img src="/a.jpg">'.repeat(10_000)}</div>`,
    '<div class="fact-box"><p>x</p>'.repeat(4_000),
    '<h2>Key points</h2><ul>'.repeat(4_000),
    `<p>Correction${' x'.repeat(100)}</p>`.repeat(4_000),
  ]
  for (const html of hostile) {
    const took = cpuMs(() => extractArticle(page(html, '', 'Live'), url))
    assert.ok(took < 1_500, `${html.slice(0, 30)}: ${took} ms`)
  }
})
