import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { extractArticle } from './extract-article.ts'

const url = 'https://www.herald.example/town/orchard'
const sentence = 'The council of the small town met on Monday and agreed, after a long debate, to plant a new orchard. '
const listOf = (many: number, part: (at: number) => string): string =>
  Array.from({ length: many }, (_, at) => part(at)).join('')

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
