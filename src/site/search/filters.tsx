import type { RankedMatch } from '../../store/read/search.ts'
import { changedQuery } from '../../text/search/query-terms.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import type { Reading } from '../parts/reading.ts'
import { topicName } from '../parts/topic-name.ts'
import { searchAddress } from './search-address.ts'
import type { SearchResults, SearchView } from './search-view.ts'
import { quotedWhereNeeded } from './suggestions.ts'

type FiltersProps = { view: SearchView; results: SearchResults; reading: Reading }

/** What the search may be narrowed to, as links: each is a search of its own. */
export function Filters({ view, results, reading }: FiltersProps): Html {
  const { words, formats } = reading.language
  const { finding } = words
  const { matches } = results
  return (
    <details class="narrow">
      <summary>{finding.narrow}</summary>
      <Row name={finding.time} operators={['after', 'since', 'before', 'until']} view={view} all={finding.anyTime}>
        {times(matches, reading)}
      </Row>
      <Row name={words.language} operators={['lang', 'language']} view={view} all={finding.all}>
        {counted(matches, one => one.lang?.split('-', 1)[0]).map(([code, n]) => ({
          term: `lang:${code}`,
          name: formats.language(code),
          n,
        }))}
      </Row>
      <Row name={words.topics} operators={['topic']} view={view} all={finding.all}>
        {counted(matches, one => one.topic ?? undefined).map(([slug, n]) => ({
          term: `topic:${slug}`,
          name: topicName(slug, reading),
          n,
        }))}
      </Row>
      <Row name={words.sources} operators={['source', 'site']} view={view} all={finding.all}>
        {counted(matches, one => one.sourceName).map(([name, n]) => ({
          term: `source:${quotedWhereNeeded(name)}`,
          name,
          n,
        }))}
      </Row>
    </details>
  )

  function Row({ name, operators, view, all, children }: RowProps): Html | null {
    const chosen = view.read.terms.some(term => term.name && operators.includes(term.name.toLowerCase()))
    if (!chosen && children.length < 2) return null
    const address = (term?: string): string =>
      searchAddress(changedQuery(view.typed, operators, term), { as: view.part.as })
    return (
      <p>
        <b>{name}</b>
        {chosen && <a href={address()}>{all}</a>}
        {children.map(({ term, name, n }) => (
          <a href={address(term)} dir="auto">
            {name} <small>{formats.number(n)}</small>
          </a>
        ))}
      </p>
    )
  }
}

type Choice = { term: string; name: string; n: number }
type RowProps = { name: string; operators: string[]; view: SearchView; all: string; children: Choice[] }

const mostChoices = 6

function counted(matches: readonly RankedMatch[], of: (match: RankedMatch) => string | undefined): [string, number][] {
  const counts = new Map<string, number>()
  for (const match of matches) {
    const value = of(match)
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostChoices)
}

const day = 86_400_000

function times(matches: readonly RankedMatch[], { now, language: { words } }: Reading): Choice[] {
  const { lastDay, lastWeek, lastMonth } = words.finding
  const spans: [term: string, days: number, name: string][] = [
    ['after:24h', 1, lastDay],
    ['after:7d', 7, lastWeek],
    ['after:30d', 30, lastMonth],
  ]
  return spans.flatMap(([term, days, name]) => {
    const n = matches.filter(match => match.publishedAt >= now - days * day).length
    return n > 0 && n < matches.length ? [{ term, name, n }] : []
  })
}
