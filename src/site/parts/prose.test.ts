import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prose } from './prose.ts'

const none = { find: () => undefined }

test('wide tables and code can be scrolled with the keyboard', () => {
  assert.equal(
    prose('<table><tr><td>a</td></tr></table>\n<pre>b</pre>', none),
    '<div class="scroller" tabindex="0"><table><tr><td>a</td></tr></table></div>\n<pre tabindex="0">b</pre>',
  )
})

test('a line that stands for a player or a frame is told from a link in the text', () => {
  const link = '<a href="https://video.example/7" rel="noopener">'
  assert.equal(prose(`<p>${link}▶ video.example</a></p>`, none), `<p class="embed">${link}▶ video.example</a></p>`)
  for (const plain of [`<p>${link}A film</a></p>`, `<p>${link}▶ film</a> and more</p>`])
    assert.equal(prose(plain, none), plain)
})
