import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysIn, isToday } from './days.ts'

const near = Date.UTC(2026, 10, 23, 12)
const days = (text: string): string[] => daysIn(text, near).map(({ at }) => new Date(at).toISOString().slice(0, 10))

for (const text of [
  'The vote is on 3 December.',
  'The vote is on December 3rd, they said.',
  'Gewählt wird am 3. Dezember.',
  'La votación será el 3 de diciembre.',
  'Le vote aura lieu le 3 décembre.',
  'Si vota il 3 dicembre 2026.',
  'A votação será em 3 de dezembro.',
  'Голосование пройдёт 3 декабря.',
  'Голосування відбудеться 3 грудня.',
  'يجري التصويت في 3 ديسمبر.',
  'मतदान 3 दिसंबर को होगा।',
  '投票将于12月3日举行。',
  '投票は12月3日に行われる。',
])
  test(`a day is read with its month: ${text}`, () => assert.deepEqual(days(text), ['2026-12-03']))

test('without a year it is the nearest, and what is no day is none', () => {
  assert.deepEqual(days('It began on 4 January and ended on 2 March 2024.'), ['2027-01-04', '2024-03-02'])
  assert.deepEqual(days('On 31 February there were 12 marches and 5 mayors.'), [])
  assert.ok(isToday(Date.UTC(2026, 10, 22), near) && !isToday(Date.UTC(2026, 10, 26), near))
})
