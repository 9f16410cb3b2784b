import { embedAddress, embedElements } from './embed-address.ts'
import { tagOf } from './html-tags.ts'
import {
  type ElementEvents,
  endAllElements,
  endElement,
  type OpenElements,
  openElements,
  startElement,
} from './open-elements.ts'
import { type HtmlEvents, readHtml } from './read-html.ts'
import { cleanAttributes } from './sanitise-attributes.ts'
import {
  droppedElements,
  freeBlocks,
  inlineElements,
  lineElements,
  sameElement,
  wantedParents,
} from './sanitise-elements.ts'
import { withoutControls } from './sanitise-text.ts'
import {
  addEmbed,
  addLineBreak,
  addPicture,
  addRule,
  addText,
  type Branch,
  closeBranch,
  emptyTree,
  endLine,
  type GrowingTree,
  isFull,
  type Opened,
  openBranch,
} from './sanitise-tree.ts'
import { textOfTree, writeTree } from './sanitise-write.ts'

/** Raised whenever the sanitiser becomes stricter, so that stored articles are sanitised again. */
export const sanitiserVersion = 1

/** Four times the most that may come out. */
const longestInput = 4_000_000
const limits = { depth: 100, nodes: 20_000, bytes: 990_000 }

type Attributes = Record<string, string>

/**
 * The one door through which a publisher's HTML reaches a reader: parsed, and rebuilt from an allow-list; nothing is
 * passed through. Out come paragraphs, headings (h2 to h6), lists, tables, quotations, figures, pictures and links with
 * absolute http(s) addresses, no style, class, id or script; a player or frame becomes a paragraph with a link to it.
 * At most 100 levels deep, 20,000 nodes, 1 MB; linear in time; `sanitise(sanitise(x)) === sanitise(x)`.
 * specs/security.md B4.
 * @param base address of the document, for relative addresses; without it they are dropped
 */
export function sanitise(html: string, base?: string): string {
  return writeTree(cleanTree(html, base))
}

/** The same HTML with its words: `text` is what `plainText` would read from it, at a fraction of the cost. */
export function sanitiseWithText(html: string, base?: string): { html: string; text: string } {
  const tree = cleanTree(html, base)
  return { html: writeTree(tree), text: textOfTree(tree) }
}

/** The same door for whoever has a tree: spares writing it as HTML and reading it again. */
export type SanitisingWriter = { cleaner: Cleaner; elements: OpenElements<Cleaner> }

/** Takes a document part by part. What is told is treated as if it were written as HTML and read again. */
export function sanitisingWriter(base?: string): SanitisingWriter {
  const cleaner = newCleaner(base)
  return { cleaner, elements: openElements(cleaning, cleaner) }
}

const cleaning: ElementEvents<Cleaner> = {
  open: (cleaner, tag) => openTag(cleaner, tag.name, none, tag.isVoid),
  close: closeTag,
}

/** An element begins. */
export function writeStart({ cleaner, elements }: SanitisingWriter, name: string, attributes: Attributes): void {
  if (isFull(cleaner.tree)) return
  const tag = tagOf(name)
  if (startElement(elements, tag)) openTag(cleaner, tag.name, attributes, tag.isVoid)
}

/** An end tag. */
export function writeEnd({ cleaner, elements }: SanitisingWriter, name: string): void {
  if (!isFull(cleaner.tree)) endElement(elements, tagOf(name))
}

/** Text as it is, without entities. */
export function writeWords({ cleaner }: SanitisingWriter, text: string): void {
  if (!isFull(cleaner.tree)) addPiece(cleaner, text)
}

/** A part that is HTML already. */
export function writeHtml(writer: SanitisingWriter, html: string): void {
  readHtml(html, {
    open: (tag, attributes) => writeStart(writer, tag, attributes),
    close: tag => writeEnd(writer, tag),
    text: text => writeWords(writer, text),
  })
}

/** Ends all that is open and gives the whole, as `sanitise` would. */
export function written({ cleaner, elements }: SanitisingWriter): string {
  endAllElements(elements)
  addWords(cleaner)
  return writeTree(cleaner.tree.root)
}

