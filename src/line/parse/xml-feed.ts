import type { Feed, FeedFormat } from '../../model/feed.ts'
import {
  childElements,
  childNamed,
  readXmlTree,
  type XmlElement,
  type XmlTree,
  type XmlTreeRules,
} from '../../text/xml-tree.ts'
import { readChannel } from './channel.ts'
import { formatOf } from './detect.ts'
import type { FeedDocument, Fields } from './fields.ts'
import { readItem } from './item.ts'
import { MOST_ITEMS } from './limits.ts'
import { attributeName, feedNaming } from './namespaces.ts'
import { readNewswire } from './newswire/read-newswire.ts'
import { releaseSwallowed } from './swallowed.ts'
import { withdrawnItems } from './withdrawn.ts'

const ITEMS = new Set(['item', 'entry'])
const ADDRESSES = ['link', 'guid', 'id']

/**
 * Reads RSS, RDF, Atom and CDF. `url` is the document's own address. Gives the name of the root when it is no feed. An item
 * in whose middle the document breaks off counts when its title and an address stand whole before the break.
 */
export function readXmlFeed(text: string, url: string | undefined): Feed | { notFeed: string } {
  const tree = readXmlTree(text, feedRules)
  const found = findFeed(tree.roots)
  if (found === undefined) return newswireIn(tree, url) ?? { notFeed: tree.roots[0]?.tag ?? '' }
  const { root, format } = found
  const document: FeedDocument = { url, isAtom: format === 'atom-0.3' || format === 'atom-1.0' }
  const broken = brokenOff(tree)
  const items = itemsIn(root).filter(item => !broken.has(item) || isKnownBy(item, broken))
  if (!tree.wellFormed) for (const holder of [childNamed(root, 'channel') ?? root, ...items]) releaseSwallowed(holder)
  return {
    format,
    ...readChannel(childNamed(root, 'channel') ?? root, headFields(root), document),
    wellFormed: tree.wellFormed,
    items: [...items.slice(0, MOST_ITEMS).map(item => readItem(item, document)), ...withdrawnItems(root)],
  }
}

/** Stops at the item after the last that is wanted: a feed of 100,000 costs no more than one of 2,000. */
function feedRules(): XmlTreeRules {
  let items = 0
  return {
    nameOf: feedNaming(),
    attributeNameOf: attributeName,
    enough: ({ name }) => ITEMS.has(name) && ++items > MOST_ITEMS,
  }
}

function newswireIn({ roots, wellFormed }: XmlTree, url: string | undefined): Feed | undefined {
  const read = roots.map(root => readNewswire(root, url)).find(feed => feed !== undefined)
  return read && { ...read, wellFormed }
}

function findFeed(roots: XmlElement[]): { root: XmlElement; format: FeedFormat } | undefined {
  for (const root of roots) {
    const format = formatOf(root)
    if (format) return { root, format }
  }
  return undefined
}

/** The elements in whose middle the text ends; a document that was left early on purpose has none. */
function brokenOff({ unfinished, complete }: XmlTree): Set<XmlElement> {
  const open = new Set<XmlElement>()
  if (complete) for (let at = unfinished; at; at = at.parent) open.add(at)
  return open
}

/** Half a title or address would make another item of it than the whole one, which comes with the next reading. */
function isKnownBy(item: XmlElement, broken: Set<XmlElement>): boolean {
  const whole = childElements(item).flatMap(child => (broken.has(child) ? [] : child.name))
  return whole.includes('title') && ADDRESSES.some(name => whole.includes(name))
}

/** RDF puts the picture beside the channel, and broken feeds leave the channel out. */
function headFields(root: XmlElement): Fields {
  const channel = childNamed(root, 'channel')
  const elements = [...(channel ? childElements(channel) : []), ...childElements(root)]
  return Map.groupBy(
    elements.filter(({ name }) => !ITEMS.has(name)),
    ({ name }) => name,
  )
}

/** Items wherever they stand: after an element without end they are inside it, even inside another item. */
function itemsIn(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap(child => (ITEMS.has(child.name) ? [child, ...itemsIn(child)] : itemsIn(child)))
}
