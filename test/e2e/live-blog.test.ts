import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { embeddedStores } from '../../src/site/read/test-page.ts'
import { announce } from '../../src/store/announce.ts'
import type { Store } from '../../src/store/open-store.ts'
import { pack } from '../../src/store/pack.ts'
import { addTestArticle, addTestSource, testNow } from '../../src/store/test-data.ts'
import { withBrowser } from './browser.ts'
import { openTestSite, type TestSite } from './site-on-loopback.ts'

const posts = (n: number) =>
  Array.from({ length: n }, (_, at) => ({
    at: testNow - 3_600_000 + at * 60_000,
    title: `Post ${at + 1}`,
    html: `<p>${'The water stands where it stood. '.repeat(12)}</p>`,
  })).reverse()

describe('a reader of a live blog', () => {
  const browserFor = withBrowser()
  const fresh = embeddedStores()
  let store: Store
  let at: TestSite
  let id: number
  before(async () => {
    store = await fresh()
    const source_id = await addTestSource(store)
    id = await addTestArticle(store, { source_id, kind: 'live', title: 'Flood, live', apart: { posts: posts(12) } })
    at = await openTestSite(store)
  })
  after(() => at.site.close())

  const write = async (n: number): Promise<void> => {
    const apart = pack(JSON.stringify({ posts: posts(n) }))
    await store.write.updateTable('article_text').set({ apart }).where('article_id', '=', id).execute()
    await announce(store.write, store.dialect, testNow, [{ kind: 'article', articleId: id }])
  }

  test('is offered new posts, and has them when they are asked for, while nothing moves', async t => {
    const browser = browserFor(t)
    if (!browser) return
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    const refused: string[] = []
    page.on('console', message => message.type() === 'error' && refused.push(message.text()))
    await page.goto(`${at.url}/article/${id}`)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const titles = (): Promise<string[]> => page.locator('.posts h3').allTextContents()
    const offer = page.locator('live-posts .button')
    assert.equal(await offer.isVisible(), false)
    await page.locator('.posts h3', { hasText: 'Post 5' }).scrollIntoViewIfNeeded()
    const place = async () => (await page.locator('.posts h3', { hasText: 'Post 5' }).boundingBox())!.y
    const seen = await place()
    await write(14)
    await page.locator('live-posts:not([hidden])').waitFor({ state: 'attached' })
    assert.equal(await offer.textContent(), 'New posts: 2')
    assert.deepEqual([(await titles())[0], await place()], ['Post 12', seen])
    assert.ok(await offer.evaluate(one => one.getBoundingClientRect().top < innerHeight), 'it is in sight')
    await offer.click()
    await page.locator('.posts h3', { hasText: 'Post 14' }).waitFor()
    assert.deepEqual((await titles()).slice(0, 3), ['Post 14', 'Post 13', 'Post 12'])
    await offer.waitFor({ state: 'hidden' })
    assert.deepEqual(refused, [])
    await page.close()
  })

  test('finds the same by a link where no script runs', async t => {
    const browser = browserFor(t)
    if (!browser) return
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${at.url}/article/${id}`)
    await page.locator('live-posts .button').click()
    await page.locator('.posts h3', { hasText: 'Post 14' }).waitFor()
    assert.equal(await page.locator('.posts h3').first().textContent(), 'Post 14')
    await context.close()
  })
})
