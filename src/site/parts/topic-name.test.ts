import assert from 'node:assert/strict'
import { test } from 'node:test'
import { english, languages } from '../words/languages.ts'
import { topicName } from './topic-name.ts'

test('a topic is called what the reader’s language calls it, and an unknown one by its own word', () => {
  assert.equal(topicName('science', { language: languages.de }), 'Wissenschaft')
  assert.equal(topicName('tide-tables', { language: english }), 'Tide tables')
})

test('a topic may be any word of an address, also one that objects know', () => {
  for (const slug of ['constructor', 'valueof', 'tostring'])
    assert.equal(topicName(slug, { language: english }).toLowerCase(), slug)
})
