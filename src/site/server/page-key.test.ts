import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { pageKeyOf } from './page-key.ts'

const keyOf = (url: string, cookie?: string, accepted?: string) =>
  pageKeyOf({ url, headers: { cookie, 'accept-language': accepted } } as IncomingMessage, 'en')

test('a query that the page does not read makes no page of its own', () => {
  for (const url of ['/?page=7', '/?x=1', '/story/3?before=1-2', '/about?q=a']) assert.equal(keyOf(url).query, '')
})

test('what a page reads of its query is kept, in one order', () => {
  assert.equal(keyOf('/search?page=2&q=a%20b&x=1').query, 'q=a+b&page=2')
  assert.equal(keyOf('/search/feed.rss?q=a').query, 'q=a')
  assert.equal(keyOf('/latest?before=5-6').query, 'before=5-6')
  for (const path of ['/source/9', '/name/ada-marsh', '/place/gb'])
    assert.equal(keyOf(`${path}?before=5-6`).query, 'before=5-6', path)
})

test('a theme from the cookie is part of the key, and nothing else of the cookie is', () => {
  assert.equal(keyOf('/', 'a=b; theme=dark').theme, 'dark')
  assert.equal(keyOf('/', 'theme=<script>').theme, undefined)
})

test('of everything that says a language, only the one that results is part of the key', () => {
  assert.equal(keyOf('/', 'lang=ar', 'fr').language, 'ar')
  assert.equal(keyOf('/?lang=ja', 'lang=ar').language, 'ja')
  assert.equal(keyOf('/?lang=ja').query, '')
  const headers = Array.from({ length: 1000 }, (_, n) => `x${n}-y, de-${n};q=0.${n}, fr;q=0.5`)
  assert.equal(new Set(headers.map(accepted => JSON.stringify(keyOf('/', `lang=z${accepted}`, accepted)))).size, 2)
})

test('a feed speaks the language of its address, or the site’s, whoever asks', () => {
  assert.equal(keyOf('/feed.rss', 'lang=ar', 'fr').language, 'en')
  assert.equal(keyOf('/search/feed.json?q=a&lang=hi', 'lang=ar').language, 'hi')
})
