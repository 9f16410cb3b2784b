import type { Store } from '../../store/open-store.ts'
import { type NamedSource, namedSources, newestHeadlines, topicsOfArticles } from '../../store/read/search.ts'
import { namedInStories } from '../../store/read/search-names.ts'
import { type QueryNames, type ReadQuery, readQuery } from '../../text/search/read-query.ts'
import { english, type SiteLanguage } from '../words/languages.ts'
import { type HeadlineWords, headlineWords } from './headline-words.ts'
import { type KnownName, readyToFind } from './names-typed.ts'
import { countryLookup, dayLookup, languageLookup, sourcesNamed, topicLookup } from './query-names.ts'

/** What searching knows of the site's sources and of today's headlines, asked of the store now and then. */
export type SearchDesk = {
  /** What a reader typed, with operators' values understood in the reader's language. */
  read(typed: string, language: SiteLanguage): Promise<ReadQuery>
  sources(): Promise<readonly NamedSource[]>
  topics(): Promise<readonly string[]>
  headlines(): Promise<HeadlineWords>
  /** The people, organisations and places of the newest stories, the most named first. */
  names(): Promise<readonly KnownName[]>
}

const minute = 60_000
// 3,000 headlines are counted in about 30 ms of CPU, so not for every letter that somebody types.
const headlinesRead = 3000
// Names of some hundred stories an hour for a week, in about 10 ms.
const mentionsRead = 6000

/**
 * Opens the desk; nothing is asked of the store before it is needed. `clock` gives milliseconds UTC; dates that are typed
 * are days of `zone`, an IANA time zone, whoever types them.
 */
export function openSearchDesk({ read }: Pick<Store, 'read'>, clock: () => number, zone = 'UTC'): SearchDesk {
  const sources = keptFor(minute, clock, () => namedSources(read))
  const topics = keptFor(5 * minute, clock, () => topicsOfArticles(read, headlinesRead))
  const headlines = keptFor(5 * minute, clock, async () => headlineWords(await newestHeadlines(read, headlinesRead)))
  const names = keptFor(5 * minute, clock, async () => readyToFind(await namedInStories(read, mentionsRead)))
  const lookups = new Map<string, Lookups>()
  const lookupsOf = ({ lang }: SiteLanguage): Lookups => {
    const known = lookups.get(lang) ?? lookupsIn(lang)
    lookups.set(lang, known)
    return known
  }
  return {
    read: async (typed, language) => {
      const [known, slugs] = await Promise.all([sources(), topics()])
      return readQuery(typed, { ...namesIn(language, known, slugs, lookupsOf(language)), zone }, clock())
    },
    sources,
    topics,
    headlines,
    names,
  }
}

type Lookups = Pick<QueryNames, 'language' | 'country' | 'day'>

const lookupsIn = (lang: string): Lookups => ({
  language: languageLookup(lang),
  country: countryLookup(lang),
  day: dayLookup(lang),
})

function namesIn(
  language: SiteLanguage,
  sources: readonly NamedSource[],
  slugs: readonly string[],
  lookups: Lookups,
): Omit<QueryNames, 'zone'> {
  return {
    ...lookups,
    languages: [...new Set([language.code, ...languagesOf(sources)])],
    sources: value => sourcesNamed(value, sources),
    topic: topicLookup(language, english, slugs),
  }
}

/** The languages that sources say they write in, by primary tag. */
export const languagesOf = (sources: readonly NamedSource[]): string[] => [
  ...new Set(
    sources.flatMap(({ languages }) =>
      (JSON.parse(languages) as string[]).map(tag => tag.split('-')[0]!.toLowerCase()),
    ),
  ),
]

/** Asks again only when the answer is older than `ms`; meanwhile, and while it is being asked, the same answer serves. */
function keptFor<T>(ms: number, clock: () => number, ask: () => Promise<T>): () => Promise<T> {
  let kept: { answer: Promise<T>; at: number } | undefined
  return () => {
    if (kept && clock() - kept.at < ms) return kept.answer
    const answer = ask()
    kept = { answer, at: clock() }
    answer.catch(() => {
      kept = undefined
    })
    return answer
  }
}
