import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitAt, visitCookie, visitIn } from './visit-cookie.ts'

const now = Date.UTC(2026, 10, 23, 12)
const hour = 3_600_000
const remembered = (cookie: string): string => cookie.split(';')[0]!

test('a visit is remembered until the next, and half an hour is the same visit', () => {
  const first = visitAt(undefined, now)
  assert.deepEqual(first, { before: undefined, last: now })
  const soon = visitAt(visitIn(remembered(visitCookie(first, undefined)), now + 60_000), now + 60_000)
  assert.deepEqual(soon, { before: undefined, last: now + 60_000 })
  const later = visitAt(visitIn(remembered(visitCookie(soon, undefined)), now + 3 * hour), now + 3 * hour)
  assert.deepEqual(later, { before: now + 60_000, last: now + 3 * hour })
  const again = visitIn(`theme=dark; ${remembered(visitCookie(later, undefined))}`, now + 3 * hour + 1000)
  assert.deepEqual(again, later, 'beside another cookie')
})

test('what we did not write is no visit', () => {
  for (const cookie of [
    undefined,
    '',
    'looked=',
    'looked=.',
    'looked=zzzzzzzzz.1',
    'looked=.zzzzzzz',
    'xlooked=.1',
    'looked=-1.5',
  ])
    assert.equal(visitIn(cookie, now), undefined, cookie)
})

test('the cookie goes to the pages that read it alone, and over https where the site has it', () => {
  const cookie = visitCookie({ last: now }, 'https://news.example')
  assert.match(cookie, /^looked=\.[0-9a-z]+; Max-Age=31536000; Path=\/since; HttpOnly; SameSite=Lax; Secure$/)
})
