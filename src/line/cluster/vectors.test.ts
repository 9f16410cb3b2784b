import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heaviest, lengthOf, productOf, sumOf, type TermVector } from './vectors.ts'

const vector = (terms: Record<number, number>): TermVector => ({
  ids: Uint32Array.from(Object.keys(terms), Number),
  weights: Float32Array.from(Object.values(terms)),
})
const plain = ({ ids, weights }: TermVector): Record<number, number> =>
  Object.fromEntries([...ids].map((id, at) => [id, weights[at]!]))

test('a sum keeps the terms of both in order and drops the lightest', () => {
  const sum = sumOf(vector({ 1: 1, 5: 2 }), vector({ 3: 4, 5: 3 }), 10)
  assert.deepEqual(plain(sum), { 1: 1, 3: 4, 5: 5 })
  assert.deepEqual(plain(sumOf(vector({ 1: 1, 5: 2 }), vector({ 3: 4, 5: 3 }), 2)), { 3: 4, 5: 5 })
})

test('a sum with nothing is the same', () => {
  assert.deepEqual(plain(sumOf(vector({}), vector({ 2: 1 }), 5)), { 2: 1 })
})

test('the heaviest of equal terms are those with the lower ids', () => {
  assert.deepEqual(plain(heaviest(vector({ 1: 2, 2: 1, 3: 1, 4: 1 }), 3)), { 1: 2, 2: 1, 3: 1 })
})

test('what two vectors share is counted on both sides', () => {
  const [one, other] = [vector({ 1: 2, 4: 3, 9: 1 }), vector({ 4: 5, 7: 1, 9: 2 })]
  assert.equal(productOf(one, other), 17)
  assert.equal(lengthOf(vector({ 1: 3, 2: 4 })), 5)
})
