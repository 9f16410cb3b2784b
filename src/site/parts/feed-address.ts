import type { LanguageCode } from '../words/language-codes.ts'

/** A page's language beside the site's own, in which a feed speaks that is not asked for another. */
export type FeedTongue = { language: { code: LanguageCode }; tools: { site: { language: LanguageCode } } }

/** The address of a list's feed in one of its formats (`rss`, `atom` or `json`), in the language of the page. */
export function feedAddress(listPath: string, format: string, { language, tools }: FeedTongue): string {
  const address = `${listPath === '/' ? '' : listPath}/feed.${format}`
  return language.code === tools.site.language ? address : `${address}?lang=${language.code}`
}
