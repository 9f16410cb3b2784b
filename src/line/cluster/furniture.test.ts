import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFurniture } from './furniture.ts'

const line = 'Sign up for our morning letter.'
const first = `The cold spring cost the hives a third of their swarms. ${line}`
const second = `Depot crews voted by hand on Tuesday for shorter nights. ${line}`

test('what a source printed before is left out of its next article', () => {
  const furniture = createFurniture()
  furniture.note(first, 1)
  assert.equal(furniture.strip(second, 1), 'Depot crews voted by hand on Tuesday for shorter nights')
})

test('what another source printed stays', () => {
  const furniture = createFurniture()
  furniture.note(first, 1)
  assert.match(furniture.strip(second, 2), /morning letter/)
})

test('a report that its source rewrites keeps its sentences', () => {
  const furniture = createFurniture()
  furniture.note(first, 1)
  assert.match(furniture.strip(`${first} An update.`, 1), /hives/)
})

test('what stands in every article goes, however short the article', () => {
  const furniture = createFurniture()
  for (let count = 0; count < 3; count++) furniture.note(line, 1)
  assert.equal(furniture.strip(line, 1), '')
})

test('furniture that is printed no more is forgotten', () => {
  const furniture = createFurniture()
  furniture.note(line, 1)
  furniture.age()
  furniture.age()
  assert.match(furniture.strip(second, 1), /morning letter/)
})
