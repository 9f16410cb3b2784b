import type { Feed, Item } from '../../../model/feed.ts'
import { childElements, type XmlElement } from '../../../text/xml-tree.ts'
import { attributeOf, type FeedDocument } from '../fields.ts'
import { MOST_ITEMS } from '../limits.ts'
import { localName } from './elements.ts'
import { conceptItem, planningItem } from './newsml-g2-concepts.ts'
import { newsItem } from './newsml-g2-item.ts'
import { packageItem } from './newsml-g2-package.ts'
import { schemesOf } from './subject-codes.ts'

/** What reads each kind of item of the standard (NewsML-G2 2.x, IPTC). */
const READERS: Record<string, typeof newsItem> = {
  newsitem: newsItem,
  packageitem: packageItem,
  conceptitem: conceptItem,
  knowledgeitem: conceptItem,
  catalogitem: conceptItem,
  planningitem: planningItem,
}

/** Parts of an item, which some systems hand on alone: they are read as an item without the rest. */
const PARTS: Record<string, typeof newsItem> = {
  groupset: packageItem,
  contentset: newsItem,
  contentmeta: newsItem,
  itemmeta: newsItem,
}

/** Whether a document that begins with this element is NewsML-G2. */
export function isNewsMlG2(root: XmlElement): boolean {
  const name = localName(root)
  return name === 'newsmessage' || name in READERS || name in PARTS
}

/**
 * Reads a document of NewsML-G2: one item, or a news message with any number. A package says only what the message does
 * not hold itself: its other items are items of the feed.
 */
export function readNewsMlG2(root: XmlElement, document: FeedDocument): Feed {
  const schemes = schemesOf(root)
  const items = itemElements(root).slice(0, MOST_ITEMS)
  const guids = new Set(items.map(item => attributeOf(item, 'guid')))
  return {
    format: 'newsml-g2',
    hubs: [],
    items: items.map((element): Item => {
      const read = READERS[localName(element)] ?? PARTS[localName(element)] ?? newsItem
      return read(wholeOf(element), { document, schemes, guids })
    }),
  }
}

function itemElements(root: XmlElement): XmlElement[] {
  if (localName(root) !== 'newsmessage') return [root]
  return childElements(root).flatMap(child =>
    localName(child) === 'itemset' ? childElements(child).filter(item => localName(item) in READERS) : [],
  )
}

/** A part alone, put where it would stand in an item. */
const wholeOf = (element: XmlElement): XmlElement =>
  localName(element) in PARTS ? { ...element, tag: '', attributes: new Map(), children: [element] } : element
