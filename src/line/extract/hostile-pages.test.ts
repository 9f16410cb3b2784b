import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { extractArticle } from './extract-article.ts'

const url = 'https://www.herald.example/town/orchard'
const sentence = 'The council of the small town met on Monday and agreed, after a long debate, to plant a new orchard. '
const listOf = (many: number, part: (at: number) => string): string =>
  Array.from({ length: many }, (_, at) => part(at)).join('')

const liveBlog = '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>'

/** On a quiet machine none takes more than half a second of the thread (2026-11); on a busy one up to three times that. */
const mostMs = 2_000

const pages: Record<string, () => string> = {
  '100,000 paragraphs in 10 MB': () => `<p>${sentence}</p>\n`.repeat(100_000),
  '50,000 tables, each in a cell of the one before': () => '<table><tr><td>text of a cell'.repeat(50_000),
  '100,000 attributes': () => `<p ${listOf(100_000, at => `a${at}=1`)}>x`,
  '100,000 elements that nobody closes': () => '<b><i>x'.repeat(50_000),
  '100,000 end tags of nothing in 50,000 open elements': () => `${'<div>'.repeat(50_000)}${'</b>'.repeat(100_000)}`,
  'a text of 10 MB': () => `<p>${'word and '.repeat(1_200_000)}`,
  'a text of 10 MB of white space': () => `<p>a${' '.repeat(10_000_000)}b`,
  '10 MB of comments': () => `${'<!-- a -->'.repeat(1_000_000)}<p>${sentence}`,
  'a comment that never ends': () => `<!--${'--x'.repeat(1_000_000)}`,
  'a million entities': () => `<p>${'&amp;'.repeat(1_000_000)}`,
  'a million signs that begin no tag': () => `<p>${'< '.repeat(1_000_000)}`,
  'text in spans in spans': () => `<p>${`<span class=a>${sentence}`.repeat(25_000)}`,
  '30,000 elements of as many names': () =>
    listOf(30_000, at => `<p class="name-${at} x${at}y readMore${at}">${at % 9 ? 'x' : sentence}</p>`),
  '8,000 pictures with captions': () =>
    `<figure><img src="/a1.jpg"><figcaption>Caption of it</figcaption></figure><p>${sentence}</p>`.repeat(8_000),
  'structured data that opens a million lists': () =>
    `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`,
  '30,000 headings that point to other articles': () =>
    '<h2>Read more</h2><a href=/y>Some headline text here now</a>'.repeat(30_000),
  'a title that says the name of the site 20,000 times': () =>
    `<meta property=og:site_name content=Herald><title>${'Herald | '.repeat(20_000)}</title><p>${sentence}`,
  '10,000 headings of the first rank under a title of 500 kB': () =>
    `<title>${'word and '.repeat(55_000)}</title>${listOf(10_000, at => `<h1>Heading ${at} of it</h1>`)}`,
  '8,000 pictures in one figure of a gallery': () =>
    `<p>${sentence}<div class=gallery><figure>${listOf(8_000, at => `<img src=/photo-number-${at}-x.jpg><p>Words ${at}</p>`)}`,
  '200 posts in posts with 20,000 times': () =>
    `${liveBlog}${'<div class=live-post>'.repeat(200)}${'<time>x</time>'.repeat(20_000)}`,
  '20,000 empty posts deep down behind 299 others': () =>
    `${liveBlog}${`<div class=live-post><time datetime=2026-11-23></time><p>${sentence}</div>`.repeat(299)}${'<div>'.repeat(200)}${'<b class=live-post></b>'.repeat(20_000)}`,
  '10,000 words that point to other articles': () =>
    `<article><p>${sentence.repeat(5)}${listOf(10_000, at => `<p>Related<p><a href=/other-${at}>Some headline text here now ${at}</a>`)}`,
  '3,000 pictures beside 3,000 sources': () =>
    `<picture>${'<source srcset="data:x 1x">'.repeat(3_000)}${'<img src=a.jpg>'.repeat(3_000)}</picture>`,
  'a script with 15,000 strings that begin alike': () =>
    `<script>__STATE__={${listOf(15_000, at => `"a":"${'x'.repeat(70)} is said here ${String(at).padStart(6, '0')} times.",`)}</script>`,
  'a picture as wide as 60,000 spaces': () =>
    `<p>${sentence}<img src=/a.jpg width="1${' '.repeat(60_000)}x"><p>${sentence}`,
  'an attribute that never ends': () => `<p title="${`x'`.repeat(1_000_000)}`,
}

describe('a hostile page costs less than a second', () => {
  for (const [name, html] of Object.entries(pages))
    test(name, () => {
      const page = html()
      const before = process.threadCpuUsage()
      assert.equal(typeof extractArticle(page, url).text, 'string')
      const { user, system } = process.threadCpuUsage(before)
      assert.ok((user + system) / 1000 < mostMs, `${Math.round((user + system) / 1000)} ms`)
    })
})
