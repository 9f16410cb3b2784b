import assert from 'node:assert/strict'
import test from 'node:test'
import type { Feed } from '../../model/feed.ts'
import { MOST_ITEMS } from './limits.ts'
import { readFeed } from './read-feed.ts'

/** CPU time that an input may take, in milliseconds: the promise is one second, tests share their cores. */
const MOST_TIME = 3000

function quickly(document: string): Feed {
  const before = process.cpuUsage()
  const outcome = readFeed(new TextEncoder().encode(document), { url: 'https://a.example/feed' })
  const { user, system } = process.cpuUsage(before)
  assert.ok((user + system) / 1000 < MOST_TIME, `took ${(user + system) / 1000} ms`)
  assert.ok('done' in outcome)
  return outcome.done
}

function rss(item: string, prolog = ''): string {
  return `<?xml version="1.0"?>${prolog}<rss version="2.0"><channel><title>t</title><item><title>kept</title>${item}</item></channel></rss>`
}

test('entities never expand beyond themselves and never read files', () => {
  const laughs = Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')
  const prolog = `<!DOCTYPE rss [<!ENTITY a0 "lol"><!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1/"> %p; ${laughs}]>`
  const feed = quickly(rss('<description>&a0; &a20; &f;</description>', prolog))
  assert.equal(feed.items[0]?.summaryHtml, 'lol &a20; &f;')
})

test('a long entity used a million times does not fill the memory', () => {
  const prolog = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(999)}">]>`
  const feed = quickly(rss(`<description>${'&a;'.repeat(1_000_000)}</description>`, prolog))
  assert.ok((feed.items[0]?.summaryHtml?.length ?? 0) <= 2_000_000)
})

for (const [name, body] of [
  ['elements nested 100,000 deep', '<b>'.repeat(100_000)],
  ['namespaces declared 3,000 deep', '<a xmlns="x">'.repeat(3000) + '</a>'.repeat(3000)],
  ['200,000 attributes', `<x ${Array.from({ length: 200_000 }, (_, at) => `a${at}=""`).join(' ')}/>`],
  ['comments that never end', `<description>${'<!--'.repeat(200_000)}</description>`],
  ['comments that never end, in CDATA', `<description><![CDATA[${'<!--'.repeat(200_000)}]]></description>`],
  ['a CDATA section that never ends', `<description><![CDATA[${'x'.repeat(5_000_000)}`],
  ['an author of nothing but signs', `<author>${'&lt;(a@'.repeat(200_000)}</author>`],
  ['a million ampersands', `<description>${'&'.repeat(1_000_000)}</description>`],
  ['100,000 DOCTYPEs', '<!DOCTYPE a [<!ENTITY b "c">]>'.repeat(100_000)],
  ['a million end tags without beginning', '</x>'.repeat(1_000_000)],
  [
    '100,000 open tags of HTML',
    `<description><![CDATA[${'<b q=1>'.repeat(100_000)}${'</i>'.repeat(100_000)}]]></description>`,
  ],
  ['100,000 categories', '<category>x</category>'.repeat(100_000)],
  ['a title of spaces in a tag', `<description/><media:title>&lt;a b=${' '.repeat(1_000_000)}</media:title>`],
  ['control characters', '<description>\0\x01\x1f</description>'],
] as const)
  test(`${name} cost little and leave the item`, () => {
    assert.equal(quickly(rss(body)).items[0]?.title, 'kept')
  })

test('of 100,000 items the first are read', () => {
  const items = Array.from({ length: 100_000 }, (_, at) => `<item><title>${at}</title></item>`).join('')
  const feed = quickly(`<rss><channel>${items}</channel></rss>`)
  assert.equal(feed.items.length, MOST_ITEMS)
  assert.equal(feed.items[0]?.title, '0')
})

test('a title of 30 MB is cut', () => {
  const feed = quickly(`<rss><channel><item><title>${'x'.repeat(30_000_000)}</title></item></channel></rss>`)
  assert.equal(feed.items[0]?.title?.length, 2000)
})

test('names that JavaScript knows are names like any other', () => {
  const feed = quickly(rss('<__proto__ __proto__="x">y</__proto__><constructor/><toString/>'))
  assert.equal(feed.items[0]?.title, 'kept')
  assert.equal(({} as { y?: string }).y, undefined)
})

test('JSON nested 100,000 deep, with odd numbers and names, is read', () => {
  const version = '"version":"https://jsonfeed.org/version/1.1"'
  assert.equal(quickly(`{${version},"items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`).items.length, 0)
  const odd = quickly(`{${version},"__proto__":{"a":1},"items":[{"id":1e400,"title":"kept","title":"last"}]}`)
  assert.equal(odd.items[0]?.title, 'last')
  assert.equal(({} as { a?: number }).a, undefined)
})
