import { type HtmlTag, tagOf } from './html-tags.ts'
import { openElements } from './open-elements.ts'
import { type HtmlEvents, readHtml } from './read-html.ts'
import { cleanAttributes, webAddress } from './sanitise-attributes.ts'
import {
  droppedElements,
  embedElements,
  freeBlocks,
  inlineElements,
  lineElements,
  sameElement,
  wantedParents,
} from './sanitise-elements.ts'
import { withoutControls } from './sanitise-text.ts'
import { type Branch, type Opened, treeBuilder } from './sanitise-tree.ts'
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

/** Takes a document part by part. What is told is treated as if it were written as HTML and read again. */
export type SanitisingWriter = {
  start(tag: string, attributes: Attributes): void
  end(tag: string): void
  text(text: string): void
  /** A part that is HTML already. */
  html(html: string): void
  /** Ends all that is open and gives the whole, as `sanitise` would. */
  done(): string
}

/** The same door for whoever has a tree: spares writing it as HTML and reading it again. */
export function sanitisingWriter(base?: string): SanitisingWriter {
  const { tree, events, end } = cleaner(base)
  const noAttributes: Attributes = {}
  const elements = openElements({
    open: tag => events.open(tag.name, noAttributes, tag.isVoid),
    close: tag => events.close(tag.name),
  })
  const start = (tag: HtmlTag, attributes: Attributes): void => {
    if (elements.start(tag)) events.open(tag.name, attributes, tag.isVoid)
  }
  const writer: SanitisingWriter = {
    start: (tag, attributes) => void (tree.isFull() || start(tagOf(tag), attributes)),
    end: tag => void (tree.isFull() || elements.end(tagOf(tag))),
    text: text => void (tree.isFull() || events.text(text)),
    html: html =>
      readHtml(html, {
        open: (tag, attributes) => writer.start(tag, attributes),
        close: tag => writer.end(tag),
        text: text => writer.text(text),
      }),
    done() {
      elements.endAll()
      end()
      return writeTree(tree.root)
    },
  }
  return writer
}

function cleanTree(html: string, base?: string): Branch {
  const { tree, events, end } = cleaner(base)
  readHtml(html, events, longestInput)
  end()
  return tree.root
}

type Cleaner = { tree: ReturnType<typeof treeBuilder>; events: HtmlEvents; end: () => void }

/** Builds the sanitised tree from the events of a document. */
function cleaner(base?: string): Cleaner {
  const tree = treeBuilder(limits)
  const open: (Opened | undefined)[] = []
  let dropped = 0
  // The parser cuts text at entities and at its own pieces; white space is judged in the whole of it.
  let words = ''
  let embed: Attributes | undefined

  return {
    tree,
    end: addWords,
    events: {
      isDone: () => tree.isFull(),
      open(tag, raw, isVoid) {
        addWords()
        if (dropped > 0) {
          embed = tag === 'source' && embed && !embed.src && raw.src ? { ...embed, src: raw.src } : embed
          dropped += isVoid ? 0 : 1
        } else if (embedElements.has(tag) && !isVoid && !isFallbackShown(tag, raw)) {
          embed = { tag, ...raw }
          dropped = 1
        } else if (droppedElements.has(tag)) {
          dropped = isVoid ? 0 : 1
        } else if (isVoid) {
          addVoid(tag, raw)
        } else {
          open.push(opened(tag, raw))
        }
      },
      close() {
        addWords()
        if (dropped === 0) return closed(open.pop())
        dropped--
        if (dropped === 0 && embed) {
          addEmbed(embed)
          embed = undefined
        }
      },
      text(piece) {
        if (dropped === 0) words += piece
      },
    },
  }

  function addWords(): void {
    if (words !== '') tree.text(withoutControls(words))
    words = ''
  }

  function opened(tag: string, raw: Attributes): Opened | undefined {
    if (lineElements.has(tag)) return tree.line()
    const name = sameElement.get(tag) ?? tag
    if (!inlineElements.has(name) && !freeBlocks.has(name) && !wantedParents.has(name)) return undefined
    const attributes = cleanAttributes(name, raw, base)
    return isNothing(name, attributes) ? undefined : tree.open(name, attributes)
  }

  /** An object that shows nothing from elsewhere shows what stands in it (WHATWG HTML §4.8.7). */
  function isFallbackShown(tag: string, raw: Attributes): boolean {
    return tag === 'object' && embedAddress({ tag, ...raw }, base) === undefined
  }

  function closed(element: Opened | undefined): void {
    if (element) tree.close(element)
  }

  function addVoid(tag: string, raw: Attributes): void {
    if (tag === 'br') tree.lineBreak()
    else if (tag === 'hr') tree.rule()
    else if (tag === 'img') tree.picture(cleanAttributes('img', raw, base))
    else if (tag === 'embed') addEmbed({ tag, ...raw })
  }

  function addEmbed(raw: Attributes): void {
    const address = embedAddress(raw, base)
    if (!address) return
    const sign = raw.tag === 'video' || raw.tag === 'audio' ? '▶' : '↗'
    const words = `${sign} ${new URL(address).hostname.replace(/^www\./, '')}`
    tree.embed(cleanAttributes('a', { href: address }), words)
  }
}

/** A link to nowhere, a span that says neither language nor direction: the words inside stay. */
function isNothing(tag: string, attributes: Attributes): boolean {
  if (tag === 'a') return !attributes.href
  return tag === 'span' && Object.keys(attributes).length === 0
}

/** Where the thing shown in a frame or player can be seen by itself; nothing for frames that nobody is to see. */
function embedAddress(raw: Attributes, base?: string): string | undefined {
  if (/^\s*[01](px)?\s*$/.test(raw.width ?? '') || /^\s*[01](px)?\s*$/.test(raw.height ?? '')) return undefined
  if ('hidden' in raw || /display\s*:\s*none/i.test(raw.style?.slice(0, 1_000) ?? '')) return undefined
  const address = webAddress(raw.tag === 'object' ? raw.data : raw.src || raw['data-src'], base)
  const video = address && /^https:\/\/www\.youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})(?:[?#]|$)/.exec(address)?.[1]
  return video ? `https://www.youtube.com/watch?v=${video}` : address
}
