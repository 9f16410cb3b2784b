import { childElements, isElement, type XmlElement } from '../../../text/xml-tree.ts'
import { lineOf } from '../fields.ts'

// The newswire formats are told by their local names: agencies bind the namespaces to any prefix, or leave them out.

/** The local name of an element in lower case. */
export const localName = (element: XmlElement): string => element.tag.toLowerCase()

/** The elements directly inside that have the local name (lower case), in document order. */
export function allInside(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? childElements(element).filter(child => localName(child) === name) : []
}

/** The first element on a path of local names that starts inside `element`. */
export function firstInside(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = element
  for (const name of path) {
    if (!at) return undefined
    at = at.children.find(child => isElement(child) && localName(child) === name) as XmlElement | undefined
  }
  return at
}

/** The text of the first element on a path as one line; undefined when it is absent or empty. */
export function lineInside(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return lineOf(firstInside(element, ...path))
}

/** Every element of the local name at any depth, in document order; what stands inside one of them is not looked at. */
export function everyBelow(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return []
  return childElements(element).flatMap(child => (localName(child) === name ? [child] : everyBelow(child, name)))
}
