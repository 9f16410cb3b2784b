import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownDigest, type Teller } from './shown-digest.ts'
import type { StoryDigest } from './story-digest.ts'

const sentence = (articleId: number, text: string) => ({ articleId, text, lang: 'en', end: 400 * articleId })
const digest: StoryDigest = {
  summary: [sentence(1, 'One.'), sentence(2, 'Two.'), sentence(3, 'Three.')],
  facts: [
    {
      kind: 'killed',
      verdict: 'agreed',
      values: [
        {
          value: 12,
          exactness: 'exact',
          statements: [1, 2].map(articleId => ({ articleId, at: 0 })),
          sentence: sentence(1, 'Twelve.'),
        },
      ],
    },
    {
      kind: 'figure',
      verdict: 'agreed',
      values: [
        {
          value: 4200,
          exactness: 'exact',
          statements: [1, 3].map(articleId => ({ articleId, at: 0 })),
          sentence: sentence(1, '4,200 cars.'),
        },
      ],
    },
  ],
  steps: [1, 2, 3].map(articleId => ({ articleId, adds: true, sentence: sentence(articleId, 'New.'), new: [] })),
}
const tellers = (...list: Partial<Teller>[]): Map<number, Teller> =>
  new Map(
    list.map((one, at) => [at + 1, { id: at + 1, owner: null, sourceName: `Source ${at}`, rights: 'full', ...one }]),
  )

test('what all sources allow is shown whole', () => {
  assert.deepEqual(shownDigest(digest, tellers({}, {}, {}), 'full', 'page'), digest)
})

test('a source that lets its headlines be shown only keeps its sentences; a number that people are counted with stays', () => {
  const shown = shownDigest(digest, tellers({ rights: 'headline' }, {}, {}), 'full', 'page')
  assert.deepEqual(
    shown.summary.map(({ articleId }) => articleId),
    [2, 3],
  )
  assert.deepEqual(
    shown.facts.map(({ kind }) => kind),
    ['killed'],
  )
  assert.deepEqual(shown.facts[0]!.values[0]!.sentence, undefined)
  assert.deepEqual(
    shown.steps.map(step => step.sentence?.articleId),
    [undefined, 2, 3],
  )
})

test('nothing is shown of an article that is gone, and what is left of an agreement of two is none', () => {
  const left = tellers({}, {}, {})
  left.delete(2)
  const shown = shownDigest(digest, left, 'full', 'api')
  assert.deepEqual([shown.facts.map(({ kind }) => kind), shown.steps.length], [['figure'], 2])
  const oneOwner = shownDigest(digest, tellers({ owner: 'House' }, { owner: 'House' }, {}), 'full', 'page')
  assert.deepEqual(
    oneOwner.facts.map(({ kind }) => kind),
    ['figure'],
  )
})

test('of a source that allows an excerpt only what stands in it is cited', () => {
  const shown = shownDigest(
    { ...digest, summary: [{ ...digest.summary[0]!, end: 200 }, ...digest.summary.slice(1)] },
    tellers({ rights: 'excerpt' }, { rights: 'excerpt' }, {}),
    'full',
    'page',
  )
  assert.deepEqual(
    shown.summary.map(({ articleId }) => articleId),
    [1, 3],
  )
})

test('the operator’s ceiling holds for every source', () => {
  const shown = shownDigest(digest, tellers({}, {}, {}), 'headline', 'page')
  assert.deepEqual([shown.summary, shown.facts.map(({ kind }) => kind)], [[], ['killed']])
})
