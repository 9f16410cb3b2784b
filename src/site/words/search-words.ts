import type { Operator, QueryProblem } from '../../text/search/query.ts'
import { searchWordsEast } from './search-words-east.ts'
import { searchWordsWest } from './search-words-west.ts'

/** An example on the page that explains searching. */
export type HelpRow = 'words' | 'phrase' | 'or' | 'minus' | 'beginning' | Exclude<Operator, 'before'>

/** What the search says beside `searchPage`; queries, operators and values come in the language's quotation marks. */
export type SearchWords = {
  as: string
  asStories: string
  asArticles: string
  stories: (n: number, query: string) => string
  /** Articles of a story that match. */
  matches: (n: number) => string
  narrow: string
  time: string
  lastDay: string
  lastWeek: string
  lastMonth: string
  anyTime: string
  all: string
  meant: string
  without: (term: string) => string
  unknown: (operator: string) => string
  nearest: (operator: string) => string
  noValue: (operator: string) => string
  bad: Record<Exclude<Operator, 'title' | 'before' | 'after'> | 'date', (value: string) => string>
  wrong: Record<Exclude<QueryProblem['kind'], 'unknown-operator' | 'no-value' | 'bad-value' | 'too-long'>, string>
  help: {
    title: string
    intro: string
    rows: Record<HelpRow, string>
    days: (zone: string) => string
    together: string
    first: string
    second: string
  }
}

/** These words in every language. */
export const searchWords = { ...searchWordsWest, ...searchWordsEast }
