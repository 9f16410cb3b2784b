import { firstMeta, type PageFacts } from '../page-facts.ts'
import { isThing, listOf } from '../structured-data.ts'

/**
 * Whether the page says that its whole text may be read without paying or signing in (schema.org `isAccessibleForFree`,
 * of the article or of a part of it, and the `content_tier` of Facebook's instant articles); undefined when it does not.
 */
export function isFree({ article, things, ...facts }: PageFacts): boolean | undefined {
  const parts = listOf(article?.hasPart).filter(isThing)
  const said = [article, ...parts, ...things.slice(0, 50)].flatMap(thing => {
    const value = asBoolean(thing?.isAccessibleForFree)
    return value === undefined ? [] : [value]
  })
  const tier = firstMeta({ article, things, ...facts }, 'article:content_tier', 'og:article:content_tier')
  if (said.length > 0) return said[0]
  return tier === undefined ? undefined : tier.toLowerCase() === 'free'
}

function asBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  const word = value.split('/').at(-1)!.trim()
  return /^true$/i.test(word) ? true : /^false$/i.test(word) ? false : undefined
}
