import assert from 'node:assert/strict'
import { test } from 'node:test'
import { containmentOf, fingerprintsOf } from './fingerprint.ts'
import { overlapOf } from './similar.ts'

const text = Array.from({ length: 400 }, (_, at) => `word${(at * 7919) % 1009}`).join(' ')

test('fingerprints are few, in order, and the same for the same words', () => {
  const fingerprints = fingerprintsOf(text)
  assert.ok(fingerprints.length > 20 && fingerprints.length <= 64)
  assert.deepEqual(fingerprints, fingerprints.toSorted())
  assert.deepEqual(fingerprintsOf(text.toUpperCase().replaceAll(' ', ', ')), fingerprints)
})

test('a part is contained in the whole, another text is not', () => {
  const whole = fingerprintsOf(text)
  assert.equal(containmentOf(fingerprintsOf(text.slice(0, 1200)), whole), 1)
  assert.ok(containmentOf(fingerprintsOf(text.replaceAll('word', 'other')), whole) < 0.05)
})

test('a text of four words has no fingerprints and shares nothing', () => {
  assert.equal(fingerprintsOf('only four words here').length, 0)
  assert.equal(containmentOf(fingerprintsOf('only four words here'), fingerprintsOf(text)), 0)
})

test('overlap counts common words on both sides', () => {
  assert.equal(overlapOf(new Set(['a', 'b']), new Set(['b', 'c'])), 0.5)
  assert.equal(overlapOf(new Set(), new Set(['a'])), 0)
})
