import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stateHtml } from './script-state.ts'

const sentence = 'The council of the small town met on Monday and agreed, after a long debate, to plant a new orchard. '
const page = (script: string): string => `<html><body><div id="app"></div>${script}</body></html>`

test('an article in the data of a script is found, whatever its key is called', () => {
  const content = `<p>${sentence.repeat(3)}</p><p>${sentence.repeat(2)}</p>`
  const data = JSON.stringify({ props: { title: 'Orchard', related: [{ teaser: sentence }], rich_text: content } })
  assert.equal(stateHtml(page(`<script id="__NEXT_DATA__" type="application/json">${data}</script>`)), content)
})

test('paragraphs that are strings of their own come in order, once each', () => {
  const paragraphs = [1, 2, 3, 4, 5].map(at => `${sentence}Number ${at}.`)
  const elements = [...paragraphs, paragraphs[0]].map(content => ({ type: 'text', content }))
  const found = stateHtml(page(`<script>window.Fusion.globalContent=${JSON.stringify({ elements })};</script>`))
  assert.equal(found, paragraphs.map(text => `<p>${text}</p>`).join('\n'))
})

test('a paragraph with a semicolon is no program, and a program is no paragraph', () => {
  const paragraphs = [1, 2, 3, 4, 5].map(
    at => `Divers went down ${at} times; then the council of the town met on Monday, and agreed to wait.`,
  )
  const others = [
    'var a = 1; var b = 2; return a + b. This is a program of some length, which nobody is to read.',
    'color: red; margin: 0; padding: 3px; a style of some length, which nobody is to read either. Never.',
  ]
  const data = JSON.stringify({ elements: [...paragraphs, ...others].map(content => ({ content })) })
  assert.equal(
    stateHtml(page(`<script>__STATE__=${data}</script>`)),
    paragraphs.map(text => `<p>${text}</p>`).join('\n'),
  )
})

test('data that is pushed in pieces is put together first', () => {
  const payload = JSON.stringify({ contentHtml: `<p>${sentence.repeat(5)}</p>` })
  const pieces = [payload.slice(0, 300), payload.slice(300)].map(
    piece => `<script>self.__next_f.push([1,${JSON.stringify(piece)}])</script>`,
  )
  assert.equal(stateHtml(page(pieces.join(''))), `<p>${sentence.repeat(5)}</p>`)
})

test('scripts without an article give nothing, and hostile ones give it soon', () => {
  for (const script of [
    'var a = 1',
    `window.__STATE__ = "${'\\'.repeat(500_001)}`,
    '["'.repeat(500_000),
    '<script>'.repeat(100_000),
  ])
    assert.equal(stateHtml(page(`<script>window.__STATE__ = ${script}</script>`)), undefined)
})
