import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractArticle } from './extract-article.ts'

const url = 'https://herald.example/town/orchard-planted'
const sentence = 'The council of the small town met on Monday and agreed, after a long debate, to plant a new orchard. '
const prose = Array.from({ length: 5 }, (_, at) => `<p>${at + 1}. ${sentence.repeat(3)}</p>`).join('')
const bodyOf = (body: string): string =>
  extractArticle(
    `<html lang="en"><head><title>Orchard planted in the square</title><meta property="og:image" content="/lead-picture.jpg"></head><body><main><article><h1>Orchard planted in the square</h1><img src="/lead-picture.jpg">${body}</article></main></body></html>`,
    url,
  ).html

test('a whole sentence in a heading that opens the text is its standfirst, and no heading', () => {
  const standfirst = 'After nine hours of debate the council has agreed to plant forty trees in the square.'
  assert.match(bodyOf(`<h2>${standfirst}</h2>${prose}`), /^<p>After nine hours/)
  assert.match(bodyOf(`${prose}<h2>What comes next</h2>${prose}`), /<h2>What comes next<\/h2>/)
})

test('a paragraph that says what the picture before it shows is its caption', () => {
  const html = bodyOf(
    `${prose}<img src="/trees.jpg" alt="The mayor with a spade"><p>The mayor with a spade</p>${prose}`,
  )
  assert.match(html, /<figure><img [^>]+><figcaption>The mayor with a spade<\/figcaption><\/figure>/)
  assert.equal(html.split('The mayor with a spade').length, 3)
})

test('a picture’s credit stands apart from its caption', () => {
  const html = bodyOf(
    `${prose}<figure><img src="/trees.jpg"><figcaption>Forty trees (Image: Northwire)</figcaption></figure>${prose}`,
  )
  assert.match(html, /<figcaption>Forty trees <small>Image: Northwire<\/small><\/figcaption>/)
})

test('what a template did not fill in, cards of other articles and a last “Read more:” are no text', () => {
  const card = '<div><a href="/other"><h3>Forty other trees that you must see</h3></a></div>'
  const html = bodyOf(`<p>$$ADVERT$$</p>${prose}${card}${prose.replaceAll('. The', '. Then the')}<p>Read more:</p>`)
  assert.doesNotMatch(html, /ADVERT|other trees|Read more/)
  assert.match(html, /Then the council/)
})

test('the label of an advertisement that is not there is not shown, a paragraph about one is', () => {
  for (const label of ['Advertisement', 'AD', 'ANZEIGE', '広告', 'Story continues below advertisement'])
    assert.doesNotMatch(bodyOf(`${prose}<p>${label}</p>${prose}`), new RegExp(`<p>${label}`))
  assert.match(
    bodyOf(`${prose}<p>Advertisement rates in the town have risen again.</p>${prose}`),
    /Advertisement rates/,
  )
})

test('a last line that only names the authors is not said again', () => {
  const author = '<p class="byline">By <a rel="author" href="/a-lind">Anna Lind</a></p>'
  assert.doesNotMatch(bodyOf(`${author}${prose}<p>Anna Lind</p>`), /Anna Lind/)
})
