import type { Hono } from 'hono'
import { shownBy } from '../../model/rights.ts'
import type { RightsProfile } from '../../model/source.ts'
import { idIn } from '../read/address-parameters.ts'
import { problemSentence } from '../search/problems.ts'
import { mostPages, partIn } from '../search/search-address.ts'
import {
  resultsOnPage,
  type SearchPart,
  type SearchResult,
  type SearchResults,
  searchView,
} from '../search/search-view.ts'
import { snippetIn } from '../search/snippet.ts'
import type { SiteEnv } from '../server/page-route.ts'
import { english } from '../words/languages.ts'
import { isoTime } from './article-json.ts'
import type { ApiTools } from './v1.ts'

const wrongWords = 'q takes what the search page takes; this has nothing to look for.'

/** `GET /api/v1/search`: what the search page finds, in its order; `notes` says what of the query was left out. */
export function mountSearch(app: Hono<SiteEnv>, { store, search, clock, config }: ApiTools): void {
  app.get('/api/v1/search', async context => {
    const { searchParams } = new URL(context.req.url)
    const wrong = wrongPart(searchParams)
    if (wrong) return context.json({ error: wrong }, 400)
    const part = partIn(searchParams)
    const tools = { store, desk: search, language: english }
    const { results, read } = await searchView(searchParams.get('q') ?? '', part, tools, clock())
    if (!results) return context.json({ error: wrongWords }, 400)
    return context.json({
      notes: read.problems.map(problem => problemSentence(problem, english)),
      zone: config.zone ?? 'UTC',
      found: results.found,
      results: results.results.map(result => resultJson(result, results, config.rights)),
      next: nextPart(part, results),
    })
  })
}

/** What is wrong with the part that is asked for, in a sentence. */
function wrongPart(query: URLSearchParams): string | undefined {
  const twice = [...query.keys()].find(name => query.getAll(name).length > 1)
  if (twice) return `${twice} is given more than once.`
  const as = query.get('as')
  if (as !== null && as !== 'stories' && as !== 'articles') return 'as takes stories or articles.'
  const page = query.get('page')
  if (page !== null && !((idIn(page) ?? mostPages + 1) <= mostPages))
    return `page takes a whole number from 1 to ${mostPages}.`
  return query.get('before') === null || idIn(query.get('before'))
    ? undefined
    : 'before takes the “before” of an earlier “next”.'
}

function resultJson({ article, story, matches }: SearchResult, { finder }: SearchResults, rights: RightsProfile) {
  return {
    article: {
      id: article.id,
      url: article.url,
      title: article.title,
      source: { id: article.sourceId, name: article.sourceName, country: article.country },
      publishedAt: isoTime(article.publishedAt),
      lang: article.lang,
      summary: shownBy(article.rights, rights, 'api').summary ? article.summary : null,
      snippet: snippetIn(article, finder, rights) ?? null,
    },
    story: story
      ? {
          id: story.id,
          title: story.title,
          lang: story.lang ?? null,
          articles: story.articles,
          sources: story.sources,
          matches,
        }
      : null,
  }
}

/** The parameters of the next page, or of the turn after this one. */
function nextPart({ page, below }: SearchPart, { found, olderThan }: SearchResults) {
  if (page * resultsOnPage < found) return { page: page + 1, before: below ?? null }
  return olderThan === undefined ? null : { page: 1, before: olderThan }
}
