import assert from 'node:assert/strict'
import test from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import type { NewSource } from '../../model/source.ts'
import { readOpml } from './opml.ts'
import { writeOpml } from './opml-write.ts'

function list(body: string): string {
  return `<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head><body>${body}</body></opml>`
}

test('feeds are read with the folders they stand in', () => {
  const { sources, refused } = readOpml(
    list(`<outline text="North"><outline title=" Fjords &amp; hills ">
      <outline text="Courier" type="rss" xmlUrl="https://courier.example/feed" htmlUrl="https://courier.example/"/>
    </outline></outline><outline text="" title="Lantern" XMLURL=" https://lantern.example/feed "/>`),
  )
  assert.deepEqual(sources, [
    {
      name: 'Courier',
      feed: 'https://courier.example/feed',
      homepage: 'https://courier.example/',
      folders: [['North', 'Fjords & hills']],
    },
    { name: 'Lantern', feed: 'https://lantern.example/feed' },
  ])
  assert.deepEqual(refused, [])
})

test('categories are further folders, a host stands in for a name, http for feed:', () => {
  const { sources } = readOpml(
    list('<outline text="x"><outline category=" / , /a/ b ,c,/x" xmlUrl="feed://d.example/f"/></outline>'),
  )
  const folders = [['x'], ['a', 'b'], ['c']]
  assert.deepEqual(sources, [{ name: 'd.example', feed: 'http://d.example/f', folders }])
  assert.equal(readOpml(list('<outline xmlUrl="feed:https://d.example/f"/>')).sources[0]?.feed, 'https://d.example/f')
})

test('a feed listed again in another folder stands in both, in the same one it is refused', () => {
  const one = '<outline text="A" xmlUrl="https://a.example/f"/>'
  const { sources, refused } = readOpml(
    list(`\n<outline text="x">\n${one}</outline><outline text="y">${one}\n${one}</outline>`),
  )
  assert.deepEqual(
    sources.map(({ folders }) => folders),
    [[['x'], ['y']]],
  )
  assert.deepEqual(refused, [{ line: 4, title: 'A', reason: '“A” is listed already, on line 3.' }])
})

test('outlines that give no feed are refused, each with its line and reason', () => {
  const { sources, refused } = readOpml(
    list(`<!-- <outline
      in a comment --><outline text="a" type="rss" xmlUrl=""/>
      <outline text="b" xmlUrl="javascript:alert(1)"/><outline
        text="c" type="link" url="https://c.example/"/>
      <outline text="d" htmlUrl="https://d.example/"/><outline text="e" type="include"/>`),
  )
  assert.deepEqual(sources, [])
  assert.deepEqual(
    refused.map(({ line, reason }) => `${line}: ${reason}`),
    [
      '2: “a” has no address of a feed (xmlUrl).',
      '3: “b” has no web address: javascript:alert(1)',
      '3: “c” is a link, not a feed.',
      '5: “d” has no address of a feed (xmlUrl); news-factory add https://d.example/ looks for one.',
      '5: “e” is a list without a web address.',
    ],
  )
})

test('lists in the list are given with their folder and line', () => {
  const { lists } = readOpml(
    list(`<outline text="x">
      <outline text="inner" type="INCLUDE" url=" https://a.example/list.opml "/>
      <outline type="link" url="https://b.example/feeds.OPML?v=1"/></outline>
      <outline text="reader" type="source" xmlUrl="https://c.example/list"/>`),
  )
  assert.deepEqual(lists, [
    { title: 'inner', url: 'https://a.example/list.opml', folder: ['x', 'inner'], line: 2 },
    { title: undefined, url: 'https://b.example/feeds.OPML?v=1', folder: ['x'], line: 3 },
    { title: 'reader', url: 'https://c.example/list', folder: ['reader'], line: 4 },
  ])
})

test('a broken list is read as far as it goes, with its lines', () => {
  const { sources, refused } = readOpml(
    '<opml><body>\n<outline text="a & b" xmlUrl="https://a.example/f?x=1&y=2">\n<outline type=rss text="b"/><outline text="c',
  )
  assert.deepEqual(sources, [{ name: 'a & b', feed: 'https://a.example/f?x=1&y=2' }])
  assert.deepEqual(
    refused.map(({ line }) => line),
    [3],
  )
  assert.deepEqual(readOpml('<html>nothing</html>'), { sources: [], lists: [], refused: [] })
})

