import { type FacetedArticle, facetsOf } from '../text/search/facets.ts'
import { searchTokens } from '../text/search/search-tokens.ts'
import type { Dialect } from './dialect/dialect.ts'
import type { Database } from './schema.ts'

/** An article as it is to be found. */
export type FoundArticle = FacetedArticle & { id: number; title: string; text: string }

// Where a text's end hardly changes what it is found by; about 7,000 words.
const mostCharacters = 40_000

/** Puts an article into the search index in place of what was there, with the words of its own language. */
export function indexArticle(db: Database, dialect: Dialect, article: FoundArticle): Promise<void> {
  const { id, title, text, lang } = article
  return dialect.indexArticle(db, id, {
    title: searchTokens(title, lang).join(' '),
    body: searchTokens(text.slice(0, mostCharacters), lang).join(' '),
    facets: facetsOf(article),
  })
}

type Placed = { id: number; title: string; text: string; sourceId: number; at: number } & Record<
  'lang' | 'topic' | 'country',
  string | null
>

/** What an article that is placed in a story is found by. */
export function foundBy({ id, title, text, sourceId, lang, topic, country, at }: Placed): FoundArticle {
  return { id, title, text, sourceId, lang, country, topics: topic ? [topic] : [], publishedAt: at }
}
