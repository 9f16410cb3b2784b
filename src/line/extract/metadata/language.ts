import type { PageFacts } from '../page-facts.ts'
import { claims } from './claims.ts'

/** The language the page declares, BCP 47: the root element's, JSON-LD's, `og:locale`, the content-language header. */
export function findLanguage(facts: PageFacts): string | undefined {
  // The root element's is believed first: browsers and readers' software go by it, so that publishers hear of mistakes.
  const said = [facts.document.lang, ...claims(facts, undefined, 'language').map(claim => claim.value)]
  for (const value of said) {
    const found = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\b/i.exec(value?.trim() ?? '')
    if (!found) continue
    const [, language, script, region] = found
    return [
      language!.toLowerCase(),
      script && script[0]!.toUpperCase() + script.slice(1).toLowerCase(),
      region?.toUpperCase(),
    ]
      .filter(part => part)
      .join('-')
  }
  return undefined
}
