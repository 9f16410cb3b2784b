import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractArticle, extractWithReasons } from './extract-article.ts'

const harbour = 'The harbour board of Lindmouth met on Tuesday to hear what the storm had left of the northern quay. '
const repairs =
  'Repairs will take until spring, the engineer said, and ferries leave from the southern pier until then. '

const html = `<html><head><title>Storm took the northern quay</title>
  <meta name="description" content="Half of the quay is gone, and nobody knows who pays for what is left of it."></head><body>
  <nav class="menu"><ul><li><a href="/s">Sport</a></li><li><a href="/w">Weather</a></li></ul></nav>
  <article><h1>Storm took the northern quay</h1>
  <div class="byline">By Ann Lee</div><div class="meta"><span>3 May 2026, 10:05</span></div>
  <div class="story"><p>Half of the quay is gone, and nobody knows who pays for what is left of it.</p>
  <figure><img src="/quay.jpg" width="900" height="600"><figcaption>The quay on Wednesday. Photo: Bo Xu</figcaption></figure>
  <p>${harbour.repeat(3)}</p><p>${repairs.repeat(3)}</p><h2>What the engineer found</h2><p>${harbour}${repairs}</p>
  <blockquote><p>“${repairs.trim()}”</p></blockquote><ul><li>${harbour}</li><li>${repairs}</li></ul>
  <p>${harbour.repeat(2)}</p><p>${repairs.repeat(2)}</p>
  <p>Correction: an earlier version of this article named the wrong pier for the ferries to the islands.</p></div>
  <h3>Read more</h3><ul class="links"><li><a href="/a/ferries">Ferries will leave from the southern pier</a></li></ul>
  <div class="newsletter"><p>Sign up for our newsletter about the harbour and its ships.</p></div>
  <div class="comments"><p>What a storm that was, said my neighbour, and he has seen many of them in his life here.</p></div>
  </article><footer class="footer"><p>All rights reserved by the Gazette of Lindmouth.</p></footer></body></html>`

test('every block of a page has a role', () => {
  const blocks = extractWithReasons(html, 'https://gazette.example/news/harbour').why()
  const roleOf = (start: string) => blocks.find(block => block.text.startsWith(start))?.role
  const expected: [start: string, role: string][] = [
    ['Sport', 'navigation'],
    ['Storm took', 'headline'],
    ['By Ann Lee', 'byline'],
    ['3 May 2026', 'date'],
    ['Half of the quay', 'standfirst'],
    ['The quay on Wednesday', 'caption'],
    ['What the engineer found', 'heading'],
    ['“Repairs', 'quote'],
    ['Correction', 'correction'],
    ['Read more', 'read-more'],
    ['Ferries will leave', 'read-more'],
    ['Sign up', 'newsletter'],
    ['What a storm', 'comment'],
    ['All rights', 'legal'],
  ]
  assert.deepEqual(
    expected.map(([start]) => [start, roleOf(start)]),
    expected,
  )
  assert.deepEqual(
    blocks.filter(block => block.tag === 'li' && block.kept).map(block => block.role),
    ['list', 'list'],
  )
})

const picture = (name: string, caption: string): string =>
  `<p><img src="/${name}.jpg" width="900" height="600"></p><p>${caption}</p>`

test('a paragraph that reads like the caption of the picture before it is that, of the lead picture too', () => {
  const page = `<article><h1>Storm took the northern quay</h1><p>${harbour.repeat(3)}</p>
    ${picture('quay', 'The northern quay on Tuesday. Photo: Ann Lee')}<p>${repairs.repeat(3)}</p>
    ${picture('pier', 'The southern pier on Wednesday. Photo: Bo Xu')}<p>${harbour}${repairs}</p><p>${repairs.repeat(2)}</p></article>`
  const found = extractArticle(page, 'https://gazette.example/news/harbour')
  assert.match(found.html, /<figcaption>The southern pier on Wednesday\. <small>Photo: Bo Xu<\/small><\/figcaption>/)
  assert.equal(found.picture?.caption, 'The northern quay on Tuesday.')
  assert.equal(found.picture?.credit, 'Photo: Ann Lee')
  assert.ok(!found.html.includes('northern quay on Tuesday'))
})