function cleanTree(html: string, base?: string): Branch {
  const cleaner = newCleaner(base)
  const events: HtmlEvents = {
    isDone: () => isFull(cleaner.tree),
    open: (tag, raw, isVoid) => openTag(cleaner, tag, raw, isVoid),
    close: () => closeTag(cleaner),
    text: piece => addPiece(cleaner, piece),
  }
  readHtml(html, events, longestInput)
  addWords(cleaner)
  return cleaner.tree.root
}

/** The sanitised tree of a document that is being told. */
type Cleaner = {
  base: string | undefined
  tree: GrowingTree
  open: (Opened | undefined)[]
  /** How many elements are open that are left out with all they hold, one in the other. */
  dropped: number
  /** The parser cuts text at entities and at its own pieces; white space is judged in the whole of it. */
  words: string
  embed: Attributes | undefined
}

const newCleaner = (base: string | undefined): Cleaner => ({
  base,
  tree: emptyTree(limits),
  open: [],
  dropped: 0,
  words: '',
  embed: undefined,
})

function openTag(cleaner: Cleaner, tag: string, raw: Attributes, isVoid: boolean): void {
  const { embed, base } = cleaner
  addWords(cleaner)
  if (cleaner.dropped > 0) {
    if (tag === 'source' && embed && !embed.src && raw.src) cleaner.embed = { ...embed, src: raw.src }
    cleaner.dropped += isVoid ? 0 : 1
  } else if (embedElements.has(tag) && !isVoid && !isFallbackShown(tag, raw, base)) {
    cleaner.embed = { tag, ...raw }
    cleaner.dropped = 1
  } else if (droppedElements.has(tag)) {
    cleaner.dropped = isVoid ? 0 : 1
  } else if (isVoid) {
    addVoid(cleaner, tag, raw)
  } else {
    cleaner.open.push(opened(cleaner, tag, raw))
  }
}

function closeTag(cleaner: Cleaner): void {
  addWords(cleaner)
  if (cleaner.dropped === 0) {
    const element = cleaner.open.pop()
    if (element) closeBranch(cleaner.tree, element)
    return
  }
  cleaner.dropped--
  if (cleaner.dropped === 0 && cleaner.embed) {
    addPlayer(cleaner, cleaner.embed)
    cleaner.embed = undefined
  }
}

function addPiece(cleaner: Cleaner, piece: string): void {
  if (cleaner.dropped === 0) cleaner.words += piece
}

function addWords(cleaner: Cleaner): void {
  if (cleaner.words !== '') addText(cleaner.tree, withoutControls(cleaner.words))
  cleaner.words = ''
}

function opened({ tree, base }: Cleaner, tag: string, raw: Attributes): Opened | undefined {
  if (lineElements.has(tag)) return endLine(tree)
  const name = sameElement.get(tag) ?? tag
  if (!inlineElements.has(name) && !freeBlocks.has(name) && !wantedParents.has(name)) return undefined
  const attributes = cleanAttributes(name, raw, base)
  return isNothing(name, attributes) ? undefined : openBranch(tree, name, attributes)
}

/** An object that shows nothing from elsewhere shows what stands in it (WHATWG HTML §4.8.7). */
const isFallbackShown = (tag: string, raw: Attributes, base?: string): boolean =>
  tag === 'object' && embedAddress(tag, raw, base) === undefined

function addVoid(cleaner: Cleaner, tag: string, raw: Attributes): void {
  const { tree, base } = cleaner
  if (tag === 'br') addLineBreak(tree)
  else if (tag === 'hr') addRule(tree)
  else if (tag === 'img') addPicture(tree, cleanAttributes('img', raw, base))
  else if (tag === 'embed') addPlayer(cleaner, { tag, ...raw })
}

function addPlayer({ tree, base }: Cleaner, raw: Attributes): void {
  const address = embedAddress(raw.tag ?? '', raw, base)
  if (!address) return
  const sign = /^(?:amp-)?(?:video|audio)$/.test(raw.tag ?? '') ? '▶' : '↗'
  const words = `${sign} ${new URL(address).hostname.replace(/^www\./, '')}`
  addEmbed(tree, cleanAttributes('a', { href: address }), words)
}

const none: Attributes = {}

/** A link to nowhere, a span that says neither language nor direction: the words inside stay. */
function isNothing(tag: string, attributes: Attributes): boolean {
  if (tag === 'a') return !attributes.href
  if (tag !== 'span') return false
  for (const _ in attributes) return false
  return true
}
