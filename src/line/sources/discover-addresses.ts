import type { Outcome } from '../../model/outcome.ts'

/** An address where a feed is expected, and why. */
export type ExpectedFeed = { url: string; how: 'common-path' | 'youtube' | 'mastodon' }

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

/** The feeds that the address of a channel or profile gives away, without looking at the page. */
export function knownFeeds(address: string): ExpectedFeed[] {
  const url = URL.parse(address)
  if (!url) return []
  if (/^(?:www\.|m\.)?youtube\.com$/.test(url.hostname)) return youtubeFeeds(url)
  const profile = /^\/(@[\w.-]+)\/?$/.exec(url.pathname)
  return profile ? [{ url: `${url.origin}/${profile[1]}.rss`, how: 'mastodon' }] : []
}

function youtubeFeeds(url: URL): ExpectedFeed[] {
  const [, kind = '', name = ''] = url.pathname.split('/')
  const list = url.searchParams.get('list')
  const parameters: [string, string][] = []
  if (list) parameters.push(['playlist_id', list])
  if (kind === 'channel' && name) parameters.push(['channel_id', name])
  if (kind === 'user' && name) parameters.push(['user', name])
  return parameters.map(([parameter, value]) => ({
    url: `https://www.youtube.com/feeds/videos.xml?${new URLSearchParams({ [parameter]: value })}`,
    how: 'youtube',
  }))
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
