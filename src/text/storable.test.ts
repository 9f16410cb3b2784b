import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storable } from './storable.ts'

test('what no database takes is left out of every string, however deep, and nothing else is touched', () => {
  const bytes = new Uint8Array([0, 1])
  const given = { title: 'a\u0000b\ud800c', list: [{ name: '\udc00' }, 'fine 😀'], at: 5, none: undefined, bytes }
  const clean = storable(given)
  assert.deepEqual(clean, { title: 'ab\ufffdc', list: [{ name: '\ufffd' }, 'fine 😀'], at: 5, none: undefined, bytes })
  assert.equal(clean.bytes, bytes)
})

test('nothing that a terminal or a line of text would obey is stored', () => {
  assert.deepEqual(storable({ title: 'a\u001b[31mb\u009bc\u202ed', lines: ['one\ntwo\tthree'] }), {
    title: 'a[31mbcd',
    lines: ['one\ntwo\tthree'],
  })
})
