import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { extractArticle } from '../src/line/extract/extract-article.ts'
import { harmlessHtml } from '../src/text/harmless-html.ts'
import { sanitise } from '../src/text/sanitise.ts'
import { noBrowser, openBrowser } from './e2e/browser.ts'

const corpus = new URL('../../shared/data/attacks/xss.json', import.meta.url)
const oracle = new URL('../../shared/tools/xss-oracle.html', import.meta.url)
const skip = existsSync(corpus) && existsSync(oracle) ? false : 'the attack corpus ../shared is not here'

type Verdict = Record<string, { stat: Record<string, number>; ex: unknown[] }>

/** Serves the oracle, the sanitised strings, and a page that shows them all as an article would, scripts allowed. */
async function attackServer(results: string[]) {
  const shown = `<!doctype html><meta charset=utf-8><title>shown</title><body>${results.join('\n')}</body>`
  const answers: Record<string, [string, string]> = {
    '/': ['text/html', readFileSync(oracle, 'utf8')],
    '/results.json': ['application/json', JSON.stringify({ results })],
    '/shown': ['text/html; charset=utf-8', shown],
  }
  const server = createServer((request, response) => {
    const [type, body] = answers[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(answers[request.url ?? ''] ? 200 : 404, { 'content-type': type })
    response.end(body)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { address, [Symbol.asyncDispose]: async () => void server.close().closeAllConnections() }
}

const prose = '<p>The council met on Monday and agreed, after a long debate, to plant an orchard in the square.</p>'
const articleWith = (attack: string): string => `<body><h1>Orchard</h1><div>${prose.repeat(3)}${attack}${prose}</div>`

test('nothing of the attack corpus gets past the sanitiser or the extractor, as Chromium sees it', {
  skip,
  timeout: 120_000,
}, async t => {
  const attacks: { p: string }[] = JSON.parse(readFileSync(corpus, 'utf8'))
  const results = [
    ...attacks.map(attack => sanitise(attack.p, 'https://news.example/story')),
    ...attacks.map(attack => sanitise(harmlessHtml(attack.p, 'https://news.example/story'))),
    ...attacks
      .filter((_, at) => at % 8 === 0)
      .map(attack => extractArticle(articleWith(attack.p), 'https://news.example/story').html),
  ]
  for (const result of results) assert.equal(sanitise(result, 'https://news.example/story'), result)

  await using browser = await openBrowser()
  if (!browser) return t.skip(noBrowser)
  await using server = await attackServer(results)
  const page = await browser.newPage()
  const ran: string[] = []
  page.on('dialog', dialog => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(server.address)
  await page.waitForFunction(() => document.title === 'done')
  const verdict: Verdict = JSON.parse((await page.textContent('#out')) ?? '{}')
  assert.deepEqual(verdict.results, { stat: {}, ex: [] })

  await page.route(/.*/, route => (route.request().url().startsWith(server.address) ? route.continue() : route.abort()))
  await page.goto(`${server.address}/shown`)
  assert.deepEqual(ran, [])
  assert.equal(await page.title(), 'shown')
  assert.ok(results.filter(result => result !== '').length > 3_000, 'the words of the attacks are still there')
})
