import assert from 'node:assert/strict'
import test from 'node:test'
import { withoutMojibake } from './mojibake.ts'

test('UTF-8 that was read as windows-1252 is mended', () => {
  assert.equal(withoutMojibake('donâ€™t go to the CafÃ© ðŸ˜€'), 'don’t go to the Café 😀')
})

test('text that only resembles it is left alone', () => {
  for (const text of ['Café', 'Ã la carte', 'naïve “Â”', 'Москва Ã©', 'SÃO PAULO', ''])
    assert.equal(withoutMojibake(text), text)
})
