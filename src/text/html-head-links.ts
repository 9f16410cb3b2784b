import { readHtml } from './read-html.ts'
import { absoluteUrl } from './urls.ts'

/** What a page says of where it stands and who pushes it. */
export type HeadLinks = { self?: string; hubs: string[] }

/**
 * The `rel=self` and `rel=hub` links of a page's head (WebSub section 4, Appendix B of which says that links in the body,
 * where readers write, do not count). Takes the page's text and its address.
 */
export function htmlHeadLinks(html: string, address: string): HeadLinks {
  const found: HeadLinks = { hubs: [] }
  let base = address
  let ended = false
  readHtml(html, {
    open: (tag, { rel = '', href }) => {
      if (ended) return
      if (tag === 'body') ended = true
      else if (tag === 'base') base = absoluteUrl(href, address) ?? base
      else if (tag === 'link') take(found, rel.toLowerCase().split(/\s+/), absoluteUrl(href, base))
    },
    close: tag => {
      ended ||= tag === 'head'
    },
    text: () => {},
    isDone: () => ended,
  })
  return found
}

function take(found: HeadLinks, relations: string[], url: string | undefined): void {
  if (!url) return
  if (relations.includes('self')) found.self ??= url
  if (relations.includes('hub') && !found.hubs.includes(url) && found.hubs.length < 10) found.hubs.push(url)
}
