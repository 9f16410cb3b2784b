import { readHtml } from './read-html.ts'

export type LightText = { text: string; parent: LightElement }
export type LightElement = {
  tag: string
  attributes: Record<string, string>
  children: LightNode[]
  parent: LightElement | undefined
}
export type LightNode = LightElement | LightText

/** A page as a light tree, with what its head says kept apart. */
export type LightDocument = {
  root: LightElement
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

/** True for a node that is text. */
export function isText(node: LightNode): node is LightText {
  return 'text' in node
}

/**
 * The names that most elements have, each one string: the parser cuts a new one out of the page for every tag, and those
 * are compared letter by letter.
 */
const knownTags = new Map(
  (
    'a abbr address article aside audio b blockquote body br button center dd div dl dt em fieldset figcaption figure ' +
    'font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend li main nav noscript ol p ' +
    'picture pre section small source span strong sub summary sup table tbody td th thead time tr u ul video'
  )
    .split(' ')
    .map(tag => [tag, tag]),
)

/** What an open element does with the text in it: builds the tree, keeps it as source, or lets it go. */
type Frame =
  | { element: LightElement }
  | { source: string[]; length: number; keep: (source: string) => void }
  | 'left out'

/**
 * Reads a page into a light tree in one pass. Scripts are kept only where they carry structured data. At most three
 * million characters and 150,000 nodes, what is beyond is left unread, and 250 levels, what is beyond is unwrapped.
 */
export function lightDocument(html: string): LightDocument {
  const root: LightElement = { tag: '#root', attributes: {}, children: [], parent: undefined }
  const page: LightDocument = {
    root,
    title: '',
    lang: undefined,
    metas: [],
    links: [],
    structured: [],
    scriptLength: 0,
    data: [],
  }
  const frames: Frame[] = [{ element: root }]
  let nodes = 0

  readHtml(
    html,
    {
      isDone: () => nodes > mostNodes,
      open(tag, attributes, isVoid) {
        const frame = opened(tag, attributes, frames.at(-1)!)
        if (!isVoid) frames.push(frame)
      },
      close() {
        const frame = frames.pop()!
        if (frame !== 'left out' && 'source' in frame) frame.keep(frame.source.join(''))
      },
      text(piece) {
        const frame = frames.at(-1)!
        if (frame === 'left out') return
        if ('element' in frame) addText(frame.element, piece)
        else if ((frame.length += piece.length) <= longestSource) frame.source.push(piece)
      },
    },
    longestPage,
  )
  return page

  function opened(tag: string, attributes: Record<string, string>, parent: Frame): Frame {
    if (parent === 'left out' || !('element' in parent) || leftOut.has(tag)) return 'left out'
    if (tag === 'script') return { source: [], length: 0, keep: keeperOf(attributes.type ?? '') }
    if (tag === 'title') return { source: [], length: 0, keep: title => void (page.title ||= title) }
    if (tag === 'link') page.links.push(attributes)
    if (tag === 'meta') page.metas.push(attributes)
    if (tag === 'html') page.lang ??= attributes.lang ?? attributes['xml:lang']
    if (frames.length > deepest) return parent
    const element = { tag: knownTags.get(tag) ?? tag, attributes, children: [], parent: parent.element }
    parent.element.children.push(element)
    nodes++
    return { element }
  }

  function keeperOf(kind: string): (source: string) => void {
    return source => {
      page.scriptLength += source.length
      if (/ld\+json/i.test(kind)) page.structured.push(source)
      else if (/json/i.test(kind)) page.data.push(source)
    }
  }

  function addText(element: LightElement, piece: string): void {
    const last = element.children.at(-1)
    if (last && isText(last)) last.text += piece
    else {
      element.children.push({ text: piece, parent: element })
      nodes++
    }
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
