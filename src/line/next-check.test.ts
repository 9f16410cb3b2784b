import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkTimesIn, nextCheck, usualCheckTimes as written } from './next-check.ts'

const usualCheckTimes = checkTimesIn(written)!

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const publishedAt = Date.UTC(2026, 10, 23, 12)

test('an article is looked at again 5, 15 and 60 minutes, 6 hours, a day and a week after its publication', () => {
  const looks: number[] = []
  for (let now = publishedAt; ; ) {
    const next = nextCheck({ publishedAt, now }, usualCheckTimes)
    if (next === null) break
    looks.push((next - publishedAt) / minute)
    now = next + 20_000
  }
  assert.deepEqual(looks, [5, 15, 60, 360, 1440, 10_080])
})

test('what came late skips the looks that are past, or that would come at once', () => {
  assert.equal(nextCheck({ publishedAt, now: publishedAt + 4 * minute }, usualCheckTimes), publishedAt + 15 * minute)
  assert.equal(nextCheck({ publishedAt, now: publishedAt + 2 * hour }, usualCheckTimes), publishedAt + 6 * hour)
  assert.equal(nextCheck({ publishedAt, now: publishedAt + 8 * day }, usualCheckTimes), null)
  assert.equal(nextCheck({ publishedAt, now: publishedAt }, []), null)
})

test('of a source that never changes anything only one look is left', () => {
  const next = (checks: number, changed: number) =>
    nextCheck({ publishedAt, now: publishedAt + minute, source: { checks, changed } }, usualCheckTimes)
  assert.equal(next(39, 0), publishedAt + 5 * minute)
  assert.equal(next(40, 0), publishedAt + day)
  assert.equal(next(40, 1), publishedAt + 5 * minute)
  assert.equal(
    nextCheck({ publishedAt, now: publishedAt + day, source: { checks: 50, changed: 0 } }, usualCheckTimes),
    null,
  )
})

test('a live blog is looked at every few minutes while it is written, then like any other', () => {
  const now = publishedAt + 10 * hour
  const after = (silent: number) =>
    nextCheck({ publishedAt, now, live: { newestPostAt: now - silent } }, usualCheckTimes)
  assert.equal(after(5 * minute), now + 2 * minute)
  assert.equal(after(30 * minute), now + 4 * minute)
  assert.equal(after(3 * hour), now + 10 * minute)
  assert.equal(after(13 * hour), publishedAt + day)
  assert.equal(nextCheck({ publishedAt, now, live: {} }, []), null)
})

test('a page whose newest post is always of this moment is watched for a week', () => {
  const at = (now: number) => nextCheck({ publishedAt, now, live: { newestPostAt: now } }, usualCheckTimes)
  assert.equal(at(publishedAt + 6 * day), publishedAt + 6 * day + 2 * minute)
  assert.equal(at(publishedAt + 8 * day), null)
})

test('times are read as they are written, and what is no time is refused', () => {
  assert.deepEqual(checkTimesIn('1h, 5m'), [5 * minute, hour])
  assert.deepEqual(checkTimesIn('off'), [])
  for (const wrong of ['', '5', '1m', 'soon', '5m;1h', '-5m']) assert.equal(checkTimesIn(wrong), undefined, wrong)
})
