import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ConfigError, readConfig } from './config.ts'
import { readConfigFile } from './config-file.ts'

test('a file holds settings and addresses of sources, with comments between', () => {
  const text =
    '# ours\nNF_SITE_NAME = Harbour News\r\n\nhttps://delta.example/feed  # the delta\nquay.example\nDATABASE_URL=postgresql://a:b#c@d/e\n'
  assert.deepEqual(readConfigFile(text), {
    settings: { NF_SITE_NAME: 'Harbour News', DATABASE_URL: 'postgresql://a:b#c@d/e' },
    sources: ['https://delta.example/feed', 'quay.example'],
  })
})

test('a line that is neither is named with its number', () => {
  assert.deepEqual(readConfigFile('NF_PORT=1\nwhat is this'), { wrong: { line: 2, text: 'what is this' } })
})

const inFile = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'nf-config-')), 'news-factory.config')
  writeFileSync(file, text)
  return file
}

test('the environment stands above the file, the file above the defaults', () => {
  const NF_CONFIG = inFile('NF_PORT=8080\nNF_SITE_NAME=Harbour\nhttps://delta.example/')
  const config = readConfig({}, { NF_CONFIG, NF_PORT: '9090' })
  assert.deepEqual([config.port, config.siteName, config.host], [9090, 'Harbour', '127.0.0.1'])
  assert.deepEqual(config.sourceAddresses, ['https://delta.example/'])
})

test('a wrong setting, a wrong line and a missing file are refused in one sentence', () => {
  const refused = (NF_CONFIG: string, sentence: RegExp): void =>
    assert.throws(
      () => readConfig({}, { NF_CONFIG }),
      error => error instanceof ConfigError && sentence.test(error.message),
    )
  refused(inFile('NF_PROT=1'), /sets NF_PROT, which is no setting/)
  refused(inFile('\nhello there'), /line 2 is neither a setting .* “hello there”/)
  refused('/nowhere/news-factory.config', /^The configuration file .* cannot be read: there is no such/)
})
