import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type LanguageCode, languageCodes } from '../../src/site/words/language-codes.ts'
import { languages } from '../../src/site/words/languages.ts'
import { findingsOf } from './axe.ts'
import { withBrowser } from './browser.ts'
import { type FullSite, openFullSite } from './full-site.ts'

describe('the pages in other languages', () => {
  const browserFor = withBrowser()
  let site: FullSite
  before(async () => {
    site = await openFullSite()
  })
  after(() => site.close())

  const addressIn = (code: LanguageCode, name: string): string => {
    const path = site.paths[name]!
    return `${site.at.url}${path}${path.includes('?') ? '&' : '?'}lang=${code}`
  }
  const inPage = async (browser: Browser, options: BrowserContextOptions, work: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ bypassCSP: true, ...options })
    try {
      await work(await context.newPage())
    } finally {
      await context.close()
    }
  }

  test('axe finds nothing on a right-to-left page, wide, narrow, in the dark', async t => {
    const browser = browserFor(t)
    if (!browser) return
    const looks = [
      { viewport: { width: 1280, height: 900 } },
      { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
    ] as const
    for (const look of looks)
      await inPage(browser, look, async page => {
        for (const name of ['front', 'story', 'article', 'search', 'sources']) {
          await page.goto(addressIn(look === looks[0] ? 'ar' : 'fa', name))
          assert.deepEqual(await findingsOf(page), [], name)
        }
      })
  })

  test('axe finds nothing on a phone in Hindi, Japanese and German', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inPage(browser, { viewport: { width: 360, height: 740 } }, async page => {
      for (const code of ['hi', 'ja', 'de'] as const)
        for (const name of ['front', 'article', 'sources']) {
          await page.goto(addressIn(code, name))
          assert.deepEqual(await findingsOf(page), [], `${name} in ${code}`)
        }
    })
  })

  test('no page is wider than a small window in any language', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inPage(browser, { viewport: { width: 320, height: 740 } }, async page => {
      for (const code of languageCodes)
        for (const name of ['front', 'story', 'sources', 'freshness']) {
          await page.goto(addressIn(code, name))
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          assert.ok(wider <= 0, `${name} in ${code} is ${wider} px too wide`)
        }
    })
  })

  test('a right-to-left page runs from the right, and a headline in its own direction and script', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inPage(browser, { viewport: { width: 1280, height: 900 } }, async page => {
      await page.goto(addressIn('ar', 'front'))
      const seen = await page.evaluate(() => {
        const place = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
        const lines = (selector: string) => {
          const { lineHeight, fontSize } = getComputedStyle(document.querySelector(selector)!)
          return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
        }
        const deck = document.querySelector('.lead .deck[lang="en"]')!.getBoundingClientRect()
        return {
          mark: place('.mark').left > innerWidth / 2,
          search: place('.masthead search').right < innerWidth / 2,
          english: lines('h2[lang="en"]'),
          arabic: lines('h2:not([lang])'),
          deckBegins: Math.round(deck.left - place('.lead .headline').left),
        }
      })
      assert.ok(seen.mark && seen.search)
      assert.ok(seen.arabic > 1.4 && seen.english < 1.2, JSON.stringify(seen))
      assert.equal(seen.deckBegins, 0)
    })
  })

  test('a reader chooses a language without a script, and keeps it', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inPage(browser, { javaScriptEnabled: false, locale: 'fr-CH' }, async page => {
      await page.goto(`${site.at.url}/sources`)
      assert.equal(await page.getAttribute('html', 'lang'), 'fr')
      await page.getByRole('button', { name: '日本語' }).click()
      await page.waitForSelector('html[lang=ja]')
      assert.equal(new URL(page.url()).pathname, '/sources')
      await page.goto(site.at.url)
      assert.ok((await page.textContent('body'))!.includes(languages.ja.words.front.more))
      assert.equal(await page.getByRole('button', { name: '日本語' }).getAttribute('aria-pressed'), 'true')
    })
  })
})
