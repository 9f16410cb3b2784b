import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pastedAddresses, usualFeeds } from './discover-addresses.ts'

const meant: [string, string[]][] = [
  ['https://courier.example/feed', ['https://courier.example/feed']],
  ['  <http://courier.example>\n', ['http://courier.example/']],
  ['courier.example', ['https://courier.example/', 'https://www.courier.example/', 'http://courier.example/']],
  ['news.courier.example/a', ['https://news.courier.example/a', 'http://news.courier.example/a']],
  ['localhost:8080/feed', ['https://localhost:8080/feed', 'http://localhost:8080/feed']],
  ['127.0.0.1:8080', ['https://127.0.0.1:8080/', 'http://127.0.0.1:8080/']],
  ['[::1]:8080', ['https://[::1]:8080/', 'http://[::1]:8080/']],
  ['feed:https://courier.example/rss', ['https://courier.example/rss']],
  ['feed://courier.example/rss', ['https://courier.example/rss']],
  ['@ada@social.example', ['https://social.example/@ada']],
  [
    'новости.пример',
    [
      'https://xn--b1amnebsh.xn--e1afmkfd/',
      'https://www.xn--b1amnebsh.xn--e1afmkfd/',
      'http://xn--b1amnebsh.xn--e1afmkfd/',
    ],
  ],
]
for (const [pasted, addresses] of meant) {
  test(`${JSON.stringify(pasted)} means ${addresses[0]}`, () => {
    assert.deepEqual(pastedAddresses(pasted), { done: addresses })
  })
}

for (const pasted of [
  '',
  '   ',
  'mailto:ada@courier.example',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '//x',
  'http://',
]) {
  test(`${JSON.stringify(pasted)} is no web address`, () => {
    const outcome = pastedAddresses(pasted)
    assert.ok('failed' in outcome)
    assert.equal(outcome.failed, 'bad-address')
    assert.match(outcome.detail ?? '', /is no web address$/)
  })
}

test('the usual addresses lie at the root, and first below a section, but never below an article', () => {
  const paths = (address: string) => usualFeeds(address).map(({ url }) => new URL(url).pathname)
  assert.equal(paths('https://courier.example/')[0], '/feed')
  assert.deepEqual(paths('https://courier.example/blog/').slice(0, 5), [
    '/blog/feed',
    '/blog/rss.xml',
    '/blog/index.xml',
    '/blog/atom.xml',
    '/feed',
  ])
  assert.equal(paths('https://courier.example/~ada/index.html')[0], '/~ada/feed')
  assert.equal(paths('https://courier.example/2026/11/29/harbour')[0], '/feed')
})
