import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeAt } from './code-at.ts'

test('the code of a character is the same whatever shape the engine keeps the text in', () => {
  const flat = 'the ferry “Harbour Light” leaves at noon'
  const texts = [
    flat,
    flat.slice(3),
    flat.slice(0, 20) + flat.slice(20),
    Object.keys({ [flat]: 0 })[0]!,
    `${flat}\u6c34`,
  ]
  for (const text of texts) for (let at = 0; at < text.length; at++) assert.equal(codeAt(text, at), text.charCodeAt(at))
})
