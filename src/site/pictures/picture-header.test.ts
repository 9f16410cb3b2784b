import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPictureHeader } from './picture-header.ts'
import { bomb, svg, testPicture, turnedPicture } from './test-pictures.ts'

test('each kind of picture is known by its bytes, with its size', async () => {
  for (const kind of ['jpeg', 'png', 'gif', 'webp', 'avif'] as const)
    assert.deepEqual(readPictureHeader(await testPicture(kind, 61, 37)), { kind, width: 61, height: 37 })
})

test('the three ways of writing WebP are known', async () => {
  const { default: sharp } = await import('sharp')
  const clear = sharp({ create: { width: 300, height: 20, channels: 4, background: '#1234' } })
  const size = { kind: 'webp', width: 300, height: 20 }
  assert.deepEqual(readPictureHeader(await clear.clone().webp().toBuffer()), size)
  assert.deepEqual(readPictureHeader(await clear.clone().webp({ lossless: true }).toBuffer()), size)
  assert.deepEqual(readPictureHeader(await clear.clone().flatten().webp().toBuffer()), size)
})

test('a size is what the file claims, before anything is decoded', async () => {
  assert.deepEqual(readPictureHeader(await bomb()), { kind: 'png', width: 30_000, height: 30_000 })
  assert.deepEqual(readPictureHeader(await turnedPicture()), { kind: 'jpeg', width: 40, height: 20 })
})

test('what is no picture is none, whatever it is called', () => {
  const texts = [
    '<!doctype html><p>GIF89a',
    '%PDF-1.7',
    'II*\0',
    'BM',
    'GIF89a',
    '\x89PNG\r\n\x1a\n',
    '',
    '\0\0\0\x18ftypheic',
  ]
  for (const text of texts) assert.equal(readPictureHeader(Buffer.from(text, 'latin1')), undefined, text)
  assert.equal(readPictureHeader(svg), undefined)
})

test('no bytes make it throw or linger', async () => {
  const kinds = ['jpeg', 'png', 'gif', 'webp', 'avif'] as const
  const samples = await Promise.all(kinds.map(kind => testPicture(kind, 16, 16)))
  const cut = fc.tuple(fc.constantFrom(...samples), fc.nat(600), fc.uint8Array({ maxLength: 40 }))
  fc.assert(
    fc.property(cut, ([sample, at, bytes]) => {
      const hostile = Buffer.concat([sample.subarray(0, at), bytes, sample.subarray(at + bytes.length)])
      readPictureHeader(hostile)
      readPictureHeader(hostile.subarray(0, at))
    }),
    { numRuns: 2000 },
  )
})
