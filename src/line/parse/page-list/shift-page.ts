import { elementsOf, isText, LightElement } from '../../../text/light-dom.ts'

/** What publishers do to a page from one week to the next, for tests: what it is, and how to do it to a tree in place. */
export const pageShifts: [what: string, shift: (root: LightElement) => void][] = [
  ['class names become other ones', root => eachElement(root, renamed)],
  ['class names are gone', root => eachElement(root, ({ attributes }) => void delete attributes.class)],
  ['every box gets a wrapper', root => eachElement(root, wrapped)],
  ['sections and articles become plain boxes', root => eachElement(root, plainBox)],
  ['the order of cards and lists is turned around', root => eachElement(root, reversed)],
  ['spans stand around all text', root => eachElement(root, spanned)],
]

function eachElement(root: LightElement, change: (element: LightElement) => void): void {
  for (const element of [...elementsOf(root)]) change(element)
}

function renamed({ attributes }: LightElement): void {
  if (attributes.class) attributes.class = `c${Buffer.from(attributes.class).toString('hex').slice(-7)}`
}

function wrapped(element: LightElement): void {
  if (!element.parent || !['div', 'article', 'li', 'ul', 'h3', 'section'].includes(element.tag)) return
  const wrapper = new LightElement('div', element.parent, element.order)
  wrapper.children.push(element)
  element.parent.children[element.parent.children.indexOf(element)] = wrapper
  element.parent = wrapper
}

/** What is inside one card stays in its order. */
function reversed(element: LightElement): void {
  const links = new Set([...elementsOf(element)].flatMap(({ attributes }) => attributes.href ?? []))
  if (links.size > 1 && !['html', 'tr', 'article'].includes(element.tag)) element.children.reverse()
}

function plainBox(element: LightElement): void {
  if (['article', 'section', 'main'].includes(element.tag)) element.tag = 'div'
}

function spanned(element: LightElement): void {
  element.children = element.children.map(child => {
    if (!isText(child) || !child.text.trim() || element.tag === 'title') return child
    const span = new LightElement('span', element, element.order)
    span.children.push({ text: child.text, parent: span })
    return span
  })
}
