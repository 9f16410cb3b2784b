import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from './tokens.ts'
import { latin, skeletonOf } from './transliterate.ts'

const skeletonsOf = (names: string): Set<string> => new Set(names.split(' ').map(name => skeletonOf(fold(name))))

test('a name spelt in several languages and alphabets is one skeleton', () => {
  for (const names of [
    'Чайковский Tchaikovsky Tschaikowski',
    'Marbeck Марбек Μάρβεκ',
    'Nasser Насер ناصر נאסר',
    'Komarov Комаров Komarow कोमारोव',
  ])
    assert.equal(skeletonsOf(names).size, 1, [...skeletonsOf(names)].join(' '))
})

test('different names are different skeletons', () => {
  assert.equal(skeletonsOf('Marbeck Drask Lowmere Quillan').size, 4)
})

test('a script that does not write sounds gives nothing', () => {
  assert.equal(skeletonOf('東京'), '')
  assert.equal(skeletonOf(''), '')
})

test('letters of other alphabets become Latin ones', () => {
  assert.equal(latin('осака'), 'osaka')
  assert.equal(latin(fold('Αθήνα')), 'athina')
  assert.equal(latin('plain'), 'plain')
})
