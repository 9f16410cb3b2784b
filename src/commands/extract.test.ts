import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, type TestContext, test } from 'node:test'
import { commands } from '../main.ts'
import { serve } from '../net/loopback-server.ts'
import { readArguments } from './arguments.ts'

const sentence = 'The council of the small town met on Monday and agreed, after a long debate, to plant a new orchard. '
const html = `<!doctype html><html lang="en"><head><title>Orchard planted in town</title>
<meta property="article:published_time" content="2026-05-03T09:05:00+02:00"></head><body>
<nav><a href="/sport">Sport</a></nav><h1>Orchard planted in town</h1><p class="byline">By Ann Lee</p>
<div class="story">${`<p>${sentence.repeat(3)}</p>`.repeat(4)}<p class="odd">Buy trees at our shop today.</p></div></body></html>`

describe('news-factory extract', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nf-extract-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const fileWith = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  /** Runs the command in this process: what it prints, and its exit code or the sentence it is refused with. */
  async function run(t: TestContext, ...words: string[]): Promise<{ out: string; code: number; refused: string }> {
    const command = commands.find(one => one.name === 'extract')!
    const printed: string[] = []
    const log = t.mock.method(console, 'log', (text: string) => void printed.push(text))
    const given = ['--data', join(folder, 'data'), '--allow-hosts', '127.0.0.0/8']
    try {
      const code = (await command.run(readArguments(command, [...words, ...given]))) ?? 0
      return { out: printed.join('\n'), code, refused: '' }
    } catch (error) {
      return { out: '', code: -1, refused: (error as Error).message }
    } finally {
      log.mock.restore()
    }
  }

  test('shows what is read from a page on the web', async t => {
    const server = await serve(t, (_, response) => response.setHeader('content-type', 'text/html').end(html))
    const { out, code } = await run(t, `${server.origin}/town/orchard`)
    assert.equal(code, 0)
    assert.match(out, /^Orchard planted in town\n/)
    assert.match(out, /\n {2}authors {6}Ann Lee\n {2}published {4}2026-05-03T09:05:00\+02:00\n/)
    assert.match(out, /\n\nThe council of the small town/)
  })

  test('tells of every block why it was kept or not', async t => {
    const { out } = await run(t, fileWith('page.html', html), '--url', 'https://herald.example/town/orchard', '--why')
    assert.match(out, /\n\+ {1,5}\d\.\d body {10}p {10}The council/)
    assert.match(out, /\n- {1,5}-?\d\.\d navigation {4}\S+ +Sport\n.*links/)
  })

  test('tries a rule, and takes the one for the page’s host from the data folder', async t => {
    const page = fileWith('page.html', html)
    const rule = fileWith('rule.json', '{"hosts": ["herald.example"], "body": ".story", "remove": ".odd"}')
    const all = JSON.parse((await run(t, page, '--json')).out)
    const tried = JSON.parse((await run(t, page, '--json', '--rule', rule)).out)
    assert.equal(tried.text.split('\n').length, 4)
    assert.equal(tried.confidence, 1)
    assert.notEqual(all.confidence, 1)
    mkdirSync(join(folder, 'data/rules'), { recursive: true })
    fileWith('data/rules/herald.json', '{"hosts": ["herald.example"], "title": ".byline"}')
    const ruled = JSON.parse((await run(t, page, '--json', '--url', 'https://www.herald.example/x')).out)
    assert.equal(ruled.title, 'By Ann Lee')
  })

  test('tells what a rule changes on this page, and which of its parts are nowhere', async t => {
    const page = fileWith('page.html', html)
    const rule = fileWith(
      'rule.json',
      '{"hosts": ["herald.example"], "title": ".byline", "body": ".gone", "remove": ".odd"}',
    )
    const { out } = await run(t, page, '--rule', rule)
    assert.match(out, /\nthe rule\n {2}body {9}nowhere on this page\n {2}title {8}1 place\n {2}remove {7}1 place\n/)
    assert.match(
      out,
      /\n {2}title {8}“Orchard planted in town” becomes “By Ann Lee”\n {2}- Buy trees at our shop today\.\n\n/,
    )
    const idle = fileWith('idle.json', '{"hosts": ["herald.example"], "remove": ".gone"}')
    assert.match((await run(t, page, '--rule', idle)).out, /\n {2}changes nothing that is read\n/)
  })

  test('says why a page gives nothing, and fails then', async t => {
    const page = fileWith('wall.html', '<title>Just a moment...</title><p>Checking your browser</p>')
    const { out, code } = await run(t, page)
    assert.match(out, /\n {2}problem {6}challenge\n/)
    assert.equal(code, 1)
  })

  test('refuses what it cannot use in a sentence', async t => {
    const page = fileWith('page.html', html)
    assert.match((await run(t)).refused, /^it needs the address of an article/)
    assert.match((await run(t, join(folder, 'none.html'))).refused, /none\.html cannot be read: there is no such file/)
    assert.match((await run(t, page, '--url', 'x')).refused, /^--url takes a web address, not “x”/)
    assert.match((await run(t, page, '--rule', fileWith('bad.json', '{}'))).refused, /bad\.json is not taken: hosts:/)
  })
})
