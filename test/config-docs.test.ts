import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { configurationPage } from '../src/commands/docs.ts'
import { settings } from '../src/config.ts'

test('the page that documents the configuration is the one the code makes', () => {
  assert.equal(readFileSync('docs/configuration.md', 'utf8'), configurationPage(), 'run: npm run docs')
})

test('every setting says what it does', () => {
  assert.deepEqual(
    settings.filter(setting => setting.means.length < 20),
    [],
  )
})
