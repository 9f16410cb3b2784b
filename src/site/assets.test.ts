import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { loadAssets } from './assets.ts'

const assets = loadAssets()

test('a file is found by its plain name under an address that changes with its content', () => {
  const url = assets.url('site.css')
  assert.match(url, /^\/assets\/site\.[\w-]{10}\.css$/)
  assert.equal(assets.files.get(url)?.type, 'text/css; charset=utf-8')
  assert.throws(() => assets.url('nothing.css'), /nothing\.css/)
})

test('compressed forms hold the same bytes, and what does not shrink has none', () => {
  const { bytes, br, gzip } = assets.files.get(assets.url('site.css'))!
  assert.deepEqual(brotliDecompressSync(br!), bytes)
  assert.deepEqual(gunzipSync(gzip!), bytes)
  assert.equal(assets.files.get(assets.url('headline.woff2'))?.br, undefined)
})

test('the stylesheet names fonts that are there and keeps its budget of 6 KB', () => {
  const { bytes, gzip } = assets.files.get(assets.url('site.css'))!
  const fonts = [...bytes.toString().matchAll(/url\("([^"]+)"\)/g)].map(found => found[1]!)
  assert.equal(fonts.length, 2)
  for (const font of fonts) assert.ok(assets.files.has(font), font)
  assert.ok(gzip!.length < 6144, `${gzip!.length} bytes`)
})

test('browser scripts are JavaScript', () => {
  const script = assets.files.get(assets.url('live-updates.js'))!
  assert.equal(script.type, 'text/javascript; charset=utf-8')
  assert.doesNotMatch(script.bytes.toString(), /: HTMLElement\b/)
})
