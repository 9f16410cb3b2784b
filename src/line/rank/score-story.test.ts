import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../../model/story.ts'
import { scoreStory } from './score-story.ts'

const hour = 3_600_000
const now = Date.UTC(2026, 10, 23, 12)

let ids = 0
const report = (owner: string, hoursAgo: number, more: Partial<Report> = {}): Report => ({
  articleId: ++ids,
  sourceId: ids,
  owner,
  at: now - hoursAgo * hour,
  copy: false,
  probability: 0.9,
  ...more,
})
const owners = (count: number, hoursAgo: (at: number) => number, more: Partial<Report> = {}): Report[] =>
  Array.from({ length: count }, (_, at) => report(`owner ${at}`, hoursAgo(at), more))
const score = (reports: Report[], topic?: string): number => scoreStory({ id: 1, topic, reports }, now).score

test('fifty articles of one owner stand below five independent owners', () => {
  const flood = Array.from({ length: 50 }, (_, at) => report('one house', at / 20))
  assert.ok(score(flood) < score(owners(5, at => at / 2)))
})

test('thirty copies of an agency text stand below six reports of their own', () => {
  const copies = [report('agency', 3), ...owners(30, at => at / 15, { copy: true })]
  assert.ok(score(copies) < score(owners(6, at => at / 2)))
  const onlyCopies = owners(30, at => at / 15, { copy: true })
  assert.ok(score(onlyCopies) < score(owners(6, at => at / 2)))
})

test('one more owner never lowers a story', () => {
  for (let count = 1; count < 12; count++)
    assert.ok(score(owners(count + 1, () => 1)) > score(owners(count, () => 1)), `${count} owners`)
})

test('a story loses with age, sport sooner than science', () => {
  const at = (hours: number): Report[] => owners(4, () => hours)
  assert.ok(score(at(1)) > score(at(8)) && score(at(8)) > score(at(48)))
  assert.ok(score(at(8), 'sport') < score(at(8)) && score(at(8)) < score(at(8), 'science'))
})

test('what follows fast stands above what came slowly', () => {
  assert.ok(score(owners(6, at => 2 - at / 4)) > score(owners(6, at => 24 - at * 4.7)))
})

test('a copy does not make an old story fresh', () => {
  const old = owners(4, () => 30)
  assert.ok(score([...old, report('late', 0, { copy: true })]) < score([...old, report('late', 0)]))
})

test('the same count from more countries stands higher', () => {
  const spread = owners(4, () => 1).map((one, at) => ({ ...one, country: ['DE', 'FR', 'JP', 'BR'][at] }))
  assert.ok(score(spread) > score(spread.map(one => ({ ...one, country: 'DE' }))))
})

test('the reasons carry the figures that are put into words', () => {
  const reports = [
    ...owners(3, at => [5, 2, 1][at]!).map((one, at) => ({ ...one, country: ['DE', 'FR', 'JP'][at] })),
    report('copier', 1, { copy: true }),
  ]
  const { reasons } = scoreStory({ id: 1, reports }, now)
  const values = Object.fromEntries(reasons.map(reason => [reason.kind, reason.value]))
  assert.deepEqual(values, { owners: 3, growth: 2, countries: 3, age: 1, copies: 1 })
  for (const reason of reasons) assert.ok(Number.isFinite(reason.weight))
})

test('a source weighs as the operator says, its owner at most twice, and the reader is told', () => {
  const weighed = (weight: number): Report[] => owners(3, () => 1, { weight })
  assert.ok(score(weighed(0.5)) < score(weighed(1)) && score(weighed(1)) < score(weighed(2)))
  assert.equal(score(weighed(9)), score(weighed(2)))
  const bought = Array.from({ length: 50 }, () => report('one house', 1, { weight: 2 }))
  assert.ok(score(bought) < score(owners(3, () => 1)))
  const { reasons } = scoreStory({ id: 1, reports: weighed(2) }, now)
  assert.equal(reasons.find(({ kind }) => kind === 'sourceWeight')?.value, 1)
})

test('a topic weighs as the operator says', () => {
  const facts = { id: 1, topic: 'world', reports: owners(3, () => 1) }
  assert.equal(scoreStory(facts, now, { world: 0.5 }).score * 2, scoreStory(facts, now, { sport: 3 }).score)
  assert.equal(scoreStory(facts, now, { world: 0 }).score, 0)
})

test('a source that speaks for itself lifts a story a little', () => {
  const plain = owners(4, () => 1)
  const lifted = plain.map((one, at) => ({ ...one, primary: at === 0 }))
  assert.ok(score(lifted) > score(plain) && score(lifted) < score(owners(6, () => 1)))
})

test('a story that names more countries stands higher, and says so', () => {
  const facts = { id: 1, reports: owners(4, () => 1) }
  const wide = scoreStory({ ...facts, named: 3 }, now)
  assert.ok(wide.score > scoreStory(facts, now).score)
  assert.equal(wide.reasons.find(({ kind }) => kind === 'named')?.value, 3)
})

test('a story without reports has no score', () => {
  assert.equal(score([]), 0)
})

test('what is opinion alone stands behind a report as old, and says so; one report is enough', () => {
  const column = report('column', 1, { opinion: true })
  assert.ok(score([column]) < score([report('paper', 1)]))
  assert.ok(score([column, report('paper', 2)]) > score([report('paper', 2)]))
  const kinds = (reports: Report[]) => scoreStory({ id: 1, reports }, now).reasons.map(({ kind }) => kind)
  assert.ok(kinds([column]).includes('opinion'))
  assert.ok(!kinds([column, report('paper', 2)]).includes('opinion'))
})
