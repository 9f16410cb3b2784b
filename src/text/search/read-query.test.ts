import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayFacets } from './facets.ts'
import { changedQuery } from './query-terms.ts'
import { queryNow, queryOf, readTyped } from './test-query.ts'

const day = 86_400_000

/** A query in a line: terms of a list with `|`, lists with `&`, what must not occur after `!`. */
function inShort(typed: string): string {
  const { all, none } = queryOf(typed, 'en')
  const term = (one: (typeof none)[number]): string =>
    'facets' in one
      ? one.facets.join('|')
      : (one.inTitle ? 'h:' : '') + one.sequences.map(words => words.join('+')).join('|') + (one.prefix ? '*' : '')
  return [...all.map(list => list.map(term).join('|')), ...none.map(one => `!${term(one)}`)].join(' & ')
}
const problems = (typed: string): string[] => readTyped(typed).problems.map(one => Object.values(one).join(' '))

test('words, phrases, unwanted words and alternatives are told apart', () => {
  assert.equal(inShort('river "lake warning" -rent'), 'river & lake+warning|lak+warn & !rent')
  assert.equal(inShort('river OR lake storm'), 'river|lake|lak & storm')
  assert.equal(inShort('river | lake AND storm NOT rent'), 'river|lake|lak & storm & !rent')
})

test('a hyphen inside a word excludes nothing: the parts are looked for in that order', () => {
  assert.equal(inShort('north-east'), 'north+east')
  assert.equal(inShort('東京都'), '東京+京都')
})

test('a word is looked for in every language that it may be in', () => {
  const { all } = queryOf('Wahlen', 'en', 'de')
  assert.deepEqual(all, [[{ sequences: [['wahlen'], ['wahl']] }]])
})

test('umlauts are found however they are spelled', () => {
  const sequences = (typed: string) => (queryOf(typed, 'de').all[0]![0] as { sequences: string[][] }).sequences.flat()
  assert.ok(sequences('Müller').includes('mueller'))
  assert.ok(sequences('Mueller').some(one => sequences('Müller').includes(one)))
})

test('in languages that put words together a long word is also the beginning of longer ones', () => {
  assert.deepEqual(queryOf('Hochwasser', 'de').all[0]!.at(-1), { sequences: [['hochwass']], prefix: true })
  assert.equal(queryOf('flood', 'en').all[0]!.length, 1)
})

test('operators say where to look, and can be put together', () => {
  assert.equal(inShort('title:river'), 'h:river')
  assert.equal(inShort('title:"river lake" -title:rent'), 'h:river+lake|river+lak & !h:rent')
  assert.equal(inShort('river source:wire lang:en,zh'), 'river & s:2|s:3 & l:en|l:zh')
  assert.equal(inShort('topic:science OR country:no'), 't:science|c:no')
  assert.equal(inShort('(river OR lake)'), 'river|lake|lak')
  assert.equal(inShort('LANG:en river'), 'l:en & river')
})

test('the language that is asked for is the one the words are in', () => {
  assert.deepEqual(queryOf('elections lang:fr', 'en').all[0], [{ sequences: [['elections'], ['election']] }])
})

test('dates bound the time of publication, in every way that they are written', () => {
  const { from, to } = queryOf('after:2026-11-01 before:2026-11-10')
  assert.deepEqual([from, to], [Date.UTC(2026, 10, 1), Date.UTC(2026, 10, 10)])
  for (const [typed, at] of [
    ['after:yesterday', Date.UTC(2026, 10, 21)],
    ['after:7d', queryNow - 7 * day],
    ['after:12h', queryNow - day / 2],
    ['after:2026-11', Date.UTC(2026, 10, 1)],
    ['after:2026', Date.UTC(2026, 0, 1)],
    ['after:1.11.2026', Date.UTC(2026, 10, 1)],
    ['after:۲۰۲۶-۱۱-۰۱', Date.UTC(2026, 10, 1)],
    ['-before:2026-11-01', Date.UTC(2026, 10, 1)],
  ] as const)
    assert.equal(queryOf(typed).from, at, typed)
})

