/**
 * Something to look for. `sequences`: any of these, each a list of index tokens in that order; with `prefix` the last
 * token of each only begins a word; `inTitle` looks at headlines alone. `facets`: any of these (`facets.ts`).
 */
export type SearchTerm = { sequences: string[][]; inTitle?: boolean; prefix?: boolean } | { facets: string[] }

/**
 * What a reader looks for: of each list in `all` at least one term, none of `none`, published from `from` up to and
 * without `to` (milliseconds UTC). Both databases compile the same. `all` is never empty.
 */
export type SearchQuery = { all: SearchTerm[][]; none: SearchTerm[]; from?: number; to?: number }

/** The operators that a reader may type, `source:` and its like. */
export const operators = ['title', 'source', 'lang', 'topic', 'country', 'before', 'after'] as const

export type Operator = (typeof operators)[number]

/** What is wrong with a part of a query that was left out or taken for words. `nearest` is the operator that was meant. */
export type QueryProblem =
  | { kind: 'unknown-operator'; name: string; nearest?: Operator }
  | { kind: 'no-value'; name: Operator }
  | { kind: 'bad-value'; name: Exclude<Operator, 'title'>; value: string }
  | { kind: 'too-long' | 'or-alone' | 'or-minus' | 'empty-range' }
