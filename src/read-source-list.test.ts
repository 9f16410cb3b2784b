import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { loopbackFetcher, serve } from './net/loopback-server.ts'
import { readSourceList } from './read-source-list.ts'

const feed = (name: string, more = ''): string =>
  `<outline type="rss" text="${name}" xmlUrl="https://${name.toLowerCase()}.example/feed"${more}/>`
const opml = (body: string, encoding = 'UTF-8'): string =>
  `<?xml version="1.0" encoding="${encoding}"?><opml version="2.0"><body>${body}</body></opml>`

function fileWith(t: TestContext, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'nf-list-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'list.opml')
  writeFileSync(path, content)
  return path
}

/** Serves documents by path; a path without one is not found. */
const serveLists = (t: TestContext, lists: () => Record<string, string>) =>
  serve(t, (question, response) => {
    const text = lists()[question.url ?? '']
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/x-opml' }).end(text)
  })

const read = async (t: TestContext, where: string) => {
  const list = await readSourceList(where, { fetcher: loopbackFetcher(t) })
  assert.ok('done' in list, JSON.stringify(list))
  return list.done
}

test('a file is read in whatever encoding it is', async t => {
  const text = opml(feed('Żółw', ' category="Świat"'), 'iso-8859-2')
  const latin2 = Buffer.from(
    text
      .replaceAll('Ż', '\xaf')
      .replaceAll('ó', '\xf3')
      .replaceAll('ł', '\xb3')
      .replaceAll('Ś', '\xa6')
      .replaceAll('ż', '\xbf'),
    'latin1',
  )
  const utf16 = Buffer.from(`\ufeff${opml(feed('Żółw'), 'UTF-16')}`, 'utf16le')
  for (const bytes of [latin2, utf16, Buffer.from(`\ufeff${opml(feed('Żółw'))}`)])
    assert.equal((await read(t, fileWith(t, bytes))).sources[0]?.name, 'Żółw')
})

test('folders are what a source is about, where nothing else says it', async t => {
  const path = fileWith(t, opml(`<outline text="World">${feed('A', ' category="/Sport/Rowing"')}</outline>`))
  assert.deepEqual((await read(t, path)).sources, [
    {
      name: 'A',
      feed: 'https://a.example/feed',
      folders: [['World'], ['Sport', 'Rowing']],
      topics: ['World', 'Sport', 'Rowing'],
    },
  ])
})

test('a list at an address is read with the lists it includes, each in its folder, one level deep', async t => {
  const origin = { is: '' }
  const include = (name: string, path: string) => `<outline type="include" text="${name}" url="${origin.is}${path}"/>`
  const server = await serveLists(t, () => ({
    '/list.opml': opml(
      `${feed('A')}\n${include('Inner', '/inner.opml')}\n${include('Gone', '/gone.opml')}\n${include('Self', '/list.opml')}`,
    ),
    '/inner.opml': opml(
      `<outline text="Deep">${feed('B')}</outline>${feed('A')}\n${feed('C', ' xmlUrl2=""')}<outline type="rss" text="none"/>${include('Third', '/third.opml')}`,
    ),
    '/third.opml': opml(feed('D')),
  }))
  origin.is = server.origin
  const { sources, refused } = await read(t, `${server.origin}/list.opml`)
  assert.deepEqual(
    sources.map(({ name, folders }) => [name, folders]),
    [
      ['A', [['Inner']]],
      ['B', [['Inner', 'Deep']]],
      ['C', [['Inner']]],
    ],
  )
  const reasons = [
    /^line 2: \S+\/inner\.opml line 2: “none” has no address of a feed \(xmlUrl\)\.$/,
    /^line 2: the list “Third” at \S+ is not read: a list in a list is read, one in that is not\.$/,
    /^line 3: the list “Gone” at \S+\/gone\.opml is not read: .*404/,
    /^line 4: the list “Self” at \S+ is not read: it is this list itself\.$/,
  ]
  assert.equal(refused.length, reasons.length)
  for (const [at, reason] of reasons.entries()) assert.match(refused[at]!, reason)
  assert.ok(!server.paths.includes('/third.opml'))
})

test('what is no list says so', async t => {
  const list = await readSourceList(fileWith(t, 'Dear reader,'), { fetcher: loopbackFetcher(t) })
  assert.ok('failed' in list && list.detail?.endsWith('is no OPML list: it has no outline with an xmlUrl.'))
})
