import { parseDate } from '../../text/dates.ts'
import { absoluteUrl } from '../../text/urls.ts'
import { dayInAddress } from './address-shape.ts'
import type { SitemapEntry } from './sitemap-entries.ts'

/** More are not asked for at one reading. */
const mostSitemaps = 3

/** Sitemaps of what is no article, as publishing software names them. */
const otherKinds =
  /(?:^|[^a-z])(?:pages?|categor(?:y|ies)|tags?|authors?|users?|images?|videos?|products?|static|taxonom\w*)(?:[^a-z]|$)/i

/**
 * The sitemaps of an index that are worth reading for news, best first: those that call themselves news when there are
 * any, then the newest by `lastmod`, by the day and at last by the number in their address. At most three.
 */
export function sitemapsToRead(entries: SitemapEntry[], base: string | undefined): string[] {
  const all = entries.flatMap(entry => {
    const url = absoluteUrl(entry['sitemap/loc'], base)
    return url && url !== base ? { url, at: parseDate(entry['sitemap/lastmod'] ?? '') ?? dayInAddress(url) ?? 0 } : []
  })
  const news = all.filter(({ url }) => /news/i.test(fileOf(url)))
  const articles = all.filter(({ url }) => !otherKinds.test(fileOf(url)))
  const wanted = news.length > 0 ? news : articles.length > 0 ? articles : all
  const ordered = wanted.toSorted((one, other) => other.at - one.at || numberIn(other.url) - numberIn(one.url))
  return [...new Set(ordered.map(({ url }) => url))].slice(0, mostSitemaps)
}

const fileOf = (url: string): string => new URL(url).pathname + new URL(url).search

/** The last number in the address: `post-sitemap12.xml` is newer than `post-sitemap2.xml`. */
const numberIn = (url: string): number =>
  Number(
    fileOf(url)
      .match(/\d{1,15}/g)
      ?.at(-1) ?? 0,
  )
