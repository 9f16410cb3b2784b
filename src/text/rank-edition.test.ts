import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RankedStory } from '../model/story.ts'
import { rankEdition } from './rank-edition.ts'

const now = Date.UTC(2026, 10, 23, 12)
const story = (id: number, more: Partial<RankedStory> = {}): RankedStory => ({
  id,
  score: 1,
  leadSourceId: id,
  words: new Set([`word${id}`]),
  owners: 1,
  langs: new Set(['en']),
  newAt: now - 3_600_000,
  ...more,
})
const stories = (count: number, more: (at: number) => Partial<RankedStory>): RankedStory[] =>
  Array.from({ length: count }, (_, at) => story(at + 1, more(at)))
const ids = (of: RankedStory[], wish: { limit?: number; lang?: string; present?: number[] } = {}): number[] =>
  rankEdition(of, { limit: 40, now, ...wish }).map(({ id }) => id)

test('where enough is told by three sources, nothing told by fewer comes to the page', () => {
  const many = stories(100, at => ({ score: 100 - at, owners: at % 2 === 0 ? 1 : 3 }))
  assert.ok(ids(many).every(id => many[id - 1]!.owners === 3))
})

test('where few are told by three sources, the others fill the page by their score', () => {
  const few = stories(60, at => ({ score: 60 - at, owners: at < 5 ? 3 : 1 }))
  assert.deepEqual(ids(few), ids(few.map(one => ({ ...one, owners: 3 }))))
})

test('one more story told by three changes the page by little', () => {
  const told = (by: number) => stories(90, at => ({ score: 1 + ((at * 37) % 90) / 90, owners: at < by ? 3 : 1 }))
  for (let by = 15; by < 45; by++) {
    const [before, after] = [new Set(ids(told(by))), new Set(ids(told(by + 1)))]
    assert.ok(before.intersection(after).size >= 37, `${by} stories: ${before.intersection(after).size} stay`)
  }
})

test('what was told by three yesterday does not make today rich', () => {
  const old = stories(60, at => ({ score: 60 - at, owners: 3, newAt: now - 30 * 3_600_000 }))
  assert.equal(ids([...old, story(99, { score: 200 })])[0], 99)
})

test('for readers of a language what they can read comes first, but what is far greater keeps its place', () => {
  const mixed = [
    story(1, { score: 12, langs: new Set(['fr']) }),
    story(2, { score: 4, langs: new Set(['fr']) }),
    story(3, { score: 3, langs: new Set(['fr', 'de']) }),
    story(4, { score: 2, langs: new Set(['de']) }),
  ]
  assert.deepEqual(ids(mixed, { lang: 'de' }), [3, 1, 4, 2])
  assert.deepEqual(ids(mixed), [1, 2, 3, 4])
})

test('what stands on the page yields only to what is clearly better', () => {
  const close = [story(1, { score: 1 }), story(2, { score: 1.03 }), story(3, { score: 1.3 })]
  assert.deepEqual(ids(close), [3, 2, 1])
  assert.deepEqual(ids(close, { present: [1, 2] }), [3, 1, 2])
})
