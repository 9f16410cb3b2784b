import {
  type AttributeSpans,
  attributeNumber,
  attributeSpans,
  attributesOf,
  spanOf,
  valueAt,
} from './html-attributes.ts'
import { type HtmlTag, knownTags } from './html-tags.ts'
import { type AttributeSource, LightElement, type LightNode, type LightText } from './light-element.ts'
import { type HtmlSink, scanHtml, textAt } from './scan-html.ts'

export { LightElement, type LightNode, type LightText }

/** A page as a light tree, with what its head says kept apart. */
export type LightDocument = {
  /** What it was read from, as far as it was read. */
  html: string
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
const leftOut = 'style template svg math canvas select option textarea datalist map applet'.split(' ')
const isLeftOut = Uint8Array.from(knownTags, ({ name }) => (leftOut.includes(name) ? 1 : 0))

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

/** A page that is being read into a tree. */
type Growing = {
  html: string
  spans: AttributeSpans
  source: AttributeSource
  found: LightDocument
  /** One string for all elements that have the same classes. */
  classes: Map<string, string>
  frames: LightElement[]
  top: LightElement
  script: Source | undefined
  /** How many elements are open that are left out, one in the other. */
  depthOut: number
  nodes: number
}

/**
 * Reads a page into a light tree in one pass. Scripts are kept only where they carry structured data. At most three
 * million characters and 150,000 nodes, what is beyond is left unread, and 250 levels, what is beyond is unwrapped.
 */
export function lightDocument(page: string): LightDocument {
  const html = page.length > longestPage ? page.slice(0, longestPage) : page
  const spans = attributeSpans(100 + html.length / usualPart)
  const found = emptyDocument(html)
  const { root } = found
  scanHtml(html, spans, grower, {
    html,
    spans,
    source: { html, spans },
    found,
    classes: new Map(),
    frames: [root],
    top: root,
    script: undefined,
    depthOut: 0,
    nodes: 0,
  })
  return found
}

function emptyDocument(html: string): LightDocument {
  const root = new LightElement('#root', undefined, 0)
  const lists = { elements: [root], metas: [], links: [], structured: [], data: [] }
  return { html, root, title: '', lang: undefined, scriptLength: 0, ...lists }
}

const grower: HtmlSink<Growing> = { open, close, text, isDone: ({ nodes }) => nodes > mostNodes }

function open(page: Growing, tag: HtmlTag, from: number, to: number): void {
  const { spans } = page
  const { name, isVoid } = tag
  if (page.depthOut > 0 || (isLeftOut[tag.number] === 1 && !isShadow(page, name, from, to))) {
    if (!isVoid) page.depthOut++
    spans.length = from
  } else if (name === 'script' || name === 'title') {
    const kind = name === 'title' ? undefined : (attributeValue(page, typeNumber, from, to) ?? '')
    page.script = { kind, text: '' }
    spans.length = from
  } else {
    addElement(page, tag, from, to)
  }
}

/** A template that browsers show where it stands (HTML, 4.12.3): what a custom element shows is written in it. */
const isShadow = ({ html, spans }: Growing, name: string, from: number, to: number): boolean =>
  name === 'template' && attributesOf(html, spans, from, to).shadowrootmode !== undefined

function addElement(page: Growing, { name, isVoid }: HtmlTag, from: number, to: number): void {
  const { spans, found, frames } = page
  if (name === 'link') found.links.push(attributesOf(page.html, spans, from, to))
  if (name === 'meta') found.metas.push(attributesOf(page.html, spans, from, to))
  if (name === 'html') {
    const attributes = attributesOf(page.html, spans, from, to)
    found.lang ??= attributes.lang ?? attributes['xml:lang']
  }
  if (frames.length > deepest) {
    spans.length = from
    if (!isVoid) frames.push(page.top)
    return
  }
  const { elements } = found
  const element = new LightElement(name, page.top, elements.length, classesOf(page, from, to), page.source, from, to)
  elements.push(element)
  addNode(page, element)
  if (isVoid) return
  frames.push(element)
  page.top = element
}

function addNode(page: Growing, node: LightNode): void {
  page.nodes++
  const { top } = page
  // A list made of one is of that size; pushing to an empty one makes room for seventeen, and most hold one.
  if (top.children.length === 0) top.children = [node]
  else top.children.push(node)
}

function close(page: Growing): void {
  const { frames, script } = page
  if (page.depthOut > 0) page.depthOut--
  else if (script) endSource(page, script)
  else {
    frames.pop()!.end = page.found.elements.length
    page.top = frames[frames.length - 1]!
  }
}

function endSource(page: Growing, { kind, text }: Source): void {
  page.script = undefined
  if (kind === undefined) page.found.title ||= text
  else if (/ld\+json/i.test(kind)) page.found.structured.push(text)
  else if (/json/i.test(kind)) page.found.data.push(text)
}

function text(page: Growing, from: number, to: number, hasEntities: boolean): void {
  if (page.depthOut > 0) return
  if (page.script) addSource(page, page.script, from, Math.min(to, from + longestSource), hasEntities)
  else addText(page, textAt(page.html, from, to, hasEntities))
}

function addSource({ html, found }: Growing, into: Source, from: number, to: number, hasEntities: boolean): void {
  if (into.kind !== undefined) found.scriptLength += to - from
  if (into.kind === undefined || /json/i.test(into.kind)) into.text += textAt(html, from, to, hasEntities)
}

function addText(page: Growing, piece: string): void {
  const { children } = page.top
  const last = children[children.length - 1]
  if (last && isText(last)) last.text += piece
  else addNode(page, { text: piece, parent: page.top })
}

function attributeValue({ html, spans }: Growing, number: number, from: number, to: number): string | undefined {
  const at = spanOf(spans, from, to, number)
  return at < 0 ? undefined : valueAt(html, spans, at)
}

function classesOf(page: Growing, from: number, to: number): string | undefined {
  const written = attributeValue(page, classNumber, from, to)
  if (written === undefined) return undefined
  const known = page.classes.get(written)
  if (known === undefined) page.classes.set(written, written)
  return known ?? written
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
