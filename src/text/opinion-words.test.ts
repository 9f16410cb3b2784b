import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOpinionSource } from './opinion-words.ts'

test('a publisher’s part for opinion is known by its name, the word set apart', () => {
  for (const name of [
    'Lowmere Post - Opinion',
    'Lowmere Post (Opinion)',
    'Opinion | Lowmere Post',
    'Ister Herald – Editorials',
    'Talblatt: Meinung',
    'Diario de Monteclaro > Opinión',
  ])
    assert.ok(isOpinionSource(name), name)
  for (const name of ['Opinion', 'Opinion Research Lowmere', 'The Leader', 'Lowmere Post', 'Courrier - Sport'])
    assert.ok(!isOpinionSource(name), name)
})
