import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPageCache, type PageKey, type Rendered } from './page-cache.ts'
import { ready } from './send.ts'

const front: PageKey = { path: '/', query: '', language: 'en' }

/** A cache over pages whose text says how often anything was rendered, with a clock that the test moves. */
function cacheOf(options: { mostBytes?: number; size?: number } = {}) {
  const made = { now: 1_000_000, renders: 0, outcome: 'keep' as Rendered['outcome'] }
  const cache = openPageCache({
    clock: () => made.now,
    mostBytes: options.mostBytes,
    render: async ({ path }) => {
      const text = `${++made.renders} ${path}`.padEnd(options.size ?? 0)
      await new Promise(resolve => setImmediate(resolve))
      const story = Number(path.split('/').at(-1))
      const stories = new Set(path.startsWith('/story/') ? [story] : [])
      return { answer: ready(200, [], Buffer.from(text)), stories, list: path === '/', outcome: made.outcome }
    },
  })
  const text = async (key: PageKey): Promise<string> =>
    (cache.atHand(key) ?? (await cache.page(key)).answer).identity.toString().trim()
  return { made, cache, text }
}

test('a page is made once for all who ask at the same time, and kept for those who ask later', async () => {
  const { made, cache, text } = cacheOf()
  assert.deepEqual(await Promise.all([text(front), text(front), text(front)]), ['1 /', '1 /', '1 /'])
  assert.ok(cache.atHand(front))
  assert.equal(made.renders, 1)
})

test('a page is made anew after ten seconds, since it tells times', async () => {
  const { made, text } = cacheOf()
  await text(front)
  made.now += 9_999
  assert.equal(await text(front), '1 /')
  made.now += 1
  assert.equal(await text(front), '2 /')
})

test('news of a story drops the pages that stand on it and the lists, and nothing else', async () => {
  const { cache, text } = cacheOf()
  const [seven, eight] = [
    { ...front, path: '/story/7' },
    { ...front, path: '/story/8' },
  ]
  for (const key of [front, seven, eight]) await text(key)
  cache.changed({ stories: [7], front: false })
  assert.equal(cache.atHand(front), undefined)
  assert.equal(cache.atHand(seven), undefined)
  assert.ok(cache.atHand(eight))
})

test('a page that was being made while its story changed is not taken for new', async () => {
  const { cache } = cacheOf()
  const page = cache.page({ path: '/story/7', query: '', language: 'en' })
  cache.changed({ stories: [7], front: false })
  await page
  assert.equal(cache.atHand({ path: '/story/7', query: '', language: 'en' }), undefined)
})

test('an older copy stands in while making the page fails, for an hour and not longer', async () => {
  const { made, cache } = cacheOf()
  await cache.page(front)
  made.outcome = 'failed'
  made.now += 60_000
  const page = await cache.page(front)
  assert.deepEqual([page.stale, page.answer.identity.toString()], [true, '1 /'])
  made.now += 3_600_000
  assert.equal((await cache.page(front)).stale, false)
})

test('what is not found and what redirects is never kept', async () => {
  const { made, cache } = cacheOf()
  made.outcome = 'once'
  await cache.page(front)
  assert.equal(cache.atHand(front), undefined)
  assert.equal(cache.bytes(), 0)
})

test('the least lately used pages go when the limit is reached', async () => {
  const { cache, text } = cacheOf({ mostBytes: 60_000, size: 10_000 })
  const keys = [1, 2, 3, 4].map(id => ({ ...front, path: `/story/${id}` }))
  for (const key of keys) await text(key)
  cache.atHand(keys[0]!)
  await text({ path: '/story/5', query: '', language: 'en' })
  assert.ok(cache.bytes() <= 60_000)
  assert.ok(cache.atHand(keys[0]!), 'asked for since')
  assert.equal(cache.atHand(keys[1]!), undefined)
})

test('the theme and the query make different pages', async () => {
  const { text } = cacheOf()
  await text(front)
  assert.equal(await text({ ...front, theme: 'dark' }), '2 /')
  assert.equal(await text({ ...front, query: 'q=x' }), '3 /')
  assert.equal(await text(front), '1 /')
})
