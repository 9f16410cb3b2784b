import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postsInBody } from './posts-in-body.ts'

const opening = '<p>The council meets today to decide on the orchard.</p>'
const posts = [
  { at: 3, title: 'Forty trees are agreed on', html: '<p>The vote was nine to four in the end.</p>' },
  { at: 2, title: 'The debate has begun at last', html: '<p>The mayor spoke first, and for long.</p>' },
  { at: 1, title: 'Doors are open', html: '<p>People are queueing in the square since dawn.</p>' },
]
const body = [
  opening,
  '<h3>Forty trees are agreed on</h3>',
  '<p>The vote was nine to four in the end.</p>',
  '<figure><img src="https://herald.example/vote.jpg" alt="" loading="lazy" decoding="async"></figure>',
  '<p><time>19:15</time> A. Lind</p>',
  '<h3>The debate has begun at last</h3>',
  '<p>The mayor spoke first, and for long.</p>',
].join('\n')

test('posts that stand in the text too are told once, with their pictures and the times of the data', () => {
  const { html, posts: told } = postsInBody(body, posts)
  assert.equal(html, opening)
  assert.deepEqual(
    told.map(post => post.at),
    [3, 2, 1],
  )
  assert.match(told[0]!.html, /^<p>The vote was nine[^\n]+\n<figure><img src="https:\/\/herald\.example\/vote\.jpg"/)
  assert.doesNotMatch(told.map(post => post.html).join(''), /19:15|<h3>/)
  assert.equal(told[2], posts[2])
})

test('what the data does not know of any more comes after the posts, and nothing is lost', () => {
  const older = '<h3>What was said yesterday</h3>\n<p>Nobody knew yet how many trees there would be.</p>'
  const { html, posts: told } = postsInBody(`${body}\n${older}`, posts)
  assert.equal(html, opening)
  assert.deepEqual(told.at(-1), { html: older })
})

test('a text without the posts stays as it is', () => {
  assert.deepEqual(postsInBody(opening, posts), { html: opening, posts })
  assert.deepEqual(postsInBody(body, []), { html: body, posts: [] })
})
