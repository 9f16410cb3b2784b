import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingOf, sentencesOf } from './sentences.ts'

test('a full stop after an abbreviation or an initial ends no sentence', () => {
  const text = 'Mr. Hale met J. Renn of the U.S. Team. They spoke.'
  assert.deepEqual([...sentencesOf(text)], ['Mr. Hale met J. Renn of the U.S. Team. ', 'They spoke.'])
})

test('a text that ends in an abbreviation loses nothing', () => {
  assert.equal([...sentencesOf('It was Mr. X. and J.')].join(''), 'It was Mr. X. and J.')
})

test('an opening is the whole sentences that fit', () => {
  assert.equal(
    openingOf('The bridge is closed. The ferry sails. Nobody knows why.', 40, 40),
    'The bridge is closed. The ferry sails.',
  )
})

test('a first sentence that is somewhat too long stays whole', () => {
  const first = 'The bridge over the Ister is closed for six weeks.'
  assert.equal(openingOf(`${first} The ferry sails.`, 40, 60), first)
})

test('a first sentence that is far too long is cut at a word', () => {
  assert.equal(openingOf('again and '.repeat(20), 40, 60), 'again and again and again and again…')
})

test('scripts with their own full stop are divided there', () => {
  assert.equal(openingOf('橋が閉鎖された。船が出る。理由は誰も知らない。', 14, 14), '橋が閉鎖された。船が出る。')
})

test('an opening is what going through the sentences gives, also where an abbreviation stands at its end', () => {
  const text =
    'Mr. Hale met J. Renn. They spoke of No. 5. “Why?” she said (see p. 3.). 橋が閉鎖された。Dr. X. agreed. Nobody left.'
  const sentences = [...sentencesOf(text)]
  for (let usual = sentences[0]!.length; usual < text.length; usual++) {
    let fits = ''
    for (const sentence of sentences) {
      if ((fits + sentence).trimEnd().length > usual) break
      fits += sentence
    }
    assert.equal(openingOf(text, usual, usual), fits.trim())
  }
})
