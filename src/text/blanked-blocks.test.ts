import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankedBlocks } from './blanked-blocks.ts'
import { blockKey } from './block-key.ts'

const report = 'The council decided on Monday that the old orchard by the river will be planted again.'
const appeal = 'Get our letter from Harbourton every morning.'

test('lines that a source repeats are left blank, and the others stay where they stood', () => {
  const text = `${report}\n${appeal}\n${report} Twice.`
  const read = blankedBlocks(text, new Set([blockKey('  get our letter from  Harbourton every morning. ')]))
  assert.equal(read.length, text.length)
  assert.equal(read.indexOf(`${report} Twice.`), text.indexOf(`${report} Twice.`))
  assert.doesNotMatch(read, /letter/)
})

test('a text that is made of what is repeated stays as it is', () => {
  const text = `${report}\n${appeal}`
  assert.equal(blankedBlocks(text, new Set([blockKey(appeal)])), text)
  assert.equal(blankedBlocks(text, new Set()), text)
})
