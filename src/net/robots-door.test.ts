import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '../model/outcome.ts'
import { type Leave, openRobotsDoor } from './robots-door.ts'

const minute = 60_000
const hour = 60 * minute
const closed = { done: 'User-agent: *\nDisallow: /' }
const open = { done: '' }

/** A door on an answer that can be changed and a clock that can be set; counts how often robots.txt is read. */
function doorOn(answer: Outcome<string>) {
  const state = { answer, now: Date.UTC(2026, 10, 23), reads: [] as string[] }
  const door = openRobotsDoor({
    agent: 'NewsFactory',
    clock: () => state.now,
    read: async url => {
      state.reads.push(url.href)
      return state.answer
    },
  })
  const ask = (path = 'https://news.example/a', purpose: 'page' | 'feed' = 'page') => door.ask(new URL(path), purpose)
  return { state, ask }
}
const wordOf = (leave: Leave) => ('failed' in leave ? leave.failed : 'open')

test('robots.txt is read once for each origin and kept for a day', async () => {
  const { state, ask } = doorOn(closed)
  await Promise.all([ask(), ask('https://news.example/b?x'), ask('https://news.example/c')])
  await ask('http://news.example/a')
  assert.deepEqual(state.reads, ['https://news.example/robots.txt', 'http://news.example/robots.txt'])
  state.answer = open
  state.now += 24 * hour - 1
  assert.equal(wordOf(await ask()), 'forbidden-by-robots')
  state.now += 1
  assert.equal(wordOf(await ask()), 'open')
})

test('a robots.txt that cannot be read closes pages for a while, in the word of the cause, and no feeds', async () => {
  const { state, ask } = doorOn({ failed: 'server-error', detail: 'news.example answered 500 Internal Server Error' })
  const leave = await ask()
  assert.deepEqual(leave, {
    failed: 'server-error',
    detail: 'robots.txt could not be read, so nothing else is asked: news.example answered 500 Internal Server Error',
    retryAt: state.now + 10 * minute,
  })
  assert.equal(wordOf(await ask(undefined, 'feed')), 'open')
  assert.equal(state.reads.length, 1)
  state.now += 10 * minute
  state.answer = open
  assert.equal(wordOf(await ask()), 'open')
})

test('a connection that failed closes pages for a minute, and a wish for quiet for as long as it says', async () => {
  const { state, ask } = doorOn({ failed: 'unreachable' })
  const failed = await ask()
  assert.equal('retryAt' in failed && failed.retryAt, state.now + minute)
  state.now += minute
  state.answer = { failed: 'slow-down', retryAt: state.now + 3 * hour }
  const slow = await ask()
  assert.equal('retryAt' in slow && slow.retryAt, state.now + 3 * hour)
})

test('when robots.txt can no longer be read the last one stands in for a day, and not for ever', async () => {
  const { state, ask } = doorOn(closed)
  await ask()
  state.now += 24 * hour
  state.answer = { failed: 'server-error' }
  assert.equal(wordOf(await ask()), 'forbidden-by-robots')
  state.now += 24 * hour
  assert.equal(wordOf(await ask()), 'server-error')
})

test('huge files push out the longest unused, and memory stays bounded', async () => {
  const { state, ask } = doorOn({ done: `User-agent: *\nDisallow: /\n${'#'.repeat(500_000)}` })
  for (let at = 0; at < 100; at++) await ask(`https://host-${at}.example/`)
  await ask('https://host-99.example/')
  assert.equal(state.reads.length, 100)
  await ask('https://host-0.example/')
  assert.equal(state.reads.length, 101)
})
