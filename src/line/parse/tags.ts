import type { Tag } from '../../model/feed.ts'
import { childElements, isElement, type XmlElement } from '../../text/xml-tree.ts'
import { allNamed, attributeOf, type Fields, lineOf } from './fields.ts'
import { known } from './known.ts'
import { MOST_VALUES } from './limits.ts'
import { titleFromHtml } from './text-construct.ts'

const ITUNES = 'http://www.itunes.com/'
const MEDIA_RSS = 'http://search.yahoo.com/mrss/category_schema'

/** The subject labels of an item or channel, each once, in document order for each way of writing them. */
export function tagsOf(fields: Fields): Tag[] {
  const tags = [
    ...first(fields, ['category', 'atom:category', 'dc:subject', 'dcterms:subject']).map(categoryTag),
    ...first(fields, ['media:category']).map(mediaTag),
    ...first(fields, ['itunes:category']).flatMap(itunesTags),
    ...wordTags(fields, ['keywords', 'media:keywords'], /,/),
    ...wordTags(fields, ['itunes:keywords'], /[,\s]/, ITUNES),
  ]
  const once = new Map(tags.filter(isSaid).map(tag => [JSON.stringify(tag), tag]))
  return [...once.values()].slice(0, MOST_VALUES)
}

function first(fields: Fields, names: string[]): XmlElement[] {
  return allNamed(fields, names).slice(0, MOST_VALUES)
}

function isSaid({ term, label }: Tag): boolean {
  return (term ?? label) !== undefined
}

/** RSS writes the term as text with its `domain`, Atom as attributes. */
function categoryTag(element: XmlElement): Tag {
  const scheme = attributeOf(element, 'scheme') ?? attributeOf(element, 'domain')
  return known<Tag>({
    term: titleFromHtml(attributeOf(element, 'term') ?? '') ?? ownLine(element),
    scheme,
    label: attributeOf(element, 'label'),
  })
}

/** The words of the category itself, `Arts &amp; Culture` in CDATA among them, without those of elements that have no business inside. */
function ownLine({ children }: XmlElement): string | undefined {
  return titleFromHtml(children.filter(node => !isElement(node)).join(''))
}

function mediaTag(element: XmlElement): Tag {
  const scheme = attributeOf(element, 'scheme') ?? MEDIA_RSS
  return known<Tag>({ term: ownLine(element), scheme, label: attributeOf(element, 'label') })
}

/** Podcasts nest their categories one in the other. */
function itunesTags(element: XmlElement): Tag[] {
  const inside = childElements(element).filter(child => child.name === 'itunes:category')
  return [known<Tag>({ term: attributeOf(element, 'text'), scheme: ITUNES }), ...inside.flatMap(itunesTags)]
}

function wordTags(fields: Fields, names: string[], separator: RegExp, scheme?: string): Tag[] {
  return first(fields, names)
    .flatMap(element => (lineOf(element) ?? '').split(separator))
    .map(word => known<Tag>({ term: titleFromHtml(word), scheme }))
}
