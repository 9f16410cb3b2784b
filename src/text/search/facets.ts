// What an article is, beside its words, stands in the index as tokens of its own: `l:en`, `s:12`. No word has a colon,
// so none is mistaken for one, and a filter costs what a word costs however many articles there are.

/** What an article is found by beside its words. `publishedAt`: milliseconds UTC. */
export type FacetedArticle = {
  sourceId: number
  lang: string | null
  topics: readonly string[]
  country: string | null
  publishedAt: number
}

// Nothing on the web is older: what says so stands with the first.
const firstYear = 1990
// No article has it: a stretch without a day, like all that is still to come, has no news.
const noDay = 'd:0'
const day = 86_400_000

/** The facets of an article, for the index. */
export function facetsOf({ sourceId, lang, topics, country, publishedAt }: FacetedArticle): string[] {
  const [year, month, date] = partsOf(Math.max(publishedAt, Date.UTC(firstYear, 0)))
  return [
    sourceFacet(sourceId),
    ...langFacets(lang),
    ...topics.map(topicFacet),
    ...(country ? [countryFacet(country)] : []),
    `y:${year}`,
    `m:${year}${month}`,
    `d:${year}${month}${date}`,
  ]
}

export const sourceFacet = (id: number): string => `s:${id}`
export const topicFacet = (slug: string): string => `t:${slug}`
export const countryFacet = (code: string): string => `c:${code.toLowerCase()}`
/** A language by its tag: `pt` takes what is in `pt-BR` too. */
export const langFacet = (tag: string): string => `l:${tag.toLowerCase()}`

function langFacets(tag: string | null): string[] {
  if (!tag) return []
  const primary = tag.split('-', 1)[0]!
  return primary === tag ? [langFacet(tag)] : [langFacet(primary), langFacet(tag)]
}

/**
 * The fewest facets that together are all days from the one in which `from` lies to the one before `to`: whole years and
 * months where they fit; at least one. `now` bounds what has no end. Milliseconds UTC.
 */
export function dayFacets(from: number | undefined, to: number | undefined, now: number): string[] {
  const end = Math.min(to ?? now + day, now + 2 * day)
  const facets: string[] = []
  let at = Math.max(startOfDay(from ?? 0), Date.UTC(firstYear, 0))
  while (at < end) {
    const date = new Date(at)
    const [year, month, dayOfMonth] = partsOf(at)
    const nextYear = Date.UTC(date.getUTCFullYear() + 1, 0)
    const nextMonth = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
    if (dayOfMonth === '01' && month === '01' && nextYear <= end) [at] = [nextYear, facets.push(`y:${year}`)]
    else if (dayOfMonth === '01' && nextMonth <= end) [at] = [nextMonth, facets.push(`m:${year}${month}`)]
    else [at] = [at + day, facets.push(`d:${year}${month}${dayOfMonth}`)]
  }
  return facets.length > 0 ? facets : [noDay]
}

const startOfDay = (at: number): number => at - (((at % day) + day) % day)

const partsOf = (at: number): [year: string, month: string, day: string] =>
  new Date(at).toISOString().slice(0, 10).split('-') as [string, string, string]
