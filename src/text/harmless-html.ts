import { decodeHTMLAttribute } from 'entities'
import { Parser } from 'htmlparser2'
import { harmlessStyle } from './harmless-style.ts'
import { escapeHtml } from './sanitise-text.ts'
import { spelledOut, voidElements } from './spelled-out.ts'
import { absoluteValue, isAddressAttribute } from './xml-links.ts'
import { writeInPieces } from './xml-reading.ts'

/** Elements that act, and go with what they hold. */
const ACTING = new Set(['script', 'style'])

/** Tags that act on the page around them; what they hold stays. */
const OF_THE_PAGE = new Set(['html', 'head', 'body', 'base', 'basefont', 'link', 'meta', 'frame', 'frameset'])

/** A value that can be nothing but an address of the web, of mail, or relative: no scheme hides in it. */
const PLAIN_ADDRESS = String.raw`(?:(?:https?|mailto):[^"<>]*|[^"<>:\s\\&?#]*(?:[?#][^"<>\s]*)?)`

/** Attributes that act, or have to be looked into. */
const LOOKED_INTO =
  'on|style|src|href|cite|longdesc|usemap|poster|background|action|formaction|profile|codebase|classid|autoplay|ping|' +
  'manifest|xlink|dynsrc|lowsrc|data=|data-src'

/**
 * A tag that is harmless as it stands, but for addresses that may be relative. Nearly all tags of nearly all feeds are,
 * and need no parser.
 */
const HARMLESS_TAG = new RegExp(
  String.raw`<(?!\/br)\/?(?!script|style|iframe|html|head|body|base|link|meta|frame|svg|math)([a-z][a-z0-9]*)` +
    String.raw`(?:\s+(?:(?:href|src)="${PLAIN_ADDRESS}"|(?!${LOOKED_INTO})[a-z][a-z-]*="[^"<>]*"))*\s*(\/?)>`,
  'iy',
)

const HAS_RELATIVE = /\s(?:href|src)="(?![a-z]+:)/i
const RELATIVE = /\s(href|src)="(?![a-z]+:)([^"]*)"/gi

/** Deeper nesting is no text but an attack on the parser, which searches its open elements at every end tag. */
const DEEPEST = 1500

/**
 * A publisher's HTML with its words and its form, without what acts by itself: scripts, style sheets, comments, event
 * handlers, addresses with a scheme that runs, styles that cover or load. Relative addresses become absolute against
 * `base`. Every other character stays as it is: this is the reader's wall; what is shown on a page is rebuilt from an
 * allow-list by `sanitise`, whatever comes through here. Linear; what nests deeper than 1,500 elements is cut off.
 */
export function harmlessHtml(html: string, base: string | undefined): string {
  return resolvedQuickly(html, base) ?? withoutHarm(spelledOut(html), base)
}

/** The HTML with absolute addresses when all its tags are harmless; undefined when it takes a parser to tell. */
function resolvedQuickly(html: string, base: string | undefined): string | undefined {
  const pieces: string[] = []
  let copied = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    HARMLESS_TAG.lastIndex = at
    const [tag = '', name = '', slash] = HARMLESS_TAG.exec(html) ?? []
    if (tag === '' || (slash === '/' && !voidElements.has(name.toLowerCase()))) return undefined
    const resolved = resolvedTag(tag, name.toLowerCase(), base)
    if (resolved === tag) continue
    pieces.push(html.slice(copied, at), resolved)
    copied = at + tag.length
  }
  return copied === 0 ? html : pieces.join('') + html.slice(copied)
}

function resolvedTag(tag: string, name: string, base: string | undefined): string {
  if (base === undefined || !HAS_RELATIVE.test(tag)) return tag
  return tag.replace(RELATIVE, (written, attribute: string, address: string) => {
    const value = decodeHTMLAttribute(address)
    const resolved = absoluteValue(name, attribute.toLowerCase(), value, base)
    return resolved === value ? written : ` ${attribute}="${escapeHtml(resolved)}"`
  })
}

