import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import type { NameInArticle, NameKind, PlaceInArticle } from '../../model/understanding.ts'
import { type MemberOfStory, storyUnderstanding } from './story-understanding.ts'

const name = (name: string, kind: NameKind, more: Partial<NameInArticle> = {}): NameInArticle => ({
  key: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind,
  times: 1,
  inTitle: false,
  inBody: true,
  ...more,
})

const place = (id: string, leads = false): PlaceInArticle => ({
  id,
  name: id,
  country: 'NO',
  lat: 60,
  lon: 10,
  times: 1,
  leads,
})

const report = (sourceId: number, about: Partial<MemberOfStory>): MemberOfStory => ({
  names: [],
  places: [],
  topics: [],
  keyphrases: [],
  sourceId,
  ...about,
})

const named = (members: MemberOfStory[]) => storyUnderstanding(members).names.map(({ name, kind }) => `${kind} ${name}`)

test('a name of two sources is the story’s, and one that a single source has in passing is not', () => {
  const both = name('Marika Lindqvist', 'person')
  assert.deepEqual(named([report(1, { names: [both, name('Ada Marsh', 'person')] }), report(2, { names: [both] })]), [
    'person Marika Lindqvist',
  ])
})

test('of an only report the names that stand in headline and text are told', () => {
  const central = name('Marika Lindqvist', 'person', { inTitle: true, times: 3 })
  assert.deepEqual(named([report(1, { names: [central, name('Ada Marsh', 'person')] })]), ['person Marika Lindqvist'])
})

test('a short form of one report is the whole name of another, unless two are called so', () => {
  const short = report(2, { names: [name('Lindqvist', 'person')] })
  assert.deepEqual(named([report(1, { names: [name('Marika Lindqvist', 'person')] }), short]), [
    'person Marika Lindqvist',
  ])
  const two = report(1, { names: [name('Marika Lindqvist', 'person'), name('Olaf Lindqvist', 'person')] })
  assert.deepEqual(named([two, short]), [])
})

test('a name in two alphabets is one', () => {
  const [first, ...others] = storyUnderstanding([
    report(1, { names: [name('Viktor Gromov', 'person')] }),
    report(2, { names: [name('Виктор Громов', 'person')] }),
  ]).names
  assert.deepEqual([first?.articles, others.length], [2, 0])
})

test('what a name is, most reports decide', () => {
  const reports = [1, 2, 3].map(source =>
    report(source, { names: [name('Harbour Watch', source < 3 ? 'organisation' : 'person')] }),
  )
  assert.deepEqual(named(reports), ['organisation Harbour Watch'])
})

test('a place needs two reports, or the lead of an only one', () => {
  const places = (members: MemberOfStory[]) => storyUnderstanding(members).places.map(({ id }) => id)
  assert.deepEqual(
    places([report(1, { places: [place('oslo'), place('bergen')] }), report(2, { places: [place('oslo')] })]),
    ['oslo'],
  )
  assert.deepEqual(places([report(1, { places: [place('oslo', true), place('bergen')] })]), ['oslo'])
})

test('a copy says nothing that its original does not', () => {
  const names = [name('Marika Lindqvist', 'person')]
  assert.deepEqual(named([report(1, { names }), report(2, { names, copyOf: 1 })]), [])
})

test('topics are a vote: one mistaken report is outvoted', () => {
  const sport = [
    { code: '15000000', weight: 0.7 },
    { code: '20001108', weight: 0.5 },
  ]
  const health = [{ code: '07000000', weight: 0.6 }]
  const { topics } = storyUnderstanding(
    [1, 2, 3].map(source => report(source, { topics: source < 3 ? sport : health })),
  )
  assert.deepEqual(
    topics.map(({ code }) => code),
    ['15000000', '20001108'],
  )
})

test('a story of many reports is told in good time', () => {
  const reports = Array.from({ length: 600 }, (_, at) =>
    report(at, {
      names: Array.from({ length: 8 }, (_, one) => [
        name(`Marsh${at}x${one}`, 'person'),
        name(`Ada Sund${at}x${one}`, 'person'),
      ]).flat(),
    }),
  )
  const took = cpuMs(() => assert.deepEqual(named(reports), []))
  assert.ok(took < 700, `${took} ms`)
})
