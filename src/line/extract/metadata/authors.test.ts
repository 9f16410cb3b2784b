import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lightDocument } from '../../../text/light-dom.ts'
import { pageBlocks } from '../blocks.ts'
import { pageFacts } from '../page-facts.ts'
import { findAuthors, people } from './authors.ts'
import { pageMarks } from './page-marks.ts'

const url = 'https://www.herald.example/town/orchard'
const prose =
  `<p>${'The council of the small town met on Monday and agreed to plant a new orchard. '.repeat(3)}</p>`.repeat(4)
const jsonLd = (author: unknown, more: object = {}): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', author, publisher: { '@type': 'Organization', name: 'The Herald' }, ...more })}</script>`

function authorsOf(html: string): (string | undefined)[] {
  const document = lightDocument(html)
  const page = pageBlocks(document.root)
  const headline = page.blocks.findIndex(block => block.tag === 'h1')
  const first = page.blocks.findIndex(block => block.length > 100)
  const end = page.blocks.findLastIndex(block => block.length > 100) + 1
  const place = { headline, first: first < 0 ? headline + 1 : first, end }
  return findAuthors(pageFacts(document, url), pageMarks(document.elements), page, place).map(person => person.name)
}

const page = (byline: string, after = ''): string => `<h1>Orchard planted in the square</h1>${byline}${prose}${after}`

test('a byline is read in many languages', () => {
  for (const byline of [
    'By Ann Lee and Bo Xu',
    'Words by Ann Lee, Bo Xu',
    'By Ann Lee, and Bo Xu',
    'Von Ann Lee und Bo Xu',
    'Ein Kommentar von Ann Lee und Bo Xu',
    'Par Ann Lee et Bo Xu',
    'Por Ann Lee y Bo Xu',
    'Por Ann Lee e Bo Xu',
    'Di Ann Lee e Bo Xu',
    'Door Ann Lee en Bo Xu',
    'Av Ann Lee och Bo Xu',
    'Autor: Ann Lee, Bo Xu',
    'Автор: Ann Lee и Bo Xu',
    'بقلم: Ann Lee، Bo Xu',
    'Oleh Ann Lee dan Bo Xu',
    'Ann Lee (ann) | Bo Xu (bx)',
    'By Ann Lee/Bo Xu',
  ])
    assert.deepEqual(
      people(byline).map(person => person.name),
      ['Ann Lee', 'Bo Xu'],
      byline,
    )
  assert.deepEqual(people('박준석 기자'), [{ name: '박준석' }])
  assert.deepEqual(people('（责编：牛镛、岳弘彬）'), [{ name: '牛镛' }, { name: '岳弘彬' }])
  assert.deepEqual(people('By Ann Lee 7 hours ago'), [{ name: 'Ann Lee' }])
  assert.deepEqual(people('By Ann Lee Jr.'), [{ name: 'Ann Lee Jr.' }])
  assert.deepEqual(people('Ann Lee, Ph.D., and Bo Xu, MD'), [{ name: 'Ann Lee' }, { name: 'Bo Xu' }])
})

test('a byline is found within a line of dates and sources', () => {
  const lines: [string, string[]][] = [
    ['3 марта 2026, 09:12. Автор: Анна Ли', ['Анна Ли']],
    ['2026年03月03日 09:12 来源：海岛日报 作者：李安', ['李安']],
    ['2026-03-03 文/李安、王明 来源：海岛日报', ['李安', '王明']],
    ['김민수 기자 입력 2026.03.03. 오전 9:12', ['김민수']],
    ['3.3.2026 | Autor: Ann Lee Quelle: Inselbote', ['Ann Lee']],
    ['كتب: أحمد المنصوري | الثلاثاء 3 مارس 2026', ['أحمد المنصوري']],
    ['Posted by Ann Lee at 9:12 AM', ['Ann Lee']],
    ['Yazan: Ayşe Yılmaz | 3 Mart 2026', ['Ayşe Yılmaz']],
    ['लेखक: अंजलि शर्मा', ['अंजलि शर्मा']],
    ['Genre: novel. Author: Ann Lee', []],
  ]
  for (const [line, names] of lines) assert.deepEqual(authorsOf(page(`<div>${line}</div>`)), names, line)
})

