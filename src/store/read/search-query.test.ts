import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readQuery } from './search-query.ts'

test('words, phrases and unwanted words are told apart', () => {
  assert.deepEqual(readQuery('River "flood warning" -Rent'), {
    query: { all: ['river'], phrases: [['flood', 'warning']], none: ['rent'] },
  })
})

test('a hyphen inside a word excludes nothing: the parts are looked for in that order', () => {
  assert.deepEqual(readQuery('north-east'), { query: { all: [], phrases: [['north', 'east']], none: [] } })
})

test('a script without spaces is looked for in the order it is written', () => {
  assert.deepEqual(readQuery('東京都'), { query: { all: [], phrases: [['東京', '京都']], none: [] } })
})

test('curly quotation marks are quotation marks, and one that never closes is text', () => {
  assert.deepEqual(readQuery('“Flood warning”'), { query: { all: [], phrases: [['flood', 'warning']], none: [] } })
  assert.deepEqual(readQuery('"flood warning'), { query: { all: ['flood', 'warning'], phrases: [], none: [] } })
})

test('a query without anything to look for says why', () => {
  assert.deepEqual(readQuery('  '), { wrong: 'empty' })
  assert.deepEqual(readQuery('-river'), { wrong: 'only-excluded' })
  assert.deepEqual(readQuery('?!'), { wrong: 'no-words' })
  assert.deepEqual(readQuery('x'.repeat(301)), { wrong: 'too-long' })
  assert.deepEqual(readQuery('a '.repeat(40)), { wrong: 'too-long' })
})
