import { elementsOf, type LightElement, textOf } from '../../../text/light-dom.ts'

/** What the page's own mark-up says of the article, from one walk over it, in document order. */
export type PageMarks = {
  /** Values of microdata properties (HTML, 5.2) that belong to the article, by name. */
  properties: Map<string, string[]>
  /** Elements that carry a date for machines. */
  times: { element: LightElement; value: string }[]
  /** Elements marked or linked as an author's name, and elements named a byline. */
  authors: LightElement[]
  bylines: LightElement[]
}

const most = 60
const bylineName =
  /(?:^|[-_ ])(?:bylines?|authors?|auteurs?|autor(?:en|es)?|autore|redakteur|journalist|reporter|writer|(?:article)?author-?names?)(?:[-_]{0,2}(?:names?|link|text|title|list|\d{1,2}))?(?:[-_ ]|$)/i
const authorAddress =
  /\/(?:authors?|autor(?:es|en|i|in|e)?|auteurs?|redakteur(?:e|in)?|journalists?|reporters?|staff|contributors?|columnists?|signataires?|byline)\//i
const dateAttribute = /^data-(?:[a-z]+-){0,3}(?:publish(?:ed)?|pubdate|deploy|date|datetime)(?:-[a-z]+)?$/
/** Types of things whose authors and dates are not the article's. */
const otherThings = /ImageObject|Comment|Review|VideoObject|AudioObject|Product|Question|Answer|Rating|Event/i
/** Boxes in which names and dates are readers' or other articles'. */
const otherNames = /(?:^|[-_ ])(?:comments?|kommentare?|commentaires?|respond|related|recirc|teasers?)(?:[-_ ]|$)/i

/** Walks the page once and keeps what says who wrote the article and when. */
export function pageMarks(root: LightElement): PageMarks {
  const marks: PageMarks = { properties: new Map(), times: [], authors: [], bylines: [] }
  for (const element of elementsOf(root)) {
    const { tag, attributes } = element
    if (attributes.itemprop !== undefined) addProperty(element, marks)
    const date = dateOf(element)
    if (date && marks.times.length < most) marks.times.push({ element, value: date })
    if (isAuthor(element) && !isElsewhere(element)) keep(marks.authors, element)
    else if (isByline(tag, attributes) && !isElsewhere(element)) keep(marks.bylines, element)
  }
  return marks
}

const keep = (list: LightElement[], element: LightElement): void => void (list.length < most && list.push(element))

function addProperty(element: LightElement, { properties }: PageMarks): void {
  if (isOfOther(element) || (element.attributes.itemprop === 'author' && isElsewhere(element))) return
  for (const name of element.attributes.itemprop!.toLowerCase().split(/\s+/, 4)) {
    const values = properties.get(name) ?? []
    if (values.length < 10) properties.set(name, [...values, propertyValue(element)])
  }
}

function propertyValue(element: LightElement): string {
  const { content, datetime, src } = element.attributes
  return content ?? datetime ?? (element.tag === 'img' ? src : undefined) ?? textOf(element, 300)
}

/** Whether the nearest thing that the property belongs to is a picture, a comment, another article's teaser. */
function isOfOther(element: LightElement): boolean {
  for (let at = element.parent; at; at = at.parent)
    if (at.attributes.itemscope !== undefined || at.attributes.itemtype)
      return otherThings.test(at.attributes.itemtype ?? '') || at.attributes.itemprop === 'image'
  return false
}

function dateOf({ tag, attributes }: LightElement): string | undefined {
  if (tag === 'time') return attributes.datetime ?? attributes.content ?? attributes.title ?? ''
  for (const name in attributes)
    if (name.startsWith('data-') && dateAttribute.test(name) && /\d{4}/.test(attributes[name]!)) return attributes[name]
  return undefined
}

function isAuthor({ tag, attributes, parent }: LightElement): boolean {
  if (attributes.rel === 'author' || attributes.itemprop === 'author') return true
  if (attributes.itemprop === 'name' && parent?.attributes.itemprop === 'author') return true
  return tag === 'a' && authorAddress.test((attributes.href ?? '').slice(0, 300))
}

/** A quick look at whether a name is worth reading: most are not, and a page has thousands. */
const hint = /byline|aut[heo]|writer|reporter|journalist|redakteur/i

/** By class or id. */
function isByline(tag: string, { class: classes = '', id = '' }: Record<string, string>): boolean {
  const isWorthIt = (classes !== '' && hint.test(classes)) || (id !== '' && hint.test(id))
  return (
    isWorthIt && !notBylines.has(tag) && (bylineName.test(classes.slice(0, 300)) || bylineName.test(id.slice(0, 100)))
  )
}

const notBylines = new Set(['input', 'label', 'body', 'html'])

function isElsewhere(element: LightElement): boolean {
  if (isOfOther(element)) return true
  for (let at: LightElement | undefined = element; at && at.tag !== 'body'; at = at.parent) {
    if (at.tag === 'form' || at.tag === 'figure' || at.tag === 'footer' || at.tag === 'nav') return true
    const names = `${at.attributes.class ?? ''} ${at.attributes.id ?? ''}`
    if (names.length > 1 && names.length < 200 && otherNames.test(names)) return true
  }
  return false
}
