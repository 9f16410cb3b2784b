import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { type HtmlEvents, readHtml } from './read-html.ts'

type Read = (html: string, events: HtmlEvents) => void

/** What a reader tells of a document, a string for each event; texts that follow one another are one. */
function told(read: Read, html: string): string[] {
  const events: string[] = []
  let words = ''
  const add = (event: string): void => {
    if (words !== '') events.push(`text ${words}`)
    words = ''
    events.push(event)
  }
  read(html, {
    open: (tag, attributes, isVoid) => add(`<${tag} ${JSON.stringify(attributes)}${isVoid ? ' void' : ''}`),
    close: tag => add(`</${tag}`),
    text: piece => void (words += piece),
  })
  add('end')
  return events
}

const voids =
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'

const byHtmlparser2: Read = (html, events) => {
  const isVoid = (tag: string): boolean => voids.split(' ').includes(tag)
  const parser = new Parser({
    onopentag: (tag, attributes) => events.open(tag, attributes, isVoid(tag)),
    onclosetag: tag => void (isVoid(tag) || events.close(tag)),
    ontext: piece => events.text(piece),
  })
  parser.end(html)
}

const pieces = [
  ...'<p> </p> <div class="a&amp;b" id=x> </div> <DIV> <a href="/x?a=1&amp;b=2&copy=3"> </a> <b> </b> <br> </br> <br/>'.split(
    ' ',
  ),
  ...'<table> <tr> <td> <th> </td> </tr> </table> <thead> <tbody> <li> <ul> </ul> <form> </form> <dd> <dt> <h1> </h2>'.split(
    ' ',
  ),
  ...'<select> <option> </select> <button> <svg> </svg> <svg/> <foreignObject> </foreignObject> <desc> <math> <mi> </math>'.split(
    ' ',
  ),
  ...'<script> </script> <style> </style > <textarea> </textarea> <title> </title> <iframe> </iframe> <xmp> <noscript>'.split(
    ' ',
  ),
  ...'<!-- --> <!--> <!--- --!> <!x> <!doctype html> <?php ?> <![CDATA[ ]]> </> </1> &amp; &nbsp &#x41; &#65 &notit; & > " \' ='.split(
    ' ',
  ),
  ...[
    'text ',
    '< ',
    '</ >',
    '<p / >',
    '<a =b "c" d = e f=\'g\'h>',
    '<x-y Z=1 z=2>',
    '<img src=a.png alt=x/>',
    'ä😀',
    '\n\t',
  ],
]

test('what it tells of a document is what htmlparser2 tells, whatever the document', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), list => {
      const html = list.join('')
      // The two differ where the document ends within a tag: what is not whole is not there.
      fc.pre(html.lastIndexOf('<') <= html.lastIndexOf('>'))
      const expected = told(byHtmlparser2, html)
      const opened = expected.filter(
        event => event.startsWith('<') && !event.startsWith('</') && !event.endsWith(' void'),
      )
      fc.pre(opened.length === expected.filter(event => event.startsWith('</')).length)
      assert.deepEqual(told(readHtml, html), expected, html)
    }),
    { numRuns: 2_000 },
  )
})

test('a tag that the document cuts off is not there, nor is what a comment never ends', () => {
  assert.deepEqual(told(readHtml, 'a<p>b<a href="x'), ['text a', '<p {}', 'text b', '</p', 'end'])
  assert.deepEqual(told(readHtml, 'a<!-- b --'), ['text a', 'end'])
  assert.deepEqual(told(readHtml, 'a<'), ['text a<', 'end'])
})

test('entities are read in titles and text areas, and nowhere in scripts', () => {
  assert.deepEqual(told(readHtml, '<title><&lt;</titl></title><script>&lt;</script >'), [
    '<title {}',
    'text <<</titl>',
    '</title',
    '<script {}',
    'text &lt;',
    '</script',
    'end',
  ])
})
