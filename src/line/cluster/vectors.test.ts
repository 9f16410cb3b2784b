import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachMissing, heaviest, lengthOf, productOf, sumOf, type TermVector, vectorOf } from './vectors.ts'

const vector = (terms: Record<number, number>): TermVector =>
  vectorOf(Uint32Array.from(Object.keys(terms), Number), Float32Array.from(Object.values(terms)))
const plain = ({ ids, weights, from, until }: TermVector): Record<number, number> =>
  Object.fromEntries([...ids.subarray(from, until)].map((id, at) => [id, weights[from + at]!]))

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

test('what one vector has and another has not is given in order', () => {
  const missing: number[] = []
  eachMissing(vector({ 2: 1, 4: 1, 9: 1 }), vector({ 1: 1, 4: 1, 7: 1, 9: 1, 12: 1 }), id => missing.push(id))
  assert.deepEqual(missing, [1, 7, 12])
})
