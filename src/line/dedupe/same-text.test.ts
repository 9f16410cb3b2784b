import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textKey } from './same-text.ts'

const text = Array.from({ length: 50 }, (_, at) => `Word${at}`).join(' ')

test('the same words have the same key, whatever the typography', () => {
  assert.deepEqual(textKey(text), textKey(` «${text.toUpperCase().replaceAll(' ', ',\n\n')}» `))
  assert.equal(textKey(text)!.length, 32)
})

test('one word more is another text', () => {
  assert.notDeepEqual(textKey(text), textKey(`${text} more`))
})

test('a short text has no key', () => {
  assert.equal(textKey('Read the full story on our site.'), undefined)
  assert.equal(textKey(''), undefined)
})
