import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { readFeed } from '../../src/line/parse/read-feed.ts'
import type { Store } from '../../src/store/open-store.ts'
import { forEachStore } from '../stores.ts'
import { fillArticle, fillSource, fillStory } from './invented-news.ts'
import { openTestSite, type TestSite } from './site-on-loopback.ts'

// What one News Factory gives, another must be able to take as its source.
forEachStore('a feed of ours read by our own reader', fresh => {
  describe('in each format', () => {
    let store: Store
    let at: TestSite
    before(async () => {
      store = await fresh()
      const source = await fillSource(store, 'North Post')
      await fillStory(store, 'A comet passes', [source], 1)
      await fillArticle(store, 'fish', 5, {
        source_id: source,
        title: 'Fish & “chips”',
        authors: '["Ada Writer"]',
        lang: 'nb',
      })
      at = await openTestSite(store)
    })
    after(() => at.site.close())

    const read = async (path: string) => {
      const answer = await at.get(path)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const outcome = readFeed(bytes, { url: at.url + path, headers: Object.fromEntries(answer.headers) })
      assert.ok('done' in outcome, JSON.stringify(outcome))
      return outcome.done
    }

    for (const [format, version] of [
      ['rss', 'rss-2.0'],
      ['atom', 'atom-1.0'],
      ['json', 'json-feed'],
    ] as const)
      test(`${format} says what the list says`, async () => {
        const feed = await read(`/latest/feed.${format}`)
        assert.deepEqual(
          [feed.format, feed.title, feed.homepage],
          [version, 'Latest · News Factory', `${at.url}/latest`],
        )
        assert.equal(feed.self ?? `${at.url}/latest/feed.json`, `${at.url}/latest/feed.${format}`)
        const [newest] = feed.items
        assert.equal(newest!.title, 'Fish & “chips”')
        assert.equal(newest!.url, `${at.url}/article/2`)
        assert.equal(newest!.guid, `${at.url}/article/2`)
        assert.equal(new Date(newest!.publishedAt!).toISOString(), '2026-11-22T14:00:00.000Z')
        assert.deepEqual(
          newest!.authors.map(author => author.name),
          ['Ada Writer'],
        )
        assert.match(newest!.contentHtml!, /<p>First paragraph of fish\.<\/p><p>Second paragraph\.<\/p>$/)
        assert.equal(feed.items.length, 2)
      })
  })
})
