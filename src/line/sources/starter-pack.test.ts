import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readStarterPack } from './starter-pack.ts'

const pack = readStarterPack(readFileSync(new URL('../../../starter/sources.json', import.meta.url), 'utf8'))
const sources = pack.sources

/** How many sources there are of each value. */
function countBy(values: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

test('the starter pack is read without a complaint', () => {
  assert.deepEqual(pack.refused, [])
})

test('the starter pack is wide: 140 sources, 40 countries and 20 languages at least', () => {
  const countries = new Set(sources.map(source => source.country))
  const languages = new Set(sources.flatMap(source => source.languages ?? []))
  assert.ok(sources.length >= 140, `${sources.length} sources`)
  assert.ok(countries.size >= 40, `${countries.size} countries`)
  assert.ok(languages.size >= 20, `${languages.size} languages`)
})

test('the starter pack is balanced: no country above 12 %, English not above 45 %', () => {
  for (const [country, count] of countBy(sources.map(source => source.country ?? ''))) {
    assert.ok(count <= sources.length * 0.12, `${country} has ${count} of ${sources.length}`)
  }
  const english = sources.filter(source => source.languages?.includes('en')).length
  assert.ok(english <= sources.length * 0.45, `${english} of ${sources.length} are in English`)
})

test('every source of the starter pack has an owner, a homepage, a country, languages, a kind and topics', () => {
  for (const source of sources) {
    const { name, owner, homepage, country, languages, kind, topics } = source
    assert.ok(owner && homepage && country && languages && kind && topics, name)
  }
})

test('no feed and no name is in the starter pack twice', () => {
  const places = sources.map(({ feed }) => new URL(feed)).map(url => url.host + url.pathname.replace(/\/$/, ''))
  for (const [place, count] of countBy(places)) assert.equal(count, 1, place)
  for (const [name, count] of countBy(sources.map(source => source.name))) assert.equal(count, 1, name)
})

test('feeds and homepages of the starter pack are https, but for publishers that no list has with https', () => {
  const plain = sources.filter(({ feed, homepage }) => /^http:/.test(feed) || /^http:/.test(homepage ?? ''))
  assert.deepEqual(
    plain.map(source => source.name),
    ['Tengrinews', 'Onlinekhabar', 'Gazeta.uz'],
  )
})

test('the starter pack names publishers themselves, no aggregator and no proxy', () => {
  const others = /(?:news\.google|reddit|nitter|rsshub|feedburner|openrss|rss\.app|allafrica)\./
  for (const { feed } of sources) assert.doesNotMatch(feed, others)
})

test('the starter pack is in the order of country and name, so that two proposals seldom meet', () => {
  const keys = sources.map(source => `${source.country} ${source.name}`)
  assert.deepEqual(keys, keys.toSorted())
})

const complete = {
  name: 'The Ashby Courier',
  feed: 'https://courier.example/feed',
  homepage: 'https://courier.example/',
  owner: 'Ashby Press',
  country: 'GB',
  languages: ['en', 'zh-Hant'],
  kind: 'newspaper',
  rights: 'excerpt',
  topics: ['world'],
}
const read = (...entries: unknown[]) => readStarterPack(JSON.stringify({ sources: entries }))

test('a complete source comes out as it went in, without fields that a source does not have', () => {
  assert.deepEqual(read({ ...complete, list: 'by hand' }), { sources: [complete], refused: [] })
})

test('a source needs a name and a feed, and nothing else', () => {
  const { name, feed } = complete
  assert.deepEqual(read({ name, feed }), { sources: [{ name, feed }], refused: [] })
  assert.deepEqual(read({ feed }).refused, ['Source 1: "name" must be a name, not missing.'])
  assert.deepEqual(read({ name }).refused, [
    'Source 1 (The Ashby Courier): "feed" must be an http or https address, not missing.',
  ])
})

const wrong: [string, unknown][] = [
  ['feed', 'file:///etc/passwd'],
  ['homepage', 'courier.example'],
  ['country', 'UK'],
  ['country', 'XX'],
  ['country', 'EU'],
  ['country', 'gb'],
  ['languages', []],
  ['languages', ['english language']],
  ['languages', ['EN']],
  ['kind', 'constructor'],
  ['rights', 'all'],
  ['topics', ['gossip']],
  ['owner', ''],
]
for (const [field, value] of wrong) {
  test(`a source whose ${field} is ${JSON.stringify(value)} is refused with a sentence, and the next one is read`, () => {
    const { sources, refused } = read({ ...complete, [field]: value }, { ...complete, name: 'Northwire' })
    assert.deepEqual(
      sources.map(source => source.name),
      ['Northwire'],
    )
    assert.match(refused.join(), new RegExp(`^Source 1 \\(The Ashby Courier\\): "${field}" must be .*, not .*\\.$`))
  })
}

test('a feed that is there already is refused', () => {
  assert.deepEqual(read(complete, { ...complete, name: 'Again' }).refused, [
    'Source 2 (Again): its feed https://courier.example/feed is there already.',
  ])
})

test('what is no starter pack is refused in one sentence', () => {
  assert.match(readStarterPack('<opml>').refused.join(), /^The starter pack is no JSON: .+\.$/)
  for (const text of ['null', '[]', '{"sources":{}}']) {
    assert.deepEqual(readStarterPack(text), { sources: [], refused: ['The starter pack has no list "sources".'] })
  }
  assert.deepEqual(read(null, 7).refused.length, 2)
})
