import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListedArticle } from '../../store/read/article-row.ts'
import type { RelatedStory } from '../../store/read/related-stories.ts'
import { besideStory } from './related-stories.tsx'
import { arrivalsOf } from './story-spread.tsx'
import { volumeOver } from './story-volume.tsx'

const hour = 3_600_000
const article = (id: number, publishedAt: number, country: string | null, lang = 'en'): ListedArticle =>
  ({ id, publishedAt, country, lang }) as ListedArticle

test('a story arrives in a country once, with the first who tells it there', () => {
  const arrivals = arrivalsOf([
    article(4, 4, null, 'sw'),
    article(3, 3, 'FR'),
    article(2, 2, 'GB'),
    article(1, 1, 'GB'),
  ])
  assert.deepEqual(
    arrivals.map(({ country, lang, article: { id } }) => [country ?? lang, id]),
    [
      ['GB', 1],
      ['FR', 3],
      ['sw', 4],
    ],
  )
})

test('volume is counted by the hour, and in longer parts over a long life', () => {
  assert.deepEqual(volumeOver([0, 10, hour, 3 * hour]), { parts: [2, 1, 0, 1], partMs: hour })
  const long = volumeOver([0, 200 * hour])
  assert.equal(long.partMs, 5 * hour)
  assert.equal(
    long.parts.reduce((sum, n) => sum + n, 0),
    2,
  )
})

const story = (id: number, firstAt: number, lastAt: number, alike: number, steps = 1): RelatedStory =>
  ({ id, firstAt, lastAt, alike, steps }) as RelatedStory

test('chapters of an affair stand before and after a story; what is only like it stands beside', () => {
  const now = { firstAt: 100, lastAt: 200 }
  const { earlier, later, like } = besideStory(now, [
    story(1, 10, 20, 1),
    story(2, 210, 230, 0.9),
    story(3, 30, 40, 0.6),
    story(4, 1, 5, 0.9, 2),
    story(5, 120, 150, 1),
  ])
  assert.deepEqual(
    [earlier, later, like].map(list => list.map(({ id }) => id)),
    [[1, 4], [2], [3, 5]],
  )
})
