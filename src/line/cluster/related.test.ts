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

test('two doings of one body on one day are two affairs', () => {
  const bench = 'Judge Bo Lind of Quillan wrote for the Assize of Lowmere, with Ada Marsh of Marbeck against it.'
  const engine = engineWith([
    [
      1,
      9,
      'Ferrymen must open their account books',
      `${bench} Passengers had asked for years what a crossing costs, which tolls are owed to whom, and why tickets rose each autumn. Captains hid their books in barrels, clerks burnt receipts behind the boathouse, and inspectors went home seasick. Now every ledger lies on the counter of the landing stage, bound in sailcloth, and travellers leaf through them while waiting for fog to lift.`,
    ],
    [
      2,
      5,
      'School kitchens may keep goats',
      `${bench} Pupils milk them before lessons, cheese ripens below the gym, and neighbours complain of bleating at dawn and of holes in hedges. Cooks praise fresh butter, parents fear horns and hooves near infants, and a veterinarian counted fourteen kids in spring. Teachers of chemistry already plan experiments with rennet, while gardeners ask who shall pay for lost roses and gnawed apple trees.`,
    ],
  ])
  assert.deepEqual(engine.related(1), [])
})
