import assert from 'node:assert/strict'
import test from 'node:test'
import { childElements, childNamed, inheritedValues, readXmlTree, textOf, type XmlElement } from './xml-tree.ts'

function rootOf(text: string): XmlElement {
  const [root] = readXmlTree(text).roots
  assert.ok(root)
  return root
}

test('a document becomes elements with names, attributes and text', () => {
  const tree = readXmlTree(
    '<?xml version="1.0"?><!-- c --><A:b xmlns:A="urn:a" x="1 &amp; 2">t<c/><![CDATA[<u>]]></A:b>',
  )
  const [root] = tree.roots
  assert.equal(root?.name, 'a:b')
  assert.equal(root?.space, 'urn:a')
  assert.equal(root?.tag, 'b')
  assert.equal(root?.attributes.get('x'), '1 & 2')
  assert.equal(root && textOf(root), 't<u>')
  assert.deepEqual({ wellFormed: tree.wellFormed, complete: tree.complete }, { wellFormed: true, complete: true })
})

test('references that XML does not know are read as HTML means them', () => {
  assert.equal(textOf(rootOf('<a>&nbsp;&eacute;&#146;&#X41;&LT;b&GT;</a>')), '\u00a0é’A<b>')
  assert.equal(textOf(rootOf('<a>AT&T &unknown; &#0; &#xD800; &#x;</a>')), 'AT&T &unknown;     &#x;')
})

test('a document may use its own small entities, and no others', () => {
  const doctype =
    '<!DOCTYPE a [<!ENTITY town "Kö&#108;n"><!ENTITY twice "&town;&town;"><!ENTITY f SYSTEM "file:///x">]>'
  assert.equal(textOf(rootOf(`${doctype}<a>&town; &twice; &f;</a>`)), 'Köln &twice; &f;')
})

test('prefixes that nobody declared keep a document well-formed', () => {
  const tree = readXmlTree('<a><media:title media:x="1">t</media:title></a>')
  assert.equal(tree.wellFormed, true)
  assert.equal(childNamed(tree.roots[0]!, 'media:title')?.attributes.get('media:x'), '1')
})

test('broken XML is read as far as it goes', () => {
  const broken = (text: string) => {
    const tree = readXmlTree(text)
    assert.equal(tree.wellFormed, false, text)
    return tree.roots.map(textOf).join('|')
  }
  assert.equal(broken('words <a>1<b>2</a>'), '12')
  assert.equal(broken('<a>1</b>2</a>'), '12')
  assert.equal(broken('<a>5 < 6</a>'), '5 < 6')
  assert.equal(broken('<a>1</a><a>2</a>'), '1|2')
  assert.equal(broken('<a x=1>1<![CDATA[2 <b>3'), '12 3')
  assert.equal(broken('<a>1<!-- 2'), '1 2')
})

test('what is nested deeper than 256 levels ends the reading, not the program', () => {
  const tree = readXmlTree(`<a>${'<b>'.repeat(100_000)}`)
  assert.equal(tree.complete, false)
  let depth = 0
  for (let at: XmlElement | undefined = tree.roots[0]; at; at = childElements(at)[0]) depth++
  assert.equal(depth, 256)
})

test('inherited attributes come from the outermost element first', () => {
  const root = rootOf('<a xml:lang="de"><b><c xml:lang="it"/></b></a>')
  const c = childNamed(childNamed(root, 'b')!, 'c')!
  assert.deepEqual(inheritedValues(c, 'xml:lang'), ['de', 'it'])
})
