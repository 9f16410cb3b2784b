import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingOf } from '../../text/sentences.ts'
import { openOpenings } from './openings.ts'

const told = (n: number): string =>
  `The ferry number ${n} sails again. It lay in the harbour for a week. Nobody says why.`

test('an opening is the same however often and after however many others it is asked for', () => {
  const opening = openOpenings()
  for (let round = 0; round < 2; round++)
    for (let n = 0; n < 500; n++)
      for (const usual of [20, 40, 70, 400]) assert.equal(opening(told(n), usual), openingOf(told(n), usual))
})

test('as many lengths as may be asked for are cut as one is', () => {
  const opening = openOpenings()
  for (let usual = 10; usual < 90; usual++) assert.equal(opening(told(1), usual), openingOf(told(1), usual))
})
