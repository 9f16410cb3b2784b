import type { Outcome } from '../../model/outcome.ts'

/** An address where a feed is expected, and why. */
export type ExpectedFeed = { url: string; how: 'common-path' | 'known-site' }

/**
 * The addresses a pasted text may mean, the likeliest first: one when it names its scheme; https, https with `www.` and
 * http when it does not, as in a browser. Reads `feed:` addresses and fediverse handles (`@name@host`) too. Fails with
 * 'bad-address' when it is none.
 */
export function pastedAddresses(pasted: string): Outcome<[string, ...string[]]> {
  const text = pasted.trim().replace(/^<|>$/g, '').trim()
  const [first, ...others] = spellings(text).flatMap(spelling => URL.parse(spelling)?.href ?? [])
  if (first) return { done: [first, ...others] }
  return { failed: 'bad-address', detail: `"${text.slice(0, 200)}" is no web address` }
}

function spellings(text: string): string[] {
  const handle = /^@([\w.-]{1,64})@([^\s/@]{1,253})$/.exec(text)
  if (handle) return [`https://${handle[2]}/@${handle[1]}`]
  const address = text.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'https://')
  if (/^https?:/i.test(address)) return [address]
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(address) || !/^[^\s/]/.test(address)) return []
  const withWww = /^[^/:.]+\.[^/:.]+(?:[/:?]|$)/.test(address) ? [`https://www.${address}`] : []
  return [`https://${address}`, ...withWww, `http://${address}`]
}

/** Where common publishing software puts a site's feed. */
const SITE_PATHS = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feeds/posts/default',
  '/feed.json',
]

/** The same for a section or a blog inside a site. */
const SECTION_PATHS = ['/feed', '/rss.xml', '/index.xml', '/atom.xml']

/** Where a site's news sitemap is most often, then its sitemap; robots.txt, which may name them, is asked first. */
const SITEMAP_PATHS = [
  '/news-sitemap.xml',
  '/sitemap-news.xml',
  '/sitemap_news.xml',
  '/sitemap/news.xml',
  '/sitemap.xml',
]

/** The usual addresses of a site's sitemaps. */
export const usualSitemaps = (address: string): string[] => SITEMAP_PATHS.map(path => new URL(path, address).href)

/**
 * The usual addresses of a site's feed, those below the given page first: who pastes `example.edu/~ada/` does not mean
 * the news of the university.
 */
export function usualFeeds(address: string): ExpectedFeed[] {
  const url = URL.parse(address)
  if (!url) return []
  const below = sectionOf(url)
  const paths = [...(below ? SECTION_PATHS.map(path => below + path) : []), ...SITE_PATHS]
  return paths.map(path => ({ url: url.origin + path, how: 'common-path' }))
}

/** The path of a section, without its last slash. Deeper pages are most often articles: nothing is guessed below them. */
function sectionOf({ pathname }: URL): string | undefined {
  const segments = pathname.split('/').filter(segment => segment !== '')
  if (segments.at(-1)?.includes('.')) segments.pop()
  return segments.length === 1 || segments.length === 2 ? `/${segments.join('/')}` : undefined
}