function withoutHarm(html: string, base: string | undefined): string {
  const pieces: string[] = []
  let copied = 0
  let depth = 0
  let dropped: number | undefined

  /** Puts `instead` in the place of what the parser has just read. */
  const replace = (instead: string): void => {
    if (dropped !== undefined) return
    pieces.push(html.slice(copied, startOfTag()), instead)
    copied = endOfTag()
  }
  // An end tag is reported at the end of its name, what follows it as if it began there.
  const startOfTag = (): number => html.indexOf('<', parser.startIndex)
  const endOfTag = (): number => {
    const end = html[parser.endIndex] === '>' ? parser.endIndex : html.indexOf('>', parser.endIndex)
    return end < 0 ? html.length : end + 1
  }
  const parser = new Parser({
    onopentag(tag, attributes, isImplied) {
      depth++
      if (dropped !== undefined || isImplied) return
      if (ACTING.has(tag) || OF_THE_PAGE.has(tag)) replace('')
      else if (changeAttributes(tag, attributes, base))
        replace(startTag(tag, attributes, html[parser.endIndex - 1] === '/'))
      if (ACTING.has(tag)) dropped = depth
    },
    onclosetag(tag, isImplied) {
      depth--
      if (dropped !== undefined && depth < dropped) {
        dropped = undefined
        copied = isImplied ? Math.max(copied, parser.startIndex) : endOfTag()
      } else if (!isImplied && OF_THE_PAGE.has(tag)) replace('')
    },
    oncomment() {
      // `<!` before anything else begins a comment for browsers; publishers mean the words.
      if (/^<(?:!--|\?)/.test(html.slice(startOfTag(), startOfTag() + 4))) replace('')
    },
    onprocessinginstruction: name => (/^!doctype|^\?/i.test(name) ? replace('') : undefined),
  })
  const reads = () => depth <= DEEPEST
  writeInPieces(html, piece => parser.write(piece), reads)
  const end = reads() ? html.length : Math.max(copied, parser.startIndex)
  return dropped === undefined ? pieces.join('') + html.slice(copied, end) : pieces.join('')
}

/** Changes `attributes` in place; says whether there was anything to change. */
function changeAttributes(tag: string, attributes: Record<string, string>, base: string | undefined): boolean {
  let changed = false
  for (const [name, written] of Object.entries(attributes)) {
    const value = harmlessValue(tag, name, written, base)
    if (value === written) continue
    changed = true
    if (value === undefined) delete attributes[name]
    else attributes[name] = value
  }
  return nameSpaces(tag, attributes) || changed
}

/** HTML knows drawings and formulas by their names alone; who goes on to XML with them needs their namespaces. */
function nameSpaces(tag: string, attributes: Record<string, string>): boolean {
  const before = Object.keys(attributes)
  const own = FOREIGN[tag]
  if (own) attributes.xmlns ??= own
  if (before.some(name => name.startsWith('xlink:'))) attributes['xmlns:xlink'] ??= 'http://www.w3.org/1999/xlink'
  return Object.keys(attributes).length > before.length
}

const FOREIGN: Record<string, string> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
}

/** The value that an attribute may keep; undefined where the attribute goes. */
function harmlessValue(tag: string, name: string, written: string, base: string | undefined): string | undefined {
  if (/^on|^srcdoc$|^formaction$|^autoplay$/.test(name) || !/^[a-z][\w:.-]*$/i.test(name)) return undefined
  if (name === 'style') return harmlessStyle(written) || undefined
  if (isAddressAttribute(name) && runs(written)) return ''
  return absoluteValue(tag, name, written, base)
}

/** Whether an address runs something or reaches into the reader's computer. Browsers see through spaces and controls. */
function runs(address: string): boolean {
  const start = address.slice(0, 200).replace(/[\x00-\x20\x7f-\xa0]+/g, '')
  return RUNNING.test(start)
}

const RUNNING =
  /^(?:javascript|vbscript|livescript|mocha|data|blob|filesystem|view-source|about|file|jar|chrome|resource|res|cid|mhtml):/i

function startTag(tag: string, attributes: Record<string, string>, selfClosing: boolean): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  return `<${tag}${written.join('')}${selfClosing ? ' /' : ''}>`
}
