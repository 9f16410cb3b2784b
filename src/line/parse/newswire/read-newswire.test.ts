import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { cpuMs } from '../../../../test/cpu-time.ts'
import type { Feed, Item } from '../../../model/feed.ts'
import { readFeed } from '../read-feed.ts'
import { UNTIL_FURTHER_NOTICE } from './newswire-words.ts'
import { codedTopics, tagWords } from './tag-words.ts'

const fixture = (name: string): Feed => read(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))

function read(document: Uint8Array | string): Feed {
  const outcome = readFeed(typeof document === 'string' ? new TextEncoder().encode(document) : document)
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

const mediatopic = 'http://cv.iptc.org/newscodes/mediatopic/'
const subjectcode = 'http://cv.iptc.org/newscodes/subjectcode/'

test('a message of NewsML-G2 gives its items, whatever prefix they are written under', () => {
  const { format, items } = fixture('message.newsml-g2.xml')
  assert.deepEqual([format, items.length], ['newsml-g2', 4])
  const bridge = items[1]!
  assert.equal(bridge.title, 'Bridge opens after nine years')
  assert.equal(bridge.contentHtml, '<p>The first cars crossed <b>at dawn</b>.</p>')
  assert.equal(bridge.summaryHtml, '<p>The first cars crossed at dawn.</p>')
  assert.deepEqual(
    [bridge.publishedAt, bridge.updatedAt],
    [Date.UTC(2026, 10, 23, 5, 10), Date.UTC(2026, 10, 23, 7, 40)],
  )
  assert.deepEqual([bridge.rights, bridge.lang, bridge.authors], ['© Tidewire', 'en', [{ name: 'Ilse Brandt' }]])
  assert.deepEqual(bridge.newswire, {
    status: 'usable',
    urgency: 3,
    version: 4,
    embargoedUntil: Date.UTC(2026, 10, 23, 9),
    usageTerms: 'Not for use in print.',
    correction: 'The bridge is 412 metres long, not 421.',
  })
})

test('subjects have the vocabulary behind their alias, and the name in the item’s language or from an assertion', () => {
  const [, bridge] = fixture('message.newsml-g2.xml').items
  assert.deepEqual(bridge!.tags, [
    { term: '20001108', label: 'bridges', scheme: mediatopic },
    { term: '17', label: 'Northport', scheme: 'https://tidewire.example/ports/' },
    { term: '04000000', label: 'economy', scheme: mediatopic },
  ])
})

test('of a picture’s renditions the one that fits a page is taken', () => {
  const [, bridge] = fixture('message.newsml-g2.xml').items
  assert.deepEqual(
    bridge!.pictures.map(({ url, width }) => [url, width]),
    [['https://tidewire.example/b-1000.jpg', 1000]],
  )
})

test('a package lists what its message does not hold, group by group', () => {
  const [top] = fixture('message.newsml-g2.xml').items
  assert.deepEqual([top!.title, top!.newswire?.kind], ['Top of the morning', 'package'])
  assert.equal(
    top!.contentHtml,
    '<ul><li><a href="https://tidewire.example/ferry">Ferry &lt;late&gt;</a><br>By an hour.</li></ul>',
  )
})

test('a kill has its status, an empty embargo no end, and what a picture shows is its text', () => {
  const [, , wrong, photo] = fixture('message.newsml-g2.xml').items
  assert.deepEqual(wrong!.newswire, { status: 'canceled', version: 7, embargoedUntil: UNTIL_FURTHER_NOTICE })
  assert.equal(photo!.contentHtml, '<p>A gull on the new bridge.</p>')
})

test('an embargo of ninjs without a moment that can be read has no end, and false or null is none', () => {
  const heldUntil = (embargoed: unknown) =>
    read(JSON.stringify({ uri: 'urn:x', headline: 'Tide', embargoed })).items[0]!.newswire!.embargoedUntil
  assert.equal(heldUntil('2026-11-30T09:00:00Z'), Date.UTC(2026, 10, 30, 9))
  assert.deepEqual([true, 'until told'].map(heldUntil), [UNTIL_FURTHER_NOTICE, UNTIL_FURTHER_NOTICE])
  assert.deepEqual([false, null, ''].map(heldUntil), [undefined, undefined, undefined])
})

test('NITF gives headline, byline, text in HTML and what its docdata say', () => {
  const { format, items } = fixture('story.nitf.xml')
  const [item] = items as [Item]
  assert.deepEqual([format, item.guid, item.title], ['nitf', 'tidewire-ferry-9', 'Ferry runs aground off Northport'])
  assert.deepEqual(item.authors, [{ name: 'Ada Reed' }, { name: 'Tom Vale' }])
  assert.deepEqual([item.publishedAt, item.rights], [Date.UTC(2026, 10, 23, 7, 15), '© 2026 Tidewire'])
  assert.deepEqual(item.newswire, {
    status: 'usable',
    urgency: 2,
    version: 5,
    embargoedUntil: Date.UTC(2026, 10, 23, 10),
    correction: 'The ferry carried 61 people.',
  })
  assert.deepEqual(item.tags, [
    { term: '03015000', label: 'Transport accident', scheme: subjectcode },
    { term: 'ferry' },
  ])
  assert.match(item.contentHtml!, /<p>NORTHPORT – A ferry ran aground on <span[^>]*>Monday<\/span>\.<\/p>/)
  assert.match(
    item.contentHtml!,
    /<figure><img src="https:\/\/tidewire.example\/ferry.jpg" alt=""><figcaption>The ferry at dawn Ada Reed/,
  )
  assert.match(item.contentHtml!, /<h3>The rescue<\/h3>\s*<blockquote><div><p>We were lucky\./)
  assert.doesNotMatch(item.contentHtml!, /alert/)
  assert.equal(item.pictures[0]?.credit, 'Ada Reed')
})

test('NewsML 1.2 is known without its revision, held until its status changes, and read from its main component', () => {
  const { format, items } = fixture('release.newsml-1.xml')
  const [item] = items as [Item]
  assert.deepEqual(
    [format, item.guid, item.title],
    ['newsml-1', 'urn:newsml:tidewire.example:20261123:harbour-dues', 'Harbour dues rise'],
  )
  assert.equal(item.contentHtml, '<p>Dues rise by a tenth.</p><p>Ships pay from January.</p>')
  assert.deepEqual([item.authors, item.rights, item.lang], [[{ name: 'Tom Vale' }], '© Tidewire 2026', 'en'])
  assert.deepEqual(item.tags, [{ term: '04000000', scheme: subjectcode }, { term: 'dues' }])
  assert.deepEqual(item.newswire, {
    status: 'usable',
    urgency: 4,
    version: 2,
    embargoedUntil: Date.UTC(2026, 10, 23, 9),
    usageTerms: 'Free use in ports.',
    correction: '',
  })
  assert.deepEqual(item.pictures, [{ url: 'https://tidewire.example/quay.jpg', width: 640 }])
})

test('ninjs is read alone, in a list and in an object that holds one, with the names of every version', () => {
  const one = {
    uri: 'urn:tidewire:1',
    headline: 'Tides &amp; times',
    body_text: 'High water at noon.\nLow water at six.',
    versioncreated: '2026-11-23T08:00:00Z',
    subject: [{ code: '17000000', scheme: mediatopic, name: 'weather' }],
    usageterms: 'Free.',
    urgency: 5,
    version: '3',
  }
  const three = {
    uri: 'https://tidewire.example/2',
    versionCreated: '2026-11-23T08:00:00Z',
    pubStatus: 'withheld',
    headlines: [
      { role: 'short', value: 'Fog' },
      { role: 'main', value: 'Fog closes the port' },
    ],
    bodies: [
      { role: 'plain', contentType: 'text/plain', value: 'Plain' },
      { role: 'web', contentType: 'text/html', value: '<html><body><p>In fog</p></body></html>' },
    ],
    by: 'By Ada Reed',
    subjects: [{ uri: `${mediatopic}17000000`, name: 'weather' }],
    associations: [
      {
        type: 'picture',
        renditions: [{ href: 'https://tidewire.example/f.jpg', contentType: 'image/jpeg', width: 600 }],
      },
    ],
  }
  for (const document of [[one, three], { items: [one, three] }]) {
    const [first, second] = read(JSON.stringify(document)).items as [Item, Item]
    assert.deepEqual(
      [first.title, first.contentHtml],
      ['Tides & times', '<p>High water at noon.</p><p>Low water at six.</p>'],
    )
    assert.deepEqual(first.newswire, { urgency: 5, version: 3, usageTerms: 'Free.' })
    assert.deepEqual(
      [second.title, second.contentHtml, second.url],
      ['Fog closes the port', '<p>In fog</p>', three.uri],
    )
    assert.deepEqual([second.newswire, second.authors], [{ status: 'withheld' }, [{ name: 'Ada Reed' }]])
    assert.deepEqual(second.pictures, [{ url: 'https://tidewire.example/f.jpg', width: 600 }])
    assert.deepEqual([first.tags, second.tags], [first.tags, first.tags])
    assert.equal(first.tags[0]!.scheme, mediatopic)
  }
  assert.equal(read(JSON.stringify(one)).format, 'ninjs')
})

test('a JSON Feed is none, and neither is JSON of any other kind', () => {
  const feed = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'T', content_text: 'x' }] }
  assert.equal(read(JSON.stringify(feed)).format, 'json-feed')
  assert.ok('failed' in readFeed(new TextEncoder().encode('[{"uri":"x"}]')))
})

