import type { ExpectedFeed } from './discover-addresses.ts'

/** A kind of site whose addresses give away their feeds: the hosts it has, and the feeds of an address there. */
type KnownSite = { host: RegExp; feeds: (url: URL, path: string[]) => (string | undefined)[] }

const name = /^[\w.~-]{1,80}$/
const isName = (text: string | undefined): text is string => text !== undefined && name.test(text)

/** Where large sites keep the feeds of a person, a list or a project, likeliest first; from their own pages (2026-11). */
const knownSites: KnownSite[] = [
  { host: /^(?:www\.|m\.)?youtube\.com$/, feeds: youtubeFeeds },
  { host: /^(?:www\.|old\.|new\.)?reddit\.com$/, feeds: redditFeeds },
  { host: /^(?:www\.)?github\.com$/, feeds: githubFeeds },
  {
    host: /^gitlab\.com$/,
    feeds: (_url, [owner, project]) => [both(owner, project, `${owner}/${project}/-/tags?format=atom`)],
  },
  { host: /^(?:www\.)?medium\.com$/, feeds: (_url, [who]) => [one(who?.replace(/^@/, ''), `feed/${who}`)] },
  { host: /^dev\.to$/, feeds: (_url, [who]) => [one(who, `feed/${who}`)] },
  {
    host: /^bsky\.app$/,
    feeds: (_url, [kind, who]) => [kind === 'profile' ? one(who, `profile/${who}/rss`) : undefined],
  },
  { host: /^(?:www\.)?vimeo\.com$/, feeds: (_url, [who]) => [one(who, `${who}/videos/rss`)] },
  { host: /\.(?:stackexchange|stackoverflow)\.com$|^stackoverflow\.com$/, feeds: stackExchangeFeeds },
  { host: /\.tumblr\.com$/, feeds: () => ['rss'] },
  { host: /\.(?:blogspot\.[a-z.]{2,6}|blogger\.com)$/, feeds: () => ['feeds/posts/default'] },
  { host: /\.(?:wordpress\.com|substack\.com|ghost\.io|medium\.com)$/, feeds: () => ['feed', 'rss/'] },
]

/**
 * The feeds that an address gives away without a look at its page: of channels, playlists, profiles, projects and blogs
 * of sites that are known, and of fediverse profiles anywhere (`https://any.example/@name`).
 */
export function knownFeeds(address: string): ExpectedFeed[] {
  const url = URL.parse(address)
  if (!url) return []
  const path = url.pathname.split('/').filter(part => part !== '')
  const site = knownSites.find(({ host }) => host.test(url.hostname))
  const feeds = site ? site.feeds(url, path).filter(feed => feed !== undefined) : fediverseFeeds(path)
  return feeds.map(feed => ({ url: new URL(feed, `${url.origin}/`).href, how: 'known-site' }))
}

/** Mastodon and its kin keep a profile's feed beside the profile. */
function fediverseFeeds(path: string[]): string[] {
  const [profile] = path
  return path.length === 1 && profile?.startsWith('@') && isName(profile.slice(1)) ? [`${profile}.rss`] : []
}

/** A handle's page (`/@name`) names its channel by its canonical address, which is then looked at as well. */
function youtubeFeeds(url: URL, [kind, who]: string[]): (string | undefined)[] {
  const list = url.searchParams.get('list')
  const feed = (parameter: string, value: string): string =>
    `https://www.youtube.com/feeds/videos.xml?${new URLSearchParams({ [parameter]: value })}`
  return [
    list ? feed('playlist_id', list) : undefined,
    kind === 'channel' && who ? feed('channel_id', who) : undefined,
    kind === 'user' && who ? feed('user', who) : undefined,
  ]
}

function redditFeeds(_url: URL, [kind, who]: string[]): (string | undefined)[] {
  if (kind === undefined) return ['.rss']
  return [['r', 'user', 'u'].includes(kind) ? one(who, `${kind === 'u' ? 'user' : kind}/${who}/.rss`) : undefined]
}

function githubFeeds(_url: URL, [owner, project, part, branch]: string[]): (string | undefined)[] {
  if (!isName(owner)) return []
  if (!isName(project)) return [`${owner}.atom`]
  const base = `${owner}/${project}`
  if (part === 'commits') return [`${base}/commits${isName(branch) ? `/${branch}` : ''}.atom`]
  return part === 'tags' ? [`${base}/tags.atom`] : [`${base}/releases.atom`, `${base}/tags.atom`]
}

function stackExchangeFeeds(_url: URL, path: string[]): (string | undefined)[] {
  const tag = path[0] === 'questions' && path[1] === 'tagged' ? path[2] : undefined
  return [one(tag, `feeds/tag/${tag}`) ?? 'feeds']
}

const one = (who: string | undefined, feed: string): string | undefined => (isName(who) ? feed : undefined)

const both = (owner: string | undefined, project: string | undefined, feed: string): string | undefined =>
  isName(owner) && isName(project) ? feed : undefined
