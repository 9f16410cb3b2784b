import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lightDocument } from '../../../text/light-dom.ts'
import { type PageBlocks, pageBlocks } from '../blocks.ts'
import { type PageFacts, pageFacts } from '../page-facts.ts'
import { type ArticleDates, findDates } from './article-dates.ts'
import { findAuthors, people } from './authors.ts'
import { findCanonical } from './canonical-address.ts'
import { isFree } from './free-to-read.ts'
import { findLanguage } from './language.ts'
import { findPicture } from './lead-picture.ts'
import { pageMarks } from './page-marks.ts'
import { largestAddress, samePicture } from './picture-address.ts'
import { findSection, findTags } from './section-and-tags.ts'
import { findTitle } from './title.ts'

const url = 'https://www.herald.example/world/2026/05/17/orchard'

function read(html: string) {
  const document = lightDocument(html)
  return { facts: pageFacts(document, url), ...pageBlocks(document.root) }
}

type Read = PageBlocks & { facts: PageFacts }

const place = { first: 0, end: 0, headline: -1 }

const authorsOf = ({ facts, ...page }: Read, at = place) =>
  findAuthors(facts, pageMarks(facts.document.elements), page, at)

const datesOf = ({ facts, ...page }: Read, at = place): ArticleDates =>
  findDates(facts, pageMarks(facts.document.elements), page, at)

const jsonLd = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

test('a title loses the name of the site, wherever it stands', () => {
  for (const title of [
    'Orchard planted in town | The Herald',
    'Herald: Orchard planted in town',
    'Orchard planted in town - herald.example',
  ]) {
    const { facts, blocks } = read(`<title>${title}</title><meta property="og:site_name" content="The Herald">`)
    assert.equal(findTitle(facts, blocks), title.startsWith('Herald:') ? title : 'Orchard planted in town')
  }
})

test('the heading that readers see settles what the head says of it', () => {
  const { facts, blocks } = read(
    '<title>Orchard planted in to... | Herald</title><h1>Orchard planted in town square</h1>',
  )
  assert.equal(findTitle(facts, blocks), 'Orchard planted in town square')
})

test('a kicker over the heading is part of the headline where the head has it', () => {
  const head =
    '<meta property="og:title" content="Town square: Orchard planted by night"><title>Orchard planted</title>'
  const title = (body: string): string | undefined => {
    const { facts, blocks } = read(head + body)
    return findTitle(facts, blocks)
  }
  assert.equal(title('<p>Town square</p><h1>Orchard planted by night</h1>'), 'Town square: Orchard planted by night')
  assert.equal(
    title('<h1><i>Town square</i><br>Orchard planted by night</h1>'),
    'Town square: Orchard planted by night',
  )
  assert.equal(title('<h1>Orchard planted by night</h1>'), 'Orchard planted by night')
})

test('soft hyphens are no part of a headline', () => {
  const { facts, blocks } = read('<title>x</title><h1>Obst&shy;garten für die Stadt gepflanzt</h1>')
  assert.equal(findTitle(facts, blocks), 'Obstgarten für die Stadt gepflanzt')
})

test('a page says whether it is free to read, in the words of schema.org and of others', () => {
  const free = (html: string): boolean | undefined => isFree(read(html).facts)
  assert.equal(free(jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: 'False' })), false)
  assert.equal(free(jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: true })), true)
  assert.equal(
    free(jsonLd({ '@type': 'NewsArticle', hasPart: { isAccessibleForFree: 'https://schema.org/False' } })),
    false,
  )
  assert.equal(free('<meta property="article:content_tier" content="locked">'), false)
  assert.equal(free('<meta property="article:content_tier" content="free">'), true)
  assert.equal(free(''), undefined)
})

test('the section is what the page says, then its breadcrumb, then the first folder of its address', () => {
  const section = (html: string): string | undefined => {
    const { facts } = read(html)
    return findSection(facts, pageMarks(facts.document.elements))
  }
  const crumbs = ['Herald', 'Town', 'Orchard'].map(name => ({ '@type': 'ListItem', name }))
  const breadcrumb = jsonLd({ '@type': 'BreadcrumbList', itemListElement: crumbs })
  assert.equal(section(`<meta property="article:section" content="Gardens">${breadcrumb}`), 'Gardens')
  assert.equal(section(breadcrumb), 'Town')
  assert.equal(section(''), 'World')
})

test('a logo that stands for pages without a picture is no picture', () => {
  const { facts, ...page } = read('<meta property="og:image" content="/assets/img/social-default.png"><h1>Orchard</h1>')
  assert.equal(findPicture(facts, page, place), undefined)
  const pixel = read(
    '<meta property="og:image" content="/p.gif"><meta property="og:image:width" content="1"><meta property="og:image:height" content="1">',
  )
  assert.equal(findPicture(pixel.facts, pixel, place), undefined)
})

