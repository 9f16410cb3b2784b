import type { Feed } from '../../../model/feed.ts'
import type { Outcome } from '../../../model/outcome.ts'
import { parseDate } from '../../../text/dates.ts'
import { decodeBytes } from '../../../text/decode.ts'
import { htmlHeadLinks } from '../../../text/html-head-links.ts'
import { lightDocument } from '../../../text/light-dom.ts'
import { looksLikeHtml } from '../detect.ts'
import type { FeedOrigin } from '../read-feed.ts'
import { namesHFeed, readHFeed } from './h-feed.ts'
import { readListing } from './listing.ts'

/**
 * Reads a page as a feed: its h-feed where it has one, or else the headlines it lists. `url` is the page's own address
 * after redirects. Fails with 'not-a-feed' where there are no headlines or the document is no page, 'empty' where there
 * is no text; never throws. To be run in a reading thread: a hostile page may take as long as its deadline lets it.
 */
export function readPageList(bytes: Uint8Array, { url = '', headers = {} }: FeedOrigin): Outcome<Feed> {
  const { text } = decodeBytes(bytes, { kind: 'html', contentType: headers['content-type'] })
  if (text.trim() === '') return { failed: 'empty', detail: 'The page has no text.' }
  if (!looksLikePage(text, headers['content-type'])) return { failed: 'not-a-feed', detail: 'The document is no page.' }
  const page = lightDocument(text)
  const pushed = htmlHeadLinks(text, url)
  const marked = readHFeed(page, url)
  if (marked && namesHFeed(page)) return { done: { ...marked, ...pushed } }
  const listing = readListing(page, { url, now: parseDate(headers.date ?? '') })
  const better = (marked?.items.length ?? 0) >= (listing?.items.length ?? 0) ? marked : listing
  return better
    ? { done: { ...better, ...pushed } }
    : { failed: 'not-a-feed', detail: 'There are no headlines on the page.' }
}

/** By what it says it is, or by how it begins; fragments without `html` and `body` are pages too when served as such. */
function looksLikePage(text: string, contentType = ''): boolean {
  return /html/i.test(contentType) || looksLikeHtml(text.slice(0, 4096))
}
