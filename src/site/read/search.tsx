import type { Html } from '../jsx/jsx-runtime.ts'
import { Page, type PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import type { Reading } from '../parts/reading.ts'
import { Filters } from '../search/filters.tsx'
import { SearchHelp } from '../search/help.tsx'
import { problemSentence } from '../search/problems.ts'
import { ResultList } from '../search/results.tsx'
import { mostPages, partIn, searchAddress } from '../search/search-address.ts'
import {
  resultsOnPage,
  type SearchPart,
  type SearchResults,
  type SearchView,
  searchView,
} from '../search/search-view.ts'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

const suggestScript = 'search-suggest.js'

type SearchPageProps = { view: SearchView; frame: PageFrame; reading: Reading; source?: string }

/** The whole search page; `source` is the name of a source for the examples. */
export function SearchPage({ view, frame, reading, source }: SearchPageProps): Html {
  const { searchPage } = reading.language.words
  const { results, read } = view
  const feeds = results && { path: searchAddress(view.typed), name: view.typed }
  return (
    <Page
      frame={frame}
      title={results ? `${view.typed} · ${searchPage.title}` : searchPage.title}
      sheets={['search']}
      scripts={[suggestScript]}
      feeds={feeds}
      noindex
    >
      <SearchForm view={view} reading={reading} />
      {'wrong' in read && read.wrong !== 'empty' && (
        <p class="note" role="status">
          {searchPage.wrong[read.wrong]}
        </p>
      )}
      {read.problems.length > 0 && (
        <div class="note" role="status">
          <ul>
            {read.problems.slice(0, 5).map(problem => (
              <li>{problemSentence(problem, reading.language)}</li>
            ))}
          </ul>
        </div>
      )}
      {results && <Results view={view} results={results} reading={reading} />}
      {(!results || results.found === 0) && <SearchHelp reading={reading} source={source} />}
    </Page>
  )
}

function SearchForm({ view, reading }: { view: SearchView; reading: Reading }): Html {
  const { searchPage, searchButton, finding } = reading.language.words
  return (
    <search>
      <form class="search-form" action="/search">
        <h1>
          <label for="q">{searchPage.title}</label>
        </h1>
        <div>
          <input
            id="q"
            type="search"
            name="q"
            value={view.typed}
            maxlength="300"
            dir="auto"
            autocomplete="off"
            autocapitalize="none"
            aria-describedby="hint"
            aria-controls="suggested"
            aria-autocomplete="list"
            autofocus={!view.results}
          />
          {view.part.as === 'articles' && <input type="hidden" name="as" value="articles" />}
          <button type="submit" class="button strong">
            {searchButton}
          </button>
          <div id="suggested" role="listbox" aria-label={searchPage.title} hidden />
        </div>
        <p id="hint" class="faint">
          {searchPage.hint} {view.results && view.results.found > 0 && <a href="/search">{finding.help.title}</a>}
        </p>
      </form>
    </search>
  )
}

type ResultsProps = { view: SearchView; results: SearchResults; reading: Reading }

function Results({ view, results, reading }: ResultsProps): Html {
  if (results.found === 0) return <NoResult view={view} results={results} reading={reading} />
  const { searchPage, finding } = reading.language.words
  const { as, page, below } = view.part
  const at = (part: Partial<SearchPart>): string => searchAddress(view.typed, { as, below, ...part })
  return (
    <section aria-labelledby="results">
      <div class="line">
        <h2 id="results" dir="auto">
          {countedResults(view, results, reading)}
        </h2>
        {page > 1 && <span>{searchPage.page(page)}</span>}
      </div>
      <nav class="as" aria-label={finding.as}>
        <span>{finding.as}</span>
        <a href={at({ as: 'stories' })} aria-current={as === 'stories' ? 'true' : undefined}>
          {finding.asStories}
        </a>
        <a href={at({ as: 'articles' })} aria-current={as === 'articles' ? 'true' : undefined}>
          {finding.asArticles}
        </a>
      </nav>
      <Filters view={view} results={results} reading={reading} />
      <ResultList results={results.results} finder={results.finder} reading={reading} />
      <Pager label={searchPage.title} {...pagesAround(view, results, reading)} />
    </section>
  )
}

function countedResults(
  { typed, part }: SearchView,
  { found, olderThan }: SearchResults,
  { language }: Reading,
): string {
  const { searchPage, finding, marks } = language.words
  const query = marks.quoted(withoutOwnMarks(typed))
  if (part.as === 'stories') return finding.stories(found, query)
  return olderThan ? searchPage.atLeast(found, query) : searchPage.results(found, query)
}

/** A query that is one phrase, without the marks it was typed in: it is said in marks of the reader's language. */
const withoutOwnMarks = (typed: string): string => /^\s*["“„«]([^"“”„«»]+)["“”»]\s*$/.exec(typed)?.[1] ?? typed

function NoResult({ view, results: { helped, olderThan }, reading }: ResultsProps): Html {
  const { searchPage, finding, marks } = reading.language.words
  const { as } = view.part
  return (
    <div class="note" role="status">
      <p>{searchPage.none(marks.quoted(withoutOwnMarks(view.typed)))}</p>
      {helped?.meant && (
        <p>
          {finding.meant}{' '}
          <a href={searchAddress(helped.meant, { as })}>
            <b>{helped.meant}</b>
          </a>
        </p>
      )}
      {helped && helped.without.length > 0 && (
        <ul>
          {helped.without.map(({ term, typed }) => (
            <li>
              <a href={searchAddress(typed, { as })}>{finding.without(marks.quoted(term))}</a>
            </li>
          ))}
        </ul>
      )}
      {olderThan && <a href={searchAddress(view.typed, { as, below: olderThan })}>{searchPage.older}</a>}
      <p class="faint">{searchPage.noneHint}</p>
    </div>
  )
}

function pagesAround({ typed, part }: SearchView, { found, olderThan }: SearchResults, { language }: Reading) {
  const { searchPage } = language.words
  const { page } = part
  const to = (change: Partial<SearchPart>): string => searchAddress(typed, { ...part, ...change })
  const before = page > 1 ? { href: to({ page: page - 1 }), name: searchPage.previous } : undefined
  if (page * resultsOnPage < found && page < mostPages)
    return { before, after: { href: to({ page: page + 1 }), name: searchPage.next } }
  return { before, after: olderThan ? { href: to({ page: 1, below: olderThan }), name: searchPage.older } : undefined }
}

/** `GET /search` */
export const searchPage: PageHandler = async (request, tools) => {
  const reading = readingOf(request, tools)
  const { store, search: desk } = tools
  const [view, frame, sources] = await Promise.all([
    searchView(
      request.query.get('q') ?? '',
      partIn(request.query),
      { store, desk, language: request.language },
      reading.now,
    ),
    frameOf(request, tools),
    desk.sources(),
  ])
  const html = SearchPage({ view, frame, reading, source: sources[0]?.name }).text
  return { status: 200, html, stories: [], lang: reading.language.lang, noindex: true }
}
