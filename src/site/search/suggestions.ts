import { type TypedTerm, typedTerms } from '../../text/search/query-terms.ts'
import { searchFold } from '../../text/search/search-fold.ts'
import { isPaired } from '../../text/search/search-tokens.ts'
import type { SiteLanguage } from '../words/languages.ts'
import { beginsIn, namesTyped } from './names-typed.ts'
import { languagesOf, type SearchDesk } from './search-desk.ts'

/** A search that may be meant: `typed` is the whole of it, `kind` what its last part is. */
export type Suggestion = { typed: string; kind: 'word' | 'name' | 'source' | 'topic' | 'lang' | 'country' }

const mostSuggestions = 8
const mostOfAKind = 3

/** What somebody who has typed so far may be about to type. */
export async function suggestionsFor(typed: string, desk: SearchDesk, language: SiteLanguage): Promise<Suggestion[]> {
  if (/\s$/.test(typed)) return []
  const { terms } = typedTerms(typed)
  const last = terms.at(-1)
  if (!last?.value) return []
  const folded = searchFold(last.value)
  const minus = last.unwanted && last.text.startsWith('-') ? '-' : ''
  const whole = (part: string, instead = 1): string => {
    const head = beforeLast(typed, terms.slice(-instead))
    return `${head}${head && ' '}${minus}${part}`
  }
  const named = last.name?.toLowerCase()
  const kinds = named && isKind(named) ? [named] : last.quoted ? [] : (['topic', 'source'] as const)
  const tooShort = folded.length < 2 && !isPaired(folded)
  const words = named || last.quoted || tooShort ? [] : (await desk.headlines()).beginning(folded, mostSuggestions)
  const values = await Promise.all(kinds.map(kind => valuesOf(kind, desk, language)))
  const offered = kinds.flatMap((kind, at) =>
    values[at]!.filter(({ name }) => beginsIn(searchFold(name), folded))
      .slice(0, named ? mostSuggestions : mostOfAKind - 1)
      .map(({ value }) => ({ typed: whole(`${kind}:${value}`), kind })),
  )
  const { names, replacing } = namesTyped(terms, await desk.names(), language, mostOfAKind)
  const people = names.map(name => ({ typed: whole(quotedWhereNeeded(name), replacing), kind: 'name' as const }))
  const taken = new Set(names.map(searchFold))
  const written = words
    .filter(({ folded }) => !taken.has(folded))
    .slice(0, mostSuggestions - offered.length - people.length)
    .map(({ written }) => ({ typed: whole(written), kind: 'word' as const }))
  return [...people, ...written, ...offered].slice(0, mostSuggestions)
}

/** What stands before the last terms of a query. */
const beforeLast = (typed: string, terms: readonly TypedTerm[]): string =>
  typed
    .slice(
      0,
      terms.reduceRight((end, { text }) => typed.lastIndexOf(text, end - 1), typed.length),
    )
    .trimEnd()

type Kind = Exclude<Suggestion['kind'], 'word' | 'name'>
const isKind = (name: string): name is Kind => ['source', 'topic', 'lang', 'country'].includes(name)

type Value = { name: string; value: string }

async function valuesOf(kind: Kind, desk: SearchDesk, { words, formats }: SiteLanguage): Promise<Value[]> {
  if (kind === 'topic')
    return (await desk.topics()).map(slug => ({
      name: (words.topic as Record<string, string>)[slug] ?? slug,
      value: slug,
    }))
  const sources = await desk.sources()
  if (kind === 'source') return sources.map(({ name }) => ({ name, value: quotedWhereNeeded(name) }))
  if (kind === 'lang')
    return languagesOf(sources).map(code => ({ name: `${formats.language(code)} ${code}`, value: code }))
  const codes = [...new Set(sources.flatMap(({ country }) => country ?? []))]
  return codes.map(code => ({ name: `${formats.country(code)} ${code}`, value: code }))
}

/** A value as it is typed: in quotation marks where it has spaces or commas. */
export const quotedWhereNeeded = (value: string): string =>
  /[\s,"“”„]/.test(value) ? `"${value.replaceAll(/["“”„«»]/g, '')}"` : value
