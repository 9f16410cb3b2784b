import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mannerOf } from './headline-manner.ts'

test('a headline that speaks of itself or its reader, counts off, explains or answers tells less than the news', () => {
  for (const title of [
    'We must rebuild the dam above Lowmere',
    'What you are not told about the dam',
    'Our river, our dam, our fault',
    'These 8 steps will save the dam',
    'The 5 biggest myths about dams',
    'Why the dam above Lowmere broke',
    'No, the dam was not old',
    'Warum der Damm brach',
    'Pourquoi le barrage a cédé',
    'Почему рухнула плотина',
  ])
    assert.ok(mannerOf(title) > 0, title)
})

test('a report does not, nor does what others are quoted with, a country or a war', () => {
  for (const title of [
    'Dam above Lowmere breaks after three days of rain',
    '“We had no warning,” says mayor of Lowmere',
    'US sends boats to Lowmere',
    'Bomb of World War I found in the Ister',
    'Twelve saved from the Ister',
    'The 12 hostages of Lowmere are free',
    'WHO sends doctors to Lowmere',
    'Lowmere vence Marbeck nos descontos',
    'Damm über Lowmere bricht nach Regen',
  ])
    assert.equal(mannerOf(title), 0, title)
})
