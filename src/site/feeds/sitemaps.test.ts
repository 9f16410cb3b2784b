import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../test/e2e/site-on-loopback.ts'
import type { Store } from '../../store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory, placeTestStories, testNow } from '../../store/test-data.ts'
import { readXmlTree } from '../../text/xml-tree.ts'
import { embeddedStores } from '../read/test-page.ts'

const fresh = embeddedStores()
const day = 86_400_000
const publicUrl = 'https://morning.example'

describe('what the site says of itself to those who link to it', () => {
  let store: Store
  let at: TestSite
  const folder = mkdtempSync(join(tmpdir(), 'nf-cards-'))
  const stories: Record<string, number> = {}
  let articleId: number
  before(async () => {
    store = await fresh()
    const source_id = await addTestSource(store)
    const story = async (title: string, ago: number, change = {}): Promise<number> => {
      articleId = await addTestArticle(store, { source_id, title, published_at: testNow - ago })
      return addTestStory(store, [articleId], { title, first_at: testNow - ago, ...change })
    }
    stories.old = await story('Last week', 7 * day)
    stories.ancient = await story('Last year', 300 * day)
    stories.hidden = await story('Hidden', day / 2, { hidden: 1 })
    stories.news = await story('Rain & <wind>', day / 2)
    await placeTestStories(store, 'topic:science', [stories.news])
    await store.write
      .insertInto('briefing')
      .values({ day: '2026-11-22', lang: '', begun_at: testNow, written_at: testNow, closed: 1 })
      .execute()
    at = await openTestSite(store, {
      config: { siteName: 'Morning', rights: 'full', publicUrl },
      pictures: { folder, limitMb: 10, fetch: async () => ({ failed: 'refused' }) },
    })
  })
  after(async () => {
    await at.site.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const text = async (path: string): Promise<string> => (await at.get(path)).text()

  test('robots are led to the sitemaps, and these name stories, and no article', async () => {
    assert.match(await text('/robots.txt'), /^Sitemap: https:\/\/morning\.example\/sitemap\.xml$/m)
    const index = await text('/sitemap.xml')
    const maps = [...index.matchAll(/<loc>https:\/\/morning\.example([^<]+)<\/loc>/g)].map(found => found[1]!)
    assert.equal(maps.length, 3)
    const all = (await Promise.all(maps.map(text))).join('')
    for (const map of maps) assert.ok(readXmlTree(await text(map)).wellFormed, map)
    assert.ok(all.includes(`/story/${stories.old}`) && all.includes('https://morning.example/sources<'))
    assert.doesNotMatch(all, new RegExp(`/story/(?:${stories.hidden}|${stories.ancient})<|/article/|/search`))
  })

  test('the sitemap of pages has the topics there are stories on and the days that have a briefing', async () => {
    const map = await text('/sitemap-pages.xml')
    assert.match(map, /<loc>https:\/\/morning\.example\/topic\/science<\/loc>/)
    const written = new Date(testNow).toISOString()
    assert.ok(map.includes(`<loc>${publicUrl}/briefing/2026-11-22</loc><lastmod>${written}</lastmod>`), map)
  })

  test('the news sitemap has what was told in two days, with its title in XML', async () => {
    const news = await text('/sitemap-news.xml')
    assert.equal(news.match(/<news:news>/g)?.length, 1)
    assert.match(news, /<news:title>Rain &amp; &lt;wind&gt;<\/news:title>/)
    assert.match(news, /<news:name>Morning<\/news:name><news:language>en</)
  })

  test('a page has one address in each language, and says so on all of them', async () => {
    const html = await text('/sources')
    assert.match(html, /<link rel="canonical" href="https:\/\/morning\.example\/sources">/)
    assert.match(html, /<link rel="alternate" hreflang="de" href="https:\/\/morning\.example\/sources\?lang=de">/)
    assert.match(html, /hreflang="x-default" href="https:\/\/morning\.example\/sources">/)
    const german = await text('/sources?lang=de')
    assert.match(german, /<link rel="canonical" href="https:\/\/morning\.example\/sources\?lang=de">/)
    assert.doesNotMatch(await text(`/article/${articleId}`), /hreflang/)
  })

  test('a story has a card, which goes with it, and nobody else’s address draws one', async () => {
    const html = await text(`/story/${stories.news}`)
    const card = /<meta property="og:image" content="https:\/\/morning\.example(\/card\/[^"]+)">/.exec(html)![1]!
    assert.match(html, /<meta name="twitter:card" content="summary_large_image">/)
    assert.match(html, /"@type":"BreadcrumbList"/)
    const answer = await at.get(card)
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/png'])
    const bytes = Buffer.from(await answer.arrayBuffer())
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630])
    const again = await at.get(card, { 'if-none-match': answer.headers.get('etag')! })
    assert.equal(again.status, 304)
    assert.equal((await at.get(card.replace(`/${stories.news}/`, `/${stories.old}/`))).status, 404)
    await store.write.deleteFrom('story').where('id', '=', stories.news!).execute()
    assert.equal((await at.get(card)).status, 404)
  })
})
