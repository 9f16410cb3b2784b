import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lightDocument } from '../../../text/light-dom.ts'
import { pageBlocks } from '../blocks.ts'
import { pageFacts } from '../page-facts.ts'
import { type ArticleDates, findDates } from './article-dates.ts'
import { pageMarks } from './page-marks.ts'

const jsonLd = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const article = (dates: object): string => jsonLd({ '@type': 'NewsArticle', headline: 'Orchard planted', ...dates })

function datesOf(html: string, url = 'https://herald.example/town/orchard'): ArticleDates {
  const document = lightDocument(html)
  const page = pageBlocks(document.root)
  const headline = page.blocks.findIndex(block => block.tag === 'h1')
  return findDates(pageFacts(document, url), pageMarks(document.elements), page, { headline, first: headline + 1 })
}

test('a date keeps the zone that its publisher counts in', () => {
  assert.deepEqual(
    datesOf(article({ datePublished: '2026-05-03T00:30:00+09:00', dateModified: '2026-05-03T08:00:00+0900' })),
    {
      publishedAt: Date.UTC(2026, 4, 2, 15, 30),
      publishedLocal: '2026-05-03T00:30:00+09:00',
      modifiedAt: Date.UTC(2026, 4, 2, 23),
      modifiedLocal: '2026-05-03T08:00:00+09:00',
    },
  )
})

test('a date without a zone, or in UTC, is in the zone that another date of the page states', () => {
  const bare = datesOf(article({ datePublished: '2026-05-03 00:30:00', dateModified: '2026-05-03T08:00:00+02:00' }))
  assert.equal(bare.publishedAt, Date.UTC(2026, 4, 2, 22, 30))
  assert.equal(bare.publishedLocal, '2026-05-03T00:30:00+02:00')
  const utc = datesOf(article({ datePublished: '2026-05-02T22:30:00Z', dateModified: '2026-05-03T08:00:00+02:00' }))
  assert.equal(utc.publishedLocal, '2026-05-03T00:30:00+02:00')
})

test('of a date in UTC the day is the one that the page shows or its address names', () => {
  const evening = article({ datePublished: '2026-05-03T02:18:00Z' })
  assert.equal(datesOf(evening).publishedLocal, '2026-05-03T02:18:00+00:00')
  assert.equal(datesOf(evening, 'https://herald.example/2026/05/02/orchard').publishedLocal, '2026-05-02')
  const shown = '<h1>Orchard planted</h1><p>3. Mai 2026</p>'
  assert.equal(datesOf(article({ datePublished: '2026-05-02T22:30:00Z' }) + shown).publishedLocal, '2026-05-03')
  // a morning paper's address has the day of the paper, and a change at noon no other day
  const noon = article({ datePublished: '2026-05-02T13:00:00Z' })
  assert.equal(datesOf(noon, 'https://herald.example/2026/05/03/orchard').publishedLocal, '2026-05-02T13:00:00+00:00')
  assert.equal(datesOf(noon + shown).publishedLocal, '2026-05-02T13:00:00+00:00')
})

test('structured data that is broken still tells its dates', () => {
  const html =
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Or"chard", "datePublished": "2026-05-03T09:00:00Z",}</script>'
  assert.equal(datesOf(html).publishedAt, Date.UTC(2026, 4, 3, 9))
})

test('a date in the text of the page is found in many languages', () => {
  for (const written of [
    'Published: 3 May 2026',
    'May 3, 2026, 9:05 AM',
    'Veröffentlicht am 3. Mai 2026 um 09:05',
    'So 03.05.26 | 09:05 Uhr',
    'Publié le 3 mai 2026 à 09h05',
    '3 de mayo de 2026',
    'Publicado em 03/05/2026 às 09:05',
    '3 maggio 2026',
    '3 mei 2026',
    '3 maja 2026',
    'Опубликовано 3 мая 2026',
    '3 Μαΐου 2026',
    '2026年5月3日',
    '2026. 5. 3.',
    '03 مايو 2026',
    '3 במאי 2026',
    '3 Mayıs 2026',
    '3/5/2026',
  ]) {
    const { publishedLocal } = datesOf(`<html lang="xx"><h1>Orchard planted</h1><p>${written}</p>`)
    assert.equal(publishedLocal?.slice(0, 10), '2026-05-03', written)
  }
})

test('slashes put the month first for Americans only', () => {
  const day = (lang: string, url: string): string | undefined =>
    datesOf(`<html lang="${lang}"><h1>Orchard planted</h1><p>05/03/2026</p>`, url).publishedLocal
  assert.equal(day('en-US', 'https://herald.example/a'), '2026-05-03')
  assert.equal(day('en', 'https://herald.com/a'), '2026-05-03')
  assert.equal(day('en', 'https://herald.co.uk/a'), '2026-03-05')
  assert.equal(day('pt-BR', 'https://herald.com/a'), '2026-03-05')
})

test('a date in the masthead, a caption or another article’s teaser is not the article’s', () => {
  const html = `<div class="date">Tuesday, 5 May 2026</div><nav><p>x</p><p>y</p><p>z</p><p>w</p></nav><h1>Orchard planted</h1>
    <p>Herald 3 May 2026</p><figure><figcaption>The square, 1 April 2026</figcaption></figure><aside><time datetime="2026-05-04">4 May</time></aside>`
  assert.equal(datesOf(html).publishedLocal, '2026-05-03')
})

test('a page without any date is dated by its address, then by that of its picture', () => {
  const picture = '<meta property="og:image" content="/photos/2026/05/02/tree.jpg">'
  assert.equal(datesOf(picture).publishedLocal, '2026-05-02')
  assert.equal(datesOf(picture, 'https://herald.example/2026/05/03/orchard').publishedLocal, '2026-05-03')
  assert.equal(datesOf(picture, 'https://herald.example/news/A2026050314320005').publishedLocal, '2026-05-03')
  assert.equal(datesOf('', 'https://herald.example/id/7202605031').publishedLocal, undefined)
})
