import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mediaTopics } from '../../model/media-topics.ts'
import { languageCodes } from './language-codes.ts'
import { mediaTopicName } from './media-topic-names.ts'

test('every topic has a name in every language, and no two in one language are called alike', () => {
  for (const code of languageCodes) {
    const names = mediaTopics.map(({ slug }) => mediaTopicName(slug, code))
    assert.ok(
      names.every(name => name && name.trim() === name),
      code,
    )
    assert.deepEqual(
      [...Map.groupBy(names, name => name).values()].filter(same => same.length > 1),
      [],
      code,
    )
  }
})

test('every part of a topic is under one that is there, and every code is IPTC’s', () => {
  const codes = new Set(mediaTopics.map(({ code }) => code))
  for (const { code, parent } of mediaTopics) {
    assert.match(code, parent ? /^200\d{5}$/ : /^(?:0[1-9]|1[0-7])000000$/)
    assert.ok(parent === undefined || codes.has(parent))
  }
})
