import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainText } from './plain-text.ts'

test('paragraphs, entries and line breaks are lines; entities are decoded', () => {
  assert.equal(
    plainText('<p>One &amp; <b>two</b></p>\n<ul><li>three<li>four</ul>five<br>six&nbsp;&#8211; seven'),
    'One & two\nthree\nfour\nfive\nsix – seven',
  )
})

test('what is not words says nothing', () => {
  assert.equal(
    plainText('<style>p{}</style><p>a<script>1</script>b</p><iframe>c</iframe><svg><text>d</text></svg>'),
    'ab',
  )
})

test('cells of a row stand apart on one line', () => {
  assert.equal(plainText('<table><tr><td>Gold</td><td>3</td></tr><tr><td>Silver</td></tr></table>'), 'Gold 3\nSilver')
})
