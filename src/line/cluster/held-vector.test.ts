import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHeldVector } from './held-vector.ts'
import { productOf, type TermVector, vectorOf } from './vectors.ts'

let state = 3
const random = (): number => {
  state = (state * 16_807) % 2_147_483_647
  return state / 2_147_483_647
}
const some = (size: number): TermVector => {
  const ids = Uint32Array.from(new Set(Array.from({ length: size }, () => Math.floor(random() * 3 * size)))).sort()
  return vectorOf(
    ids,
    Float32Array.from(ids, () => random() + 0.1),
  )
}

test('the product with a held vector is the product of both, for one held vector after the other', () => {
  const held = createHeldVector()
  for (const size of [5, 40, 400, 3]) {
    const one = some(size)
    held.hold(one, 0)
    for (const other of [some(size), some(2 * size), vectorOf(new Uint32Array(), new Float32Array())])
      assert.ok(Math.abs(held.productWith(other) - productOf(one, other)) < 1e-9)
  }
})

test('in doubt the strongest shared term does not count', () => {
  const held = createHeldVector()
  const one = vectorOf(Uint32Array.of(1, 2, 3), Float32Array.of(3, 2, 1))
  held.hold(one, 1)
  assert.equal(held.productWith(one), 5)
  assert.equal(held.productWith(vectorOf(Uint32Array.of(1), Float32Array.of(3))), 0)
  held.hold(one, 0.5)
  assert.equal(held.productWith(one), 9.5)
})
