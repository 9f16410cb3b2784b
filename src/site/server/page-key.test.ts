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
  assert.equal(keyOf('/source/9?before=5-6').query, 'before=5-6')
})

test('a theme from the cookie is part of the key, and nothing else of the cookie is', () => {
  assert.equal(keyOf('/', 'a=b; theme=dark').theme, 'dark')
  assert.equal(keyOf('/', 'theme=<script>').theme, undefined)
})
