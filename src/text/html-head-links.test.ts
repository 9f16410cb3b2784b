import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { htmlHeadLinks } from './html-head-links.ts'

describe("the links of a page's head", () => {
  test('gives where the page stands and who pushes it', () => {
    const page =
      '<!doctype html><head><link rel="hub" href="/hub"><LINK REL=self HREF="https://orvan.example/news"><link rel=icon href=i></head>'
    assert.deepEqual(htmlHeadLinks(page, 'https://orvan.example/'), {
      hubs: ['https://orvan.example/hub'],
      self: 'https://orvan.example/news',
    })
  })

  test('does not believe a link in the body, where readers write', () => {
    const page = '<title>x</title><body><p>A comment: <link rel=hub href="https://evil.example/"></body>'
    assert.deepEqual(htmlHeadLinks(page, 'https://orvan.example/'), { hubs: [] })
    const closed = '<head></head><link rel=hub href="https://evil.example/">'
    assert.deepEqual(htmlHeadLinks(closed, 'https://orvan.example/'), { hubs: [] })
  })
})
