import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleThing, structuredThings, thingsOfPage } from './structured-data.ts'

const url = 'https://herald.example/orchard'

test('things are found in graphs, lists and in each other', () => {
  const things = structuredThings([
    '{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","author":{"@type":"Person"}}]}',
  ])
  assert.deepEqual(
    things.map(thing => thing['@type']),
    [undefined, 'WebPage', 'NewsArticle', 'Person'],
  )
})

test('common damage is repaired, the rest is skipped', () => {
  const damaged = [
    '{"@type":"Article","headline":"two\nlines"}',
    '<!-- {"a":1,} -->',
    '//<![CDATA[\n{"b":2}\n//]]>',
    '{"c":',
  ]
  assert.deepEqual(structuredThings(damaged), [{ '@type': 'Article', headline: 'two lines' }, { a: 1 }, { b: 2 }])
})

test('the article is the thing of an article type that says most', () => {
  const list = { '@type': 'NewsArticle', headline: 'Another' }
  const own = {
    '@type': ['Thing', 'https://schema.org/ReportageNewsArticle'],
    headline: 'This',
    datePublished: '2026',
    author: 'A',
  }
  assert.equal(articleThing([list, { '@type': 'WebSite' }, own], url), own)
})

test('data nested without end is cut', () => {
  assert.ok(structuredThings([`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`]).length < 20)
})

test('the article is what is said to be of this page, where the next one says more', () => {
  const own = {
    '@type': 'NewsArticle',
    headline: 'Orchard planted',
    mainEntityOfPage: { '@id': `${url}?utm_source=x` },
  }
  const next = {
    '@type': 'NewsArticle',
    headline: 'Road closed',
    url: 'https://herald.example/road',
    datePublished: '2026-05-04',
    author: 'Bo Xu',
    articleBody: 'Snow. '.repeat(90),
  }
  assert.equal(articleThing([next, own], url), own)
  assert.equal(articleThing([own, next], 'https://herald.example/road'), next)
  assert.deepEqual(thingsOfPage([next, own], own, url), [own])
  assert.deepEqual(
    thingsOfPage([next], next, url),
    [next],
    'publishers state wrong addresses of their only article as well',
  )
})