test('a byline becomes people', () => {
  assert.deepEqual(
    people('By Ann Lee and Bo Xu, Carla Diaz').map(person => person.name),
    ['Ann Lee', 'Bo Xu', 'Carla Diaz'],
  )
  assert.deepEqual(
    people('Von Jörg Aß und Ute Öhm').map(person => person.name),
    ['Jörg Aß', 'Ute Öhm'],
  )
  assert.deepEqual(people('https://herald.example/staff/7'), [])
})

test('structured authors are trusted before the byline, the publisher as author after it', () => {
  const byline = '<p class="byline">By Ann Lee</p>'
  const person = jsonLd({
    '@type': 'NewsArticle',
    headline: 'x',
    author: { '@type': 'Person', name: 'Bo Xu', url: '/bo' },
  })
  assert.deepEqual(authorsOf(read(person + byline)), [{ name: 'Bo Xu', url: 'https://www.herald.example/bo' }])
  const house = jsonLd({ '@type': 'NewsArticle', author: { name: 'Herald' }, publisher: { name: 'Herald' } })
  assert.deepEqual(authorsOf(read(house + byline)), [{ name: 'Ann Lee' }])
  assert.deepEqual(authorsOf(read(house)), [{ name: 'Herald' }])
})

test('dates are taken from structured data, meta, the address, in this order', () => {
  const structured = jsonLd({ '@type': 'NewsArticle', datePublished: '2026-05-01T10:00:00Z' })
  const meta = '<meta property="article:published_time" content="2026-05-02T10:00:00Z">'
  const time = '<time datetime="2026-05-03T10:00:00Z">3 May</time>'
  const day = (html: string): number => new Date(datesOf(read(html)).publishedAt ?? 0).getUTCDate()
  assert.equal(day(structured + meta + time), 1)
  assert.equal(day(meta + time), 2)
  assert.equal(day(time), 17)
  assert.equal(day('<p>nothing</p>'), 17)
})

test('a date before the web, or a change before publication, is not believed', () => {
  const page = read(
    jsonLd({ '@type': 'NewsArticle', datePublished: '1970-01-01', dateModified: '2026-05-01' }) +
      '<meta property="article:published_time" content="2026-05-02T10:00:00Z">',
  )
  assert.deepEqual(datesOf(page), {
    publishedAt: Date.UTC(2026, 4, 2, 10),
    publishedLocal: '2026-05-02T10:00:00+00:00',
  })
})

test('a canonical address is of the same site and no homepage', () => {
  const canonical = (href: string): string | undefined =>
    findCanonical(read(`<link rel="canonical" href="${href}">`).facts)
  assert.equal(canonical('/world/orchard?utm_source=x'), 'https://www.herald.example/world/orchard')
  assert.equal(canonical('https://amp.herald.example/orchard'), 'https://amp.herald.example/orchard')
  assert.equal(canonical('https://elsewhere.example.com/orchard'), undefined)
  assert.equal(canonical('https://www.herald.example/'), undefined)
  assert.equal(canonical('https://bank.example@www.herald.example/orchard'), undefined)
  assert.equal(canonical('javascript:alert(1)'), undefined)
})

test('languages and tags are tidied', () => {
  assert.equal(findLanguage(read('<html lang="pt_br">').facts), 'pt-BR')
  assert.equal(
    findLanguage(read('<html lang="{{lang}}"><meta property="og:locale" content="sr-latn-rs">').facts),
    'sr-Latn-RS',
  )
  assert.deepEqual(findTags(read('<meta name="keywords" content="Trees, trees; Town">').facts), [
    { label: 'trees' },
    { label: 'Town' },
  ])
})

test('the largest version of a picture is found, and all versions are one picture', () => {
  const picture = (html: string): string | undefined => largestAddress(read(html).pictures[0]!.element, url)
  assert.equal(
    picture('<img src="/s.jpg" srcset="/m.jpg 600w, /l.jpg 1200w, /s.jpg 300w">'),
    'https://www.herald.example/l.jpg',
  )
  assert.equal(
    picture('<img src="data:image/gif;base64,R0" data-src="/real.jpg">'),
    'https://www.herald.example/real.jpg',
  )
  assert.equal(
    picture('<picture><source srcset="/w.webp 900w"><img src="/t.jpg"></picture>'),
    'https://www.herald.example/w.webp',
  )
  assert.ok(samePicture('https://a.example/x/orchard-view-800x600.jpg', 'https://b.example/orchard-view.webp?w=3'))
  assert.ok(!samePicture('https://a.example/2026/05/17/one.jpg', 'https://a.example/2026/05/17/two.jpg'))
})
