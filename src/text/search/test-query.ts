// Reads queries for tests, without a site around them.
import assert from 'node:assert/strict'
import type { SearchQuery } from './query.ts'
import { type QueryNames, type ReadQuery, readQuery } from './read-query.ts'

/** The moment at which the tests of queries happen: 22 November 2026, 14:05 UTC. */
export const queryNow = Date.UTC(2026, 10, 22, 14, 5)

const names: QueryNames = {
  languages: ['en', 'de'],
  sources: value => ({ herald: [1], wire: [2, 3] })[value] ?? [],
  language: value => (/^[a-z]{2}(?:-[a-z]{2})?$/.test(value) ? value : undefined),
  topic: value => (value === 'science' ? value : undefined),
  country: value => (value.length === 2 ? value.toUpperCase() : undefined),
  day: value => ({ today: 0, yesterday: 1 })[value],
  zone: 'UTC',
}

/** What was typed, read with names that are few and known. */
export const readTyped = (typed: string, more: Partial<QueryNames> = {}): ReadQuery =>
  readQuery(typed, { ...names, ...more }, queryNow)

/** The query that was typed, in words of these languages; fails the test where there is none. */
export function queryOf(typed: string, ...languages: string[]): SearchQuery {
  const read = readTyped(typed, languages.length > 0 ? { languages } : {})
  assert.ok('query' in read, `there is nothing to look for in ${typed}`)
  return read.query
}
