import { attributeNumber, spanSize, valueAt } from '../../text/html-attributes.ts'
import type { LightElement } from '../../text/light-dom.ts'
import { meaningOfNames, means } from './class-vocabulary.ts'

/** Set, beside the bits of `means`, of an element that an attribute of its own hides. */
export const hiddenBit = 1 << 30

const numbers = {
  id: attributeNumber('id'),
  role: attributeNumber('role'),
  style: attributeNumber('style'),
  hidden: attributeNumber('hidden'),
  ariaHidden: attributeNumber('aria-hidden'),
  itemprop: attributeNumber('itemprop'),
  test: attributeNumber('data-testid'),
  component: attributeNumber('data-component'),
  type: attributeNumber('data-type'),
}

/** Characters of all names of an element that are read. */
const longestNames = 400

/** What attributes of an element say of it: those that an element of the page may have and that mean something. */
type Said = {
  id: string
  test: string
  component: string
  type: string
  role: string
  style: string
  itemprop: string
  isHidden: boolean
}

/**
 * Reads what the names of an element say (class, id, component, role), as bits of `means`, and whether it is hidden
 * (`hiddenBit`): in one walk over its attributes.
 * @param seen what the classes mean that were seen on this page; those of this element are added
 */
export function meaningOfElement(element: LightElement, seen: Map<string, number>): number {
  const { classes = '', from, to } = element
  if (from === to) return 0
  if (classes !== '' && to - from === spanSize && classes.length < longestNames - 4)
    return meaningOfClasses(classes, seen)
  const said = readAttributes(element)
  const { id, test, component, type, role, itemprop } = said
  // Joined only where they are too long to be read whole: classes by themselves were seen before most often.
  const isLong = classes.length + id.length + test.length + component.length + type.length + 4 > longestNames
  const bits = isLong
    ? meaningOfNames([classes, id, test, component, type].join(' ').slice(0, longestNames))
    : meaningOfClasses(classes, seen) | meaningOfNames(id) | meaningOfParts(said)
  return bits | roleMeaning(role) | (itemprop === 'articleBody' ? means.body : 0) | (isHidden(said) ? hiddenBit : 0)
}

function meaningOfClasses(classes: string, seen: Map<string, number>): number {
  if (classes === '') return 0
  let bits = seen.get(classes)
  if (bits === undefined) seen.set(classes, (bits = meaningOfNames(classes)))
  return bits
}

const meaningOfParts = ({ test, component, type }: Said): number =>
  test === '' && component === '' && type === '' ? 0 : meaningOfNames(`${test} ${component} ${type}`)

/** From the last attribute to the first: of two of one name the first counts. */
function readAttributes({ source, from, to }: LightElement): Said {
  const said = { id: '', test: '', component: '', type: '', role: '', style: '', itemprop: '', isHidden: false }
  if (!source) return said
  const { html, spans } = source
  for (let at = to - spanSize; at >= from; at -= spanSize) {
    const number = -spans.at[at]!
    if (number === numbers.id) said.id = valueAt(html, spans, at)
    else if (number === numbers.test) said.test = valueAt(html, spans, at)
    else if (number === numbers.component) said.component = valueAt(html, spans, at)
    else if (number === numbers.type) said.type = valueAt(html, spans, at)
    else if (number === numbers.role) said.role = valueAt(html, spans, at)
    else if (number === numbers.style) said.style = valueAt(html, spans, at)
    else if (number === numbers.itemprop) said.itemprop = valueAt(html, spans, at)
    else if (number === numbers.hidden || (number === numbers.ariaHidden && valueAt(html, spans, at) === 'true'))
      said.isHidden = true
  }
  return said
}

/** A part of a page that React streams: hidden where it stands, and moved to its place by a script. */
const streamedPart = /^S:[\da-f]{1,8}$/
const hides = /display\s*:\s*none|visibility\s*:\s*hidden/i

function isHidden({ id, style, isHidden }: Said): boolean {
  if (id.startsWith('S:') && streamedPart.test(id)) return false
  return isHidden || (style !== '' && hides.test(style.slice(0, 500)))
}

function roleMeaning(role: string): number {
  if (role === 'navigation' || role === 'menu' || role === 'search') return means.navigation
  if (role === 'complementary') return means.sidebar
  if (role === 'contentinfo') return means.footer
  return role === 'dialog' || role === 'alertdialog' ? means.consent : 0
}
