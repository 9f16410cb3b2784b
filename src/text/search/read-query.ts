import { countryFacet, dayFacets, langFacet, sourceFacet, topicFacet } from './facets.ts'
import { type Operator, operators, type QueryProblem, type SearchQuery, type SearchTerm } from './query.ts'
import { type DayNames, queryDate } from './query-dates.ts'
import { mostCharacters, type TypedTerm, typedTerms } from './query-terms.ts'
import { searchFold } from './search-fold.ts'
import { isPaired, searchWords, tokensOfWord } from './search-tokens.ts'
import { stemmerOf } from './stem.ts'
import { mayBeginCompound, sequencesOf } from './word-variants.ts'

/** What the values of operators mean; each gives nothing for what nobody knows by that name. */
export type QueryNames = {
  /** The languages that words may be in, likeliest first, by primary tag. */
  languages: readonly string[]
  sources: (value: string) => readonly number[]
  language: (value: string) => string | undefined
  topic: (value: string) => string | undefined
  country: (value: string) => string | undefined
  day: DayNames
  /** The IANA zone whose days dates are. */
  zone: string
}

/** What was typed came to: a query, or why there is none; what of it was left out, and its terms as they were typed. */
export type ReadQuery = { problems: QueryProblem[]; terms: TypedTerm[] } & (
  | { query: SearchQuery }
  | { wrong: 'empty' | 'only-excluded' | 'no-words' }
)

const mostTerms = 24
// A letter may name every source there is, and a term may have a hundred letters with commas.
const mostFacets = 200
const otherNames: Record<string, Operator> = {
  intitle: 'title',
  headline: 'title',
  site: 'source',
  language: 'lang',
  since: 'after',
  until: 'before',
}

/**
 * Reads what a reader typed: words that must all occur, "phrases", `OR` between two, -word, operators with a value (several
 * with commas). Nothing is an error: what cannot be understood is left out, or looked for as words, and said so.
 */
export function readQuery(typed: string, names: QueryNames, now: number): ReadQuery {
  const text = typed.trim()
  const { terms, loneOr } = typedTerms(text)
  const problems: QueryProblem[] = []
  if (text.length > mostCharacters || terms.length > mostTerms) problems.push({ kind: 'too-long' })
  if (loneOr) problems.push({ kind: 'or-alone' })
  const reading: Reading = {
    names: { ...names, languages: languagesAsked(terms, names) },
    now,
    problems,
    query: { all: [], none: [] },
  }
  for (const term of terms.slice(0, mostTerms)) take(term, reading)
  return { problems, terms, ...finished(reading, text) }
}

type Reading = { names: QueryNames; now: number; problems: QueryProblem[]; query: SearchQuery }

/** Where the reader says the language, words are in that one. */
function languagesAsked(terms: TypedTerm[], names: QueryNames): readonly string[] {
  const asked = terms
    .filter(one => one.name && operatorOf(one.name) === 'lang' && !one.unwanted)
    .flatMap(one => one.value.split(','))
    .flatMap(value => names.language(value) ?? [])
  return asked.length > 0 ? asked.map(tag => tag.split('-', 1)[0]!) : names.languages
}

function finished({ query, now, problems }: Reading, text: string): { query: SearchQuery } | { wrong: WrongWhole } {
  const { from, to } = query
  if (from !== undefined && to !== undefined && from >= to) {
    problems.push({ kind: 'empty-range' })
    delete query.from
    delete query.to
  }
  if (query.from !== undefined || query.to !== undefined)
    query.all.push([{ facets: dayFacets(query.from, query.to, now) }])
  if (query.all.length > 0) return { query }
  return { wrong: !text ? 'empty' : query.none.length > 0 ? 'only-excluded' : 'no-words' }
}

type WrongWhole = Extract<ReadQuery, { wrong: string }>['wrong']

