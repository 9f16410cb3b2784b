import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTermReader } from './terms.ts'

const { termsOf } = createTermReader()

const idsOf = (title: string, lang = 'en', body = ''): number[] => [...termsOf({ lang, title, body }).ids]

test('words with the same beginning are one term', () => {
  assert.deepEqual(idsOf('election'), idsOf('Elections'))
  assert.notDeepEqual(idsOf('election'), idsOf('elephant'))
})

test('the same word is another term in another language', () => {
  assert.notDeepEqual(idsOf('gift', 'en'), idsOf('gift', 'de'))
})

test('numbers are whole', () => {
  assert.notDeepEqual(idsOf('1234567'), idsOf('1234568'))
})

test('the headline counts twice, what stands in the text once, repetition little', () => {
  const [id] = idsOf('ferry')
  const { ids, counts } = termsOf({ lang: 'en', title: 'harbour', body: 'harbour ferry ferry ferry' })
  const ferry = ids.indexOf(id!)
  assert.equal(counts[1 - ferry], 3)
  assert.ok(Math.abs(counts[ferry]! - (1 + Math.log(3))) < 1e-6)
})

test('function words are expected to be common in their language', () => {
  const share = (title: string, lang: string): number => termsOf({ lang, title, body: '' }).commonness[0]!
  assert.ok(share('which', 'en') > 0.1 && share('which', 'de') < 0.1)
  assert.ok(share('nicht', 'de') > 0.1)
  assert.ok(share('reservoir', 'en') < 0.01)
})
