import type { LanguageCode } from '../words/language-codes.ts'

/** A page's language beside the site's own, in which a feed speaks that is not asked for another. */
export type FeedTongue = { language: { code: LanguageCode }; tools: { site: { language: LanguageCode } } }

/** The address of a list's feed in one of its formats (`rss`, `atom` or `json`), in the language of the page; what the list is asked with comes along. */
export function feedAddress(listPath: string, format: string, { language, tools }: FeedTongue): string {
  const [path, asked] = listPath.split('?', 2) as [string, string?]
  const query = new URLSearchParams(asked)
  if (language.code !== tools.site.language) query.set('lang', language.code)
  return `${path === '/' ? '' : path}/feed.${format}${query.size > 0 ? `?${query}` : ''}`
}
