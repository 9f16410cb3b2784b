import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPictureSigner, pathOf } from './picture-address.ts'

const signer = openPictureSigner('a key')
const url = 'https://pictures.example/2026/Straße.jpg?w=1200&q=80'
const path = pathOf(signer.sign(url)!, 480)

test('a signed address is read back by whoever has the key, in each process', () => {
  const read = openPictureSigner('a key').read(path)
  assert.deepEqual([read?.picture.url, read?.width], [url, 480])
})

test('nothing but what was signed is read: no other picture, width, key or spelling', () => {
  const [, , width, signature, name] = path.split('/') as [string, string, string, string, string]
  const other = Buffer.from('http://169.254.169.254/latest/meta-data').toString('base64url')
  const last = signature.endsWith('A') ? 'B' : 'A'
  for (const wrong of [
    `/picture/${width}/${signature}/${other}`,
    `/picture/481/${signature}/${name}`,
    `/picture/99999/${signature}/${name}`,
    `/picture/${width}/${signature.slice(0, -1)}${last}/${name}`,
    `/picture/${width}/${signature}/${name}A`,
    `/picture/${width}/${signature}/${name}=`,
    `/picture/${width}/${signature}`,
    `/picture/${width}//${name}`,
    '/picture/',
  ])
    assert.equal(signer.read(wrong), undefined, wrong)
  assert.equal(openPictureSigner('another key').read(path), undefined)
})

test('only addresses of the web are signed, and none that is too long to be sent', () => {
  for (const wrong of [
    'javascript:alert(1)',
    'data:image/png;base64,AA',
    '/a.png',
    '',
    `https://a.example/${'x'.repeat(2000)}`,
  ])
    assert.equal(signer.sign(wrong), undefined, wrong)
})
