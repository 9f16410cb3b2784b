import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshForMs, retryAt } from './freshness.ts'
import { parseHttpDate } from './http-date.ts'

const now = Date.UTC(2026, 10, 23, 12, 0, 0)
const hour = 3_600_000
const day = 24 * hour

test('the three forms of HTTP dates are read, and nothing else', () => {
  const expected = Date.UTC(1994, 10, 6, 8, 49, 37)
  for (const text of ['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994']) {
    assert.equal(parseHttpDate(text, now), expected, text)
  }
  for (const text of ['', '0', '-1', '1', '2026', 'tomorrow', '2026-11-23', 'Sun, 06 Foo 1994 08:49:37 GMT']) {
    assert.equal(parseHttpDate(text, now), undefined, text)
  }
})

test('a year of two digits is the one that is not more than fifty years ahead', () => {
  assert.equal(parseHttpDate('Sunday, 06-Nov-76 08:49:37 GMT', now), Date.UTC(2076, 10, 6, 8, 49, 37))
  assert.equal(parseHttpDate('Sunday, 06-Nov-77 08:49:37 GMT', now), Date.UTC(1977, 10, 6, 8, 49, 37))
})

const lifetimes: [title: string, headers: Record<string, string>, expected: number | undefined][] = [
  ['nothing said', {}, undefined],
  ['max-age', { 'cache-control': 'public, max-age=60' }, 60_000],
  ['max-age less Age', { 'cache-control': 'max-age=60', age: '45' }, 15_000],
  ['an Age past max-age', { 'cache-control': 'max-age=60', age: '100' }, 0],
  ['max-age before Expires', { 'cache-control': 'Max-Age="60"', expires: 'Mon, 23 Nov 2026 15:00:00 GMT' }, 60_000],
  [
    'Expires by the clock of the server',
    { expires: 'Mon, 23 Nov 2026 15:00:00 GMT', date: 'Mon, 23 Nov 2026 14:00:00 GMT' },
    hour,
  ],
  ['Expires by our clock without a Date', { expires: 'Mon, 23 Nov 2026 13:00:00 GMT' }, hour],
  ['Expires: 0', { expires: '0' }, 0],
  ['Expires in the past', { expires: 'Mon, 23 Nov 2020 13:00:00 GMT' }, 0],
  ['no-store', { 'cache-control': 'no-store, max-age=60' }, 0],
  ['an absurd max-age', { 'cache-control': 'max-age=99999999999999999999' }, day],
  ['a negative max-age', { 'cache-control': 'max-age=-5' }, 0],
  ['a max-age of words', { 'cache-control': 'max-age=soon' }, 0],
  ['other directives only', { 'cache-control': 'private, must-revalidate' }, undefined],
]
for (const [title, headers, expected] of lifetimes) {
  test(`freshness: ${title}`, () => assert.equal(freshForMs(headers, now), expected))
}

const waits: [value: string, expected: number | undefined][] = [
  ['5', now + 5_000],
  ['0', now],
  ['Mon, 23 Nov 2026 12:30:00 GMT', now + hour / 2],
  ['Mon, 23 Nov 2020 12:30:00 GMT', now],
  ['Sat, 23 Nov 2036 12:30:00 GMT', now + day],
  ['315360000', now + day],
  ['-1', undefined],
  ['1.5', undefined],
  ['later', undefined],
  ['', undefined],
]
for (const [value, expected] of waits) {
  test(`Retry-After: "${value}"`, () => assert.equal(retryAt({ 'retry-after': value }, now), expected))
}
