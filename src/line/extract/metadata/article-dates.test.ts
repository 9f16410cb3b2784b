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

const prose =
  '<p>The council decided on Monday evening that the old orchard by the river is to be planted again in spring.</p>'
const shown = (html: string, lang = 'en', url?: string): string | undefined =>
  datesOf(`<html lang="${lang}"><h1>Orchard planted</h1>${html}${prose.repeat(4)}`, url).publishedLocal?.slice(0, 10)

test('what a page writes elsewhere tells in which order it writes days and months', () => {
  const other = '<aside><p>Fair on 24/12/2026</p></aside>'
  assert.equal(shown('<p>05/03/2026</p>', 'en-US'), '2026-05-03')
  assert.equal(shown(`<p>05/03/2026</p>${other}`, 'en-US'), '2026-03-05')
  // a template's language is not the text's, and some countries' names stand for other things
  const german = '<p>Der Rat hat am Montag entschieden, dass die alten Bäume am Fluss stehen bleiben.</p>'.repeat(6)
  assert.equal(datesOf(`<html lang="en-US"><h1>Obstgarten</h1><p>05/03/2026</p>${german}`).publishedLocal, '2026-03-05')
  assert.equal(shown('<p>05/03/2026</p>', 'en', 'https://herald.io/a'), '2026-05-03')
})

test('a year of two digits is one where the line is a date, says so or goes on with the time', () => {
  assert.equal(shown('<p>24.03.26</p>'), '2026-03-24')
  assert.equal(shown('<p>Posted 3/24/26</p>'), '2026-03-24')
  assert.equal(shown("<p class='date'>24 Mar '26</p>"), '2026-03-24')
  assert.equal(shown('<p>Version 1.4.26 of the planting plan</p>'), undefined)
  assert.equal(shown('<p>They won the sets 6.2.26 at home</p>'), undefined)
})

test('of two dates in a line the one that is called the day of publication is it', () => {
  assert.equal(shown('<p>Updated 3 April 2026 | Published 24 March 2026</p>'), '2026-03-24')
  assert.equal(shown('<p>Giriş Tarihi: 24.03.2026 Güncelleme Tarihi: 25.03.2026</p>', 'tr'), '2026-03-24')
  assert.equal(shown('<p>입력 2026.03.24 10:30 | 수정 2026.03.25 08:00</p>', 'ko'), '2026-03-24')
})

test('dates in calendars of other countries and in their digits are read', () => {
  for (const [lang, written] of [
    ['fa', 'تاریخ انتشار: ۴ فروردین ۱۴۰۵'],
    ['fa', '۱۴۰۵/۰۱/۰۴ - ۱۰:۳۰'],
    ['ar', '٢٤ مارس ٢٠٢٦'],
    ['ja', '令和8年3月24日'],
    ['th', '24 มี.ค. 69 10:30 น.'],
    ['pl', '24 III 2026'],
  ])
    assert.equal(shown(`<p>${written}</p>`, lang), '2026-03-24', written)
})

test('a date beside which its title or a number for machines stands is that', () => {
  for (const html of [
    '<p>by Ann <abbr class="published" title="2026-03-24T10:00:00+01:00">last week</abbr></p>',
    '<p><span class="date" title="24 March 2026 10:00">3 years ago</span></p>',
    '<p><span data-timestamp="1774346400">yesterday</span></p>',
    '<div class="date"><span>24</span><div>Mar</div><div>2026</div></div>',
  ])
    assert.equal(shown(html), '2026-03-24', html)
  // numbers that are no dates
  assert.equal(shown('<p><span data-time="2026">0:34</span></p><p>1300123456</p><p>031231</p>'), undefined)
})

test('a date that is stated as that of the last change too gives way to an earlier one at the headline', () => {
  const both = article({ datePublished: 'Jun 24, 2026', dateModified: 'Jun 24, 2026' })
  const head = '<div class="post-date">Published</div><div>25 August 2024</div>'
  assert.equal(shown(both + head), '2024-08-25')
  assert.equal(shown(`${both}${head}<p>24 June 2026</p>`), '2026-06-24')
  assert.equal(shown(`${both}${head}<p>Updated 24 June 2026</p>`), '2024-08-25')
  assert.equal(shown(both + head, 'en', 'https://herald.example/2026/06/24/orchard'), '2026-06-24')
  const later = article({ datePublished: '2026-06-20', dateModified: '2026-06-24' })
  assert.equal(shown(later + head), '2026-06-20')
})

test('a date says what it is in the line before it, and at the text’s end who wrote it and when', () => {
  assert.equal(
    shown(`<h4>Last updated</h4><time>Aug 04, 2026</time><h4>Published</h4><p>July 8, 2026</p>`),
    '2026-07-08',
  )
  const end = `<h1>Orchard planted</h1>${prose.repeat(12)}<p>Written by Ann Lee</p><p>April 8, 2026</p>`
  const document = lightDocument(end)
  const page = pageBlocks(document.root)
  const found = findDates(pageFacts(document, ''), pageMarks(document.elements), page, {
    headline: 0,
    first: 1,
    end: 13,
  })
  assert.equal(found.publishedLocal, '2026-04-08')
})

test('when a video was put up says less than when its article was published', () => {
  const video = jsonLd({ '@type': 'VideoObject', name: 'Orchard planted', uploadDate: '2026-05-02T22:40:00-07:00' })
  assert.equal(shown(`${video}<meta name="date" content="2026-05-03">`), '2026-05-03')
  assert.equal(shown(video), '2026-05-02')
})

test('the footers of wikis and offices date a page that says nothing else', () => {
  assert.equal(shown(`${prose}<footer>Stand: 24.03.2026 © Town</footer>`, 'de'), '2026-03-24')
  const wiki = '<footer>Diese Seite wurde zuletzt am 24. März 2026 um 12:00 Uhr geändert.</footer>'
  assert.equal(shown(prose + wiki, 'de'), '2026-03-24')
  assert.equal(shown(`${prose}<footer>© 2026 Herald</footer>`), undefined)
})

test('addresses name days in several orders', () => {
  for (const path of [
    '24-03-2026-orchard',
    '24/03/2026/orchard',
    '2026/mar/24/orchard',
    'a?date=2026-03-24',
    '20260324-orchard',
  ])
    assert.equal(shown('', 'en', `https://herald.example/news/${path}`), '2026-03-24', path)
  assert.equal(shown('', 'en', 'https://herald.example/12-2025-plans'), undefined)
})

test('variables of scripts date a page that says nothing else', () => {
  assert.equal(shown('<script>var utag = {"article_date": "2026-03-24", "n": 1}</script>'), '2026-03-24')
  assert.equal(shown("<script>track({'publishDate':'2026-03-24 10:00'})</script>"), '2026-03-24')
})
