import assert from 'node:assert/strict'
import test from 'node:test'
import { pageWithoutMojibake, withoutMojibake } from './mojibake.ts'

test('UTF-8 that was read as windows-1252 is mended', () => {
  assert.equal(withoutMojibake('donâ€™t go to the CafÃ© ðŸ˜€'), 'don’t go to the Café 😀')
})

test('text that only resembles it is left alone', () => {
  for (const text of ['Café', 'Ã la carte', 'naïve “Â”', 'Москва Ã©', 'SÃO PAULO', ''])
    assert.equal(withoutMojibake(text), text)
})

test('a page is mended where it shows signs of it, beside text that is right', () => {
  const mended = '<p>don’t go to the Café</p><p>Москва, “SÃO PAULO”</p>'
  assert.equal(pageWithoutMojibake('<p>donâ€™t go to the CafÃ©</p><p>Москва, “SÃO PAULO”</p>'), mended)
  assert.equal(pageWithoutMojibake('<p>donâ\u0080\u0099t go</p>'), '<p>don’t go</p>')
  for (const text of ['Ã©', 'Â§ 5', 'â la carte']) assert.equal(pageWithoutMojibake(text), text)
})
