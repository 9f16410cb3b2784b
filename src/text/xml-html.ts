import { escapeHtml } from './sanitise-text.ts'
import { absoluteUrl } from './urls.ts'
import { absoluteValue } from './xml-links.ts'
import { isElement, type XmlElement, type XmlNode } from './xml-tree.ts'

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'wbr',
])

/** Namespaces that HTML knows beside its own; their outermost element names it again. */
const FOREIGN = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML'])

/**
 * Writes what is inside an element as HTML: XHTML in a feed's text, elements of any namespace by their local name.
 * `base` is the absolute address for links inside; an `xml:base` further in changes it (XML Base §4).
 */
export function innerHtml(element: XmlElement, base: string | undefined): string {
  return element.children.map(node => nodeHtml(node, base)).join('')
}

function nodeHtml(node: XmlNode, outer: string | undefined): string {
  if (!isElement(node)) return escapeHtml(node)
  const base = absoluteUrl(node.attributes.get('xml:base'), outer) ?? outer
  const start = `<${node.tag}${namespaceDeclaration(node)}${attributesHtml(node, base)}>`
  return VOID.has(node.tag) ? start : `${start}${innerHtml(node, base)}</${node.tag}>`
}

function namespaceDeclaration({ space, parent }: XmlElement): string {
  return FOREIGN.has(space) && parent?.space !== space ? ` xmlns="${space}"` : ''
}

function attributesHtml({ tag, attributes }: XmlElement, base: string | undefined): string {
  let written = ''
  let hasXlink = false
  for (const [name, value] of attributes) {
    if (name.startsWith('xml:') || name.startsWith('xmlns')) continue
    written += ` ${name}="${escapeHtml(absoluteValue(tag, name, value, base))}"`
    hasXlink ||= name.startsWith('xlink:')
  }
  if (hasXlink) written += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
  return written
}
