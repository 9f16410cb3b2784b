import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elementsOf, lightDocument } from '../../../text/light-dom.ts'
import { linkTitle } from './link-title.ts'

const titles: [html: string, title: string, why: string][] = [
  ['<a>Storm closes <em>Aurora</em> ferry line</a>', 'Storm closes Aurora ferry line', 'words may be marked'],
  [
    '<a>Storm with <span class="nowrap">13 metre</span> waves closes the ferry line</a>',
    'Storm with 13 metre waves closes the ferry line',
    'a span within a sentence is part of it',
  ],
  ['<a><span>Sport</span> Storm closes the ferry line</a>', 'Storm closes the ferry line', 'one before it is not'],
  ['<a>Storm closes the ferry line <span>with video</span></a>', 'Storm closes the ferry line', 'nor one behind it'],
  [
    '<a><p>Coast</p><h3>Storm closes the line</h3><p>No ferry will leave before Monday, the company said.</p></a>',
    'Storm closes the line',
    'a heading is the headline',
  ],
  [
    '<a><div>Coast</div><div>Storm closes the ferry line to Orvan</div><div>No ferry will leave before Monday, the company said in the morning, and nobody at the quay knew more.</div></a>',
    'Storm closes the ferry line to Orvan',
    'a teaser is none',
  ],
  [
    '<a><span class="visually-hidden">Read the whole article about</span><span>Storm closes the ferry line</span></a>',
    'Storm closes the ferry line',
    'words for screen readers are left out',
  ],
  [
    '<a title="Storm closes the ferry line to Orvan">Storm closes the …</a>',
    'Storm closes the ferry line to Orvan',
    'cut words are whole in the title',
  ],
  ['<a title="Storm closes the ferry line"><img></a>', 'Storm closes the ferry line', 'a picture may have a title'],
  [
    '<a title="Opens a page">Storm closes the ferry line</a>',
    'Storm closes the ferry line',
    'another title does not count',
  ],
  ['<a><time>23.11.2026</time><b>14:05</b></a>', '14:05', 'a moment is all there is'],
]
for (const [html, title, why] of titles) {
  test(`of ${html.slice(0, 70)}… the title is “${title}”: ${why}`, () => {
    const link = [...elementsOf(lightDocument(html).root)].find(({ tag }) => tag === 'a')!
    assert.equal(linkTitle(link, false).text, title)
  })
}
