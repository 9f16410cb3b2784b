import assert from 'node:assert/strict'
import { test } from 'node:test'
import { probabilityOf } from './logistic.ts'
import { fitLogistic } from './train/fit-logistic.ts'

test('a fitted model tells apart what it was shown', () => {
  const examples = Array.from({ length: 200 }, (_, at) => {
    const value = (at * 37) % 100
    return { features: [value, 1], yes: value > 60, weight: 1 }
  })
  const model = fitLogistic(examples)
  assert.ok(probabilityOf(model, [90, 1]) > 0.8)
  assert.ok(probabilityOf(model, [30, 1]) < 0.2)
})