test('people are authors before agencies, agencies before the house', () => {
  assert.deepEqual(
    authorsOf(
      jsonLd([
        { '@type': 'Person', name: 'Ann Lee' },
        { '@type': 'Organization', name: 'AFP' },
      ]),
    ),
    ['Ann Lee', 'AFP'],
  )
  assert.deepEqual(
    authorsOf(jsonLd({ '@type': 'Organization', name: 'The Herald' }) + page('<p class="byline">By Ann Lee</p>')),
    ['Ann Lee'],
  )
  assert.deepEqual(
    authorsOf(jsonLd({ '@type': 'Organization', name: 'Reuters' }) + page('<p class="byline">By Ann Lee</p>')),
    ['Reuters'],
  )
  assert.deepEqual(authorsOf(jsonLd({ name: 'The Herald' }) + page('')), ['The Herald'])
  assert.deepEqual(authorsOf(jsonLd([{ name: 'Ann Lee' }, { name: 'Herald Newsroom' }])), ['Ann Lee'])
  assert.deepEqual(authorsOf(jsonLd({ name: 'Redaktion' }) + page('<p class="byline">red, <b>Agenturen</b></p>')), [
    'Redaktion',
  ])
})

test('a name is read without what stands around it', () => {
  assert.deepEqual(
    authorsOf(
      '<meta name="author" content="ann-lee"><meta name="article:author" content="https://herald.example/ann">' +
        page('<span class="author">Ann Lee</span>'),
    ),
    ['Ann Lee'],
  )
  assert.deepEqual(authorsOf(`<meta name="author" content="herald.example, Oxford, England">${page('')}`), [
    'herald.example',
  ])
  assert.deepEqual(authorsOf('<meta name="articleAuthor" content="Ann Lee">'), ['Ann Lee'])
})

test('authors are found by their links, by boxes of that name, by words, and by a name alone in bold', () => {
  assert.deepEqual(authorsOf(page('<p>von <a href="/autoren/max-kolter">Dr. Max Kolter</a></p>')), ['Dr. Max Kolter'])
  assert.deepEqual(authorsOf(page('<div id="authors"><span>Dieter Holm</span></div>')), ['Dieter Holm'])
  assert.deepEqual(authorsOf(page('<ul><li><strong>Autorin/Autor</strong> Roman Holm</li></ul>')), ['Roman Holm'])
  assert.deepEqual(authorsOf(page('<p>Par Roman Holm</p>')), ['Roman Holm'])
  assert.deepEqual(authorsOf(page('<p><strong>Ann Lee/Roman Holm</strong></p>')), ['Ann Lee', 'Roman Holm'])
  assert.deepEqual(authorsOf(page('', '<p style="text-align:right"><strong>Lê Phương</strong></p>')), ['Lê Phương'])
})

test('names of others are not taken: of readers, photographers, other articles, forms and boxes', () => {
  for (const other of [
    '<ul class="comments"><li><span class="comment-author">Ann Lee</span></li></ul>',
    '<div itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="author" content="Getty"></div>',
    '<div class="related"><a rel="author" href="/author/ann">Ann Lee</a></div>',
    '<form><label class="author">Name *</label></form>',
    '<p><strong>Read More Here</strong></p>',
    '<div class="author-box">Share this article</div>',
  ])
    assert.deepEqual(authorsOf(page(other)), [], other)
})

test('a fuller list beside the headline completes the structured data', () => {
  const list = '<a rel="author" href="/author/a">Ann Lee</a> <a rel="author" href="/author/b">Bo Marten</a>'
  assert.deepEqual(authorsOf(jsonLd({ '@type': 'Person', name: 'Bo Marten' }) + page(`<p>${list}</p>`)), [
    'Ann Lee',
    'Bo Marten',
  ])
  assert.deepEqual(authorsOf(jsonLd({ '@type': 'Person', name: 'Cid Oz' }) + page(`<p>${list}</p>`)), ['Cid Oz'])
})

test('a byline whose parts only style sets apart is read as a name', () => {
  assert.deepEqual(authorsOf(page('<div class="byline"><span>By</span><b>Summer Swann</b></div>')), ['Summer Swann'])
  assert.deepEqual(authorsOf(page('<a rel="author" href="/a"><b>Nicole Opitz</b><i>Redakteurin</i></a>')), [
    'Nicole Opitz',
  ])
  assert.deepEqual(people('Emma Ryan Writer'), [{ name: 'Emma Ryan' }])
  assert.deepEqual(people('Emma Ryan Dec 2, 2026'), [{ name: 'Emma Ryan' }])
  assert.deepEqual(people('AP Sports Writer'), [{ name: 'AP Sports Writer' }])
  assert.deepEqual(people('Ann Writer'), [{ name: 'Ann Writer' }])
})
