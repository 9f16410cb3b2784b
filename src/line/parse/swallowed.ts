import { isElement, type XmlElement } from '../../text/xml-tree.ts'

/** Elements that hold one line of text and no other element of a feed. */
const LINES = new Set(
  'title link guid id pubdate author category comments updated published dc:date dc:creator dc:subject'.split(' '),
)

const FIELDS = new Set([
  ...LINES,
  ...'description summary content content:encoded enclosure source media:content media:thumbnail media:group'.split(
    ' ',
  ),
  ...'item entry'.split(' '),
])

/**
 * Puts back what a line without end has swallowed: in `<title>a</titel><link>…` the link is no part of the title. For
 * items and channels of documents that are not well-formed; changes the tree.
 */
export function releaseSwallowed(holder: XmlElement): void {
  for (let at = 0; at < holder.children.length; at++) {
    const line = holder.children[at]!
    if (!isElement(line) || !LINES.has(line.name)) continue
    const first = line.children.findIndex(node => isElement(node) && FIELDS.has(node.name))
    if (first < 0) continue
    const released = line.children.slice(first)
    for (const node of released) if (isElement(node)) node.parent = holder
    line.children = line.children.slice(0, first)
    holder.children = [...holder.children.slice(0, at + 1), ...released, ...holder.children.slice(at + 1)]
  }
}
