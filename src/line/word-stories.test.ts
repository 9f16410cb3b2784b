import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StoryMember } from '../store/describe-story.ts'
import { regionsOf, withPlaces } from './known-story.ts'
import { wordingsOf } from './word-stories.ts'

let ids = 0
const member = (lang: string | undefined, title: string, more: Partial<StoryMember> = {}): StoryMember => ({
  storyId: 1,
  articleId: ++ids,
  title,
  summary: `${title}.`,
  lang,
  at: ids,
  firstSeenAt: ids,
  sourceId: ids,
  owner: `owner ${ids}`,
  rights: 'full',
  ...more,
})

test('a story is worded in each language it is told in but its own, its regions being one language', () => {
  const members = [
    member('en', 'Dam breaks above Lowmere'),
    member('de-AT', 'Damm oberhalb von Lowmere gebrochen'),
    member('de', 'Nach drei Tagen Regen: Damm oberhalb von Lowmere gebrochen'),
    member('fr', 'Le barrage de Lowmere a cédé'),
    member(undefined, '???'),
  ]
  const words = wordingsOf({ lang: 'en-GB' }, members)
  assert.deepEqual(
    words.map(({ lang, title }) => `${lang}: ${title}`),
    ['de: Damm oberhalb von Lowmere gebrochen', 'fr: Le barrage de Lowmere a cédé'],
  )
  assert.deepEqual(wordingsOf({ lang: 'en' }, members.slice(0, 1)), [])
})

test('the headline a reader saw stays, and nothing is lent from a source that allows less', () => {
  const titles = ['Damm oberhalb von Lowmere gebrochen', 'Damm oberhalb von Lowmere bricht nach Regen']
  const told = (present?: string) =>
    wordingsOf(
      { lang: 'en' },
      titles.map((title, at) =>
        member('de', title, {
          ...(at === 0 ? { summary: undefined } : { rights: 'headline' }),
          firstSeenAt: title === present ? 0 : 3_600_000,
        }),
      ),
      present === undefined ? undefined : new Map([['de', present]]),
    )[0]!
  for (const title of titles) assert.equal(told(title).title, title)
  assert.equal(told(titles[0]).summary, undefined)
})

test('places count owners whose country is known, a country with its part of the world', () => {
  const from = (owner: string, country?: string) => ({ owner, country })
  const shares = regionsOf([
    from('a', 'FR'),
    from('b', 'DE'),
    from('b', 'DE'),
    from('c', 'JP'),
    from('d', 'XX'),
    from('e'),
  ])
  assert.deepEqual(Object.fromEntries(shares), { fr: 25, de: 25, jp: 25, xx: 25, europe: 50, asia: 25 })
  assert.equal(regionsOf([]).size, 0)
})

test('a story is of a place that its articles name, by how many do', () => {
  const regions = withPlaces(
    new Map([['us', 100]]),
    new Map([
      ['fr', 3],
      ['de', 1],
    ]),
    4,
  )
  assert.deepEqual(Object.fromEntries(regions), { us: 100, fr: 75, europe: 75, de: 25 })
})
