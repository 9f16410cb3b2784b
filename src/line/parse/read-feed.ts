import type { Feed } from '../../model/feed.ts'
import type { Outcome } from '../../model/outcome.ts'
import { decodeBytes } from '../../text/decode.ts'
import { looksLikeHtml, looksLikeJson } from './detect.ts'
import { languageTag } from './fields.ts'
import { inflated } from './inflated.ts'
import { readJsonFeed } from './json-feed.ts'
import { looksLikeSitemap, readSitemap } from './sitemap.ts'
import { readXmlFeed } from './xml-feed.ts'

/** Where the bytes came from: the address after redirects, and the headers of the answer with names in lower case. */
export type FeedOrigin = { url?: string; headers?: Record<string, string> }

/**
 * Reads a feed of any format from its bytes: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed, sitemaps. Broken
 * documents are read as far as they go, those compressed as a file are inflated. Fails with `not-a-feed` for a document
 * of another kind and `empty` for one without any text; never throws. Pure and synchronous, so that it can run in a worker.
 */
export function readFeed(bytes: Uint8Array, { url, headers = {} }: FeedOrigin = {}): Outcome<Feed> {
  const plain = inflated(bytes)
  if ('failed' in plain) return plain
  const { text } = decodeBytes(plain.done, { kind: 'xml', contentType: headers['content-type'] })
  const start = text.slice(0, 4096).trimStart()
  if (text.trim() === '') return { failed: 'empty', detail: 'The document has no text.' }
  const feed = readText(text, start, url)
  if ('notFeed' in feed) return { failed: 'not-a-feed', detail: whatItIs(feed.notFeed, start) }
  const lang = feed.lang ?? languageTag(headers['content-language'])
  return { done: lang === undefined ? feed : { ...feed, lang } }
}

function readText(text: string, start: string, url: string | undefined): Feed | { notFeed: string } {
  if (looksLikeJson(start)) return readJsonFeed(text, url)
  return looksLikeSitemap(start) ? readSitemap(text, url) : readXmlFeed(text, url)
}

function whatItIs(found: string, start: string): string {
  if (looksLikeHtml(start)) return 'The document is an HTML page, not a feed.'
  const isName = /^[\p{L}_][\p{L}\p{M}\p{N}_. -]*$/u.test(found) // noise has a `<` somewhere as well
  return isName ? `The document is ${found.slice(0, 100)}, not a feed.` : 'The document is neither XML nor JSON.'
}
