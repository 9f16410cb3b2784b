import assert from 'node:assert/strict'
import test from 'node:test'
import { type OpmlFeed, readOpml, writeOpml } from './opml.ts'

function list(body: string): string {
  return `<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head><body>${body}</body></opml>`
}

test('feeds are read with the folders they stand in', () => {
  const { feeds, refused } = readOpml(
    list(`<outline text="North"><outline title=" Fjords &amp; hills ">
      <outline text="Courier" type="rss" xmlUrl="https://courier.example/feed" htmlUrl="https://courier.example/"/>
    </outline></outline><outline text="" title="Lantern" XMLURL=" https://lantern.example/feed "/>`),
  )
  assert.deepEqual(feeds, [
    {
      title: 'Courier',
      feedUrl: 'https://courier.example/feed',
      homepage: 'https://courier.example/',
      folders: ['North', 'Fjords & hills'],
    },
    { title: 'Lantern', feedUrl: 'https://lantern.example/feed', folders: [] },
  ])
  assert.deepEqual(refused, [])
})

test('a category stands in for folders, a host for a name, http for feed:', () => {
  const { feeds } = readOpml(list('<outline category=" / , /a/ b ,c" xmlUrl="feed://d.example/f"/>'))
  assert.deepEqual(feeds, [{ title: 'd.example', feedUrl: 'http://d.example/f', folders: ['a', 'b'] }])
  assert.equal(readOpml(list('<outline xmlUrl="feed:https://d.example/f"/>')).feeds[0]?.feedUrl, 'https://d.example/f')
})

test('a feed listed twice is one', () => {
  const one = '<outline xmlUrl="https://a.example/f"/>'
  assert.equal(readOpml(list(one + one)).feeds.length, 1)
})

test('outlines that give no feed are refused, each with its reason', () => {
  const { feeds, refused } = readOpml(
    list(`<outline text="a" type="rss" xmlUrl=""/><outline text="b" xmlUrl="javascript:alert(1)"/>
      <outline text="c" type="include" url="https://c.example/list.opml"/>
      <outline text="d" type="source" xmlUrl="https://d.example/list.opml"/>`),
  )
  assert.deepEqual(feeds, [])
  assert.deepEqual(
    refused.map(({ reason }) => reason),
    [
      '“a” has no address of a feed (xmlUrl).',
      '“b” has no web address: javascript:alert(1)',
      '“c” is a link, not a feed.',
      '“d” is a list, not a feed.',
    ],
  )
})

test('a broken list is read as far as it goes', () => {
  const { feeds } = readOpml('<opml><body><outline text="a & b" xmlUrl="https://a.example/f?x=1&y=2"><outline text="c')
  assert.deepEqual(feeds, [{ title: 'a & b', feedUrl: 'https://a.example/f?x=1&y=2', folders: [] }])
  assert.deepEqual(readOpml('<html>nothing</html>'), { feeds: [], refused: [] })
})

test('a list of 20,000 levels or of a million outlines ends with a reason', () => {
  const deep = readOpml(list(`${'<outline text="a">'.repeat(20_000)}<outline xmlUrl="https://a.example/f"/>`))
  assert.deepEqual(deep, {
    feeds: [],
    refused: [{ reason: 'The outlines are nested too deep; the rest was not read.' }],
  })
  const wide = readOpml(list('<outline text="a"/>'.repeat(1_000_000)))
  assert.match(wide.refused[0]?.reason ?? '', /more than 200000 outlines/)
})

test('what is written is read back the same, whatever the names hold', () => {
  const feeds: OpmlFeed[] = [
    {
      title: '<b> & "c" \'d\'',
      feedUrl: 'https://a.example/?x=1&y=2',
      homepage: 'https://a.example/',
      folders: ['__proto__', 'é "q"'],
    },
    { title: 'Plain', feedUrl: 'https://b.example/', folders: [] },
  ]
  const written = writeOpml({ title: 'My & your\u0001 list', feeds, createdAt: 0 })
  assert.match(written, /<title>My &amp; your {2}list<\/title>|<title>My &amp; your list<\/title>/)
  assert.match(written, /<dateCreated>Thu, 01 Jan 1970 00:00:00 GMT<\/dateCreated>/)
  assert.deepEqual(readOpml(written), { feeds, refused: [] })
})
