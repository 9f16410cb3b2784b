import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, searchText, tokensOf } from './tokens.ts'

test('words are folded: case, accents, compatibility forms and special letters', () => {
  assert.deepEqual(tokensOf('Çà va, ŁÓDŹ! Straße № １２ ﬁn'), ['ca', 'va', 'lodz', 'strasse', 'no', '12', 'fin'])
  assert.deepEqual(tokensOf('Øystein Ærø İstanbul Αθήνας'), ['oystein', 'aero', 'istanbul', 'αθηνασ'])
})

test('an accent typed as its own character makes no difference', () => {
  assert.equal(fold('caf\u00e9'), fold('cafe\u0301'))
})

test('punctuation separates and is dropped', () => {
  assert.deepEqual(tokensOf("The mayor's 3.5-million plan"), ['the', 'mayor', 's', '3', '5', 'million', 'plan'])
})

test('Arabic and Hebrew lose vowel points, Hindi keeps its vowel signs', () => {
  assert.deepEqual(tokensOf('مُحَمَّد'), ['محمد'])
  assert.deepEqual(tokensOf('שָׁלוֹם'), ['שלום'])
  assert.deepEqual(tokensOf('दिल्ली में'), ['दिल्ली', 'में'])
})

test('scripts without spaces give pairs of characters', () => {
  assert.deepEqual(tokensOf('東京都'), ['東京', '京都'])
  assert.deepEqual(tokensOf('2024年東京five 猫'), ['2024', '年東', '東京', 'five', '猫'])
  assert.deepEqual(tokensOf('ガス'), ['ガス'])
  assert.deepEqual(tokensOf('ไทย'), ['ไท', 'ทย'])
})

test('Korean has spaces and keeps its words', () => {
  assert.deepEqual(tokensOf('서울 시장'), ['서울', '시장'])
})

test('a character outside the basic plane is one character', () => {
  assert.deepEqual(tokensOf('𠮷野家'), ['𠮷野', '野家'])
})

test('the text to index is the tokens with spaces between', () => {
  assert.equal(searchText('Grüße aus 東京都'), 'grusse aus 東京 京都')
})

test('an endless word and an endless text are bounded', () => {
  assert.equal(tokensOf('x'.repeat(100_000))[0]!.length, 48)
  assert.ok(tokensOf('ab '.repeat(1_000_000)).length < 150_000)
})

test('the quick way to the text to index and the way through the tokens come to the same', () => {
  const piece = fc.oneof(fc.constantFrom(' ', '“It’s', '—', 'x'.repeat(60), 'ABC9', '.'), fc.string({ maxLength: 8 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), list => {
      const text = list.join('')
      assert.equal(searchText(text), tokensOf(text).join(' '))
    }),
  )
})
