import type { Store } from '../../store/open-store.ts'
import {
  type FoundArticle,
  foundArticles,
  type MatchingStory,
  type RankedMatch,
  rankedMatches,
  storiesOfMatches,
} from '../../store/read/search.ts'
import type { StoryCard } from '../../store/read/story-card.ts'
import { storiesWithIds } from '../../store/read-api/stories.ts'
import { type WordFinder, wordFinder } from '../../text/search/find-words.ts'
import type { ReadQuery } from '../../text/search/read-query.ts'
import type { SiteLanguage } from '../words/languages.ts'
import { type Helped, wayOut } from './no-result.ts'
import type { SearchDesk } from './search-desk.ts'

/** Which part of the results, and as what; `below` is the turn: only articles with lower numbers. */
export type SearchPart = { as: 'stories' | 'articles'; page: number; below?: number }

/** A result: an article, and the story it stands for where stories were asked for. */
export type SearchResult = { article: FoundArticle; story?: StoryCard; matches: number }

/** What was found: one page of results, how many there are in this turn, and all matches for what they may be narrowed to. */
export type SearchResults = {
  results: SearchResult[]
  found: number
  matches: RankedMatch[]
  olderThan?: number
  finder: WordFinder
  helped?: Helped
}

/** What a reader typed, how it was understood, and what was found. */
export type SearchView = { typed: string; part: SearchPart; read: ReadQuery; results?: SearchResults }

/** Results on a page, and pages in a turn. */
export const resultsOnPage = 20

/** What a search is done with. */
export type SearchTools = { store: Pick<Store, 'read' | 'dialect'>; desk: SearchDesk; language: SiteLanguage }

/** Looks for what was typed, at `now`. */
export async function searchView(
  typed: string,
  part: SearchPart,
  { store, desk, language }: SearchTools,
  now: number,
): Promise<SearchView> {
  const read = await desk.read(typed, language)
  if ('wrong' in read) return { typed: typed.trim(), part, read }
  const { matches, olderThan } = await rankedMatches(store, read.query, now, part.below)
  const shown =
    part.as === 'stories' ? await storyResults(store, matches, part) : await articleResults(store, matches, part)
  const helped = matches.length === 0 && !part.below ? await wayOut(typed, read, { store, desk, language }) : undefined
  return {
    typed: typed.trim(),
    part,
    read,
    results: { ...shown, matches, olderThan, helped, finder: wordFinder(read.query) },
  }
}

type Shown = Pick<SearchResults, 'results' | 'found'>

const onPage = <T>(all: readonly T[], { page }: SearchPart): T[] =>
  all.slice((page - 1) * resultsOnPage, page * resultsOnPage)

async function articleResults({ read }: Pick<Store, 'read'>, matches: RankedMatch[], part: SearchPart): Promise<Shown> {
  const ids = onPage(matches, part).map(match => match.id)
  const articles = await foundArticles(read, ids)
  return { results: articles.map(article => ({ article, matches: 1 })), found: matches.length }
}

async function storyResults({ read }: Pick<Store, 'read'>, matches: RankedMatch[], part: SearchPart): Promise<Shown> {
  const stories = storiesOfMatches(matches)
  const shown = onPage(stories, part)
  const [cards, articles] = await Promise.all([
    storiesWithIds(
      read,
      shown.map(story => story.storyId),
    ),
    foundArticles(
      read,
      shown.map(story => story.best.id),
    ),
  ])
  const cardOf = new Map(cards.map(card => [card.id, card]))
  const articleOf = new Map(articles.map(article => [article.id, article]))
  const result = ({ storyId, best, matches }: MatchingStory): SearchResult[] => {
    const article = articleOf.get(best.id)
    return article ? [{ article, story: cardOf.get(storyId), matches }] : []
  }
  return { results: shown.flatMap(result), found: stories.length }
}
