import { firstMeta, type PageFacts } from '../page-facts.ts'
import { stringOf } from '../structured-data.ts'

/** The language the page declares, BCP 47: the root element's, JSON-LD's, `og:locale`, the content-language header. */
export function findLanguage(facts: PageFacts): string | undefined {
  const said = [
    facts.document.lang,
    stringOf(facts.article?.inLanguage),
    firstMeta(facts, 'og:locale', 'content-language', 'language'),
  ]
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
