import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queryObjects } from 'node:v8'
import { createStoryEngine } from './story-engine.ts'
import { createStoryIndex } from './story-index.ts'
import { createStorySlots } from './story-slots.ts'
import { emptyStory, type Part } from './story-state.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 10, 20)

test('the stories of a busy day are let go of together', () => {
  const slots = createStorySlots(hour)
  const gone = Array.from({ length: 200_000 }, (_, id) => slots.drop({ ...emptyStory(id), slot: id })!)
  slots.release(gone)
  assert.equal(slots.slotOf(emptyStory(1)), 199_999)
})

/** How many arrays of weights there are: a story of several articles has one of its own. */
const arraysHeld = (): number => queryObjects(Float32Array, { format: 'count' })

test('nothing is kept of stories that went into others before they were looked at again', () => {
  const engine = createStoryEngine()
  const stories = 400
  const report = (id: number) => {
    const words = Array.from({ length: 20 }, (_, at) => `bridge${Math.floor((id + at) / 4)}`)
    const title = words.slice(0, 5).join(' ')
    return { id, at: start + id, lang: 'en', title, body: words.join(' '), sourceId: id, owner: '' }
  }
  let before = 0
  for (let id = 1; id <= stories; id++) {
    const article = report(id)
    engine.decide(article)
    engine.commit(article, id)
    engine.merge(id - 1, id)
    engine.remove(id - 2, id)
    if (id === 10) before = arraysHeld()
  }
  const more = arraysHeld() - before
  assert.ok(more < stories / 10, `${more} more arrays`)
})

/** What a part of a story in a language has in common with others: one key. */
const partIn = (lang: string): Part => {
  const nothing = { ids: new Uint32Array(0), weights: new Float32Array(0), from: 0, until: 0 }
  const keys = { ids: new Uint32Array([7]), weights: new Float32Array([1]), from: 0, until: 1 }
  return { lang, count: 1, centre: nothing, headlines: nothing, keys, sumAt: start, members: [] }
}

test('a language costs little, and nothing once its stories are forgotten', () => {
  const index = createStoryIndex(72 * hour)
  const before = process.memoryUsage().arrayBuffers
  const languages = Array.from({ length: 500 }, (_, at) => `x${at}`)
  for (const [id, lang] of languages.entries())
    index.add(
      { ...emptyStory(id), parts: new Map([[lang, partIn(lang)]]), oldestAt: start, newestAt: start },
      new Map(),
    )
  const found = index.findAbroad(partIn('en').keys, 'x7', start, () => false)
  assert.equal(found.length, 499)
  assert.ok((process.memoryUsage().arrayBuffers - before) / languages.length < 20_000)
  for (let hours = 0; hours < 200; hours += 12) index.forget(start + hours * hour)
  assert.deepEqual(
    index.findAbroad(partIn('en').keys, 'x7', start, () => false),
    [],
  )
  queryObjects(Int32Array) // collects what nobody holds
  assert.ok((process.memoryUsage().arrayBuffers - before) / languages.length < 2_000)
})
