import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { addTestArticle, addTestSource, addTestStory, testNow } from '../../src/store/test-data.ts'
import { withBrowser } from './browser.ts'
import { openTestSite, type TestSite } from './site-on-loopback.ts'

const day = 86_400_000

describe('search with operators, in a browser', () => {
  const browserFor = withBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'nf-e2e-search-'))
  let store: Store
  let at: TestSite
  before(async () => {
    const opened = await openStore({ folder, alone: true })
    assert.ok('store' in opened)
    store = opened.store
    const herald = await addTestSource(store, { name: 'River Herald', country: 'NO' })
    const digue = await addTestSource(store, { name: 'La Digue', languages: '["fr"]' })
    const add = async (source_id: number, title: string, more: object = {}) => {
      const text = `${title}. The harbour was closed all day.`
      await addTestStory(store, [
        await addTestArticle(store, { source_id, title, text, published_at: testNow - 60_000, ...more }),
      ])
    }
    await add(herald, 'Flooding closes the harbour')
    await add(herald, 'Storm over the harbour', { published_at: testNow - 30 * day })
    await add(digue, 'Inondations : le port fermé', { lang: 'fr' })
    at = await openTestSite(store)
  })
  after(async () => {
    await at.site.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a reader types, takes a suggestion by keyboard, narrows down, and reads what was wrong', async t => {
    const browser = browserFor(t)
    if (!browser) return
    const page = await browser.newPage()
    t.after(() => page.close())
    const complaints: string[] = []
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    const titles = () => page.locator('.results h3').allTextContents()

    await page.goto(`${at.url}/search`)
    await page.locator('#q').pressSequentially('harbour source:riv')
    // what was suggested for the letters before stands until the answer is there
    await page.locator('[role=option]', { hasText: 'River Herald' }).waitFor()
    await page.keyboard.press('ArrowDown')
    assert.equal(await page.locator('#q').inputValue(), 'harbour source:"River Herald"')
    assert.equal(await page.locator('#q').getAttribute('aria-activedescendant'), 's0')
    await page.keyboard.press('Enter')
    await page.waitForURL(/search\?q=/)
    assert.deepEqual(await titles(), ['Flooding closes the harbour', 'Storm over the harbour'])
    assert.deepEqual(await page.locator('.results h3 mark').allTextContents(), ['harbour', 'harbour'])

    await page.locator('.narrow summary').click()
    await page.locator('.narrow a', { hasText: 'Last 7 days' }).click()
    await page.waitForURL(/after%3A7d/)
    assert.deepEqual(await titles(), ['Flooding closes the harbour'])

    await page.goto(`${at.url}/search?q=${encodeURIComponent('port lang:fr country:atlantis -titre:x')}`)
    assert.deepEqual(await titles(), ['Inondations : le port fermé'])
    assert.match((await page.locator('.note ul').textContent())!, /“atlantis” is no country/)

    const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
    assert.match(await (await at.get(feed!)).text(), /Inondations/)
    assert.deepEqual(complaints, [])
  })

  test('suggestions are pressed with a finger, and go away with Escape; without scripts the form is enough', async t => {
    const browser = browserFor(t)
    if (!browser) return
    const page = await browser.newPage()
    t.after(() => page.close())
    await page.goto(`${at.url}/search`)
    const late = Promise.withResolvers<void>()
    await page.route('**/search/suggest*q=floo', route => late.promise.then(() => route.continue()))
    await page.locator('#q').pressSequentially('flo')
    await page.locator('[role=option]').first().waitFor()
    const asked = page.waitForRequest('**/search/suggest*q=floo')
    await page.locator('#q').pressSequentially('o')
    await asked
    await page.keyboard.press('Escape')
    const answered = page.waitForResponse('**/search/suggest*q=floo')
    late.resolve()
    await (await answered).finished()
    await page.evaluate(() => new Promise(requestAnimationFrame))
    assert.equal(await page.locator('[role=listbox]').isVisible(), false, 'what was asked before is not shown any more')
    await page.locator('#q').pressSequentially('d')
    await page.locator('[role=option]', { hasText: 'Flooding' }).click()
    await page.locator('.results').waitFor()

    const plain = await browser.newContext({ javaScriptEnabled: false })
    t.after(() => plain.close())
    const bare = await plain.newPage()
    await bare.goto(`${at.url}/search`)
    await bare.fill('#q', 'title:storm')
    await bare.press('#q', 'Enter')
    assert.equal(await bare.locator('.results h3').textContent(), 'Storm over the harbour')
  })
})
