import type { FeedLink, Item } from '../../../model/feed.ts'
import { escapeHtml } from '../../../text/sanitise-text.ts'
import { absoluteUrl } from '../../../text/urls.ts'
import type { XmlElement } from '../../../text/xml-tree.ts'
import { attributeOf } from '../fields.ts'
import { known } from '../known.ts'
import { allInside, everyBelow, firstInside, lineInside } from './elements.ts'
import { type G2Document, itemFacts } from './newsml-g2-item.ts'

/**
 * Reads a `packageItem`: the items it puts together, in the order of its groups, as a list with their titles and
 * summaries. What stands in the same message is an item of its own and not told twice.
 */
export function packageItem(element: XmlElement, given: G2Document): Item {
  const facts = itemFacts(element, given)
  const references = inOrder(element).filter(one => !given.guids.has(attributeOf(one, 'residref') ?? ''))
  const links = references.flatMap(one => linkOf(one, given) ?? [])
  return known<Item>({
    ...facts,
    title: facts.title ?? references.map(titleOf).find(Boolean),
    contentHtml: listOf(references, given),
    links: links.length > 0 ? links : undefined,
    newswire: { ...facts.newswire, kind: 'package' },
  })
}

// A chain of groups that lead to each other is walked no further: real packages have two or three levels.
const mostGroups = 200

/** The references of a package from its root group on; a group leads to others by id, none of them twice. */
function inOrder(element: XmlElement): XmlElement[] {
  const set = firstInside(element, 'groupset')
  if (!set) return everyBelow(element, 'itemref')
  const groups = new Map(allInside(set, 'group').map(group => [attributeOf(group, 'id'), group]))
  const seen = new Set<string | undefined>()
  const walk = (id: string | undefined): XmlElement[] => {
    const group = groups.get(id)
    if (!group || seen.has(id) || seen.size >= mostGroups) return []
    seen.add(id)
    return [
      ...allInside(group, 'itemref'),
      ...allInside(group, 'groupref').flatMap(ref => walk(attributeOf(ref, 'idref'))),
    ]
  }
  const ordered = walk(attributeOf(set, 'root'))
  return ordered.length > 0 ? ordered : everyBelow(set, 'itemref')
}

const titleOf = (reference: XmlElement): string | undefined =>
  lineInside(reference, 'title') ?? lineInside(reference, 'headline')

const addressOf = (reference: XmlElement, { document }: G2Document): string | undefined => {
  const href = attributeOf(reference, 'href')
  const residref = attributeOf(reference, 'residref')
  return absoluteUrl(href, document.url) ?? (residref && /^https?:/i.test(residref) ? absoluteUrl(residref) : undefined)
}

function linkOf(reference: XmlElement, given: G2Document): FeedLink | undefined {
  const url = addressOf(reference, given)
  return url ? known<FeedLink>({ url, rel: 'item', type: attributeOf(reference, 'contenttype') }) : undefined
}

/** The same headline in several renditions (sizes of a video) is one entry. */
function listOf(references: XmlElement[], given: G2Document): string | undefined {
  const entries = references.flatMap(reference => {
    const title = titleOf(reference)
    if (!title) return []
    const url = addressOf(reference, given)
    const words = escapeHtml(title)
    const summary = lineInside(reference, 'description')
    const head = url ? `<a href="${escapeHtml(url)}">${words}</a>` : words
    return [`<li>${head}${summary ? `<br>${escapeHtml(summary)}` : ''}</li>`]
  })
  return entries.length > 0 ? `<ul>${[...new Set(entries)].join('')}</ul>` : undefined
}
