import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SaxesParser } from 'saxes'
import { fillArticle, fillSource, fillStory } from '../../../test/e2e/invented-news.ts'
import { openTestSite, type TestSite } from '../../../test/e2e/site-on-loopback.ts'
import { forEachStore } from '../../../test/stores.ts'
import type { Store } from '../../store/open-store.ts'

type Element = { name: string; attributes: Record<string, string>; text: string }

/** Every element of a document in order; throws where it is not well-formed XML. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser({ xmlns: false })
  const [all, open]: Element[][] = [[], []]
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    all!.push(element)
    open!.push(element)
  })
  parser.on('text', text => {
    if (open!.length) open!.at(-1)!.text += text
  })
  parser.on('closetag', () => open!.pop())
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  return all!
}

const texts = (elements: Element[], name: string): string[] =>
  elements.filter(element => element.name === name).map(element => element.text)

forEachStore('feeds out', fresh => {
  let store: Store
  let at: TestSite
  const elements = async (path: string): Promise<Element[]> => elementsOf(await (await at.get(path)).text())

  before(async () => {
    store = await fresh()
    const north = await fillSource(store, 'North Post')
    const south = await fillSource(store, 'South Times', 'excerpt')
    await fillStory(store, 'A comet passes', [north, south], 1)
    const text = 'Odd ]]> & <b>markup</b>\u0007 \ud800 here.\nThe end.'
    const odd = { title: 'Fish & “chips” <i>\u000b', summary: 'Fish & <script>chips</script>', text }
    await fillArticle(store, 'odd', 5, { source_id: north, lang: 'pt-BR', ...odd })
    at = await openTestSite(store, {
      config: { siteName: 'News Factory', rights: 'full', publicUrl: 'https://news.example' },
    })
  })
  after(() => at.site.close())

  const lists = ['', '/latest', '/topic/science', '/source/1', '/story/1', '/search']

  test('every list has RSS, Atom and JSON Feed, well-formed, with its own address in them', async () => {
    for (const list of lists) {
      const query = list === '/search' ? '?q=comet' : ''
      const rss = await elements(`${list}/feed.rss${query}`)
      const atom = await elements(`${list}/feed.atom${query}`)
      const json = (await (await at.get(`${list}/feed.json${query}`)).json()) as { feed_url: string; items: unknown[] }
      const self = rss.find(element => element.name === 'atom:link')!.attributes.href
      assert.equal(self, `https://news.example${list}/feed.rss${query}`)
      const selfOfAtom = atom.find(element => element.name === 'link' && element.attributes.rel === 'self')!
      assert.equal(selfOfAtom.attributes.href, `https://news.example${list}/feed.atom${query}`)
      assert.equal(json.feed_url, `https://news.example${list}/feed.json${query}`)
      const items = json.items.length
      assert.ok(items > 0, list)
      assert.equal(texts(rss, 'item').length, items)
      assert.equal(texts(atom, 'entry').length, items)
    }
  })

  test('an entry keeps its id, links to its page here, and carries the publisher and the whole text', async () => {
    const rss = await elements('/latest/feed.rss')
    assert.equal(texts(rss, 'guid')[0], 'https://news.example/article/3')
    assert.equal(texts(rss, 'title')[1], 'Fish & “chips” <i>')
    assert.match(
      texts(rss, 'content:encoded')[0]!,
      /^<p><a href="https:\/\/news.example\/odd">North Post<\/a><\/p><p>Odd ]]>/,
    )
    // a reading app takes a description for HTML: what is text here must be text there
    assert.equal(texts(rss, 'description')[1], 'Fish &amp; &lt;script&gt;chips&lt;/script&gt;')
    assert.equal(rss.find(element => element.name === 'source')!.attributes.url, 'https://north-post.example/feed')
    assert.equal(texts(rss, 'pubDate')[0], 'Sun, 22 Nov 2026 14:00:00 GMT')
    const atom = await elements('/latest/feed.atom')
    const via = atom.find(element => element.attributes.rel === 'via')!
    assert.equal(via.attributes.href, 'https://news.example/odd')
  })

  test('an entry says the language it is in, whatever the language of the site', async () => {
    const [rss, atom] = [await elements('/latest/feed.rss'), await elements('/latest/feed.atom')]
    const json = (await (await at.get('/latest/feed.json')).json()) as { items: { language: string }[] }
    const entries = atom.filter(element => element.name === 'entry')
    const told = ['pt-BR', 'en', 'en']
    assert.deepEqual(texts(rss, 'dc:language'), told)
    assert.deepEqual(
      entries.map(entry => entry.attributes['xml:lang']),
      told,
    )
    assert.deepEqual(
      json.items.map(item => item.language),
      told,
    )
  })

  test('a source that allows an excerpt gives no more than that to a feed', async () => {
    const feed = (await (await at.get('/source/2/feed.json')).json()) as { items: Record<string, string>[] }
    assert.deepEqual(
      [feed.items[0]!.content_html, feed.items[0]!.content_text],
      [undefined, 'Summary of a-comet-passes-1.'],
    )
    assert.doesNotMatch(await (await at.get('/source/2/feed.rss')).text(), /Second paragraph|content:encoded>/)
  })

  test('the front page’s feed has its stories with who reports them', async () => {
    const rss = await elements('/feed.rss')
    assert.equal(texts(rss, 'link')[1], 'https://news.example/story/1')
    assert.match(texts(rss, 'content:encoded')[0]!, /North Post: <a href="https:\/\/news.example\/article\/1">/)
  })

  test('a client that has the feed gets 304', async () => {
    const feed = await at.get('/feed.rss')
    assert.equal(feed.headers.get('content-type'), 'application/rss+xml; charset=utf-8')
    assert.equal(feed.headers.get('access-control-allow-origin'), '*')
    assert.equal((await at.get('/feed.rss', { 'if-none-match': feed.headers.get('etag')! })).status, 304)
  })

  test('a topic that has a name has a feed, also while it has no story', async () => {
    assert.deepEqual(((await (await at.get('/topic/health/feed.json')).json()) as { items: unknown[] }).items, [])
  })

  test('what is not there has no feed; a merged story’s feed leads on', async () => {
    for (const path of [
      '/topic/nothing/feed.rss',
      '/source/99/feed.atom',
      '/story/x/feed.json',
      '/search/feed.rss',
      '/feed.xml',
    ])
      assert.equal((await at.get(path)).status, 404, path)
    await store.write
      .insertInto('story')
      .values({ title: 'gone', first_at: 0, last_at: 0, changed_at: 0, merged_into: 1 })
      .execute()
    const merged = await at.get('/story/2/feed.rss')
    assert.deepEqual([merged.status, merged.headers.get('location')], [301, '/story/1/feed.rss'])
  })
})