test('a list of 20,000 levels or of a million outlines ends with a reason', () => {
  const deep = readOpml(list(`${'<outline text="a">'.repeat(20_000)}<outline xmlUrl="https://a.example/f"/>`))
  assert.deepEqual(deep, {
    sources: [],
    lists: [],
    refused: [{ reason: 'The outlines are nested too deep; the rest was not read.' }],
  })
  assert.deepEqual(readOpml('<a>'.repeat(20_000)).refused, [], 'what is no list has no outlines that are too deep')
  const wide = readOpml(list('<outline text="a"/>'.repeat(1_000_000)))
  assert.match(wide.refused[0]?.reason ?? '', /more than 200000 outlines/)
})

test('comments that never end do not hold it up', () => {
  const comments = list('<!-- <outline/> <![CDATA[ <?'.repeat(100_000))
  assert.ok(cpuMs(() => readOpml(comments)) < 3000)
})

test('what is written is read back the same, whatever the names hold', () => {
  const sources: NewSource[] = [
    {
      name: '<b> & "c" \'d\'',
      feed: 'https://a.example/?x=1&y=2',
      homepage: 'https://a.example/',
      languages: ['pt-BR', 'en'],
      owner: 'A & B',
      country: 'BR',
      kind: 'public-body',
      rights: 'excerpt',
      topics: ['science', 'climate'],
      tier: 1,
      weight: 0.5,
      folders: [
        ['__proto__', 'é "q"'],
        ['one', 'two'],
        ['with, a comma', 'and/or'],
      ],
    },
    { name: 'Page', feed: 'https://b.example/', isPage: true, folders: [['with, a comma']] },
    { name: 'Plain', feed: 'https://c.example/', languages: ['de'] },
  ]
  const written = writeOpml({ title: 'My & your\u0001 list', sources, createdAt: 0 })
  assert.match(written, /<title>My &amp; your {2}list<\/title>|<title>My &amp; your list<\/title>/)
  assert.match(written, /<dateCreated>Thu, 01 Jan 1970 00:00:00 GMT<\/dateCreated>/)
  const read = readOpml(written)
  assert.deepEqual([read.lists, read.refused], [[], []])
  const byFeed = (a: NewSource, b: NewSource) => a.feed.localeCompare(b.feed)
  const inOrder = (all: NewSource[]) => all.map(one => ({ ...one, folders: one.folders?.toSorted() })).toSorted(byFeed)
  assert.deepEqual(inOrder(read.sources), inOrder(sources))
})

test('words of our own that are none are left out', () => {
  const { sources } = readOpml(
    `<opml xmlns:nf="urn:news-factory:opml"><body><outline text="a" xmlUrl="https://a.example/" language="unknown tongue"
      nf:country="Norway" nf:kind="oracle" nf:rights="all" nf:tier="0" nf:weight="7" nf:languages="nb,&lt;,1"/></body></opml>`,
  )
  assert.deepEqual(sources, [{ name: 'a', feed: 'https://a.example/', languages: ['nb'] }])
})

test('lists in RDF, from before OPML, are read with their people and groups', () => {
  const { sources, lists, refused } = readOpml(`<?xml version="1.0"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
      xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:rss="http://purl.org/rss/1.0/">
    <foaf:Group><foaf:name>Delta writers</foaf:name><foaf:member><foaf:Agent>
      <foaf:weblog><foaf:Document rdf:about="http://ada.example/"><rdfs:seeAlso>
        <rss:channel rdf:about="http://ada.example/feed"/></rdfs:seeAlso></foaf:Document></foaf:weblog>
      <foaf:weblog><foaf:Document rdf:about="http://old.example/"><rdfs:seeAlso>
        <rss:channel rdf:about=" "/></rdfs:seeAlso></foaf:Document></foaf:weblog>
      <foaf:name>Ada</foaf:name>
      <foaf:knows><foaf:Person><foaf:name>Bo</foaf:name><rdfs:seeAlso rdf:resource="http://bo.example/foaf"/></foaf:Person></foaf:knows>
    </foaf:Agent></foaf:member></foaf:Group></rdf:RDF>`)
  assert.deepEqual(sources, [
    { name: 'Ada', feed: 'http://ada.example/feed', homepage: 'http://ada.example/', folders: [['Delta writers']] },
  ])
  assert.deepEqual(lists, [{ title: 'Bo', url: 'http://bo.example/foaf', folder: ['Delta writers'] }])
  assert.deepEqual(
    refused.map(({ homepage }) => homepage),
    ['http://old.example/'],
  )
})
