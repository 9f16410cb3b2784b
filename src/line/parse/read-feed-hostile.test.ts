import assert from 'node:assert/strict'
import test from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import type { Feed } from '../../model/feed.ts'
import { sanitise } from '../../text/sanitise.ts'
import { MOST_ITEMS } from './limits.ts'
import { readFeed } from './read-feed.ts'

/** CPU time that reading and cleaning an input may take, in milliseconds. */
const MOST_TIME = 1000

/** Reads and cleans. */
function quickly(document: string): Feed {
  const bytes = new TextEncoder().encode(document)
  let feed: Feed | undefined
  const took = cpuMs(() => {
    const outcome = readFeed(bytes, { url: 'https://a.example/feed' })
    assert.ok('done' in outcome)
    feed = outcome.done
    for (const { contentHtml, summaryHtml, url } of feed.items) sanitise(contentHtml ?? summaryHtml ?? '', url)
  })
  assert.ok(feed && took < MOST_TIME, `took ${took} ms`)
  return feed
}

function rss(item: string, prolog = ''): string {
  return `<?xml version="1.0"?>${prolog}<rss version="2.0"><channel><title>t</title><item><title>kept</title>${item}</item></channel></rss>`
}

const numbered = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join('')

const inHtml = (html: string): string => `<description><![CDATA[${html}]]></description>`

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
  ['3,000 prefixes declared one in the other', numbered(3000, at => `<p${at}:a xmlns:p${at}="u${at}">`)],
  ['20,000 prefixes declared at once', `<a ${numbered(20_000, at => ` xmlns:p${at}="u${at}"`)}/>`],
  ['half a million characters by number', `<description>${'&#120;'.repeat(500_000)}</description>`],
  ['numbers of no character', `<description>${'&#xFFFFFFF;'.repeat(200_000)}</description>`],
  ['instructions that never end', '<?x'.repeat(500_000)],
  ['150,000 CDATA sections', `<description>${'<![CDATA[x]]>'.repeat(150_000)}</description>`],
  ['a link that climbs 500,000 times', `<link>http://a.example/${'../'.repeat(500_000)}</link>`],
  ['a date without end', `<pubDate>${'Mon, '.repeat(300_000)}</pubDate>`],
  ['coordinates without end', `<georss:point>${'1'.repeat(1_000_000)}</georss:point>`],
  ['frames in frames', inHtml('<iframe>'.repeat(100_000))],
  ['40,000 frames', inHtml('<iframe>x</iframe>'.repeat(40_000))],
  ['a tag of 270,000 attributes', inHtml(`<a${' x="y"'.repeat(270_000)}>`)],
  ['a tag without end', inHtml(`<a${' x="y"'.repeat(270_000)}`)],
  ['a tag of slashes', inHtml(`<a ${'/'.repeat(1_900_000)}`)],
  ['a tag of equals signs', inHtml(`<a ${'='.repeat(1_900_000)}/>`)],
  ['a break of spaces', inHtml(`<br${' '.repeat(1_900_000)}`)],
  ['elements closed at once', inHtml('<b/>'.repeat(200_000))],
  ['quotes that never end', inHtml('<a href="'.repeat(200_000))],
  ['50,000 relative links', inHtml('<a href="x">y</a>'.repeat(50_000))],
  ['a style of 400,000 declarations', inHtml(`<p style="${'a:b;'.repeat(400_000)}">`)],
  ['ends of the body', inHtml('<body>'.repeat(1400) + '</body '.repeat(200_000))],
  ['tables in tables', inHtml('<table><tr><td>'.repeat(100_000))],
  ['text decoded wrongly 300,000 times', inHtml('â€™Ã©'.repeat(300_000))],
  ['100,000 enclosures', '<enclosure url="http://a.example/b.mp3"/>'.repeat(100_000)],
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
