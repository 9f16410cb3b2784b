import { absoluteUrl, canonicalUrl, hostOf, registrableHost } from '../../../text/urls.ts'
import { firstMeta, type PageFacts } from '../page-facts.ts'
import { claims } from './claims.ts'

/**
 * The address that the publisher calls the article's own: `rel=canonical`, `og:url`, JSON-LD. Only one of the same
 * registered host and without a user's name in it, and never a homepage: some sites name their front page on every page.
 */
export function findCanonical(facts: PageFacts): string | undefined {
  const link = facts.document.links.find(({ rel }) => rel?.toLowerCase().split(/\s+/).includes('canonical'))?.href
  // The link is there for search engines alone, and believed before what describes the article.
  const said = [link, firstMeta(facts, 'og:url'), ...claims(facts, undefined, 'address').map(claim => claim.value)]
  for (const value of said) {
    const address = value && absoluteUrl(value, facts.base)
    if (address && isOwn(address, facts.url)) return canonicalUrl(address)
  }
  return undefined
}

function isOwn(address: string, page: string): boolean {
  const site = (url: string): string => registrableHost(hostOf(url) ?? '')
  const isHome = (url: string): boolean => (URL.parse(url)?.pathname ?? '/') === '/' && !URL.parse(url)?.search
  const { username = '', password = '' } = URL.parse(address) ?? {}
  return site(address) === site(page) && (!isHome(address) || isHome(page)) && username + password === ''
}
