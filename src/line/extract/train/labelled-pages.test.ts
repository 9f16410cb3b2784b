import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { foldOf, folds, hostOf, labelledPages, labelledSets } from './labelled-pages.ts'

test('further lists come after the two that the figures are of, each under its own name', () => {
  assert.deepEqual(labelledSets('/data', ['/more/rules.jsonl.gz']), [
    { folder: '/data', set: 'fundus' },
    { folder: '/data', set: 'wcxb' },
    { folder: '/more', set: 'rules' },
  ])
  assert.throws(() => labelledSets('/data', ['/more/wcxb.jsonl.gz']), /one name/)
})

test('pages without a known article are left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'labelled-pages-'))
  const pages = [
    { id: 'a', url: 'https://www.orchard.example/a', html: '<p>Apples', truth: { body: 'Apples' } },
    { id: 'b', url: null, html: '<p>Pears', truth: { title: 'Pears' } },
  ]
  writeFileSync(join(folder, 'fruit.jsonl.gz'), gzipSync(pages.map(page => JSON.stringify(page)).join('\n')))
  assert.deepEqual(labelledPages(folder, 'fruit'), [
    { set: 'fruit', id: 'a', url: 'https://www.orchard.example/a', html: '<p>Apples', truth: 'Apples' },
  ])
  rmSync(folder, { recursive: true })
})

test('pages of one publisher are in one fold, whatever their subdomain', () => {
  const hosts = ['https://news.orchard.co.uk/a', 'https://www.orchard.co.uk/b'].map(url => hostOf(url, ''))
  assert.deepEqual(hosts, ['orchard.co.uk', 'orchard.co.uk'])
  assert.ok(foldOf(hosts[0]!) < folds)
  assert.notEqual(hostOf('', '<p>One'), hostOf('', '<p>Another'))
})
