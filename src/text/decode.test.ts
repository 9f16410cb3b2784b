import assert from 'node:assert/strict'
import test from 'node:test'
import iconv from 'iconv-lite'
import { type DecodeOptions, decodeBytes } from './decode.ts'

const xml: DecodeOptions = { kind: 'xml' }

function xmlIn(encoding: string, declared = encoding, text = 'Größe'): Uint8Array {
  return iconv.encode(`<?xml version="1.0" encoding="${declared}"?><a>${text}</a>`, encoding)
}

function said(bytes: Uint8Array, options: DecodeOptions = xml): string {
  const { text, encoding, how } = decodeBytes(bytes, options)
  return `${encoding} by ${how}: ${text.replace(/<!--.*?-->|<[^>]*>/g, '')}`
}

test('a byte order mark decides, and is no part of the text', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
    const bytes = iconv.encode('<a>Größe</a>', encoding, { addBOM: true })
    assert.equal(said(bytes), `${encoding} by byte-order-mark: Größe`)
  }
})

test('zero bytes tell UTF-16 and UTF-32 without a mark', () => {
  for (const encoding of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])
    assert.equal(said(iconv.encode('<a>Größe</a>', encoding)), `${encoding} by byte-pattern: Größe`)
})

test('bytes that are UTF-8 in three places are, whatever the labels say', () => {
  const bytes = xmlIn('utf-8', 'iso-8859-1', 'Grüße, übrig')
  const options: DecodeOptions = { kind: 'xml', contentType: 'text/xml; charset=iso-8859-1' }
  assert.equal(said(bytes, options), 'utf-8 by valid-utf-8: Grüße, übrig')
})

test('the header comes before the declaration, unless it breaks the text', () => {
  const bytes = xmlIn('windows-1251', 'windows-1251', 'Мэр открыл мост')
  assert.equal(said(bytes), 'windows-1251 by declaration: Мэр открыл мост')
  const wrong: DecodeOptions = { kind: 'xml', contentType: "text/xml; charset='utf-8'" }
  assert.equal(said(bytes, wrong), 'windows-1251 by declaration: Мэр открыл мост')
  const right: DecodeOptions = { kind: 'xml', contentType: 'text/xml;charset="koi8-r"' }
  assert.equal(said(iconv.encode('<a>мост</a>', 'koi8-r'), right), 'koi8-r by http: мост')
})

test('labels mean what the Encoding Standard says they mean', () => {
  const latin: DecodeOptions = { kind: 'xml', contentType: 'text/xml; charset=iso-8859-1' }
  assert.equal(said(Uint8Array.of(0x61, 0x93, 0x94), latin), 'windows-1252 by http: a“”')
  const dos: DecodeOptions = { kind: 'xml', contentType: 'text/xml; charset=cp437' }
  assert.equal(said(Uint8Array.of(0x61, 0x84), dos), 'cp437 by http: aä')
  const attack: DecodeOptions = { kind: 'xml', contentType: 'text/xml; charset=utf-7' }
  assert.equal(said(Buffer.from('+ADw-script+AD4-'), attack), 'utf-8 by valid-utf-8: +ADw-script+AD4-')
})

test('a label of UTF-16 on bytes that are none is not believed', () => {
  assert.equal(said(xmlIn('utf-8', 'utf-16')), 'utf-8 by valid-utf-8: Größe')
})

test('a page declares itself in a meta element, which counts in pages only', () => {
  const page = iconv.encode(
    '<html><!-- <meta charset="big5"> --><head><meta charset="windows-1250">Žluťoučký',
    'windows-1250',
  )
  assert.equal(said(page, { kind: 'html' }), 'windows-1250 by declaration: Žluťoučký')
  const old = iconv.encode(
    '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">橋の工事',
    'shift_jis',
  )
  assert.equal(said(old, { kind: 'html' }), 'shift_jis by declaration: 橋の工事')
  assert.notEqual(decodeBytes(page, xml).how, 'declaration')
})

test('the labels of old Macintoshes and of later standards are known', () => {
  const declared = (label: string, encoding: string, text: string) =>
    decodeBytes(iconv.encode(`<?xml version="1.0" encoding="${label}"?><a>${text}</a>`, encoding), xml).text
  assert.match(declared('mac_cyrillic', 'maccyrillic', 'Привет'), /<a>Привет</)
  assert.match(declared('mac-roman', 'macroman', 'schön'), /<a>schön</)
  assert.match(declared('mac_greek', 'macgreek', 'Καλημέρα'), /<a>Καλημέρα</)
  assert.match(declared('shift_jisx0213', 'shift_jis', '橋の工事'), /<a>橋の工事</)
})

test('bytes without any label are recognised by their letters', () => {
  const korean = '시장은 화요일 다리 공사를 다시 시작한다고 말했다. 주민들은 오래 기다려 왔다. '.repeat(4)
  assert.equal(decodeBytes(iconv.encode(`<a>${korean}</a>`, 'euc-kr'), xml).text, `<a>${korean}</a>`)
  const russian = 'Мэр сказал во вторник, что мост снова откроют весной, жители долго этого ждали. '.repeat(4)
  const page = `<script>${'x'.repeat(100_000)}</script><p>${russian}</p>`
  assert.equal(decodeBytes(iconv.encode(page, 'windows-1251'), { kind: 'html' }).text, page)
})

test('UTF-8 with a broken place stays UTF-8', () => {
  const bytes = Buffer.concat([
    Buffer.from('Grüße aus Österreich, schöne Zeit für große Bäume — ja, früher täglich '),
    Buffer.of(0xff),
  ])
  assert.equal(decodeBytes(bytes, xml).text.slice(0, 5), 'Grüße')
  const cut = Buffer.from('<a>— “Größe” …').subarray(0, -1)
  assert.equal(decodeBytes(cut, xml).encoding, 'utf-8')
})

test('any bytes at all give a text', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const bytes = Uint8Array.from({ length: 300 }, (_, at) => (seed * 2_654_435_761 + at * at * 40_503) >>> 11)
    assert.equal(typeof decodeBytes(bytes, xml).text, 'string')
  }
  assert.equal(decodeBytes(new Uint8Array(0), xml).text, '')
})
