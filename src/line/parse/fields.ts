import { withoutControls } from '../../text/sanitise-text.ts'
import { absoluteUrl } from '../../text/urls.ts'
import { childElements, inheritedValues, textOf, type XmlElement } from '../../text/xml-tree.ts'
import { LONGEST_LINE } from './limits.ts'

/** What the reading of every element of one document needs to know. */
export type FeedDocument = {
  /** Where the document came from, absolute. */
  url: string | undefined
  /** Atom tells text from HTML by `type`; RSS has only HTML. */
  isAtom: boolean
}

/** The child elements of an item or channel by name, each list in document order. */
export type Fields = ReadonlyMap<string, XmlElement[]>

/** Groups the child elements by name, so that a field's names can be asked in order of preference. */
export function fieldsOf(element: XmlElement): Fields {
  return Map.groupBy(childElements(element), child => child.name)
}

/** All elements with one of the names: those of the first name first. */
export function allNamed(fields: Fields, names: readonly string[]): XmlElement[] {
  return names.flatMap(name => fields.get(name) ?? [])
}

/** The first text that is not empty among the elements with one of the names, first name first. */
export function firstText(fields: Fields, names: readonly string[]): string | undefined {
  for (const element of allNamed(fields, names)) {
    const text = lineOf(element)
    if (text) return text
  }
  return undefined
}

/** The text of an element as one trimmed line of bounded length; undefined when it has none. */
export function lineOf(element: XmlElement | undefined): string | undefined {
  const text =
    element &&
    textOf(element)
      .slice(0, 4 * LONGEST_LINE)
      .trim()
  return text ? oneLine(text) : undefined
}

/** Text without controls, white space collapsed, cut to the longest line; undefined when nothing is left. */
export function oneLine(text: string | undefined): string | undefined {
  const line = withoutControls(text?.replace(/\s+/g, ' ') ?? '')
  return line.trim().slice(0, LONGEST_LINE) || undefined
}

/** An attribute's trimmed value whatever the case of its name; undefined when absent or empty. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const exact = element.attributes.get(name)
  if (exact !== undefined || element.attributes.size === 0) return oneLine(exact)
  const other = [...element.attributes].find(([written]) => written.toLowerCase() === name)
  return oneLine(other?.[1])
}

/** The address that relative links inside the element refer to (XML Base §4.2). */
export function baseOf(element: XmlElement, document: FeedDocument): string | undefined {
  return inheritedValues(element, 'xml:base').reduce(
    (base: string | undefined, value) => absoluteUrl(value, base) ?? base,
    document.url,
  )
}

/** The language in force at the element (XML 1.0 §2.12), as BCP 47 writes it. */
export function languageOf(element: XmlElement): string | undefined {
  return languageTag(inheritedValues(element, 'xml:lang').at(-1))
}

/** A language tag with hyphens; what is no tag gives undefined. */
export function languageTag(written: string | undefined): string | undefined {
  const tag = written?.trim().replaceAll('_', '-')
  return tag && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined
}

/** The absolute web address that an element's attribute, or its text, gives. */
export function addressIn(element: XmlElement, attribute: string | undefined, document: FeedDocument) {
  const written = attribute === undefined ? lineOf(element) : attributeOf(element, attribute)
  return absoluteUrl(written, baseOf(element, document))
}

/** A whole number that is not negative; undefined when it is none. */
export function wholeNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,15}$/.test(written) ? Number(written) : undefined
}
