/** A story that may come to an edition; `regions` as countries and parts of the world with their share of its owners. */
export type Contender = {
  id: number
  score: number
  owners: number
  topic?: string
  langs: ReadonlySet<string>
  regions: ReadonlyMap<string, number>
}

/** How many contenders each edition of one kind has, by kind and value. */
export type EditionSize = { kind: 'lang' | 'region' | 'country' | 'topic'; value: string; stories: number }

// What is not among so many of all is on nobody's page of forty, unless it is among the best of a language or a place.
const bestOfAll = 600
const bestOfEach = 40
// Where much is told by one alone, what three told yesterday ranks below hundreds of those and yet belongs on the page.
const bestWellTold = 300
const wellTold = 3

/**
 * Of stories in order of score those that may come to any edition: the best of all, of those
 * that three sources tell, and of each language, topic, country
 * and part of the world. Their number is bounded by how many of these there are, not by the archive.
 */
export function contendersOf<T extends Contender>(ranked: readonly T[]): T[] {
  const taken = new Map<string, number>()
  let together = 0
  return ranked.filter((story, at) => {
    const facets = facetsOf(story)
    const isWellTold = story.owners >= wellTold && together++ < bestWellTold
    const isAmongBest = at < bestOfAll || isWellTold || facets.some(facet => (taken.get(facet) ?? 0) < bestOfEach)
    if (isAmongBest) for (const facet of facets) taken.set(facet, (taken.get(facet) ?? 0) + 1)
    return isAmongBest
  })
}

/** How many contenders there are for each language, topic, country and part of the world. */
export function editionSizes(contenders: readonly Contender[]): EditionSize[] {
  const counts = new Map<string, number>()
  for (const story of contenders) for (const facet of facetsOf(story)) counts.set(facet, (counts.get(facet) ?? 0) + 1)
  return [...counts].map(([facet, stories]) => {
    const [kind, value] = facet.split(' ') as [EditionSize['kind'], string]
    return { kind, value, stories }
  })
}

const facetsOf = ({ topic, langs, regions }: Contender): string[] => [
  ...(topic === undefined ? [] : [`topic ${topic}`]),
  ...[...langs].map(lang => `lang ${lang}`),
  ...[...regions.keys()].map(place => `${place.length === 2 ? 'country' : 'region'} ${place}`),
]
