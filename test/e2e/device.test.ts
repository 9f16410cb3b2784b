import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { withBrowser } from './browser.ts'
import { openFullSite } from './full-site.ts'

/** Waits until the worker answers this page's requests. */
const underWorker = async (page: Page, url: string): Promise<void> => {
  await page.goto(url)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

const pressed = (page: Page, value: 'true' | 'false'): Promise<unknown> =>
  page.waitForSelector(`keep-page button[aria-pressed="${value}"]`)

describe('on the reader’s device', () => {
  const browserFor = withBrowser()

  test('what was saved and the last front page can be read without a network, and say how old they are', async t => {
    const browser = await browserFor(t)
    if (!browser) return
    const full = await openFullSite()
    const { at } = full
    const path = full.paths.article!
    const context = await browser.newContext()
    const page = await context.newPage()
    try {
      await underWorker(page, `${at.url}/`)
      await page.waitForFunction(async () => (await caches.match('/', { ignoreVary: true })) !== undefined)
      const front = await page.locator('main h2, main h3').first().textContent()
      await page.goto(at.url + path)
      const headline = await page.locator('h1').textContent()
      await page.click('keep-page button')
      await pressed(page, 'true')
      await full.close()

      await page.goto(at.url + path)
      assert.equal(await page.locator('h1').textContent(), headline)
      assert.match((await page.locator('.kept').textContent()) ?? '', /^Kept on this device: .+/)
      await page.goto(`${at.url}/`)
      assert.equal(await page.locator('main h2, main h3').first().textContent(), front)
      assert.ok(await page.locator('.kept').isVisible())
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).margin), '0px', 'its sheets are there too')

      await page.goto(`${at.url}/latest`)
      assert.match((await page.locator('.no-network').textContent()) ?? '', /there is no network/)
      assert.ok(await page.locator('.no-network').isVisible())
      await page.waitForSelector('kept-pages li')
      const kept = await page.locator('kept-pages a').allTextContents()
      assert.ok(kept.includes(headline ?? ''), kept.join(' | '))
      await page.click(`kept-pages li:has(a[href$="${path}"]) button`)
      await page.waitForSelector(`kept-pages a[href$="${path}"]`, { state: 'detached' })
    } finally {
      await context.close()
    }
  })

  test('after one look at the front page it can be read without a network', async t => {
    const browser = await browserFor(t)
    if (!browser) return
    const { at, close } = await openFullSite()
    const context = await browser.newContext()
    const page = await context.newPage()
    try {
      await page.goto(`${at.url}/`)
      const front = await page.locator('main h2, main h3').first().textContent()
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await close()
      await page.goto(`${at.url}/`)
      assert.equal(await page.locator('main h2, main h3').first().textContent(), front)
      assert.ok(await page.locator('.kept').isVisible())
      await page.goto(`${at.url}/about`)
      assert.ok(await page.locator('.no-network').isVisible())
    } finally {
      await context.close()
    }
  })

  test('a saved page goes when its article is gone, and a second press removes it', async t => {
    const browser = await browserFor(t)
    if (!browser) return
    const { at, paths, close } = await openFullSite()
    const path = paths.article!
    const gone = createServer((_, response) => response.writeHead(410).end('gone'))
    const context = await browser.newContext()
    const page = await context.newPage()
    try {
      await underWorker(page, at.url + path)
      await page.click('keep-page button')
      await pressed(page, 'true')
      await page.click('keep-page button')
      await pressed(page, 'false')
      await page.click('keep-page button')
      await pressed(page, 'true')
      await close()
      await once(gone.listen(Number(new URL(at.url).port), '127.0.0.1'), 'listening')
      await page.goto(at.url + path)
      await page.waitForFunction(async path => {
        const cache = await caches.open('saved')
        return (await cache.match(path, { ignoreVary: true })) === undefined
      }, path)
    } finally {
      await context.close()
      gone.closeAllConnections()
      gone.close()
    }
  })
})

describe('single keys', () => {
  const browserFor = withBrowser()
  let url = ''
  let close: () => Promise<void>
  before(async () => {
    const full = await openFullSite()
    url = full.at.url
    close = full.close
  })

  test('lead from headline to headline, into the search and to the page that turns them off', async t => {
    const browser = await browserFor(t)
    if (!browser) return
    const context = await browser.newContext()
    const page = await context.newPage()
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? null)
    try {
      await page.goto(url)
      await page.keyboard.press('j')
      const first = await focused()
      assert.match(first ?? '', /^\/(story|article)\/\d+$/)
      await page.keyboard.press('j')
      assert.notEqual(await focused(), first)
      await page.keyboard.press('k')
      assert.equal(await focused(), first)
      await page.keyboard.press('/')
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'search')
      await page.keyboard.type('jl')
      assert.equal(await page.locator('input[type=search]').inputValue(), 'jl', 'in a field they are letters')
      await page.keyboard.press('Tab')
      await page.keyboard.press('?')
      await page.waitForURL('**/shortcuts')
      await page.click('#single-keys')
      await page.click('h1')
      await page.keyboard.press('h')
      await page.waitForTimeout(100)
      assert.match(page.url(), /\/shortcuts$/, 'turned off they do nothing')
      await page.reload()
      assert.equal(await page.locator('#single-keys').isChecked(), false, 'and stay so')
    } finally {
      await context.close()
      await close()
    }
  })
})
