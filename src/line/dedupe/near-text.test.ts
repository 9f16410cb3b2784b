import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fingerprintsOf } from '../../text/fingerprint.ts'
import { nearIndex } from './near-text.ts'

/** An invented text of `count` words, another one for each seed. */
function words(count: number, seed: number): string[] {
  let state = seed * 2_654_435_761
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return `word${state % 5000}`
  })
}
const text = words(600, 1)
const print = (list: string[]): Uint32Array => fingerprintsOf(list.join(' '))
const indexed = () => {
  const index = nearIndex()
  for (let id = 1; id <= 20; id++) index.add(id, print(words(600, id)), id, id)
  return index
}

test('a copy with furniture around it is found', () => {
  assert.equal(indexed().copyOf(print([...words(60, 90), ...text, ...words(60, 91)]), 99), 1)
})

test('a copy cut to a quarter is found', () => {
  assert.equal(indexed().copyOf(print(text.slice(0, 150)), 99), 1)
})

test('a quarter of a very long text is found', () => {
  const index = indexed()
  const long = words(2500, 60)
  index.add(60, print(long), 60, 60)
  assert.equal(index.copyOf(print(long.slice(0, 500)), 99), 60)
})

test('of two texts that hold all of it, the copy is of the one that came first', () => {
  const index = indexed()
  index.add(21, print([...text.slice(0, 300), ...words(300, 70)]), 21, 21)
  assert.equal(index.copyOf(print(text.slice(0, 150)), 99), 1)
})

test('a copy with one word in twenty changed is found', () => {
  assert.equal(indexed().copyOf(print(text.map((word, at) => (at % 20 === 7 ? 'changed' : word))), 99), 1)
})

test('another text is no copy', () => {
  assert.equal(indexed().copyOf(print(words(600, 77)), 99), undefined)
  assert.equal(indexed().copyOf(print(text.map((word, at) => (at % 3 === 1 ? 'changed' : word))), 99), undefined)
})

test('within one source it takes more', () => {
  const half = print([...text.slice(0, 360), ...words(240, 78)])
  assert.equal(indexed().copyOf(half, 99), 1)
  assert.equal(indexed().copyOf(half, 1), undefined)
})

test('the furniture of one source does not make its articles copies', () => {
  const index = nearIndex()
  const furniture = words(400, 50)
  for (let id = 1; id <= 6; id++) index.add(id, print([...words(40, 100 + id), ...furniture]), 7, id)
  assert.equal(index.copyOf(print([...words(40, 200), ...furniture]), 7), undefined)
})

test('what came in before the window is not found again', () => {
  const index = indexed()
  index.forget(2)
  assert.equal(index.copyOf(print(text), 99), undefined)
  assert.equal(index.size(), 19)
})

test('a short text has few fingerprints or none and is no copy', () => {
  assert.equal(indexed().copyOf(print(['one', 'two', 'three']), 99), undefined)
})
