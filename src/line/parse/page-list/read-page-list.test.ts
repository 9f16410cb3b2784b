import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { cpuMs } from '../../../../test/cpu-time.ts'
import type { Feed } from '../../../model/feed.ts'
import { readPageList } from './read-page-list.ts'

const url = 'https://ada.example/'
const day = 86_400_000
const html = { 'content-type': 'text/html; charset=utf-8' }

const outcomeOf = (text: string, headers: Record<string, string> = html, address = url) =>
  readPageList(new TextEncoder().encode(text), { url: address, headers })

function feedOf(...given: Parameters<typeof outcomeOf>): Feed {
  const outcome = outcomeOf(...given)
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')

test('an h-feed gives its entries with title, text, time, author, categories and pictures', () => {
  const feed = feedOf(`<html lang="en"><title>Ada</title><div class="h-feed"><h1 class="p-name">Ada’s log</h1>
    <a class="p-author h-card" href="/about">Ada Quist</a>
    <article class="h-entry"><h2><a class="p-name u-url" href="/2026/harbour">The harbour at night</a></h2>
      <time class="dt-published" datetime="2026-11-20T10:00:00+01:00">20 November</time>
      <div class="e-content"><p>One <b>two</b></p></div><a class="p-category" href="/tags/sea">sea</a>
      <img class="u-featured" src="/harbour.jpg" alt="Lights"></article></div>`)
  assert.deepEqual(feed, {
    format: 'h-feed',
    title: 'Ada’s log',
    homepage: url,
    authors: [{ name: 'Ada Quist', url: 'https://ada.example/about' }],
    lang: 'en',
    hubs: [],
    items: [
      {
        url: 'https://ada.example/2026/harbour',
        title: 'The harbour at night',
        contentHtml: '<p>One <b>two</b></p>',
        authors: [{ name: 'Ada Quist', url: 'https://ada.example/about' }],
        publishedAt: Date.UTC(2026, 10, 20, 9),
        publishedRaw: '2026-11-20T10:00:00+01:00',
        tags: [{ term: 'sea' }],
        pictures: [{ url: 'https://ada.example/harbour.jpg', alt: 'Lights' }],
        enclosures: [],
      },
    ],
  })
})

test('a note without a name is an item without a title, a like without words is none', () => {
  const { items } = feedOf(`<div class="h-feed">
    <div class="h-entry"><p class="e-content p-name">The tide came in slowly tonight, and nobody at the quay seemed to mind it at all.</p><a class="u-url" href="/n/1"></a></div>
    <div class="h-entry"><a class="u-like-of" href="https://bo.example/2">Liked this</a><a class="u-url" href="/l/1"></a></div></div>`)
  assert.deepEqual(
    items.map(item => [item.url, item.title]),
    [['https://ada.example/n/1', undefined]],
  )
})

test('entries at the top of a page are a feed from three on, in the older markup too', () => {
  const entry = (at: number) =>
    `<div class="hentry"><h2 class="entry-title"><a rel="bookmark" href="/p/${at}">Post number ${at}</a></h2></div>`
  assert.equal(feedOf([1, 2, 3].map(entry).join('')).format, 'h-feed')
  assert.ok('failed' in outcomeOf([1, 2].map(entry).join('')))
})

test('a page whose theme marks three old entries but that lists twenty headlines is read as its list', () => {
  const marked = [1, 2, 3].map(
    at => `<div class="hentry"><b class="entry-title"><a rel="bookmark" href="/old/${at}">Old post ${at}</a></b></div>`,
  )
  const listed = Array.from(
    { length: 20 },
    (_, at) => `<h2><a href="/2026/11/23/story-${at}-of-the-day">Story ${at} of the day is here</a></h2>`,
  )
  const feed = feedOf(`<main>${listed.join('')}</main><aside>${marked.join('')}</aside>`)
  assert.deepEqual([feed.format, feed.items.length], ['listing', 20])
})

test('a listing gives the times, teasers and pictures that stand beside its headlines', () => {
  const [first] = feedOf(fixture('boxes.html')).items
  assert.deepEqual(first, {
    url: 'https://ada.example/politik/landtag-streitet-ueber-neues-wassergesetz-a-81234.html',
    title: 'Landtag streitet bis in die Nacht über das neue Wassergesetz',
    summaryHtml:
      '<p>Nach elf Stunden Debatte vertagte sich das Haus; die Fronten zwischen den beiden Lagern sind so hart wie nie zuvor in dieser Wahlperiode.</p>',
    authors: [],
    publishedAt: Date.UTC(2026, 10, 23, 7, 45),
    publishedRaw: '23.11.2026, 07:45 Uhr',
    tags: [],
    pictures: [
      { url: 'https://img.brennicker-tagblatt.example/a/81234.jpg', width: 640, height: 360, alt: 'Plenarsaal' },
    ],
    enclosures: [],
  })
})

test('a day without an hour dates an item only when it is days ago by the server’s clock', () => {
  const days = (date: string) =>
    feedOf(fixture('office.html'), { ...html, date }).items.map(item => item.publishedAt && item.publishedAt / day)
  const nov = (date: number): number => Date.UTC(2026, 10, date) / day
  assert.deepEqual(days('Mon, 23 Nov 2026 12:00:00 GMT'), [undefined, nov(21), nov(19), nov(12)])
})

test('a front page is called by its site, a section by its own title', () => {
  const titleAt = (address: string) => feedOf(fixture('broadsheet.html'), html, address).title
  assert.equal(titleAt('https://orvan.example/'), 'The Orvan Courier')
  assert.equal(titleAt('https://orvan.example/coast'), 'The Orvan Courier – News from the coast')
  assert.equal(feedOf(fixture('boxes.html')).title, 'Brennicker Tagblatt')
})

test('an address under which one article is linked in many ways is one item', () => {
  const link = (place: string, title: string) =>
    `<li><a href="/2026/11/23/harbour-reopens-today?hpt=${place}">${title}</a></li>`
  const others = [1, 2, 3].map(
    at => `<li><a href="/2026/11/23/other-story-${at}">Another story of today, ${at}</a></li>`,
  )
  const { items } = feedOf(
    `<ul>${link('t1', 'Harbour reopens')}${others.join('')}${link('t2', 'The harbour reopens at last')}</ul>`,
  )
  assert.deepEqual(
    items.map(item => item.url).filter(address => address?.includes('harbour')),
    ['https://ada.example/2026/11/23/harbour-reopens-today'],
  )
})

test('a page without headlines, a document that is no page and an empty one are refused in words', () => {
  assert.deepEqual(outcomeOf('<!doctype html><h1>Be back soon</h1><a href="/help">Help</a>'), {
    failed: 'not-a-feed',
    detail: 'There are no headlines on the page.',
  })
  assert.deepEqual(outcomeOf('{"a":1}', { 'content-type': 'application/json' }), {
    failed: 'not-a-feed',
    detail: 'The document is no page.',
  })
  assert.deepEqual(outcomeOf(' \n '), { failed: 'empty', detail: 'The page has no text.' })
})

const hostile: [what: string, page: string][] = [
  ['50,000 open elements', '<div class=h-entry>'.repeat(50_000)],
  ['20,000 entries', '<a class=h-entry href=x>'.repeat(20_000)],
  ['open formatting', '<p class=h-entry><b><i><a href=z>'.repeat(10_000)],
  ['open tables', `<table>${'<tr class=hentry><table><a href=/b>'.repeat(10_000)}`],
  ['20,000 links to one address', '<a href=/x-y-z-w>one two three four five six</a>'.repeat(20_000)],
  [
    '5,000 headlines 240 levels deep',
    '<div>'.repeat(240) +
      Array.from({ length: 5_000 }, (_, at) => `<a href=/story-of-the-day-${at}>one two three four ${at}</a>`).join(''),
  ],
]
for (const [what, page] of hostile) {
  test(`a page of ${what} is read in seconds`, () => {
    const took = cpuMs(() => outcomeOf(page))
    assert.ok(took < 4_000, `${took} ms`)
  })
}
