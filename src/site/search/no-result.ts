import type { Store } from '../../store/open-store.ts'
import { typedTerms } from '../../text/search/query-terms.ts'
import type { ReadQuery } from '../../text/search/read-query.ts'
import { searchFold } from '../../text/search/search-fold.ts'
import type { SiteLanguage } from '../words/languages.ts'
import type { SearchDesk } from './search-desk.ts'

/** Searches that do find something: spelled as headlines spell it, or without one of the terms. */
export type Helped = { meant?: string; without: { term: string; typed: string }[] }

type Tools = { store: Pick<Store, 'read' | 'dialect'>; desk: SearchDesk; language: SiteLanguage }

// Each is a question to the index.
const mostTried = 6

/** What a reader whose search found nothing may try; only what finds something is offered. */
export async function wayOut(typed: string, { terms }: ReadQuery, tools: Tools): Promise<Helped> {
  const meant = await spelled(typed, tools)
  const found = meant !== undefined && (await finds(meant, tools)) ? meant : undefined
  const shorter =
    terms.length < 2 ? [] : terms.slice(0, mostTried).map(({ text }, at) => ({ term: text, typed: leftOut(at) }))
  const tried = await Promise.all(shorter.map(async one => ((await finds(one.typed, tools)) ? [one] : [])))
  return { meant: found, without: tried.flat() }

  function leftOut(at: number): string {
    const rest = terms.filter((_, other) => other !== at)
    return rest.map(({ text, either }, place) => (either && place > 0 ? `OR ${text}` : text)).join(' ')
  }
}

/** The query with every word that no headline has as the headlines spell it; nothing where none is near. */
async function spelled(typed: string, { desk }: Tools): Promise<string | undefined> {
  const headlines = await desk.headlines()
  const changed = typedTerms(typed).terms.reduce((text, { name, value, quoted, unwanted }) => {
    if (unwanted || quoted || (name && name !== 'title')) return text
    const near = headlines.near(searchFold(value))
    return near === undefined ? text : text.replace(value, () => near.toLowerCase())
  }, typed)
  return changed === typed ? undefined : changed
}

async function finds(typed: string, { store, desk, language }: Tools): Promise<boolean> {
  const read = await desk.read(typed, language)
  if ('wrong' in read) return false
  return (await store.dialect.matchArticles(store.read, read.query, { limit: 1 })).hits.length > 0
}
