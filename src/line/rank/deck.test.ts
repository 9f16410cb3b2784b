import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deckOf } from './deck.ts'

const headline = 'Dam above Lowmere breaks after three days of rain'
const near = { summary: 'The dam above Lowmere broke on Monday after three days of rain.' }
const far = { summary: 'In the other case the court had held that nobody was to blame.' }

test('under a headline stands its own report’s beginning, unless another begins clearly nearer to it', () => {
  assert.equal(deckOf(headline, near, [near, far]), near.summary)
  assert.equal(deckOf(headline, far, [far, near]), near.summary)
  const alike = { summary: 'Lowmere was under water after the dam above it broke in the rain of three days.' }
  assert.equal(deckOf(headline, alike, [alike, near]), alike.summary)
})

test('a report without a summary borrows one, and where nobody lends there is none', () => {
  assert.equal(deckOf(headline, {}, [{}, far]), far.summary)
  assert.equal(deckOf(headline, {}, [{}]), undefined)
})
