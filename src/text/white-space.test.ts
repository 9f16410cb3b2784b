import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { singleSpaced } from './white-space.ts'

test('every run of white space becomes one space, whatever it is made of', () => {
  assert.equal(singleSpaced(' The\u00a0ferry \n\t is\u200blate.\ufeff  '), 'The ferry is late.')
})

test('nothing else is changed', () => {
  const spaces = fc.constantFrom(' ', '  ', '\n', '\u00a0', '\u200b', '\ufeff', '\u3000', 'a', 'é', '東')
  fc.assert(
    fc.property(fc.array(spaces), parts => {
      const text = parts.join('')
      assert.equal(singleSpaced(text), text.replace(/[\s\u200b\ufeff]+/g, ' ').trim())
    }),
  )
})
