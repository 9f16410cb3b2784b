import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../test/cpu-time.ts'
import { elementsOf, lightDocument, textOf } from './light-dom.ts'

test('a page becomes a tree of elements and texts, its head kept apart', () => {
  const page = lightDocument(
    '<html lang="fr"><head><title>T &amp; U</title><meta name="a" content="b"><link rel="canonical" href="/x">' +
      '<script type="application/ld+json">{"a":1}</script><script>var x = "<p>no</p>"</script></head>' +
      '<body><p class="lead">One <b>two</b></p><style>p{}</style><svg><text>no</text></svg></body></html>',
  )
  assert.equal(page.lang, 'fr')
  assert.equal(page.title, 'T & U')
  assert.deepEqual(page.metas, [{ name: 'a', content: 'b' }])
  assert.deepEqual(page.links, [{ rel: 'canonical', href: '/x' }])
  assert.deepEqual(page.structured, ['{"a":1}'])
  assert.equal(page.scriptLength, 7 + 'var x = "<p>no</p>"'.length)
  assert.equal(textOf(page.root), 'One two')
  const paragraph = [...elementsOf(page.root)].find(element => element.tag === 'p')
  assert.equal(paragraph?.attributes.class, 'lead')
  assert.equal(paragraph?.parent?.tag, 'body')
})

test('hostile nesting is cut, not suffered', () => {
  const took = cpuMs(() => {
    const page = lightDocument('<table><tr><td>x'.repeat(50_000))
    assert.ok([...elementsOf(page.root)].length > 200)
    assert.ok(textOf(page.root).startsWith('xx'))
  })
  assert.ok(took < 1_000, `${took} ms`)
})
