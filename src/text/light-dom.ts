import { attributeNumber, attributeSpans, attributesOf, spanOf, valueAt } from './html-attributes.ts'
import type { HtmlTag } from './html-tags.ts'
import { type AttributeSource, LightElement, type LightNode, type LightText } from './light-element.ts'
import { scanHtml, textAt } from './scan-html.ts'

export { LightElement, type LightNode, type LightText }

/** A page as a light tree, with what its head says kept apart. */
export type LightDocument = {
  root: LightElement
  /** Every element of the tree, the root first, in document order. */
  elements: LightElement[]
  title: string
  /** `lang` of the root element. */
  lang: string | undefined
  /** Attributes of every `meta`, of every `link`, in document order. */
  metas: Record<string, string>[]
  links: Record<string, string>[]
  /** Sources of `application/ld+json` scripts. */
  structured: string[]
  /** Characters of all other scripts, and the sources of those that carry a page's data as JSON. */
  scriptLength: number
  data: string[]
}

/** Nothing in these is for a reader's eye as text; they are left out with all they hold. */
const leftOut = new Set('style template svg math canvas select option textarea datalist map applet'.split(' '))

const longestPage = 3_000_000
const mostNodes = 150_000
/** Deeper elements are unwrapped, so that whoever walks the tree may do it by recursion. */
const deepest = 250
const longestSource = 2_000_000
/** Characters of a page for each attribute in it, when there are many. */
const usualPart = 100

const [classNumber, typeNumber] = [attributeNumber('class'), attributeNumber('type')]

/** True for a node that is text. */
export function isText(node: LightNode): node is LightText {
  return 'text' in node
}

/** What an open element does with the text in it: builds the tree, or is read as source. What is left out does nothing. */
type Source = { kind: string | undefined; text: string }

/**
 * Reads a page into a light tree in one pass. Scripts are kept only where they carry structured data. At most three
 * million characters and 150,000 nodes, what is beyond is left unread, and 250 levels, what is beyond is unwrapped.
 */
export function lightDocument(page: string): LightDocument {
  const html = page.length > longestPage ? page.slice(0, longestPage) : page
  const source: AttributeSource = { html, spans: attributeSpans(100 + html.length / usualPart) }
  const { spans } = source
  const root = new LightElement('#root', undefined, 0)
  const elements = [root]
  const found: LightDocument = {
    root,
    elements,
    title: '',
    lang: undefined,
    metas: [],
    links: [],
    structured: [],
    scriptLength: 0,
    data: [],
  }
  const classes = new Map<string, string>()
  const frames: LightElement[] = [root]
  let top = root
  let script: Source | undefined
  /** How many elements are open that are left out, one in the other. */
  let depthOut = 0
  let nodes = 0

  scanHtml(html, { spans, open, close, text, isDone: () => nodes > mostNodes })
  return found

  function open(tag: HtmlTag, from: number, to: number): void {
    const { name, isVoid } = tag
    if (depthOut > 0 || leftOut.has(name)) {
      if (!isVoid) depthOut++
      spans.length = from
    } else if (name === 'script' || name === 'title') {
      script = { kind: name === 'title' ? undefined : (attributeValue(typeNumber, from, to) ?? ''), text: '' }
      spans.length = from
    } else {
      addElement(tag, from, to)
    }
  }

  function addElement({ name, isVoid }: HtmlTag, from: number, to: number): void {
    if (name === 'link') found.links.push(attributesOf(html, spans, from, to))
    if (name === 'meta') found.metas.push(attributesOf(html, spans, from, to))
    if (name === 'html') {
      const attributes = attributesOf(html, spans, from, to)
      found.lang ??= attributes.lang ?? attributes['xml:lang']
    }
    if (frames.length > deepest) {
      spans.length = from
      if (!isVoid) frames.push(top)
      return
    }
    const element = new LightElement(name, top, elements.length, classesOf(from, to), source, from, to)
    elements.push(element)
    addNode(element)
    if (isVoid) return
    frames.push(element)
    top = element
  }

  function addNode(node: LightNode): void {
    nodes++
    // A list made of one is of that size; pushing to an empty one makes room for seventeen, and most hold one.
    if (top.children.length === 0) top.children = [node]
    else top.children.push(node)
  }

  function close(): void {
    if (depthOut > 0) depthOut--
    else if (script) endSource(script)
    else {
      frames.pop()!.end = elements.length
      top = frames[frames.length - 1]!
    }
  }

  function endSource({ kind, text }: Source): void {
    script = undefined
    if (kind === undefined) found.title ||= text
    else if (/ld\+json/i.test(kind)) found.structured.push(text)
    else if (/json/i.test(kind)) found.data.push(text)
  }

  function text(from: number, to: number, hasEntities: boolean): void {
    if (depthOut > 0) return
    if (script) addSource(script, from, Math.min(to, from + longestSource), hasEntities)
    else addText(textAt(html, from, to, hasEntities))
  }

  function addSource(into: Source, from: number, to: number, hasEntities: boolean): void {
    if (into.kind !== undefined) found.scriptLength += to - from
    if (into.kind === undefined || /json/i.test(into.kind)) into.text += textAt(html, from, to, hasEntities)
  }

  function addText(piece: string): void {
    const { children } = top
    const last = children[children.length - 1]
    if (last && isText(last)) last.text += piece
    else addNode({ text: piece, parent: top })
  }

  function attributeValue(number: number, from: number, to: number): string | undefined {
    const at = spanOf(spans, from, to, number)
    return at < 0 ? undefined : valueAt(html, spans, at)
  }

  function classesOf(from: number, to: number): string | undefined {
    const written = attributeValue(classNumber, from, to)
    if (written === undefined) return undefined
    const known = classes.get(written)
    if (known === undefined) classes.set(written, written)
    return known ?? written
  }
}

/** Every element under `element`, itself included, in document order. */
export function elementsOf(element: LightElement): LightElement[] {
  const found: LightElement[] = []
  const add = (one: LightElement): void => {
    found.push(one)
    for (const child of one.children) if (!isText(child)) add(child)
  }
  add(element)
  return found
}

/** The words in an element, white space collapsed; at most about `longest` characters of them. */
export function textOf(element: LightElement, longest = 1_000): string {
  let text = ''
  const add = (node: LightNode): void => {
    if (isText(node)) text += node.text
    else if (text.length < longest) for (const child of node.children) add(child)
  }
  add(element)
  return text.slice(0, longest).replace(/\s+/g, ' ').trim()
}

/** The nearest element, from this one outwards, that `matches`. */
export function closest(
  element: LightElement | undefined,
  matches: (element: LightElement) => boolean,
): LightElement | undefined {
  for (let at = element; at; at = at.parent) if (matches(at)) return at
  return undefined
}

/** Whether an element is inside another one of the same page. */
export const isInside = (element: LightElement, outer: LightElement): boolean =>
  element.order > outer.order && element.order < outer.end
