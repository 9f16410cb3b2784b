import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { withBrowser } from './browser.ts'
import { announceStory, fillSource, fillStory } from './invented-news.ts'
import { openTestSite, type TestSite } from './site-on-loopback.ts'

/** A page that keeps what the browser complained of: refused by the content security policy, failed, thrown. */
async function watchedPage(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText
    // what an open page still asks for ends when the reader goes on to another
    if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${why}`)
  })
  return { page, complaints }
}

// The same over PostgreSQL is tested without a browser, where the pages are made.
describe('the site in a browser', () => {
  const browserFor = withBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'nf-e2e-'))
  let store: Store
  let at: TestSite
  let comet: number
  let bridge: number
  before(async () => {
    const opened = await openStore({ folder, alone: true })
    assert.ok('store' in opened)
    store = opened.store
    const sources = [await fillSource(store, 'North Post'), await fillSource(store, 'South Times')]
    comet = await fillStory(store, 'A comet passes', sources, 1)
    bridge = await fillStory(store, 'A bridge opens', sources, 2)
    await fillStory(store, 'A river rises', sources, 3)
    at = await openTestSite(store)
  })
  after(async () => {
    await at.site.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const inContext = async (browser: Browser, options: object, work: (context: BrowserContext) => Promise<void>) => {
    const context = await browser.newContext(options)
    try {
      await work(context)
    } finally {
      await context.close()
    }
  }

  test('every page loads, and nothing on it is refused by its content security policy', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inContext(browser, {}, async context => {
      const paths = ['/', '/latest', '/topic/science', `/story/${comet}`, '/article/1', '/sources', '/source/1']
      const { page, complaints } = await watchedPage(context)
      for (const path of [...paths, '/search?q=comet', '/about']) {
        const answer = await page.goto(at.url + path)
        assert.equal(answer?.status(), 200, path)
        assert.notEqual(
          await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0),
          0,
          `${path} is styled`,
        )
        assert.deepEqual(complaints, [], path)
      }
    })
  })

  test('without JavaScript the front page leads to a story and its articles', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inContext(browser, { javaScriptEnabled: false }, async context => {
      const { page } = await watchedPage(context)
      await page.goto(at.url)
      await page.getByRole('link', { name: 'A comet passes', exact: true }).first().click()
      await page.waitForURL(`${at.url}/story/${comet}`)
      await page
        .getByRole('link', { name: /report 0/ })
        .first()
        .click()
      await page.waitForURL(`${at.url}/article/*`)
      assert.match((await page.textContent('main')) ?? '', /Second paragraph/)
    })
  })

  test('a reader’s choice of dark holds from page to page, without JavaScript', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inContext(browser, { javaScriptEnabled: false }, async context => {
      const { page } = await watchedPage(context)
      await page.goto(`${at.url}/latest`)
      await page.locator('button[name=theme][value=dark]').click()
      await page.waitForSelector('html[data-theme=dark]')
      await page.goto(at.url)
      assert.equal(await page.getAttribute('html', 'data-theme'), 'dark')
    })
  })

  test('an announced story is offered in an open page and stands there when pressed', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inContext(browser, {}, async context => {
      const { page, complaints } = await watchedPage(context)
      await page.goto(at.url)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      const offer = page.locator('live-updates button')
      assert.equal(await offer.isVisible(), false)
      const placeOfLead = () => page.evaluate(() => document.querySelector('article')!.getBoundingClientRect().top)
      const before = await placeOfLead()
      await store.write.updateTable('story').set({ title: 'A bridge has opened' }).where('id', '=', bridge).execute()
      await announceStory(store, bridge)
      await offer.waitFor({ state: 'visible' })
      assert.match((await offer.textContent()) ?? '', /1/)
      assert.equal(await page.getByText('A bridge has opened').count(), 0)
      assert.equal(await placeOfLead(), before, 'nothing moves before it is asked for')
      await offer.click()
      await page.getByRole('link', { name: 'A bridge has opened' }).first().waitFor()
      await offer.waitFor({ state: 'hidden' })
      assert.deepEqual(complaints, [])
    })
  })

  test('on a story’s page only that story’s news is offered, and a press loads the page anew', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inContext(browser, {}, async context => {
      const { page } = await watchedPage(context)
      await page.goto(`${at.url}/story/${comet}`)
      const offer = page.locator('live-updates button')
      await announceStory(store, bridge)
      await new Promise(resolve => setTimeout(resolve, 700))
      assert.equal(await offer.isVisible(), false)
      await store.write.updateTable('story').set({ title: 'A comet has passed' }).where('id', '=', comet).execute()
      await announceStory(store, comet)
      await offer.click()
      await page.getByRole('heading', { name: 'A comet has passed' }).waitFor()
    })
  })

  test('a hidden tab holds no connection, and is offered what it missed when it is looked at again', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inContext(browser, {}, async context => {
      const { page } = await watchedPage(context)
      const look = (away: boolean) =>
        page.evaluate(hidden => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
          document.dispatchEvent(new Event('visibilitychange'))
        }, away)
      await page.goto(at.url)
      await look(true)
      await announceStory(store, comet)
      await new Promise(resolve => setTimeout(resolve, 700))
      assert.equal(await page.locator('live-updates button').isVisible(), false)
      await look(false)
      await page.locator('live-updates button').waitFor({ state: 'visible' })
    })
  })
})
