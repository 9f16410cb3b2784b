import type { Store } from '../../store/open-store.ts'
import { type SearchHits, searchArticles } from '../../store/read/search.ts'
import { type ReadQuery, readQuery } from '../../store/read/search-query.ts'
import type { Html } from '../jsx/jsx-runtime.ts'
import { ArticleRows } from '../parts/article-rows.tsx'
import { Page, type PageFrame } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import type { Reading } from '../parts/reading.ts'
import { idIn } from './address-parameters.ts'
import { frameOf, readingOf } from './frame.ts'
import type { PageHandler } from './page-handler.ts'

const rows = 20
const mostPages = 15

/** What a reader typed, which page of which turn, and what was found; `wrong` says why nothing was looked for. */
export type SearchView = {
  typed: string
  page: number
  before?: number
  wrong?: Extract<ReadQuery, { wrong: string }>['wrong']
  hits?: SearchHits
}

/** Loads a page of hits for the words in `query`. */
export async function loadSearch(
  store: Pick<Store, 'read' | 'dialect'>,
  query: URLSearchParams,
  now: number,
): Promise<SearchView> {
  const typed = query.get('q') ?? ''
  const page = Math.min(idIn(query.get('page')) ?? 1, mostPages)
  const before = idIn(query.get('before'))
  const read = readQuery(typed)
  if ('wrong' in read) return { typed, page, before, wrong: read.wrong }
  const hits = await searchArticles(store, read.query, { page: page - 1, size: rows, before }, now)
  return { typed: typed.trim(), page, before, hits }
}

type SearchPageProps = { view: SearchView; frame: PageFrame; reading: Reading }

/** The whole search page. */
export function SearchPage({ view, frame, reading }: SearchPageProps): Html {
  const { searchPage, searchButton } = reading.language.words
  return (
    <Page
      frame={frame}
      title={view.hits ? `${view.typed} · ${searchPage.title}` : searchPage.title}
      noindex
      sheets={['search']}
    >
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
              aria-describedby="hint"
              autofocus={!view.hits}
            />
            <button type="submit" class="button strong">
              {searchButton}
            </button>
          </div>
          <p id="hint" class="faint">
            {searchPage.hint}
          </p>
        </form>
      </search>
      {view.wrong && view.wrong !== 'empty' && (
        <p class="note" role="status">
          {searchPage.wrong[view.wrong]}
        </p>
      )}
      {view.hits && <Results view={view} hits={view.hits} reading={reading} />}
    </Page>
  )
}

function Results({ view, hits, reading }: { view: SearchView; hits: SearchHits; reading: Reading }): Html {
  const { searchPage, marks } = reading.language.words
  const query = marks.quoted(view.typed)
  if (hits.found === 0)
    return (
      <div class="note" role="status">
        <p>{searchPage.none(query)}</p>
        <p class="faint">{searchPage.noneHint}</p>
      </div>
    )
  const counted = hits.olderThan ? searchPage.atLeast(hits.found, query) : searchPage.results(hits.found, query)
  return (
    <section aria-labelledby="results">
      <div class="line">
        <h2 id="results" dir="auto">
          {counted}
        </h2>
        {view.page > 1 && <span>{searchPage.page(view.page)}</span>}
      </div>
      <ArticleRows articles={hits.articles} reading={reading} withSummary />
      <Pager label={searchPage.title} {...pagesAround(view, hits, reading)} />
    </section>
  )
}

function pagesAround({ typed, page, before }: SearchView, { found, olderThan }: SearchHits, reading: Reading) {
  const { searchPage } = reading.language.words
  const address = (changed: { page?: number; before?: number }): string => {
    const query = new URLSearchParams({ q: typed })
    if (changed.before) query.set('before', String(changed.before))
    if (changed.page && changed.page > 1) query.set('page', String(changed.page))
    return `/search?${query}`
  }
  const previous = page > 1 ? { href: address({ page: page - 1, before }), name: searchPage.previous } : undefined
  if (page * rows < found)
    return { before: previous, after: { href: address({ page: page + 1, before }), name: searchPage.next } }
  return {
    before: previous,
    after: olderThan ? { href: address({ before: olderThan }), name: searchPage.older } : undefined,
  }
}

/** `GET /search` */
export const searchPage: PageHandler = async (request, tools) => {
  const reading = readingOf(request, tools)
  const [view, frame] = await Promise.all([
    loadSearch(tools.store, request.query, reading.now),
    frameOf(request, tools),
  ])
  const html = SearchPage({ view, frame, reading }).text
  return { status: 200, html, stories: [], lang: reading.language.lang, noindex: true }
}
