import assert from 'node:assert/strict'
import { test } from 'node:test'
import { topicOf } from './topic.ts'

test('a section word in the address names the topic', () => {
  assert.equal(topicOf({ url: 'https://paper.example/sport/football/2026/a-long-evening-in-the-rain' }), 'sport')
  assert.equal(topicOf({ url: 'https://paper.example/news/world-europe-52988745' }), 'world')
  assert.equal(
    topicOf({ url: 'https://zeitung.example/wirtschaft/unternehmen/ein-haus-wird-verkauft-1.234' }),
    'business',
  )
  assert.equal(topicOf({ url: 'https://sport.example/2026/11/03/a-late-goal-decides-the-cup' }), 'sport')
})

test('the slug of an article is not taken for a section', () => {
  assert.equal(topicOf({ url: 'https://paper.example/2026/11/sport-minister-resigns-over-new-stadium' }), undefined)
})

test('the deepest section of an address counts', () => {
  assert.equal(topicOf({ url: 'https://paper.example/world/science/new-island-rises-from-the-sea' }), 'science')
})

test('sections and categories are known in many scripts', () => {
  assert.equal(topicOf({ section: 'Экономика' }), 'business')
  assert.equal(topicOf({ tags: ['الرياضة'] }), 'sport')
  assert.equal(topicOf({ section: '科学' }), 'science')
  assert.equal(topicOf({ section: 'Santé' }), 'health')
})

test('economy is business', () => {
  assert.equal(topicOf({ section: 'Economy' }), 'business')
})

test("an article's own section outweighs what its feed is about", () => {
  assert.equal(topicOf({ section: 'Sports', sourceTopics: ['politics'] }), 'sport')
  assert.equal(topicOf({ sourceTopics: ['politics'] }), 'politics')
})

test('a headline word alone decides nothing', () => {
  assert.equal(topicOf({ title: 'A world of football' }), undefined)
})

test('broken addresses are no trouble', () => {
  assert.equal(topicOf({ url: 'not an address', section: 'x'.repeat(10_000) }), undefined)
  assert.equal(topicOf({ url: 'https://paper.example/%E0%A4%A/sport/a' }), 'sport')
})
