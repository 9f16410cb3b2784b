import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { type FreshStore, forEachStore } from '../../test/stores.ts'
import { type Fetcher, openFetcher } from '../net/open-fetcher.ts'
import { parseAllowList } from '../net/public-address.ts'
import { leasedFeed, someItem } from '../store/line-data.ts'
import { leasePages } from '../store/pages-due.ts'
import { articlePage, type WholeArticle } from '../store/read/article.ts'
import { pageTroubles } from '../store/read/page-troubles.ts'
import { takeItems } from '../store/take-items.ts'
import type { LineTools } from './line-tools.ts'
import { readArticle } from './page-station.ts'
import { openReadingPool, type ReadingPool } from './reading-pool.ts'

const now = Date.UTC(2026, 10, 23, 12)
const sentence = 'The council of the small town met on Monday and agreed, after a long debate, to plant a new orchard. '
const story = `<h1>Orchard planted in town</h1><ul class="key-points"><li>Forty trees are planted.</li><li>The debate took nine hours.</li></ul>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}<p>Correction: an earlier version gave the wrong number of trees.</p>`
const pages: Record<string, string> = {
  '/story': story,
  '/wall': '<title>Just a moment...</title><h1>Checking your browser</h1>',
  '/consent':
    '<title>Consent</title><p>We and our partners use cookies.</p><button>Accept all</button><button>Reject all</button>',
  '/abonnes': `<h1>Un verger pour la place</h1><p>${sentence.repeat(4)}</p><p>Article réservé aux abonnés. Il vous reste 75 % de cet article à lire.</p>`,
  '/odd': `<h1>Orchard planted in town</h1><div class="verse"><p>Short verse.</p></div><p>${sentence.repeat(5)}</p>`,
}

const many = (word: string): string =>
  `<p>${`The ${word} tree was planted by the children of the town, and the band played. `.repeat(4)}</p>`.repeat(3)
const pager = '<nav class="pagination"><a href="/long?page=2">Page 2</a> <a href="/long?page=3">Page 3</a></nav>'
pages['/long'] = `<h1>Orchard planted in town</h1>${many('first')}${pager}`
pages['/long?page=2'] = `<h1>Orchard planted in town</h1>${many('second')}${pager}`
pages['/long?page=3'] = pages['/long']

describe('the extract station', () => {
  const server = createServer(({ url = '' }, response) => {
    const html = pages[url]
    response
      .writeHead(html ? 200 : 404, { 'content-type': 'text/html' })
      .end(html && `<html><body>${html}</body></html>`)
  })
  let fetcher: Fetcher
  let pool: ReadingPool
  before(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    fetcher = openFetcher({ allow: parseAllowList('127.0.0.0/8'), identity: 'NewsFactory', clock: Date.now })
    const rule = {
      hosts: ['127.0.0.1'],
      body: {
        chains: [
          [{ tag: 'div', tests: [{ name: 'class', comparison: '=', value: 'verse' } as const], isChild: false }],
        ],
      },
    }
    pool = openReadingPool({ threads: 1, deadlineMs: 20_000, memoryMb: 256, rules: [rule] })
  })
  after(async () => {
    await Promise.all([fetcher.close(), pool.close()])
    server.closeAllConnections()
    server.close()
  })

  /** An article whose feed says `feedText`, after its page was read. */
  async function read(
    fresh: FreshStore,
    path: string,
    feedText = '',
  ): Promise<{ article: WholeArticle; troubles: unknown }> {
    const store = await fresh()
    const feed = await leasedFeed(store, now)
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
    const text = { html: feedText && `<p>${feedText}</p>`, text: feedText }
    await takeItems(store.write, feed, [someItem('orchard', { title: 'Orchard planted', url, ...text })], now)
    const [lease] = await leasePages(store.write, store.dialect, now, 1)
    const counts = { pagesRead: 0, pagesFailed: 0 }
    await readArticle(lease!, {
      store,
      fetcher,
      pool,
      counts,
      config: {},
      clock: () => now,
      wake: () => {},
    } as unknown as LineTools)
    const article = await articlePage(store.read, lease!.id)
    return { article: article!, troubles: await pageTroubles(store.read, lease!.sourceId, 0) }
  }

  forEachStore('with a store', fresh => {
    test('keeps what stands apart from the text beside it', async () => {
      const { article, troubles } = await read(fresh, '/story')
      assert.equal(article.textFrom, 'page')
      assert.deepEqual(article.apart.keyPoints, ['Forty trees are planted.', 'The debate took nine hours.'])
      assert.deepEqual(article.apart.corrections, ['Correction: an earlier version gave the wrong number of trees.'])
      assert.doesNotMatch(article.html, /Forty trees|Correction/)
      assert.deepEqual(troubles, [])
    })

    test('lets the feed’s text stand in for a wall, and takes nothing of the wall', async () => {
      for (const [path, problem] of [
        ['/wall', 'challenge'],
        ['/consent', 'consent-wall'],
      ] as const) {
        const { article, troubles } = await read(fresh, path, 'The feed’s own words.')
        assert.equal(article.title, 'Orchard planted')
        assert.equal(article.text, 'The feed’s own words.')
        assert.deepEqual([article.textFrom, article.problem], ['feed', problem])
        assert.deepEqual(troubles, [{ problem, articles: 1 }])
      }
      const { article } = await read(fresh, '/consent')
      assert.deepEqual([article.title, article.text, article.textFrom], ['Orchard planted', '', 'feed'])
    })

    test('shows the beginning that a paywall leaves, with how much it is', async () => {
      const { article } = await read(fresh, '/abonnes', 'Feed.')
      assert.deepEqual([article.textFrom, article.problem, article.apart.share], ['page', 'paywall', 0.25])
      assert.match(article.text, /^The council/)
    })

    test('goes on to the further pages of an article until nothing new comes', async () => {
      const { article } = await read(fresh, '/long')
      const lines = article.text.split('\n').map(line => line.split(' ')[1])
      assert.deepEqual(lines, ['first', 'first', 'first', 'second', 'second', 'second'])
      assert.equal(article.html.match(/<p>/g)?.length, 6)
    })

    test('reads a page by the rule of its site', async () => {
      assert.equal((await read(fresh, '/odd')).article.text, 'Short verse.')
    })
  })
})
