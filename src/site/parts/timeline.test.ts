import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListedArticle } from '../../store/read/article-row.ts'
import { withCopies } from './story-coverage.tsx'
import { stepsOf, unfolded } from './timeline.tsx'

const article = (id: number, publishedAt: number, copyOf: number | null = null): ListedArticle =>
  ({ id, publishedAt, copyOf }) as ListedArticle

test('a timeline has at most ten steps, the newest and the first report among them', () => {
  const reports = Array.from({ length: 60 }, (_, index) => article(60 - index, (60 - index) * 1000))
  const steps = stepsOf(reports)
  assert.ok(steps.length <= 10)
  assert.equal(steps[0]?.id, 60)
  assert.equal(steps.at(-1)?.id, 1)
})

test('reports that all came at one moment are one or two steps, and a few reports are all shown', () => {
  assert.equal(stepsOf(Array.from({ length: 20 }, (_, index) => article(index + 1, 5000))).length, 2)
  assert.equal(stepsOf([article(3, 3), article(2, 2), article(1, 1)]).length, 3)
})

test('copies of copies stand under the report they repeat, and a ring of copies loses nobody', () => {
  const listed = [article(1, 1), article(2, 2, 1), article(3, 3, 2), article(4, 4, 99)]
  const reports = withCopies(listed)
  assert.deepEqual(
    reports.map(({ article: { id }, copies }) => [id, copies.map(copy => copy.id)]),
    [
      [4, []],
      [1, [2, 3]],
    ],
  )
  const ring = withCopies([article(1, 1, 2), article(2, 2, 1)])
  assert.equal(ring.length + ring.flatMap(report => report.copies).length, 2)
})

test('reports that add nothing are folded; what nobody has read yet is shown', () => {
  const steps = new Map([1, 2, 3].map(id => [id, { articleId: id, adds: id !== 2, new: [] }]))
  const { shown, folded } = unfolded([article(4, 4), article(3, 3), article(2, 2), article(1, 1)], steps)
  assert.deepEqual([shown.map(({ id }) => id), folded.map(({ id }) => id)], [[4, 3, 1], [2]])
  const unread = unfolded([article(2, 2), article(1, 1)], new Map())
  assert.deepEqual([unread.shown.length, unread.folded.length], [2, 0])
})
