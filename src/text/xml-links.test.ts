import assert from 'node:assert/strict'
import test from 'node:test'
import { withAbsoluteLinks } from './xml-links.ts'

const base = 'https://a.example/dir/page'
const absolute = (html: string) => withAbsoluteLinks(html, base)

test('relative links become absolute and nothing else changes', () => {
  assert.equal(
    absolute('5 < 6 &amp; <A HREF="x?a=1&amp;b=2" title=\'"\'>x</A> <IMG src=/y.png> <p class=z>'),
    '5 < 6 &amp; <a href="https://a.example/dir/x?a=1&amp;b=2" title="&quot;">x</A> <img src="https://a.example/y.png"> <p class=z>',
  )
})

test('links that are absolute, or not for the web, leave the HTML as it is', () => {
  for (const html of [
    '<a href="http://b.example">',
    '<a href="mailto:x@y.example">',
    '<img src="data:image/gif,x">',
    'href=x',
    '',
  ])
    assert.equal(absolute(html), html)
})

test('each candidate of a srcset is resolved', () => {
  assert.equal(
    absolute('<img srcset="a.jpg 1x, https://b.example/b.jpg 2x">'),
    '<img srcset="https://a.example/dir/a.jpg 1x, https://b.example/b.jpg 2x">',
  )
})

test('without a base nothing is resolved', () => {
  assert.equal(withAbsoluteLinks('<a href="x">', undefined), '<a href="x">')
})

test('scripts and comments are not taken for tags', () => {
  const html = '<script>"<a href=x>"</script><!-- <a href=x> -->'
  assert.equal(absolute(html), html)
})
