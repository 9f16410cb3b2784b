import { attributeNumber, nameAt, spanSize, valueAt } from '../../../text/html-attributes.ts'
import type { LightElement } from '../../../text/light-dom.ts'
import type { AttributeSource } from '../../../text/light-element.ts'
import { nameText } from './name-text.ts'

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
const dateAttribute =
  /^data-(?:[a-z]+-){0,3}(?:publish(?:ed)?|pubdate|deploy|date|datetime|timestamp|utime|time)(?:-[a-z]+)?$/
/** Types of things whose authors and dates are not the article's. */
const otherThings = /ImageObject|Comment|Review|VideoObject|AudioObject|Product|Question|Answer|Rating|Event/i
/** Boxes in which names and dates are readers' or other articles'. */
const otherNames = /(?:^|[-_ ])(?:comments?|kommentare?|commentaires?|respond|related|recirc|teasers?)(?:[-_ ]|$)/i

const numbers = {
  itemprop: attributeNumber('itemprop'),
  rel: attributeNumber('rel'),
  href: attributeNumber('href'),
  id: attributeNumber('id'),
  title: attributeNumber('title'),
}

/**
 * Goes through a page's elements once and keeps what says who wrote the article and when. An element is asked for the
 * few attributes that matter, never for all of them: a page has thousands.
 */
export function pageMarks(elements: readonly LightElement[]): PageMarks {
  const marks: PageMarks = { properties: new Map(), times: [], authors: [], bylines: [] }
  const mayBeByline = bylineClasses()
  for (const element of elements) {
    const { from, to, classes } = element
    if (from === to) continue
    // Most elements have classes and nothing else, and few of those say anything here.
    if (to - from === spanSize && classes !== undefined && element.tag !== 'time' && !mayBeByline(classes)) continue
    const property = element.attribute(numbers.itemprop)
    if (property !== undefined) addProperty(element, property, marks)
    const date = dateOf(element)
    if (date && marks.times.length < most) marks.times.push({ element, value: date })
    if (isAuthor(element, property) && !isElsewhere(element)) keep(marks.authors, element)
    else if (isByline(element, mayBeByline) && !isElsewhere(element)) keep(marks.bylines, element)
  }
  return marks
}

const keep = (list: LightElement[], element: LightElement): void => void (list.length < most && list.push(element))

function addProperty(element: LightElement, property: string, { properties }: PageMarks): void {
  if (isOfOther(element) || (property === 'author' && isElsewhere(element))) return
  for (const name of property.toLowerCase().split(/\s+/, 4)) {
    const values = properties.get(name) ?? []
    if (values.length < 10) properties.set(name, [...values, propertyValue(element)])
  }
}

function propertyValue(element: LightElement): string {
  const { content, datetime, src } = element.attributes
  return content ?? datetime ?? (element.tag === 'img' ? src : undefined) ?? nameText(element, 300)
}

/** Whether the nearest thing that the property belongs to is a picture, a comment, another article's teaser. */
function isOfOther(element: LightElement): boolean {
  for (let at = element.parent; at; at = at.parent)
    if (at.attributes.itemscope !== undefined || at.attributes.itemtype)
      return otherThings.test(at.attributes.itemtype ?? '') || at.attributes.itemprop === 'image'
  return false
}

function dateOf(element: LightElement): string | undefined {
  if (element.tag === 'time') {
    const { datetime, content, title } = element.attributes
    return datetime ?? content ?? title ?? ''
  }
  const titled = titledDate(element)
  if (titled) return titled
  const { source, from, to } = element
  for (let at = from; source && at < to; at += spanSize) {
    if (!mayBeDate(source, at)) continue
    const name = nameAt(source.html, source.spans, at)
    const value = name.startsWith('data-') && dateAttribute.test(name) ? valueAt(source.html, source.spans, at) : ''
    if (/\d{4}/.test(value)) return value
  }
  return undefined
}

const dateNumbers = ['data-date', 'data-datetime', 'data-timestamp'].map(attributeNumber)

/** What stands beside a date in short or in words (`3 years ago`): its title, as in hAtom and in forums. */
function titledDate(element: LightElement): string | undefined {
  const title = element.attribute(numbers.title)
  if (title === undefined || title.length > 50 || !/\d{4}/.test(title)) return undefined
  const { tag, classes = '' } = element
  return tag === 'abbr' || tag === 'acronym' || (classes !== '' && dateClass.test(classes)) ? title : undefined
}

const dateClass = /(?:^|[-_ ])(?:date|time|datetime|timestamp|published|pubdate)(?:[-_ ]|$)/i

/** A quick look at an attribute's name: most are known, and none of most is a date. */
function mayBeDate({ html, spans }: AttributeSource, at: number): boolean {
  const name = spans.at[at]!
  return name < 0 ? dateNumbers.includes(-name) : (html.charCodeAt(name) | 0x20) === letterD && html[name + 4] === '-'
}

const letterD = 0x64

function isAuthor(element: LightElement, property: string | undefined): boolean {
  if (property === 'author' || element.attribute(numbers.rel) === 'author') return true
  if (property === 'name' && element.parent?.attribute(numbers.itemprop) === 'author') return true
  return element.tag === 'a' && authorAddress.test((element.attribute(numbers.href) ?? '').slice(0, 300))
}

/** A quick look at whether a name is worth reading: most are not, and a page has thousands. */
const hint = /byline|aut[heo]|writer|reporter|journalist|redakteur/i

/** Whether classes are worth reading; remembers those of this page. */
function bylineClasses(): (classes: string) => boolean {
  const seen = new Map<string, boolean>()
  return classes => {
    let is = seen.get(classes)
    if (is === undefined) seen.set(classes, (is = hint.test(classes)))
    return is
  }
}

/** By class or id. */
function isByline(element: LightElement, mayBe: (classes: string) => boolean): boolean {
  const { classes = '' } = element
  const id = element.attribute(numbers.id) ?? ''
  const isWorthIt = (classes !== '' && mayBe(classes)) || (id !== '' && hint.test(id))
  return (
    isWorthIt &&
    !notBylines.has(element.tag) &&
    (bylineName.test(classes.slice(0, 300)) || bylineName.test(id.slice(0, 100)))
  )
}

const notBylines = new Set(['input', 'label', 'body', 'html'])

function isElsewhere(element: LightElement): boolean {
  if (isOfOther(element)) return true
  for (let at: LightElement | undefined = element; at && at.tag !== 'body'; at = at.parent) {
    if (at.tag === 'form' || at.tag === 'figure' || at.tag === 'footer' || at.tag === 'nav') return true
    const names = `${at.classes ?? ''} ${at.attribute(numbers.id) ?? ''}`
    if (names.length > 1 && names.length < 200 && otherNames.test(names)) return true
  }
  return false
}
