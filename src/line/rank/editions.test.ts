import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RankedStory } from '../../model/story.ts'
import { type Contender, contendersOf, editionSizes } from './contenders.ts'
import { editionsOf } from './editions.ts'

const now = Date.UTC(2026, 10, 23, 12)
const story = (id: number, lang: string, topic = 'world'): RankedStory => ({
  id,
  score: 100 - id,
  topic,
  leadSourceId: id,
  words: new Set([`word${id}`]),
  owners: 3,
  langs: new Set([lang]),
  newAt: now,
})
const made = (ranked: RankedStory[], languages: string[]) =>
  new Map(editionsOf(ranked, { now, languages, present: new Map(), length: 40 }))

test('readers of a language have a front page and topics of their own where three stories are told in it', () => {
  const ranked = [1, 2, 3]
    .map(id => story(id, 'en'))
    .concat(
      [4, 5, 6].map(id => story(id, 'de')),
      story(7, 'fr', 'sport'),
    )
  const editions = made(ranked, ['de', 'fr', 'pl'])
  assert.deepEqual(
    [...editions.keys()],
    ['front', 'topic:sport', 'topic:world', 'de/front', 'de/topic:sport', 'de/topic:world'],
  )
  assert.deepEqual(editions.get('front')?.slice(0, 3), [1, 2, 3])
  assert.deepEqual(editions.get('de/front')?.slice(0, 3), [4, 5, 6])
  assert.deepEqual(editions.get('de/topic:world'), [4, 5, 6, 1, 2, 3])
})

test('a topic that nobody tells of has no edition', () => {
  assert.deepEqual([...made([], ['en']).entries()], [['front', []]])
})

const contender = (id: number, more: Partial<Contender> = {}): Contender => ({
  id,
  score: 10_000 - id,
  owners: 1,
  topic: 'world',
  langs: new Set(['en']),
  regions: new Map([
    ['gb', 100],
    ['europe', 100],
  ]),
  ...more,
})

test('the best of all contend, and the best of each language, topic and place, however low they rank', () => {
  const many = Array.from({ length: 5000 }, (_, at) => contender(at + 1))
  const few = [
    contender(6001, { langs: new Set(['sw']) }),
    contender(6002, { topic: 'chess' }),
    contender(6003, { regions: new Map([['tv', 100]]) }),
  ]
  const chosen = contendersOf([...many, ...few])
  assert.equal(chosen.length, 603)
  assert.deepEqual(chosen.slice(-3), few)
})

test('what three sources tell contends, however many tell something alone', () => {
  const alone = Array.from({ length: 2000 }, (_, at) => contender(at + 1))
  const told = contender(5000, { owners: 3 })
  assert.equal(contendersOf([...alone, told]).at(-1), told)
})

test('the sizes of editions count what contends', () => {
  const sizes = editionSizes([contender(1), contender(2, { langs: new Set(['en', 'fr']), topic: undefined })])
  assert.deepEqual(sizes.map(({ kind, value, stories }) => `${kind} ${value} ${stories}`).sort(), [
    'country gb 2',
    'lang en 2',
    'lang fr 1',
    'region europe 2',
    'topic world 1',
  ])
})
