import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedPieces, snippetOf, wordFinder } from './find-words.ts'
import { queryOf } from './test-query.ts'

const marked = (typed: string, text: string, lang: string): string =>
  markedPieces(text, wordFinder(queryOf(typed, lang))(text, lang))
    .map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

test('words are marked in the form they stand in, in any script', () => {
  assert.equal(marked('flood -warning', 'Floods: a warning of flooding.', 'en'), '[Floods]: a warning of [flooding].')
  assert.equal(marked('häuser', 'Das Haus am Hafen', 'de'), 'Das [Haus] am Hafen')
  assert.equal(marked('elections', 'Les Élections', 'fr'), 'Les [Élections]')
  assert.equal(marked('город', 'В городах тихо', 'ru'), 'В [городах] тихо')
  assert.equal(marked('محمد', 'قال مُحَمَّد', 'ar'), 'قال [مُحَمَّد]')
  assert.equal(marked('東京都', '昨日の東京都庁', 'ja'), '昨日の[東京都]庁')
  assert.equal(marked('hochwasser', 'Die Hochwasserwarnung', 'de'), 'Die [Hochwasserwarnung]')
})

test('a snippet is where most of the words stand, cut between words', () => {
  const text = `${'Nothing of it here. '.repeat(40)}The river rose and the harbour closed. ${'And on it goes. '.repeat(40)}`
  const found = wordFinder(queryOf('river harbour'))(text, 'en')
  const snippet = snippetOf(text, found, 120)
  assert.match(snippet, /^… .*The river rose and the harbour closed\..* …$/)
  assert.ok(snippet.length < 130)
  assert.equal(snippetOf('Short.', [], 120), 'Short.')
})
