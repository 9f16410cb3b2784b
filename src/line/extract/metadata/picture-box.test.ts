import assert from 'node:assert/strict'
import { test } from 'node:test'
import { captionAndCredit, endsWithCredit } from './picture-box.ts'

test('a credit at the end of a caption is told apart from it', () => {
  const caption = 'The orchard in spring'
  for (const [text, credit] of [
    [`${caption} (Image: Northwire)`, 'Image: Northwire'],
    [`${caption}. Foto: A. Lind`, 'Foto: A. Lind'],
    [`${caption} | Image Credit: Northwire`, 'Image Credit: Northwire'],
    [`${caption} © Northwire`, '© Northwire'],
    [`${caption} Фото: А. Линд`, 'Фото: А. Линд'],
  ]) {
    const found = captionAndCredit({ caption: text! })
    assert.equal(found.credit, credit, text)
    assert.equal(found.caption?.replace(/\.$/, ''), caption, text)
    assert.ok(endsWithCredit(text!))
    assert.deepEqual(captionAndCredit({ credit: text! }), found)
  }
})

test('a credit does not say the caption again, nor wear brackets of its own', () => {
  const caption = 'Forty trees stand in the square'
  assert.deepEqual(captionAndCredit({ caption, credit: `${caption} A. LIND / NORTHWIRE` }), {
    caption,
    credit: 'A. LIND / NORTHWIRE',
  })
  assert.deepEqual(captionAndCredit({ caption, credit: '(Foto: Northwire)' }), { caption, credit: 'Foto: Northwire' })
})

test('a caption that only speaks of pictures has no credit', () => {
  const caption = 'In the picture: forty trees (some of them in blossom) stand in the square of the small town'
  assert.deepEqual(captionAndCredit({ caption }), { caption })
  assert.deepEqual(captionAndCredit({}), {})
})
