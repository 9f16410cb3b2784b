import { codeAt } from '../../text/code-at.ts'
import type { LightDocument } from '../../text/light-dom.ts'
import { plainText } from '../../text/plain-text.ts'
import { absoluteUrl } from '../../text/urls.ts'
import { articleThing, stringOf, structuredThings, type Thing, thingsOfPage } from './structured-data.ts'

/** What a page says of itself outside its visible text. */
export type PageFacts = {
  url: string
  /** What relative addresses are relative to: the address of the page, or what its `base` says. */
  base: string
  document: LightDocument
  /** First content of each `meta` by its name, property or itemprop in lower case; all of them in `metaLists`. */
  meta: Map<string, string>
  metaLists: Map<string, string[]>
  things: Thing[]
  /** The article in the JSON-LD. */
  article: Thing | undefined
  /** The article's text as JSON-LD has it, plain, or empty. */
  articleBody: string
}

/** Collects what the head and the structured data of a page say. */
export function pageFacts(document: LightDocument, url: string): PageFacts {
  const metaLists = new Map<string, string[]>()
  for (const attributes of document.metas) {
    const content = attributes.content?.trim()
    const names = [attributes.property, attributes.name, attributes.itemprop, attributes['http-equiv']]
    for (const name of new Set(names.flatMap(value => value?.trim().toLowerCase() || []))) {
      if (content) metaLists.set(name, [...(metaLists.get(name) ?? []), content].slice(0, 50))
    }
  }
  const things = structuredThings(document.structured)
  const article = articleThing(things, url)
  const body = stringOf(article?.articleBody) ?? longestBody(thingsOfPage(things, article, url))
  return {
    url,
    base: baseOf(document, url),
    document,
    meta: new Map([...metaLists].map(([name, list]) => [name, list[0]!])),
    metaLists,
    things,
    article,
    articleBody: body.length > 200 ? plainBody(body) : '',
  }
}

/** The first `base` with an address (WHATWG HTML, 4.2.3). */
function baseOf({ elements }: LightDocument, url: string): string {
  const base = elements.find(element => element.tag === 'base' && element.attributes.href !== undefined)
  return absoluteUrl(base?.attributes.href, url) ?? url
}

/** The first of several `meta` names that has a content. */
export function firstMeta(facts: PageFacts, ...names: string[]): string | undefined {
  for (const name of names) {
    const content = facts.meta.get(name)
    if (content) return content
  }
  return undefined
}

/** What else on the page has a text may be the article under another type, or its longest post. */
const longestBody = (things: readonly Thing[]): string =>
  things.map(thing => stringOf(thing.articleBody) ?? '').toSorted((a, b) => b.length - a.length)[0] ?? ''

/** JSON-LD carries text, HTML, or HTML escaped once more. */
function plainBody(body: string): string {
  const once = /<(?:p|br|div|h\d)\b/i.test(body) ? plainText(body) : body
  return /&(?:[a-z]+|#\d+);/i.test(once) || /&lt;p/i.test(once) ? plainText(once.replace(/\n/g, '<br>')) : once
}

/** Words in lower case without anything between them: two texts are the same when these are. */
export function compact(text: string): string {
  return compactAscii(text) ?? compactAny(text)
}

/** Of text in ASCII and its usual quotation marks, in one walk; undefined for other text. */
function compactAscii(text: string): string | undefined {
  const many = text.length
  const written = Buffer.allocUnsafe(many)
  let length = 0
  for (let at = 0; at < many; at++) {
    const code = codeAt(text, at)
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) written[length++] = code
    else if (code >= 0x41 && code <= 0x5a) written[length++] = code + 0x20
    else if (code > 0x7f && (code < 0x2010 || code > 0x2027)) return undefined
  }
  return written.toString('latin1', 0, length)
}

function compactAny(text: string): string {
  const words = text.toLowerCase().replace(asciiNotOfWords, '')
  return beyondAscii.test(words) ? words.replace(notOfWords, '') : words
}

/** The first `length` characters of `compact(text)`, at less cost where the text is long. */
export function compactStart(text: string, length: number): string {
  for (let end = 2 * length; end < text.length; end *= 2) {
    const words = compact(text.slice(0, end))
    // The last letter may be half of one, or a sigma that is no final one.
    if (words.length > length + 1) return words.slice(0, length)
  }
  return compact(text).slice(0, length)
}

// ASCII first, by itself: asking Unicode's tables of each character took 8.9 µs for a paragraph (2026-11).
const asciiNotOfWords = /[\x00-\x2f\x3a-\x60\x7b-\x7f]+/g
const beyondAscii = /[^\x00-\x7f]/
const notOfWords = /(?:(?![\x00-\x7f])[^\p{L}\p{N}])+/gu
