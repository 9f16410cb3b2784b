import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPageAt } from './page-at.ts'

const handler = async () => ({ redirect: '/', status: 301 as const })
const pageAt = openPageAt(
  ['/', '/latest', '/topic/:slug', '/article/:id', '/article/:id/versions/:number'].map(path => ({ path, handler })),
)

test('a page of a fixed path or of numbers is found with its parameters', () => {
  assert.deepEqual(pageAt('/')?.params, {})
  assert.deepEqual(pageAt('/latest')?.params, {})
  assert.deepEqual(pageAt('/article/12')?.params, { id: '12' })
  assert.deepEqual(pageAt('/article/12/versions/3')?.params, { id: '12', number: '3' })
})

test('what may be a feed, a name or nothing at all is left to the routes', () => {
  for (const path of [
    '/topic/world',
    '/article/feed.rss',
    '/article/12/',
    '/article/%31',
    '/latest/',
    '/article/-1',
    '',
  ])
    assert.equal(pageAt(path), undefined, path)
})
