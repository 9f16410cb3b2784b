import type { Feed, Item } from '../../model/feed.ts'
import { parseDate } from '../../text/dates.ts'
import { absoluteUrl } from '../../text/urls.ts'
import { mostFrequent } from '../most-frequent.ts'
import { articleShape, dayInAddress } from './address-shape.ts'
import { languageTag, oneLine } from './fields.ts'
import { known } from './known.ts'
import { readSitemapEntries, type SitemapEntry } from './sitemap-entries.ts'
import { sitemapsToRead } from './sitemap-index.ts'
import { titleFromHtml } from './text-construct.ts'

/** Google reads no more of a news sitemap; what stands behind belongs to an archive. */
const mostItems = 1000

/** A news sitemap is to hold two days (support.google.com/news/publisher-center, "News sitemaps"). */
const recentMs = 2 * 86_400_000

/** So many of the newest are taken whatever their age, so that a quiet publisher is not an empty one. */
const fewest = 30

/** Says whether the beginning of a document may be that of a sitemap or a sitemap index. */
export function looksLikeSitemap(start: string): boolean {
  return /<(?:[\w-]+:)?(?:urlset|sitemapindex)[\s>/]/i.test(start)
}

/**
 * Reads a sitemap (sitemaps.org 0.9) with the News, Image and Video extensions, the newest first: at most 1,000 items, of
 * the last two days before the newest when there are enough. Where some entries are news with titles the others are left
 * out; a plain sitemap gives those that look like articles by their address, without titles. An index gives no items but
 * the addresses of the sitemaps to read instead. Gives the name of the root when it is neither.
 */
export function readSitemap(text: string, url: string | undefined): Feed | { notFeed: string } {
  const document = readSitemapEntries(text)
  if (document.kind === undefined) return { notFeed: document.root }
  if (document.kind === 'index')
    return { format: 'sitemap', hubs: [], items: [], sitemaps: sitemapsToRead(document.entries, url) }
  const titled = document.entries.filter(entry => entry['news/title'])
  const entries = titled.length > 0 ? titled : document.entries.filter(looksLikeArticle)
  const items = entries.flatMap(entry => itemOf(entry, url) ?? [])
  const name = mostFrequent(titled.map(entry => oneLine(entry['publication/name'])))
  return known<Feed>({
    format: 'sitemap',
    title: name,
    homepage: items[0]?.url && new URL('/', items[0].url).href,
    lang: languageTag(mostFrequent(titled.map(entry => entry['publication/language']))),
    hubs: [],
    wellFormed: document.wellFormed,
    items: newest(items),
  })
}

const looksLikeArticle = (entry: SitemapEntry): boolean => articleShape(entry['url/loc'] ?? '') >= 1

function itemOf(entry: SitemapEntry, base: string | undefined): Item | undefined {
  const url = absoluteUrl(entry['url/loc'], base)
  if (!url) return undefined
  const published = oneLine(entry['news/publication_date'])
  const pictures = [entry['image/loc'], entry['video/thumbnail_loc']].flatMap(
    address => absoluteUrl(address, base) ?? [],
  )
  return known<Item>({
    url,
    title: titleFromHtml(entry['news/title'] ?? ''),
    authors: [],
    publishedAt: parseDate(published ?? ''),
    publishedRaw: published,
    updatedAt: parseDate(entry['url/lastmod'] ?? ''),
    lang: languageTag(entry['publication/language']),
    tags: (entry['news/keywords'] ?? '').split(',').flatMap(word => (oneLine(word) ? { term: oneLine(word)! } : [])),
    pictures: pictures.slice(0, 1).map(picture => known({ url: picture, caption: oneLine(entry['image/caption']) })),
    enclosures: [],
  })
}

function newest(items: Item[]): Item[] {
  const timed = items
    .map(item => ({ item, at: item.publishedAt ?? item.updatedAt ?? dayInAddress(item.url ?? '') ?? 0 }))
    .toSorted((one, other) => other.at - one.at)
  const from = (timed[0]?.at ?? 0) - recentMs
  const recent = timed.findIndex(({ at }) => at < from)
  const most = recent < 0 ? mostItems : Math.min(mostItems, Math.max(recent, fewest))
  return timed.slice(0, most).map(({ item }) => item)
}
