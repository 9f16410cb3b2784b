import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractArticle } from './extract-article.ts'

const harbour = 'The harbour board of Lindmouth met on Tuesday to hear what the storm had left of the northern quay. '
const repairs =
  'Repairs will take until spring, the engineer said, and ferries leave from the southern pier until then. '
const prose = `<p>${harbour.repeat(3)}</p><p>${repairs.repeat(3)}</p><p>${harbour}${repairs}</p>`
const pageWith = (part: string): string =>
  `<html><head><title>Storm took the northern quay</title></head><body><article><h1>Storm took the northern quay</h1>
  <div class="article-body">${prose}${part}<p>${repairs.repeat(2)}</p><p>${harbour.repeat(2)}</p></div></article></body></html>`
const url = 'https://gazette.example/news/harbour'

test('a quoted post is shown with its link, and neither its words nor its day are the article’s', () => {
  const { html, text, publishedAt } = extractArticle(
    pageWith(`<blockquote class="twitter-tweet"><p>The northern quay is closed until further notice.</p>&mdash; Lindmouth Port
      <a href="https://social.example/port/1">May 3, 2026</a></blockquote>`),
    url,
  )
  assert.match(
    html,
    /<blockquote><p>The northern quay is closed.*Lindmouth Port <a href="https:\/\/social\.example\/port\/1"/s,
  )
  assert.ok(!text.includes('is closed until'))
  assert.equal(publishedAt, undefined, 'the day of the post is not the article’s')
})

test('a line that points at another article is told apart from the body', () => {
  const { html, readMore } = extractArticle(
    pageWith('<p><b>Read more:</b> <a href="/news/ferries">Ferries leave from the southern pier until spring</a></p>'),
    url,
  )
  assert.ok(!html.includes('Read more'))
  assert.deepEqual(readMore, [
    { url: 'https://gazette.example/news/ferries', title: 'Ferries leave from the southern pier until spring' },
  ])
})

test('the heading of a section that opens at a press is the words of its button', () => {
  const section = `<h3><button aria-expanded="false">Who pays for the quay?</button></h3><div><p>${harbour}${repairs}</p></div>`
  const { html, text } = extractArticle(pageWith(section), url)
  assert.match(html, /<h3>(?:<span>)?Who pays for the quay\?/)
  assert.ok(text.includes('Who pays for the quay?'))
})
