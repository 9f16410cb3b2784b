import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokensOf } from '../../text/tokens.ts'
import { hash } from './hash.ts'
import { createWordReader, stemLetters } from './read-words.ts'

const texts = [
  'The dam above Lowmere – “broke” on 20.11., 1234567890 people; l’été à Łódź, ﬁnally.',
  'Плотину над Ловмером прорвало: 5,6 баллов, Ёлка й',
  'Η Τόβα Μαρβεκ επανεκλέγεται στο Κουιλλάν',
  'أُعيد انتخاب توفا ماربك في كويلان ٢٠٢٦',
  'तोवा मारबेक क्विलन में फिर चुनी गईं',
  '低見町の上流で堰堤が決壊、2024年 five 🚢 boats',
  '로미어 상류의 댐이 무너졌다',
  `${'a'.repeat(100)} x 5g ${'9'.repeat(60)}`,
  '',
]

test('words are read as the search index has them, each cut to six letters, numbers whole', () => {
  const words = createWordReader(300)
  for (const text of texts) {
    const end = words.read(text, 77, 0, 300)
    const tokens = tokensOf(text)
    const ids = tokens.map(token => hash(77, /^\p{N}/u.test(token) ? token : token.slice(0, stemLetters)))
    assert.deepEqual([...words.ids.subarray(0, end)], ids, text)
    assert.deepEqual(
      [...words.lengths.subarray(0, end)],
      tokens.map(token => token.length),
      text,
    )
  }
})

test('reading goes on where it is told to, and stops in time', () => {
  const words = createWordReader(10)
  const first = words.read('one two', 1, 0, 10)
  assert.equal(words.read('three four five', 1, first, 2), 4)
  assert.equal(words.ids[2], hash(1, 'three'))
})
