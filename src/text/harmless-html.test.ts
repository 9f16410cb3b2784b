import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { harmlessHtml } from './harmless-html.ts'
import { harmlessStyle } from './harmless-style.ts'
import { readHtml } from './read-html.ts'
import { withCommentsEnded } from './spelled-out.ts'

const base = 'https://a.example/dir/page'
const harmless = (html: string): string => harmlessHtml(html, base)

test('HTML without harm comes through as it is written, to the letter', () => {
  for (const html of [
    '5 < 6 & <B>seven</B>',
    '<p class="x">One<br/>two <img src="https://a.example/i.png" alt="a > b"></p>',
    '<a href="mailto:x@y.example">write</a> <span lang=de>hier</span>',
    '<table cellspacing="0"><tr><td>1</table>',
    '',
  ])
    assert.equal(harmless(html), html)
})

test('relative addresses become absolute, in quotes or not, and nothing else changes', () => {
  assert.equal(
    harmless('5 < 6 &amp; <A HREF="x?a=1&amp;b=2" title=\'"\'>x</A> <IMG src=/y.png> <p class=z>'),
    '5 < 6 &amp; <a href="https://a.example/dir/x?a=1&amp;b=2" title="&quot;">x</A> <img src="https://a.example/y.png"> <p class=z>',
  )
  assert.equal(
    harmless('<p><a class="more" href="../up#top">x</a> <a href="//b.example/">y</a></p>'),
    '<p><a class="more" href="https://a.example/up#top">x</a> <a href="https://b.example/">y</a></p>',
  )
  assert.equal(
    harmless('<img srcset="a.jpg 1x, https://b.example/b.jpg 2x">'),
    '<img srcset="https://a.example/dir/a.jpg 1x, https://b.example/b.jpg 2x">',
  )
  assert.equal(harmlessHtml('<a href="x">', undefined), '<a href="x">')
})

test('what acts by itself goes: scripts, style sheets, handlers, comments, frames within frames', () => {
  assert.equal(harmless('<div>a<script>alert("<b>")</script >b<style>p{}</style></div>'), '<div>ab</div>')
  assert.equal(
    harmless('<p onclick="x()" title="t">a</p><img autoplay src=x onerror=y>'),
    '<p title="t">a</p><img src="https://a.example/dir/x">',
  )
  assert.equal(harmless('a<!-- <script> -->b<?php x ?>c<!DOCTYPE html>'), 'abc')
  assert.equal(
    harmless('<iframe srcdoc="<script>x</script>" src="//v.example/"></iframe>'),
    '<iframe src="https://v.example/"></iframe>',
  )
  assert.equal(harmless('<html><head><base href="//evil.example/"></head><body>a</body></html>'), 'a')
  assert.equal(harmless('a<script>never ends'), 'a')
})

test('an address whose scheme runs is emptied, however it is disguised', () => {
  for (const address of [
    'javascript:x',
    ' java\tscript:x',
    '&#106;avascript:x',
    'JAVASCRIPT&colon;x',
    'vbscript:x',
    'data:text/html,x',
  ])
    assert.equal(harmless(`<a href="${address}">a</a>`), '<a href="">a</a>', address)
})

test('a style keeps how words look and loses what covers, moves or loads', () => {
  assert.equal(
    harmlessStyle('color: red; position:absolute; top:0; font-weight:bold'),
    'color: red; font-weight: bold;',
  )
  assert.equal(
    harmlessStyle('margin: 0 5px; margin-left: 99999em; text-indent: -999px; padding: 2em'),
    'margin: 0 5px; padding: 2em;',
  )
  assert.equal(harmlessStyle('background-color:black; background-image:url(//x.example/i)'), 'background-color: black;')
  assert.equal(harmlessStyle('border: 1px solid rgb(0, 0, 0)'), 'border: 1px solid rgb(0, 0, 0);')
  for (const style of [
    'width: expression(alert(1))',
    'color: \\72 ed',
    'x',
    'behavior: url(x)',
    '}*{color:red',
    '@import "x"',
  ])
    assert.equal(harmlessStyle(style), '', style)
})

test('elements that XML closes at once hold nothing', () => {
  assert.equal(
    harmless('safe<iframe src="https://v.example/" /> words'),
    'safe<iframe src="https://v.example/" ></iframe> words',
  )
  assert.equal(
    harmless('<b/>plain<br></br>next<a href=http://x.example/>link</a>'),
    '<b></b>plain<br>next<a href=http://x.example/>link</a>',
  )
})

test('what a frame holds for those who see none stands behind it, unless it speaks of browsers', () => {
  assert.equal(
    harmless('<iframe src="https://m.example/"><a href="/album">Album</a></iframe>!'),
    '<iframe src="https://m.example/"></iframe><a href="https://a.example/album">Album</a>!',
  )
  assert.equal(
    harmless('<iframe src="https://m.example/">words <iframe src="https://n.example/">more'),
    '<iframe src="https://m.example/"></iframe>words <iframe src="https://n.example/"></iframe>more',
  )
  assert.equal(
    harmless('<iframe src="https://m.example/">Your browser shows no frames</iframe>!'),
    '<iframe src="https://m.example/"></iframe>!',
  )
})

test('a comment that never ends hides only its own tag', () => {
  assert.equal(withCommentsEnded('sa<!-- -- x >fe'), 'safe')
  assert.equal(withCommentsEnded('a<!-- b --> c <!-- d'), 'a<!-- b --> c  d')
})

const pieces = (
  '<p> </p> <script> </script> <style> </style> <iframe src="/f"> <iframe/> </iframe> <!-- --> <b onclick=x> <a href="javascript:x"> ' +
  '<img src=x onerror="y"> <svg onload=x> </svg> <a href="/ok"> </a> <div style="position:fixed;color:red"> <br></br> text < > " \' &lt; <![CDATA[ ]]> <'
).split(' ')

test('whatever comes in, no parser finds anything in it that acts', () => {
  const piece = fc.oneof(fc.constantFrom(...pieces, ' ', '/'), fc.string({ unit: 'binary', maxLength: 6 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), list => {
      const html = harmless(list.join(''))
      readHtml(html, {
        open(tag, attributes) {
          assert.ok(tag !== 'script' && tag !== 'style', html)
          for (const [name, value] of Object.entries(attributes)) {
            assert.doesNotMatch(name, /^on|^srcdoc$/, html)
            assert.doesNotMatch(value.replace(/\s/g, ''), /^javascript:/i, html)
          }
        },
        close() {},
        text() {},
      })
    }),
    { numRuns: 3_000 },
  )
})
