import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lightDocument } from '../../text/light-dom.ts'
import { furtherPages } from './further-pages.ts'

const host = 'https://herald.example'
const pagesOf = (html: string, path = '/town/orchard'): string[] =>
  furtherPages(lightDocument(html), host + path).map(address => address.replace(host, ''))
const links = (...hrefs: string[]): string => hrefs.map(href => `<a href="${href}">x</a>`).join('')

test('the pages on which an article goes on are found in the ways of many sites', () => {
  assert.deepEqual(pagesOf(links('?page=2', '?page=3')), ['/town/orchard?page=2', '/town/orchard?page=3'])
  assert.deepEqual(pagesOf(links('/town/orchard/2', '/town/orchard/3/')), ['/town/orchard/2', '/town/orchard/3/'])
  assert.deepEqual(pagesOf(links('/town/orchard/page/2/'), '/town/orchard/'), ['/town/orchard/page/2/'])
  assert.deepEqual(pagesOf(links('/town/orchard/seite-2')), ['/town/orchard/seite-2'])
  assert.deepEqual(pagesOf(links('/town/orchard-2.html'), '/town/orchard.html'), ['/town/orchard-2.html'])
  assert.deepEqual(pagesOf(links('/a.asp?id=7&amp;p=2'), '/a.asp?id=7'), ['/a.asp?id=7&p=2'])
  assert.deepEqual(pagesOf('<link rel="next" href="/town/orchard?page=2">'), ['/town/orchard?page=2'])
})

test('another article, a gap, comments and another host are no page of it', () => {
  assert.deepEqual(pagesOf('<link rel="next" href="/town/cherries-planted">'), [])
  assert.deepEqual(pagesOf(links('/town/orchard-2026', '/town/orchard/comments?page=2', '/town')), [])
  assert.deepEqual(pagesOf(links('?page=3', '?page=4')), [])
  assert.deepEqual(pagesOf(links('?comments=2', '?page=2&amp;sort=old')), [])
  assert.deepEqual(pagesOf(links('https://other.example/town/orchard?page=2')), [])
  assert.deepEqual(pagesOf(links('/2', '?page=2'), '/'), [])
})

test('no more than five are followed', () => {
  assert.equal(pagesOf(links(...Array.from({ length: 40 }, (_, at) => `?page=${at}`))).length, 5)
})
