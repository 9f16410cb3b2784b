import { decodeHTMLAttribute } from 'entities/decode'
import { hashOn, nameTable } from './html-names.ts'

/**
 * Where the attributes of start tags stand in the source, three numbers each: the name's number among the known names,
 * negative, or where it begins; where the value begins; where it ends. Values are cut out and their entities read only
 * when asked for.
 */
export type AttributeSpans = { at: Int32Array; length: number }

/** Numbers that each attribute takes in a list of spans. */
export const spanSize = 3

/** An empty list with room for about so many attributes; it grows. */
export const attributeSpans = (room: number): AttributeSpans => ({ at: new Int32Array(spanSize * room), length: 0 })

function addSpan(spans: AttributeSpans, name: number, from: number, to: number): void {
  if (spans.length + spanSize > spans.at.length) {
    const wider = new Int32Array(2 * spans.at.length + spanSize)
    wider.set(spans.at)
    spans.at = wider
  }
  spans.at[spans.length++] = name
  spans.at[spans.length++] = from
  spans.at[spans.length++] = to
}

/** A start tag with more is an attack. */
const mostOfTag = 1_000

const table = nameTable(
  (
    'class id href src style title alt rel type name content property itemprop itemscope itemtype role lang dir hidden width ' +
    'height srcset sizes datetime target value placeholder colspan rowspan scope start data http-equiv charset media ' +
    'loading decoding tabindex onclick async defer action method for xmlns xml:lang aria-hidden aria-label aria-expanded ' +
    'aria-controls aria-labelledby aria-haspopup data-testid data-component data-type data-src data-srcset data-lazy-src ' +
    'data-lazy-srcset data-original data-image data-img-src data-url data-hi-res-src data-id data-name data-module ' +
    'data-timestamp data-datetime data-date data-title data-index data-target data-toggle data-v data-reactid fill d ' +
    'viewbox align valign border cellpadding cellspacing bgcolor color pubdate'
  ).split(' '),
)

/** The number under which spans name an attribute; every name that code looks up by `spanOf` must be in the table. */
export function attributeNumber(name: string): number {
  const number = table.names.indexOf(name)
  if (number <= 0) throw new Error(`${name} is not in the table of attributes`)
  return number
}

const [tab, newline, formFeed, carriageReturn, space] = [9, 10, 12, 13, 32]
const [doubleQuote, singleQuote, slash, equals, greater] = [34, 39, 47, 61, 62]

/** White space as HTML counts it between the parts of a tag. */
export const isSpaceCode = (code: number): boolean =>
  code === space || code === newline || code === tab || code === carriageReturn || code === formFeed

/** Ends a name in a tag. */
export const endsName = (code: number): boolean => code === greater || code === slash || isSpaceCode(code)

/**
 * Reads the attributes of a start tag (WHATWG HTML, 13.2.5.32 and on) and adds their spans.
 * @param from the place behind the tag's name
 * @returns the place behind the tag; the same, negative, for a tag that closes itself; 0 where the source ends before it
 */
export function readAttributes(html: string, from: number, spans: AttributeSpans): number {
  const most = spans.length + spanSize * mostOfTag
  let closesItself = false
  for (let at = from; at < html.length; ) {
    const code = html.charCodeAt(at)
    if (code === greater) return closesItself ? -(at + 1) : at + 1
    if (code === slash) {
      closesItself = true
      at++
    } else if (isSpaceCode(code)) {
      at++
    } else {
      closesItself = false
      at = readAttribute(html, at, spans)
      if (at === 0) return 0
      if (spans.length > most) spans.length = most
    }
  }
  return 0
}

/** Gives the place behind the attribute, or 0 where the source ends in it. */
function readAttribute(html: string, from: number, spans: AttributeSpans): number {
  let code = html.charCodeAt(from)
  let hash = hashOn(0, code)
  let at = from + 1
  for (; at < html.length; at++) {
    code = html.charCodeAt(at)
    if (code === equals || endsName(code)) break
    hash = hashOn(hash, code)
  }
  const number = table.find(html, from, at, hash)
  while (isSpaceCode(code)) code = html.charCodeAt(++at)
  if (at >= html.length) return 0
  if (code !== equals) {
    addSpan(spans, number > 0 ? -number : from, 0, 0)
    return at
  }
  do code = html.charCodeAt(++at)
  while (isSpaceCode(code))
  const isQuoted = code === doubleQuote || code === singleQuote
  const start = isQuoted ? at + 1 : at
  const end = isQuoted ? html.indexOf(code === doubleQuote ? '"' : "'", start) : endOfBare(html, start)
  if (end < 0 || end >= html.length) return 0
  addSpan(spans, number > 0 ? -number : from, start, end)
  return isQuoted ? end + 1 : end
}

function endOfBare(html: string, from: number): number {
  let at = from
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === greater || isSpaceCode(code)) break
  }
  return at
}

/** Where in [from, to) of the spans the attribute of a number stands; -1 for nowhere. The first of a name counts. */
export function spanOf({ at: spans }: AttributeSpans, from: number, to: number, number: number): number {
  for (let at = from; at < to; at += spanSize) if (spans[at] === -number) return at
  return -1
}

/** The value of the attribute at a place in the spans, its entities read. */
export function valueAt(html: string, spans: AttributeSpans, at: number): string {
  const value = html.slice(spans.at[at + 1]!, spans.at[at + 2]!)
  return value.includes('&') ? decodeHTMLAttribute(value) : value
}

/** The name of the attribute at a place in the spans, in lower case. */
export function nameAt(html: string, spans: AttributeSpans, at: number): string {
  const from = spans.at[at]!
  if (from < 0) return table.names[-from]!
  let to = from + 1
  for (; to < html.length; to++) {
    const code = html.charCodeAt(to)
    if (code === equals || endsName(code)) break
  }
  return html.slice(from, to).toLowerCase()
}

/** The attributes [from, to) of the spans, by name. */
export function attributesOf(html: string, spans: AttributeSpans, from: number, to: number): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (let at = from; at < to; at += spanSize) {
    const name = nameAt(html, spans, at)
    if (!Object.hasOwn(attributes, name)) attributes[name] = valueAt(html, spans, at)
  }
  return attributes
}