test('a day begins when it begins for the operator, and yesterday is his', () => {
  // 14:05 UTC is 03:05 of the next day in Auckland, and 6:05 of the same in Los Angeles
  for (const [zone, typed, at] of [
    ['Pacific/Auckland', 'after:today', '2026-11-22T11:00Z'],
    ['Pacific/Auckland', 'after:yesterday', '2026-11-21T11:00Z'],
    ['Pacific/Auckland', 'after:2026-11', '2026-10-31T11:00Z'],
    ['America/Los_Angeles', 'after:today', '2026-11-22T08:00Z'],
    ['America/Los_Angeles', 'after:2026-07-01', '2026-07-01T07:00Z'],
    ['America/Los_Angeles', 'after:1.11.2026', '2026-11-01T07:00Z'],
    ['America/Los_Angeles', 'after:7d', '2026-11-15T14:05Z'],
  ] as const) {
    const read = readTyped(typed, { zone })
    assert.equal('query' in read && read.query.from, Date.parse(at), `${typed} in ${zone}`)
  }
})

test('a stretch of time is whole years, months and days', () => {
  const facets = (from: string, to: string) => dayFacets(Date.parse(from), Date.parse(to), queryNow).join(' ')
  assert.equal(facets('2024-12-31', '2026-02-02'), 'd:20241231 y:2025 m:202601 d:20260201')
  assert.equal(facets('2026-11-22T10:00Z', '2026-11-22T11:00Z'), 'd:20261122')
  assert.ok(dayFacets(undefined, Date.UTC(2026, 10, 22), queryNow).length < 80)
})

test('however many sources are named, a query asks for no more of them than one can have', () => {
  const many = { sources: () => Array.from({ length: 200 }, (_, n) => n) }
  const read = readTyped('source:a,b,c,d', { sources: value => many.sources().map(n => n + value.charCodeAt(0)) })
  const [first] = 'query' in read ? read.query.all[0]! : []
  assert.equal(first && 'facets' in first && first.facets.length, 200)
})

test('what cannot be understood is said, and the rest is looked for', () => {
  assert.deepEqual(problems('river lang:klingon'), ['bad-value lang klingon'])
  assert.deepEqual(problems('river after:someday'), ['bad-value after someday'])
  assert.deepEqual(problems('river after:2026-13-40'), ['bad-value after 2026-13-40'])
  assert.deepEqual(problems('river source:'), ['no-value source'])
  assert.deepEqual(problems('river sorce:herald'), ['unknown-operator sorce source'])
  assert.deepEqual(problems('river OR'), ['or-alone'])
  assert.deepEqual(problems('river OR -lake'), ['or-minus'])
  assert.deepEqual(problems('river after:2026-11-10 before:2026-11-01'), ['empty-range'])
  for (const typed of ['river lang:klingon', 'river OR', 'river source:']) assert.equal(inShort(typed), 'river')
  assert.equal(inShort('colour:red'), 'colour+red')
})

test('an address, a time and a sentence with a colon are text', () => {
  assert.deepEqual(problems('https://herald.example/a 10:30 "Mayor: I resign"'), [])
})

test('a query without anything to look for says why', () => {
  for (const [typed, wrong] of [
    ['  ', 'empty'],
    ['-river', 'only-excluded'],
    ['?!', 'no-words'],
    ['OR OR', 'no-words'],
  ] as const) {
    const read = readTyped(typed)
    assert.equal('wrong' in read && read.wrong, wrong)
  }
})

test('what is too long is cut, and said so', () => {
  assert.deepEqual(problems('a '.repeat(200)), ['too-long'])
  assert.ok(queryOf('a '.repeat(200)).all.length <= 24)
  assert.ok('problems' in readTyped('"'.repeat(10_000)))
  assert.ok('problems' in readTyped('x'.repeat(1_000_000)))
})

test('nothing that is typed is an error', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      '-',
      'OR',
      'title:',
      'source:herald',
      'after:',
      '(',
      ')',
      '*',
      '\0',
      'NOT',
      'lang:de,,',
      '東',
      ' ',
    ),
    fc.string({ maxLength: 6 }),
  )
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), list => void readTyped(list.join(' '))))
})

test('a filter is put in place of the one that was there', () => {
  assert.equal(
    changedQuery('river lang:de "lake view" OR storm', ['lang'], 'lang:fr'),
    'river "lake view" OR storm lang:fr',
  )
  assert.equal(changedQuery('river after:7d', ['after', 'before']), 'river')
})
