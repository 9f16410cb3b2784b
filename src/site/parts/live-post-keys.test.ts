import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyedPosts } from './live-post-keys.ts'

const at = Date.UTC(2026, 10, 23, 12)
const post = (minutes: number | undefined, words: string) => ({
  ...(minutes !== undefined && { at: at + minutes * 60_000 }),
  html: `<p>${words}</p>`,
})

test('posts stand newest first and keep their names when others come', () => {
  const before = keyedPosts([post(1, 'b'), post(0, 'a'), post(1, 'c')])
  const after = keyedPosts([post(7, 'd'), post(1, 'b'), post(0, 'a'), post(1, 'c')])
  assert.deepEqual(
    before.map(({ post }) => post.html),
    ['<p>b</p>', '<p>c</p>', '<p>a</p>'],
  )
  assert.deepEqual(
    after.slice(1).map(({ key }) => key),
    before.map(({ key }) => key),
  )
  assert.equal(new Set(after.map(({ key }) => key)).size, 4)
  assert.match(after[0]!.key, /^post-[a-z0-9]+$/)
})

test('posts without times stay in their page’s order, named by their words', () => {
  const posts = keyedPosts([post(undefined, 'b'), post(3, 'a')])
  assert.deepEqual(
    posts.map(({ post }) => post.html),
    ['<p>b</p>', '<p>a</p>'],
  )
})