test('a note to editors that tells of a correction is one', () => {
  const noted = (ednote: string): unknown =>
    read(JSON.stringify({ uri: 'urn:1', headline: 'H', ednote })).items[0]!.newswire?.correction
  assert.equal(noted('CORRECTS the name of the ship'), 'CORRECTS the name of the ship')
  assert.equal(noted('Eds: Corrects spelling.'), 'Corrects spelling.')
  assert.equal(noted('CORRECTION: from May, not March'), 'from May, not March')
  assert.equal(noted('Corrects age of Smith: he is 40'), 'Corrects age of Smith: he is 40')
  assert.equal(noted('Berichtigung: Name im 2. Absatz'), 'Name im 2. Absatz')
  assert.equal(noted('Adds picture'), undefined)
})

test('documents made to hurt cost no more than their length', () => {
  const many = 4000
  const groups = Array.from({ length: many }, (_, at) => `<group id="g${at}"><groupRef idref="g${at + 1}"/></group>`)
  const documents = [
    `<packageItem guid="p"><groupSet root="g0">${groups.join('')}</groupSet></packageItem>`,
    `<newsItem guid="n"><contentSet><inlineXML>${'<div>'.repeat(20_000)}deep`,
    JSON.stringify({
      uri: 'u',
      headline: `${' '.repeat(100_000)}x`,
      ednote: 'e'.repeat(300_000),
      body_xhtml: '<body '.repeat(50_000),
    }),
    `<newsMessage><itemSet>${'<packageItem guid="a"><groupSet/></packageItem>'.repeat(many)}</itemSet></newsMessage>`,
  ]
  const tookMs = cpuMs(() => documents.map(document => read(document)))
  assert.ok(tookMs < 3000, `${tookMs} ms`)
})

test('readers see the words of subjects and not their numbers, which name topics in every language', () => {
  const tags = [
    { term: '15000000', label: 'Idrott', scheme: 'https://tidewire.example/subref/' },
    { term: '04000000', scheme: subjectcode },
    { term: '20001108', scheme: mediatopic },
    { term: 'harbour' },
    { term: '2026' },
  ]
  assert.deepEqual(tagWords(tags), ['Idrott', 'harbour', '2026'])
  assert.deepEqual(codedTopics(tags), ['sport', 'business'])
})
