import { decodeHTML } from 'entities'
import { harmlessHtml } from '../../text/harmless-html.ts'
import { withoutMojibake } from '../../text/mojibake.ts'
import { plainText } from '../../text/plain-text.ts'
import { escapeHtml } from '../../text/sanitise-text.ts'
import { withCommentsEnded } from '../../text/spelled-out.ts'
import { innerHtml } from '../../text/xml-html.ts'
import { childElements, isElement, textOf, type XmlElement } from '../../text/xml-tree.ts'
import { attributeOf, baseOf, type FeedDocument, oneLine } from './fields.ts'
import { LONGEST_HTML, LONGEST_LINE } from './limits.ts'

/**
 * What an element with text says, as HTML with absolute links, without what acts, not sanitised. Follows Atom (RFC 4287 §3.1, §4.1.3), Atom
 * 0.3 (`mode`) and RSS, where text is HTML; where real feeds and their label differ, the text decides. Undefined when
 * there is none.
 */
export function htmlOf(element: XmlElement, document: FeedDocument): string | undefined {
  const base = baseOf(element, document)
  const html = rawHtml(element, base, document).slice(0, LONGEST_HTML).trim()
  return harmlessHtml(withoutMojibake(html), base).trim() || undefined
}

/**
 * What an element with text says, as one line of plain text: markup taken away, entities decoded once. Undefined when
 * there is none.
 */
export function titleOf(element: XmlElement, document: FeedDocument): string | undefined {
  const isText = textKind(element, document) === 'text'
  const title = isText ? oneLine(textOf(element)) : titleFromHtml(rawHtml(element, undefined, document))
  return title && withoutMojibake(title)
}

/**
 * Tags that stand in titles as markup: those of formatting, any with an attribute, and scripts. Any other `<word>` is
 * what the title is about.
 */
const TITLE_MARKUP =
  /<\/?(?:a|abbr|b|bdi|big|blink|br|center|cite|code|del|div|em|font|h[1-6]|i|img|ins|p|q|s|script|small|span|strike|strong|style|sub|sup|time|tt|u|wbr)(?=[\s/>])[^<>]*>|<[a-z]+\s[^<>=]*=[^<>]*>|<!--/i

/** The plain words of a title written as HTML; `Using <video> well` keeps its `<video>`. */
export function titleFromHtml(html: string): string | undefined {
  const bounded = html.slice(0, 10 * LONGEST_LINE)
  if (!/[<&]/.test(bounded)) return oneLine(bounded)
  return oneLine(TITLE_MARKUP.test(bounded) ? plainText(bounded) : decodeHTML(bounded))
}

type TextKind = 'text' | 'html' | 'inline-markup' | 'base64' | 'media'

function textKind(element: XmlElement, document: FeedDocument): TextKind {
  const type = (attributeOf(element, 'type') ?? '').toLowerCase()
  if (attributeOf(element, 'mode') === 'base64') return 'base64'
  if (/^(?:image|audio|video|font)\//.test(type)) return 'media'
  if (element.children.some(isElement)) return isWrappedHtml(type, element) ? 'html' : 'inline-markup'
  if (isBinary(type)) return 'base64'
  if (document.isAtom && isPlain(type, element)) return 'text'
  return 'html'
}

/** Content of any other type than text and XML is in base64 (RFC 4287 §4.1.3.3). */
function isBinary(type: string): boolean {
  return type.includes('/') && !/^text\/|[/+]xml$/.test(type)
}

/** No type means text, but publishers who forget the type write HTML as often. */
function isPlain(type: string, element: XmlElement): boolean {
  if (type === 'text' || type === 'text/plain') return true
  return type === '' && !/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:#\w+|[a-z]\w*);/i.test(textOf(element))
}

function rawHtml(element: XmlElement, base: string | undefined, document: FeedDocument): string {
  switch (textKind(element, document)) {
    case 'text':
      return escapeHtml(textOf(element))
    case 'html':
      return htmlOfType(element)
    case 'inline-markup':
      return innerHtml(unwrapped(element), base)
    case 'base64':
      return Buffer.from(textOf(element), 'base64').toString('utf8')
    case 'media':
      return ''
  }
}

/** Text under the label XHTML that holds no element is text, whatever it resembles. */
function htmlOfType(element: XmlElement): string {
  const type = attributeOf(element, 'type')
  const isXhtml = type === 'xhtml' || type === 'application/xhtml+xml'
  return isXhtml ? escapeHtml(textOf(element)) : withCommentsEnded(textOf(element))
}

/** XHTML stands in one `div` that is no part of the text (RFC 4287 §3.1.1.3). */
function unwrapped(element: XmlElement): XmlElement {
  const type = attributeOf(element, 'type')
  const isXhtml = type === 'xhtml' || (type === 'application/xhtml+xml' && /2005\/atom$/i.test(element.space))
  return (isXhtml && onlyDivIn(element)) || element
}

/** Some systems wrap their escaped HTML in the `div` that only XHTML needs. */
function isWrappedHtml(type: string, element: XmlElement): boolean {
  return type === 'html' && !(onlyDivIn(element)?.children.some(isElement) ?? true)
}

function onlyDivIn(element: XmlElement): XmlElement | undefined {
  const inside = childElements(element)
  return inside.length === 1 && inside[0]?.tag === 'div' ? inside[0] : undefined
}
