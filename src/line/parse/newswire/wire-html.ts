import { harmlessHtml } from '../../../text/harmless-html.ts'
import { withoutMojibake } from '../../../text/mojibake.ts'
import { escapeHtml } from '../../../text/sanitise-text.ts'
import { innerHtml } from '../../../text/xml-html.ts'
import { childElements, isElement, readXmlTree, textOf, type XmlElement } from '../../../text/xml-tree.ts'
import { attributeOf, type FeedDocument, oneLine } from '../fields.ts'
import { LONGEST_HTML } from '../limits.ts'
import { everyBelow, localName } from './elements.ts'

/** Elements of HTML that stand directly in a content element where no `html` or `body` wraps them. */
const HTML_BLOCKS = new Set(
  'p div section article h1 h2 h3 h4 ul ol table blockquote figure pre br b i em strong a'.split(' '),
)

/** Elements of vocabularies that are no text (events, statistics) whose words a reader can read. */
const PROSE = new Set(['name', 'title', 'headline', 'definition', 'description', 'note', 'p'])

/** What is inside an element as HTML with absolute links, not sanitised; undefined when there is none. */
export function htmlInside(element: XmlElement, document: FeedDocument): string | undefined {
  return finished(innerHtml(element, document.url), document)
}

/** HTML as it came in a string, bounded and with absolute links; what is inside `<body>` where there is one. */
export function finished(html: string, document: FeedDocument): string | undefined {
  const bounded = bodyOf(html.slice(0, LONGEST_HTML)).trim()
  return harmlessHtml(withoutMojibake(bounded), document.url).trim() || undefined
}

/** The inside of a document's `<body>`; what is no document comes back whole. */
function bodyOf(html: string): string {
  const start = /<body(?:\s[^<>]*)?>/i.exec(html)
  if (!start) return html
  const inside = html.slice(start.index + start[0].length)
  const end = inside.search(/<\/body\s*>/i)
  return end < 0 ? inside : inside.slice(0, end)
}

/** Plain text as HTML: a paragraph for each line or, where lines are only wrapped, for each block between empty lines. */
export function paragraphs(text: string | undefined): string | undefined {
  const bounded = text?.slice(0, LONGEST_HTML).trim()
  if (!bounded) return undefined
  const blocks = /\n\s*\n/.test(bounded) ? bounded.split(/\n\s*\n/) : bounded.split('\n')
  const lines = blocks.map(block => withoutMojibake(block.replace(/\s+/g, ' ').trim()))
  return lines.flatMap(line => (line ? `<p>${escapeHtml(line)}</p>` : [])).join('')
}

/**
 * The text that an element of content carries (`inlineXML`, `inlineData`, `DataContent`), as HTML: XHTML, paragraphs
 * without a document around them, HTML or plain text in characters or base64; of other vocabularies their prose. NITF is
 * left to `nitf.ts`.
 */
export function contentHtml(element: XmlElement, mediaType: string, document: FeedDocument): string | undefined {
  if (!element.children.some(isElement)) return characterHtml(element, mediaType, document)
  const [page] = [...everyBelow(element, 'body'), ...everyBelow(element, 'html')]
  if (page) return htmlInside(page, document)
  if (childElements(element).some(child => HTML_BLOCKS.has(localName(child)))) return htmlInside(element, document)
  return proseIn(element)
}

function characterHtml(element: XmlElement, mediaType: string, document: FeedDocument): string | undefined {
  const isBase64 = attributeOf(element, 'encoding')?.toLowerCase().endsWith('base64')
  const text = isBase64 ? Buffer.from(textOf(element), 'base64').toString('utf8') : textOf(element)
  return stringHtml(text, mediaType, document)
}

/** Text by its media type; where it says nothing, markup tells HTML. */
function stringHtml(text: string, mediaType: string, document: FeedDocument): string | undefined {
  const isHtml = mediaType ? /html/.test(mediaType) : /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i.test(text)
  return isHtml ? finished(text, document) : paragraphs(text)
}

function proseIn(element: XmlElement): string | undefined {
  const lines = proseElements(element).flatMap(found => oneLine(textOf(found)) ?? [])
  return (
    lines
      .map(line => `<p>${escapeHtml(line)}</p>`)
      .join('')
      .slice(0, LONGEST_HTML) || undefined
  )
}

const proseElements = (element: XmlElement): XmlElement[] =>
  childElements(element).flatMap(child => (PROSE.has(localName(child)) ? [child] : proseElements(child)))

/** A document of XML that came as a string: its first root; undefined when it has none. */
export function rootOfString(xml: string): XmlElement | undefined {
  return readXmlTree(xml.slice(0, LONGEST_HTML)).roots[0]
}
