import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRarity } from './rarity.ts'
import { createTermReader } from './terms.ts'

test('one word in common counts the more the better a language is known, and never in full', () => {
  const [rarity, reader] = [createRarity(), createTermReader()]
  assert.equal(rarity.doubt('en'), 1)
  const doubts = [70, 500, 5000].map(articles => {
    while (rarity.articlesIn('en') < 1000 + articles)
      rarity.count(reader.termsOf({ lang: 'en', title: 'Dam above Lowmere breaks', body: '' }), 'en')
    return rarity.doubt('en')
  })
  assert.ok(doubts[0]! > 0.45 && doubts[0]! < 0.55)
  assert.deepEqual(doubts.slice(1), [0.1, 0.1])
  assert.equal(rarity.doubt('sw'), 1, 'another language is as new as before')
})
