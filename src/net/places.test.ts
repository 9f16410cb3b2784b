import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPlaces } from './places.ts'

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

test('slow work stands aside, three for each place, and the rest holds its place', async () => {
  let freed = 0
  const places = openPlaces({ places: 1, slowAfterMs: 10, freed: () => freed++ })
  const leaves = []
  for (let slow = 0; slow < 4; slow++) {
    leaves.push(places.take())
    assert.equal(places.free(), 0)
    await sleep(25)
  }
  assert.equal(freed, 3)
  assert.equal(places.free(), 0, 'the fourth finds nowhere to stand')
  leaves[0]!()
  await sleep(25)
  assert.equal(places.free(), 1, 'until one of the others is done')
  for (const leave of leaves.slice(1)) leave()
  assert.equal(places.free(), 1)
})
