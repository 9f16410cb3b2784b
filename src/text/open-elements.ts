import { type HtmlTag, inSvg, knownTags, tagNamed } from './html-tags.ts'

/**
 * What is told of elements that begin or end by the rules of HTML alone: a line break or paragraph that only its end tag
 * tells of, and every end. `made` is what the teller was given.
 */
export type ElementEvents<Made> = { open(made: Made, tag: HtmlTag): void; close(made: Made, tag: HtmlTag): void }

/**
 * The elements that are open while a document is read, and what HTML lets authors leave out of it (of WHATWG HTML, 13.2.6,
 * what authors rely on). Every step takes constant time, or is paid for by what it closes.
 *
 * This and what reads pages with it are functions that are made once and are handed what they work on. Functions that are
 * made for each page lose their compiled code whenever the collector finds no page being read: two dozen of them were
 * compiled 10 to 51 times each while 350 pages were read, and ran uncompiled in between (2026-11).
 */
export type OpenElements<Made> = {
  stack: HtmlTag[]
  /** How many elements of each name are open, so that an end tag without a start costs nothing. */
  open: Uint16Array
  openOfOthers: Map<string, number>
  contexts: HtmlTag['begins'][]
  events: ElementEvents<Made>
  made: Made
}

const paragraph = tagNamed('p')
const form = tagNamed('form')
const lineBreak = tagNamed('br')
const [image, picture] = [tagNamed('image'), tagNamed('img')]

/** None is open yet. */
export const openElements = <Made>(events: ElementEvents<Made>, made: Made): OpenElements<Made> => ({
  stack: [],
  open: new Uint16Array(knownTags.length),
  openOfOthers: new Map(),
  contexts: [],
  events,
  made,
})

/** An element begins: ends those that it ends. False where it is not there at all, as a form in a form. */
export function startElement<Made>(elements: OpenElements<Made>, tag: HtmlTag): boolean {
  const { stack } = elements
  if (tag === form && elements.open[form.number]! > 0) return false
  while (stack.length > 0 && (stack[stack.length - 1]!.bit & tag.ends) !== 0) pop(elements)
  if (!tag.isVoid) push(elements, tag)
  return true
}

/** The element that has just begun closes itself, which only foreign elements do. */
export function endItself<Made>(elements: OpenElements<Made>, tag: HtmlTag): void {
  if (isForeign(elements) && elements.stack[elements.stack.length - 1] === tag) pop(elements)
}

/** An end tag: ends the innermost element of that name and all in it; one without a start is nothing but for two. */
export function endElement<Made>(elements: OpenElements<Made>, tag: HtmlTag): void {
  const { stack, events, made } = elements
  if (tag.isVoid) {
    if (tag === lineBreak) events.open(made, tag)
  } else if (isOpen(elements, tag)) {
    while (!isSame(stack[stack.length - 1]!, tag)) pop(elements)
    pop(elements)
  } else if (tag === paragraph) {
    events.open(made, tag)
    events.close(made, tag)
  }
}

/** The document is over. */
export function endAllElements<Made>(elements: OpenElements<Made>): void {
  while (elements.stack.length > 0) pop(elements)
}

/** Whether what comes next is SVG or MathML. */
export const isForeign = <Made>({ contexts }: OpenElements<Made>): boolean =>
  contexts.length > 0 && contexts[contexts.length - 1] !== 'html'

/** The element that a name stands for in this place. */
export function adjusted<Made>(elements: OpenElements<Made>, tag: HtmlTag): HtmlTag {
  const { contexts } = elements
  if (contexts.length === 0) return tag === image ? picture : tag
  const spelt = inSvg(tag)
  if (contexts[contexts.length - 1] === 'svg') return spelt
  if (spelt !== tag && isOpen(elements, spelt)) return spelt
  return tag === image && !isForeign(elements) ? picture : tag
}

function push<Made>({ stack, open, openOfOthers, contexts }: OpenElements<Made>, tag: HtmlTag): void {
  stack.push(tag)
  if (tag.number > 0) open[tag.number]!++
  else openOfOthers.set(tag.name, (openOfOthers.get(tag.name) ?? 0) + 1)
  if (tag.begins) contexts.push(tag.begins)
}

function pop<Made>({ stack, open, openOfOthers, contexts, events, made }: OpenElements<Made>): void {
  const tag = stack.pop()!
  if (tag.number > 0) open[tag.number]!--
  else openOfOthers.set(tag.name, openOfOthers.get(tag.name)! - 1)
  if (tag.begins) contexts.pop()
  events.close(made, tag)
}

const isOpen = <Made>({ open, openOfOthers }: OpenElements<Made>, tag: HtmlTag): boolean =>
  tag.number > 0 ? open[tag.number]! > 0 : (openOfOthers.get(tag.name) ?? 0) > 0

const isSame = (a: HtmlTag, b: HtmlTag): boolean => a === b || (a.number === 0 && b.number === 0 && a.name === b.name)
