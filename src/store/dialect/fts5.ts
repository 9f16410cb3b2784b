import type { SearchQuery, SearchTerm } from '../../text/search/query.ts'

/**
 * The full-text index of SQLite: our own tokens with spaces between, of which the tokenizer changes nothing. What an
 * article is beside its words (`text/search/facets.ts`) is a column of its own.
 */
export const fts5Table: string[] = [
  'drop table if exists article_search',
  `create virtual table article_search using fts5(
    title, body, facets, content='', contentless_delete=1, tokenize="ascii tokenchars ':'")`,
]

/** A query in FTS5's language (sqlite.org/fts5.html §3), every token quoted, so that nothing a reader types is syntax. */
export function fts5Query({ all, none }: SearchQuery): string {
  const wanted = all.map(anyOf).join(' AND ')
  return none.length > 0 ? `(${wanted}) NOT ${anyOf(none)}` : wanted
}

const anyOf = (terms: SearchTerm[]): string => `(${terms.map(termIn).join(' OR ')})`

function termIn(term: SearchTerm): string {
  if ('facets' in term) return `{facets} : (${term.facets.map(quoted).join(' OR ')})`
  const mark = term.prefix ? ' *' : ''
  const sequences = term.sequences.map(tokens => quoted(tokens.join(' ')) + mark).join(' OR ')
  return `{${term.inTitle ? 'title' : 'title body'}} : (${sequences})`
}

const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`
