import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Fragment, jsx, raw } from './jsx-runtime.ts'

test('attributes are escaped; one that is true stands alone, one that is false or missing not at all', () => {
  const props = { hidden: true, title: 'a "b" & <c>', width: 12, lang: undefined, disabled: false, children: 'x' }
  assert.equal(jsx('p', props).text, '<p hidden title="a &quot;b&quot; &amp; &lt;c&gt;" width="12">x</p>')
  assert.equal(jsx('input', { type: 'search', required: true }).text, '<input type="search" required>')
  assert.equal(jsx('br', {}).text, '<br>')
})

test('text is escaped wherever it stands; HTML is not, and what is no text is nothing', () => {
  const inner = jsx('b', { children: ['<', 1, null, false, [jsx('i', { children: '&' }), '"']] })
  assert.equal(inner.text, '<b>&lt;1<i>&amp;</i>&quot;</b>')
  assert.equal(jsx('div', { innerHtml: raw('<p>It is ours.</p>') }).text, '<div><p>It is ours.</p></div>')
  assert.equal(jsx(Fragment, { children: ['a', 0] }).text, 'a0')
})
