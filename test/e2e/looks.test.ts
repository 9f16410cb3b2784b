import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findingsOf } from './axe.ts'
import { withBrowser } from './browser.ts'
import { type FullSite, openFullSite } from './full-site.ts'
import { openWaitingSites } from './waiting-sites.ts'

const phone = { width: 390, height: 844 }

/** Scrolls to the end, so that pictures further down are asked for. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += 600) {
      scrollTo(0, top)
      await new Promise(requestAnimationFrame)
    }
    scrollTo(0, 0)
  })

/** Adds up from now on how far things moved that nobody moved (Layout Instability). */
const watchShifts = (): void => {
  const sum = globalThis as unknown as { shift: number }
  sum.shift = 0
  new PerformanceObserver(list => {
    for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) sum.shift += value
  }).observe({ type: 'layout-shift', buffered: true })
}

describe('how the pages look', () => {
  const browserFor = withBrowser()
  let site: FullSite
  before(async () => {
    site = await openFullSite()
  })
  after(() => site.close())

  const inPage = async (browser: Browser, options: BrowserContextOptions, work: (page: Page) => Promise<void>) => {
    const context = await browser.newContext(options)
    try {
      await work(await context.newPage())
    } finally {
      await context.close()
    }
  }
  const onEach = async (page: Page, work: (name: string) => Promise<void>) => {
    for (const [name, path] of Object.entries(site.paths)) {
      await page.goto(site.at.url + path)
      await work(name)
    }
  }

  test('axe finds nothing on any page, on a desktop', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inPage(browser, { bypassCSP: true }, page =>
      onEach(page, async name => assert.deepEqual(await findingsOf(page), [], name)),
    )
  })

  test('axe finds nothing on any page in the dark, on a phone', async t => {
    const browser = browserFor(t)
    if (!browser) return
    const options = { bypassCSP: true, colorScheme: 'dark', viewport: phone, hasTouch: true, isMobile: true } as const
    await inPage(browser, options, page =>
      onEach(page, async name => assert.deepEqual(await findingsOf(page), [], name)),
    )
  })

  test('axe finds nothing on a page that waits for news but that it loads itself anew', async t => {
    const browser = browserFor(t)
    if (!browser) return
    const waiting = await openWaitingSites()
    const rules = { 'meta-refresh': { enabled: false } }
    try {
      for (const { name, url } of waiting.sites)
        await inPage(browser, { bypassCSP: true }, async page => {
          await page.goto(url)
          assert.deepEqual(await findingsOf(page, rules), [], name)
        })
    } finally {
      await waiting.close()
    }
  })

  test('no page is wider than its window', async t => {
    const browser = browserFor(t)
    if (!browser) return
    for (const width of [320, 390, 768, 1280])
      await inPage(browser, { viewport: { width, height: 800 } }, page =>
        onEach(page, async name => {
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          assert.ok(wider <= 0, `${name} is ${wider} px wider than ${width}`)
        }),
      )
  })

  test('every page has its own title, one first heading, and no level of headings left out', async t => {
    const browser = browserFor(t)
    if (!browser) return
    const titles = new Set<string>()
    await inPage(browser, {}, page =>
      onEach(page, async name => {
        titles.add(await page.title())
        const levels = await page.evaluate(() =>
          [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => Number(heading.tagName[1])),
        )
        assert.deepEqual(
          levels.filter(level => level === 1),
          [1],
          name,
        )
        for (const [place, level] of levels.entries())
          assert.ok(level <= (levels[place - 1] ?? 0) + 1, `${name}: ${levels.join(' ')}`)
      }),
    )
    assert.equal(titles.size, Object.keys(site.paths).length, [...titles].join('\n'))
  })

  test('nothing is asked of any other host, and publishers’ pictures come from ours', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inPage(browser, {}, async page => {
      const elsewhere: string[] = []
      let pictures = 0
      page.on('request', request => {
        const { origin, pathname } = new URL(request.url())
        if (origin !== site.at.url) elsewhere.push(request.url())
        if (pathname.startsWith('/picture/')) pictures++
      })
      await onEach(page, () => scrollThrough(page))
      assert.deepEqual(elsewhere, [])
      assert.ok(pictures > 10, `${pictures} pictures`)
    })
  })

  test('every picture comes when it is scrolled to, nothing moves when it does, and one that cannot be had is not seen', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inPage(browser, {}, async page => {
      for (const name of ['front', 'topic', 'story', 'article']) {
        await page.goto(site.at.url + site.paths[name])
        await page.evaluate(watchShifts)
        await scrollThrough(page)
        await page.waitForFunction(() => [...document.images].every(one => one.complete || !one.checkVisibility()))
        const seen = await page.evaluate(() => ({
          empty: [...document.images]
            .filter(one => !one.naturalWidth && getComputedStyle(one).visibility === 'visible')
            .map(one => one.src),
          shift: (globalThis as unknown as { shift: number }).shift,
        }))
        assert.deepEqual(seen, { empty: [], shift: 0 }, name)
      }
    })
  })

  test('an article is read without JavaScript, and on paper without what is around it', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inPage(browser, { javaScriptEnabled: false }, async page => {
      await page.goto(site.at.url + site.paths.article)
      assert.match((await page.textContent('.prose')) ?? '', /pool their gauges/)
      await page.emulateMedia({ media: 'print' })
      assert.ok(await page.locator('.prose').isVisible())
      for (const around of ['.masthead nav', '.masthead form', '.footer', '.read-more'])
        assert.equal(await page.locator(around).isVisible(), false, around)
    })
  })

  test('with the keyboard, the way to the news is first, and where one is shows', async t => {
    const browser = browserFor(t)
    if (!browser) return
    await inPage(browser, {}, async page => {
      await page.goto(site.at.url)
      const focused = () =>
        page.evaluate(() => {
          const element = document.activeElement as HTMLElement
          const { outlineStyle, outlineWidth } = getComputedStyle(element)
          return {
            text: element.textContent,
            seen: element.offsetWidth > 10,
            outline: `${outlineStyle} ${outlineWidth}`,
          }
        })
      await page.keyboard.press('Tab')
      assert.deepEqual(await focused(), { text: 'Skip to the news', seen: true, outline: 'solid 3px' })
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      assert.equal((await focused()).outline, 'solid 3px')
      assert.ok(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement)))
    })
  })

  test('a page keeps its budgets', async () => {
    const html = Buffer.from(await (await site.at.get('/', { 'accept-encoding': 'identity' })).arrayBuffer())
    assert.ok(html.length <= 70_000, `front page of ${html.length} bytes`)
    const packed = brotliCompressSync(html).length
    assert.ok(packed <= 12_000, `front page of ${packed} bytes in brotli`)
    const named = [...html.toString().matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(found => found[1]!)
    const sizeOf = async (ending: string): Promise<number> => {
      const files = named.filter(name => name.endsWith(ending))
      assert.notEqual(files.length, 0, ending)
      const bytes = await Promise.all(
        files.map(async name => Buffer.from(await (await site.at.get(name)).arrayBuffer())),
      )
      return bytes.reduce((sum, file) => sum + (ending === '.woff2' ? file.length : gzipSync(file).length), 0)
    }
    for (const [ending, most] of [
      ['.css', 6000],
      ['.js', 6000],
      ['.woff2', 55_000],
    ] as const) {
      const size = await sizeOf(ending)
      assert.ok(size <= most, `${ending}: ${size} bytes`)
    }
  })

  test('no page loads more than 6,000 bytes of style', async () => {
    const sizes = new Map<string, number>()
    const sizeOf = async (name: string): Promise<number> => {
      const size = sizes.get(name) ?? gzipSync(await (await site.at.get(name)).bytes()).length
      sizes.set(name, size)
      return size
    }
    for (const [name, path] of Object.entries(site.paths)) {
      const html = await (await site.at.get(path)).text()
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(found => found[1]!)
      const bytes = (await Promise.all(sheets.map(sizeOf))).reduce((sum, size) => sum + size, 0)
      assert.ok(bytes > 0 && bytes <= 6000, `${name}: ${bytes} bytes`)
    }
  })
})
