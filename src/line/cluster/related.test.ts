import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createStoryEngine } from './story-engine.ts'

const hour = 3_600_000
const now = Date.UTC(2026, 10, 23, 12)
let next = 0

function engineWith(stories: [id: number, hoursAgo: number, title: string, body: string][]) {
  const engine = createStoryEngine()
  for (const [id, hoursAgo, title, body] of stories)
    engine.commit(
      { id: ++next, at: now - hoursAgo * hour, lang: 'en', title, body, sourceId: next, owner: `${next}` },
      id,
    )
  return engine
}

test('the next chapter of an affair stands beside the first, whatever the time between; another event of the day does not', () => {
  const engine = engineWith([
    [
      1,
      50,
      'Lowmere dam breaks after rain',
      'The Lowmere dam on the river Tarn broke, and Mayor Ada Marsh asked Quillan for boats.',
    ],
    [
      2,
      2,
      'Lowmere dam inquiry blames rusted gates',
      'The inquiry into the Lowmere dam on the Tarn heard Mayor Ada Marsh on the rusted gates.',
    ],
    [3, 3, 'Marbeck wins rowing cup', 'Marbeck beat Drask by a length in the rowing cup on Lake Veyra on Sunday.'],
  ])
  assert.deepEqual(
    engine.related(1).map(({ storyId }) => storyId),
    [2],
  )
  assert.deepEqual(
    engine.related(2).map(({ storyId }) => storyId),
    [1],
  )
  assert.deepEqual([engine.related(3), engine.related(99)], [[], []])
})
