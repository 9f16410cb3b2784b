import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
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

test('the stylesheet names fonts that are there', () => {
  const { bytes } = assets.files.get(assets.url('site.css'))!
  const fonts = [...bytes.toString().matchAll(/url\("([^"]+)"\)/g)].map(found => found[1]!)
  assert.equal(fonts.length, 2)
  for (const font of fonts) assert.ok(assets.files.has(font), font)
})

test('the common sheet and any one of the pages’ own keep the budget of 6,000 bytes', () => {
  const sizeOf = (name: string): number => {
    const { bytes, gzip } = assets.files.get(assets.url(name))!
    return (gzip ?? bytes).length
  }
  const own = globSync('*.css', { cwd: join(import.meta.dirname, 'style/only') })
  assert.ok(own.length > 0)
  for (const name of own) assert.ok(sizeOf('site.css') + sizeOf(name) <= 6000, `${name}: ${sizeOf(name)} bytes`)
})

test('all browser scripts together keep the budget of 6,000 bytes', () => {
  const scripts = [...assets.files].filter(([path]) => path.endsWith('.js')).map(([, file]) => file)
  assert.ok(scripts.reduce((sum, { bytes, gzip }) => sum + (gzip ?? bytes).length, 0) <= 6000)
})

test('browser scripts are JavaScript', () => {
  const script = assets.files.get(assets.url('live-updates.js'))!
  assert.equal(script.type, 'text/javascript; charset=utf-8')
  assert.doesNotMatch(script.bytes.toString(), /: HTMLElement\b/)
})
