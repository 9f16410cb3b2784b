import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRegion, regionOfCountry, regions } from './regions.ts'

test('every country that Unicode names lies in a part of the world', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  // what has a code and nobody who publishes: uninhabited places, groups of countries, codes that are no longer given
  const nowhere = new Set('AC AQ BV CP DG EA EU EZ GS HM IC QO TA UN XA XB ZZ CQ'.split(' '))
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap(first => letters.map(second => first + second))
  const current = codes.filter(code => names.of(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
  assert.deepEqual(
    current.filter(code => !regionOfCountry(code) && !nowhere.has(code)),
    [],
  )
})

test('each part of the world has a name in every language', () => {
  for (const code of Object.values(regions))
    for (const lang of ['ar', 'de', 'en', 'hi', 'ja', 'ru', 'zh'])
      assert.notEqual(new Intl.DisplayNames(lang, { type: 'region' }).of(code), code)
})

test('only our own words for parts of the world are such', () => {
  assert.ok(isRegion('latin-america'))
  for (const word of ['world', 'toString', 'FR', '']) assert.ok(!isRegion(word))
})