function take(term: TypedTerm, reading: Reading): void {
  const operator = term.name === undefined ? undefined : operatorOf(term.name)
  if (term.name !== undefined && !operator) return takeUnknown(term, reading)
  if (operator === 'before' || operator === 'after') return takeDate(term, operator, reading)
  const meant = operator && operator !== 'title' ? facetTerms(term, operator, reading) : wordTerms(term, reading)
  if (operator && !term.value) reading.problems.push({ kind: 'no-value', name: operator })
  if (meant.length === 0) return
  const titled = operator === 'title' ? meant.map(one => ({ ...one, inTitle: true })) : meant
  add(titled, term, reading)
}

function add(meant: SearchTerm[], { unwanted, either }: TypedTerm, { query, problems }: Reading): void {
  if (unwanted && either) problems.push({ kind: 'or-minus' })
  if (unwanted) query.none.push(...meant)
  else if (either && query.all.length > 0) query.all.at(-1)!.push(...meant)
  else query.all.push(meant)
}

const operatorOf = (name: string): Operator | undefined => {
  const lower = name.toLowerCase()
  return operators.find(one => one === lower) ?? (Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined)
}

/** `https://…` and `note: this` are text; what looks like an operator and is none is looked for as words, and said. */
function takeUnknown(term: TypedTerm, reading: Reading): void {
  const { name, value } = term as TypedTerm & { name: string }
  if (value && !value.startsWith('//'))
    reading.problems.push({ kind: 'unknown-operator', name, nearest: nearestOperator(name.toLowerCase()) })
  const meant = wordTerms({ ...term, value: `${name} ${value}` }, reading)
  if (meant.length > 0) add(meant, term, reading)
}

/** The operator that begins alike: `sorce`, `languages`. */
const nearestOperator = (name: string): Operator | undefined =>
  operators.find(one => one.startsWith(name) || (name[0] === one[0] && sharedLetters(name, one) >= one.length - 1))

function sharedLetters(one: string, other: string): number {
  const left = [...other]
  return [...one].filter(letter => {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

function takeDate({ value, unwanted }: TypedTerm, name: 'before' | 'after', { names, now, problems, query }: Reading) {
  if (!value) return void problems.push({ kind: 'no-value', name })
  const at = queryDate(searchFold(value), { now, zone: names.zone, names: names.day })
  if (at === undefined) return void problems.push({ kind: 'bad-value', name, value })
  // not before is from then on
  if ((name === 'after') !== unwanted) query.from = Math.max(query.from ?? at, at)
  else query.to = Math.min(query.to ?? at, at)
}

function facetTerms({ value, quoted }: TypedTerm, name: FacetName, { names, problems }: Reading): SearchTerm[] {
  const values = quoted ? [value] : value.split(',')
  const facets = values.flatMap(one => {
    const found = one ? facetsNamed(one, name, names) : []
    if (one && found.length === 0) problems.push({ kind: 'bad-value', name, value: one })
    return found
  })
  return facets.length > 0 ? [{ facets: [...new Set(facets)].slice(0, mostFacets) }] : []
}

type FacetName = Exclude<Operator, 'title' | 'before' | 'after'>

function facetsNamed(value: string, name: FacetName, names: QueryNames): string[] {
  if (name === 'source') return names.sources(value).slice(0, mostFacets).map(sourceFacet)
  const found = names[name === 'lang' ? 'language' : name](value)
  if (found === undefined) return []
  return [name === 'lang' ? langFacet(found) : name === 'topic' ? topicFacet(found) : countryFacet(found)]
}

/** A word, or what is written as one and indexed as several (north-east, 東京都): those are looked for in that order. */
function wordTerms({ value, quoted }: TypedTerm, { names: { languages } }: Reading): SearchTerm[] {
  const sequences = sequencesOf(value, languages)
  if (sequences.length === 0) return []
  const [word, ...more] = searchWords(value)
  if (quoted || more.length > 0 || !word) return [{ sequences }]
  const lone = isPaired(word) && [...word].length === 1
  const language = languages[0] ?? ''
  if (lone || (value.endsWith('*') && word.length >= 3)) return [{ sequences }, { sequences: [[word]], prefix: true }]
  if (!mayBeginCompound(word, language)) return [{ sequences }]
  return [{ sequences }, { sequences: [tokensOfWord(word, stemmerOf(language))], prefix: true }]
}
