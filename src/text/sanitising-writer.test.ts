import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lightDocument } from './light-dom.ts'
import type { LightElement } from './light-element.ts'
import { sanitise, sanitisingWriter, writeEnd, writeHtml, writeStart, writeWords, written } from './sanitise.ts'
import { escapeHtml } from './sanitise-text.ts'

const base = 'https://n.example/town/'
const pieces =
  '<p> </p> <div> </div> <a href="/x"> </a> <b> </b> <br> <hr> <h1> </h1> <ul> <li> </ul> <table> <tr> <td> </table> <form> </form> ' +
  '<figure> <figcaption> </figure> <img src="/a.png"> <iframe src="//v.example/"> </iframe> <video> <source src="/v.mp4"> </video> ' +
  '<blockquote> </blockquote> <pre> </pre> <span lang=de> </span> <object> </object> <dl> <dt> <dd> text &amp; &lt;p> <x-y> </x-y>'

/** The tree as HTML, and the same told to a writer. */
function both(root: LightElement): { html: string; told: string } {
  const writer = sanitisingWriter(base)
  const parts: string[] = []
  const write = ({ tag, attributes, children }: LightElement): void => {
    const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    parts.push(`<${tag}${said.join('')}>`)
    writeStart(writer, tag, attributes)
    for (const child of children) {
      if ('text' in child) {
        parts.push(escapeHtml(child.text))
        writeWords(writer, child.text)
      } else write(child)
    }
    if (tag !== 'br') parts.push(`</${tag}>`)
    if (tag !== 'br') writeEnd(writer, tag)
  }
  for (const child of root.children) if ('tag' in child) write(child)
  return { html: parts.join(''), told: written(writer) }
}

test('a tree that is told gives what its HTML gives', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces.split(' '), 'more words'), { maxLength: 30 }), list => {
      const { html, told } = both(lightDocument(`<main>${list.join('')}</main>`).root)
      // The content of a frame is no mark-up where it is read, and nothing of it is kept either way.
      assert.equal(told, sanitise(html, base), html)
    }),
    { numRuns: 1_500 },
  )
})

test('a part that is HTML already stands among the others', () => {
  const writer = sanitisingWriter(base)
  writeStart(writer, 'p', {})
  writeWords(writer, 'One & ')
  writeHtml(writer, '<b onclick=x>two</b><script>three</script>')
  writeEnd(writer, 'p')
  assert.equal(written(writer), '<p>One &amp; <b>two</b></p>')
})
