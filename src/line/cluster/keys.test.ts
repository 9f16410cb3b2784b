import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import { createCountries } from './countries.ts'
import { createKeyReader } from './keys.ts'

const reader = createKeyReader()
const keys = (title: string, lang: string, body = ''): Set<number> => new Set(reader.keysOf({ title, lang, body }).ids)
const shared = (one: Set<number>, other: Set<number>): number => one.intersection(other).size

test('countries and what is made from their names are one key in every language', () => {
  const { countryOf } = createCountries()
  for (const [word, lang] of [
    ['japan', 'en'],
    ['japanese', 'en'],
    ['japon', 'fr'],
    ['japonesa', 'es'],
    ['японии', 'ru'],
    ['اليابان', 'ar'],
  ] as const)
    assert.equal(countryOf(word, lang), 'JP', word)
  assert.equal(countryOf('harbour', 'en'), undefined)
  assert.equal(countryOf('japan', 'no language at all'), undefined)
})

test('a headline shares its names with one in another alphabet', () => {
  const english = keys('Tova Marbeck wins second term in Quillan', 'en')
  assert.ok(shared(english, keys('Това Марбек переизбрана в Квиллане', 'ru')) >= 2)
  assert.equal(shared(english, keys('Прорвало плотину над Ловмером', 'ru')), 0)
})

test('numbers are keys, years and small numbers are not', () => {
  assert.equal(shared(keys('4812 flats', 'en'), keys('4812 Wohnungen', 'de')), 1)
  assert.equal(keys('2026, 12 or 3', 'en').size, 0)
})

test('what the title has counts twice', () => {
  const { counts } = reader.keysOf({ lang: 'en', title: '4812', body: '4812 and 377' })
  assert.deepEqual([...counts].sort(), [1, 2])
})

test('endless and hostile texts are read in no time', () => {
  const texts = ['Aa'.repeat(200_000), 'A '.repeat(200_000), '7'.repeat(400_000), 'ش'.repeat(400_000)]
  assert.ok(cpuMs(() => texts.map(text => keys(text, 'en', text))) < 500)
})
