import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { rightsOf } from './picture-rights.ts'
import { openResizePool } from './resize-pool.ts'
import type { Resized } from './resize-task.ts'

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Lind &amp; Renn" exif:GPSLatitude="59,19.5N">
    <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 River Herald</rdf:li></rdf:Alt></dc:rights>
    <dc:creator>
      <rdf:Seq><rdf:li>Ada Lind</rdf:li></rdf:Seq>
    </dc:creator>
  </rdf:Description></rdf:RDF></x:xmpmeta>`

test('a picture’s word on its rights goes along in every format, and where it was taken does not', async t => {
  const pool = openResizePool({ processes: 1, cpuMs: 10_000, memoryMb: 700 })
  t.after(pool.close)
  const taken = { create: { width: 60, height: 40, channels: 3 as const, background: '#358' } }
  const bytes = await sharp(taken).withXmp(xmp).jpeg().toBuffer()
  const makings = (['avif', 'webp', 'jpeg'] as const).map(format => ({ width: 40, format }))
  const { made } = (await pool.resize({ bytes, makings })) as Resized
  for (const one of made) {
    const { xmpAsString = '' } = await sharp(one).metadata()
    for (const said of ['© 2026 River Herald', 'Ada Lind', 'Lind &amp; Renn'])
      assert.ok(xmpAsString.includes(said), said)
    assert.doesNotMatch(xmpAsString, /GPS/)
  }
})

test('where nothing is said, or nothing that can be read, nothing is written', () => {
  for (const said of [
    '',
    'dc:rights',
    'dc:rights="',
    '<dc:rights><b>',
    `<dc:rights>${' '.repeat(5000)}`,
    'photoshop:Credit=""',
  ])
    assert.equal(rightsOf(said), undefined, said.slice(0, 40))
  assert.ok(rightsOf(`<dc:rights>${'x'.repeat(900)}</dc:rights>`)!.length < 1200)
})
