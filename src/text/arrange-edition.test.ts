import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RankedStory } from '../model/story.ts'
import { arrangeEdition } from './arrange-edition.ts'

const story = (id: number, score: number, more: Partial<RankedStory> = {}): RankedStory => ({
  id,
  score,
  leadSourceId: id,
  words: new Set([`word${id}`]),
  owners: 3,
  langs: new Set(['en']),
  newAt: 0,
  ...more,
})
const ids = (stories: RankedStory[], limit = 40): number[] => arrangeEdition(stories, { limit }).map(({ id }) => id)

test('without anything alike the page is in order of score', () => {
  assert.deepEqual(ids([story(1, 1), story(2, 3), story(3, 2)]), [2, 3, 1])
})

test('the order does not depend on how the stories were handed in', () => {
  const stories = Array.from({ length: 60 }, (_, at) => story(at, (at * 7) % 5, { leadSourceId: at % 6 }))
  assert.deepEqual(ids(stories), ids(stories.toReversed()))
})

test('of the first twelve at most three are of one topic and two led by one source', () => {
  const stories = Array.from({ length: 80 }, (_, at) =>
    story(at, 100 - at, {
      topic: at < 40 ? 'politics' : ['sport', 'science', 'world', 'health'][at % 4],
      leadSourceId: at % 9,
    }),
  )
  const first = arrangeEdition(stories, { limit: 40 }).slice(0, 12)
  for (const same of Object.values(Object.groupBy(first, one => one.topic!))) assert.ok(same!.length <= 3)
  for (const same of Object.values(Object.groupBy(first, one => one.leadSourceId))) assert.ok(same!.length <= 2)
})

test('a site with one topic only still fills its page', () => {
  assert.equal(
    ids(Array.from({ length: 50 }, (_, at) => story(at, at, { topic: 'sport', leadSourceId: 1 }))).length,
    40,
  )
})

test('a story worded like the one above it goes further down', () => {
  const words = new Set(['dam', 'breaks', 'above', 'lowmere'])
  assert.deepEqual(ids([story(1, 10, { words }), story(2, 9, { words }), story(3, 6)]), [1, 3, 2])
})

test('no stories make an empty page', () => {
  assert.deepEqual(ids([]), [])
})
