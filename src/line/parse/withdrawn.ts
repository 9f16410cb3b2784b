import type { Item } from '../../model/feed.ts'
import { childElements, type XmlElement } from '../../text/xml-tree.ts'
import { attributeOf, lineOf } from './fields.ts'
import { known } from './known.ts'
import { MOST_ITEMS } from './limits.ts'

/** The entries that a feed says its publisher has taken back (`at:deleted-entry`, RFC 6721 §3). */
export function withdrawnItems(root: XmlElement): Item[] {
  return childElements(root)
    .filter(({ name }) => name === 'at:deleted-entry')
    .slice(0, MOST_ITEMS)
    .flatMap(element => withdrawnItem(element) ?? [])
}

function withdrawnItem(element: XmlElement): Item | undefined {
  const guid = attributeOf(element, 'ref')
  if (guid === undefined) return undefined
  const reason = lineOf(childElements(element).find(({ name }) => name === 'at:comment'))
  const newswire = known<NonNullable<Item['newswire']>>({ status: 'canceled', correction: reason })
  return { guid, authors: [], tags: [], pictures: [], enclosures: [], newswire }
}
