import { tokensOf } from '../../text/tokens.ts'
import type { SearchQuery } from '../dialect/dialect.ts'

// What a person types fits in a line; more is a machine's, and costs the index more than an answer is worth.
const mostCharacters = 300
const mostTerms = 24

/** What a reader's words came to: a query, or why there is none. */
export type ReadQuery = { query: SearchQuery } | { wrong: 'empty' | 'too-long' | 'only-excluded' | 'no-words' }

/**
 * Reads what a reader typed: words that must all occur, "phrases in quotation marks", and -word or -"phrase's words" that
 * must not. Everything else is text; nothing is an error but a query without anything to look for.
 */
export function readQuery(typed: string): ReadQuery {
  const text = typed.trim()
  if (!text) return { wrong: 'empty' }
  if (text.length > mostCharacters) return { wrong: 'too-long' }
  const query: SearchQuery = { all: [], phrases: [], none: [] }
  for (const [, minus, phrase, word] of text.matchAll(term)) addTerm(query, Boolean(minus), phrase ?? word ?? '')
  const terms = query.all.length + query.phrases.flat().length + query.none.length
  if (terms > mostTerms) return { wrong: 'too-long' }
  if (query.all.length + query.phrases.length > 0) return { query }
  return { wrong: query.none.length > 0 ? 'only-excluded' : 'no-words' }
}

// a minus only at the beginning of a word: "north-east" is two words, both wanted
const term = /(?<=^|\s)(-)?(?:["“„«]([^"”“»]*)["”“»]|(\S+))/g

function addTerm(query: SearchQuery, unwanted: boolean, text: string): void {
  const tokens = tokensOf(text)
  if (unwanted) query.none.push(...tokens)
  else if (tokens.length === 1) query.all.push(tokens[0]!)
  // what is written as one word but indexed as several ("north-east", 東京都) is looked for in that order
  else if (tokens.length > 1) query.phrases.push(tokens)
}
